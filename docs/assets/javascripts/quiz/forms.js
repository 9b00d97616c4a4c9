/** Makes a form of a statement's disclosure. */
"use strict";
{
  /** The heading before a statement. @param {Element} details */
  function headingOf(details) {
    let before = details.previousElementSibling;
    while (before && before.tagName !== "H2") before = before.previousElementSibling;
    return /** @type {HTMLElement | null} */ (before);
  }

  /** What a reason begins with. @param {string} text */
  const verdictOf = (text) => /\b(True|False)\./.exec(text)?.[1] === "True";

  /** What a disclosure says. @param {HTMLDetailsElement} details @returns {Statement} */
  function read(details) {
    const heading = headingOf(details), variants = details.dataset.variants?.split(" ");
    return {
      id: details.id,
      chapter: heading?.id === "check" ? torchproof.progress.chapterAt(location.href) : heading?.id ?? "",
      hash: torchproof.answers.hashOf(details.querySelector("summary")?.textContent ?? ""),
      verdict: verdictOf(torchproof.fold.textOf(details)),
      heading,
      box: details,
      ...(variants && { variants }),
    };
  }

  /**
   * The elements of a form. True and False answer at once, so what else there is to say comes before them.
   * @param {string} id @param {Node[]} text of the statement @param {(choice: boolean) => void} decide @param {() => void} again
   */
  function assembled(id, text, decide, again) {
    const { element, button } = torchproof.elements;
    const legend = element("legend", {}, ...text);
    const feedback = element("div", { class: "quiz-feedback", role: "status", tabindex: "-1" });
    const answer = element("div", { class: "quiz-answer" });
    const form = element("form", { class: "quiz", id, tabindex: "-1" },
      element("fieldset", { tabindex: "-1" }, legend, element("div", { class: "quiz-choices" },
        element("label", {}, element("input", { type: "checkbox" }), "I am not sure"),
        button("True", () => decide(true)), button("False", () => decide(false)),
        button("Try again", again, "md-button quiz-retry"),
        element("a", { class: "quiz-link", href: `#${id}`, "aria-label": "Link to this statement" }, "#"))),
      feedback, answer);
    return { form, parts: { legend, text, feedback, answer } };
  }

  /** Puts a form in the place of the disclosure. @param {Quiz} quiz @param {Statement} statement */
  function build(quiz, statement) {
    if (statement.parts) return;
    const { id, box } = statement;
    const text = [...box.querySelector("summary")?.childNodes ?? []];
    const { form, parts } = assembled(id, text, (choice) => choose(quiz, statement, choice), () => reopen(quiz, statement));
    form.hidden = box.hidden;
    statement.waiting = torchproof.fold.take(box);
    const focused = box.contains(document.activeElement);
    box.replaceWith(form);
    if (focused) form.focus({ preventScroll: true });
    statement.box = form;
    statement.parts = parts;
    show(quiz, statement);
    form.addEventListener("submit", (event) => { // by Enter on the box before them
      event.preventDefault();
      parts.feedback.textContent = "Choose True or False.";
    });
  }

  /** Answers what is asked of a statement. @param {Quiz} quiz @param {Statement} statement @param {boolean} choice */
  function choose(quiz, statement, choice) {
    const { id, box, parts, shown, verdict } = statement;
    const unsure = Boolean(box.querySelector("input")?.checked);
    const answer = shown && shown.verdict !== verdict ? !choice : choice; // to the statement itself
    quiz.answers.put([[id, quiz.review.judged(statement, answer, unsure, shown?.key)]]);
    quiz.reopened.delete(id);
    show(quiz, statement);
    const evidence = box.querySelector("details");
    if (evidence) evidence.open = quiz.review.missed(statement);
    quiz.changed();
    parts?.feedback.focus(); // what had the focus is gone: go on from here
  }

  /** A form with its reason, and its evidence folded. @param {Quiz} quiz @param {Statement} statement */
  function complete(quiz, statement) {
    build(quiz, statement);
    const { waiting, parts } = statement;
    if (!waiting || !parts) return;
    torchproof.fold.give(waiting, parts.answer);
    statement.waiting = undefined;
    foldProgram(parts.answer);
  }

  /** @param {Element} answer */
  function foldProgram(answer) {
    const { element } = torchproof.elements;
    const blocks = answer.querySelectorAll(":scope > :is(.highlight, .evidence)");
    if (blocks.length) answer.append(element("details", { class: "program" }, element("summary", {}, "The program"), ...blocks));
  }

  /** Asks a statement again. @param {Quiz} quiz @param {Statement} statement @param {string} [key] of a variant; else as it was */
  function reopen(quiz, statement, key = statement.shown?.key ?? "") {
    quiz.reopened.set(statement.id, key);
    show(quiz, statement);
    statement.box.querySelector("fieldset")?.focus();
  }

  /** @param {Quiz} quiz @param {Statement} statement */
  function state(quiz, statement) {
    if (!quiz.review.given(statement) || quiz.reopened.has(statement.id)) return "open";
    return quiz.review.missed(statement) ? "wrong" : "right";
  }

  /** Shows a statement as it stands: open, or answered with its reason. @param {Quiz} quiz @param {Statement} statement */
  function show(quiz, statement) {
    const { box, parts } = statement;
    if (!parts) return; // shown when it is built
    if (statement.variants) torchproof.variants?.turn(quiz, statement);
    const { verdict } = statement.shown ?? statement, { answer } = statement.shown ?? parts;
    const now = state(quiz, statement);
    const open = now === "open";
    const stored = open ? undefined : quiz.review.given(statement);
    box.dataset.state = now;
    answer.hidden = open;
    if (!open && !statement.shown) complete(quiz, statement);
    for (const input of box.querySelectorAll("input")) {
      input.disabled = !open;
      input.checked = Boolean(stored?.unsure);
    }
    /** @type {NodeListOf<HTMLButtonElement>} */
    const buttons = box.querySelectorAll(".quiz-choices button");
    for (const one of buttons) {
      const retry = one.matches(".quiz-retry");
      one.hidden = retry && open;
      one.disabled = !retry && !open;
      one.removeAttribute("aria-pressed");
      if (stored && !retry) one.setAttribute("aria-pressed", String((one.textContent === "True") === (verdict === (now === "right"))));
    }
    parts.feedback.textContent = open ? ""
      : `${now === "right" ? "Correct" : "Not correct"}: the statement is ${verdict ? "true" : "false"}.`
        + (now === "right" && stored?.unsure ? " You were not sure, so it will be asked again." : "");
  }

  torchproof.forms = { read, build, complete, choose, reopen, state, show, verdictOf, foldProgram };
}
