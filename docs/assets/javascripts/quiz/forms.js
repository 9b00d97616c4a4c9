/** Makes a form of a statement's disclosure. */
"use strict";
{
  /** The heading before a statement. @param {Element} details */
  function headingOf(details) {
    let before = details.previousElementSibling;
    while (before && before.tagName !== "H2") before = before.previousElementSibling;
    return /** @type {HTMLElement | null} */ (before);
  }

  /** What a disclosure says. @param {HTMLDetailsElement} details @returns {Statement} */
  function read(details) {
    const heading = headingOf(details);
    return {
      id: details.id,
      chapter: heading?.id === "check" ? torchproof.progress.chapterAt(location.href) : heading?.id ?? "",
      hash: torchproof.answers.hashOf(details.querySelector("summary")?.textContent ?? ""),
      verdict: /\b(True|False)\./.exec(torchproof.fold.textOf(details))?.[1] === "True",
      heading,
      box: details,
    };
  }

  /** The elements of a form. @param {string} id @param {Node[]} text of the statement @param {() => void} again */
  function assembled(id, text, again) {
    const { element, button } = torchproof.elements;
    const choice = (/** @type {string} */ type, /** @type {string} */ name, /** @type {string} */ says) =>
      element("label", {}, element("input", { type, name, value: says }), says);
    const legend = element("legend", {}, ...text);
    const feedback = element("div", { class: "quiz-feedback", role: "status", tabindex: "-1" });
    const answer = element("div", { class: "quiz-answer" });
    const form = element("form", { class: "quiz", id, tabindex: "-1" },
      element("fieldset", {}, legend, element("div", { class: "quiz-choices" },
        choice("radio", `quiz-${id}`, "True"), choice("radio", `quiz-${id}`, "False"),
        choice("checkbox", "unsure", "I am not sure"),
        element("button", { type: "submit", class: "md-button" }, "Answer"),
        button("Try again", again, "md-button quiz-retry"),
        element("a", { class: "quiz-link", href: `#${id}`, "aria-label": "Link to this statement" }, "#"))),
      feedback, answer);
    return { form, parts: { legend, feedback, answer } };
  }

  /** Puts a form in the place of the disclosure. @param {Quiz} quiz @param {Statement} statement */
  function build(quiz, statement) {
    if (statement.parts) return;
    const { id, box } = statement;
    const text = [...box.querySelector("summary")?.childNodes ?? []];
    const { form, parts } = assembled(id, text, () => reopen(quiz, statement));
    form.hidden = box.hidden;
    statement.waiting = torchproof.fold.take(box);
    const focused = box.contains(document.activeElement);
    box.replaceWith(form);
    if (focused) form.focus({ preventScroll: true });
    statement.box = form;
    statement.parts = parts;
    show(quiz, statement);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      submit(quiz, statement, new FormData(form));
    });
  }

  /** @param {Quiz} quiz @param {Statement} statement @param {FormData} filled */
  function submit(quiz, statement, filled) {
    const { id, parts } = statement;
    const chosen = filled.get(`quiz-${id}`);
    if (!parts) return;
    if (chosen === null) {
      parts.feedback.textContent = "Choose True or False first.";
      return;
    }
    quiz.answers.put([[id, quiz.review.judged(statement, chosen === "True", filled.has("unsure"))]]);
    quiz.reopened.delete(id);
    show(quiz, statement);
    quiz.changed();
    parts.feedback.focus(); // what had the focus is gone: go on from here
  }

  /** A form with its reason and evidence. @param {Quiz} quiz @param {Statement} statement */
  function complete(quiz, statement) {
    build(quiz, statement);
    if (statement.waiting && statement.parts) torchproof.fold.give(statement.waiting, statement.parts.answer);
    statement.waiting = undefined;
  }

  /** Asks a statement again. @param {Quiz} quiz @param {Statement} statement */
  function reopen(quiz, statement) {
    quiz.reopened.add(statement.id);
    show(quiz, statement);
    statement.box.querySelector("input")?.focus();
  }

  /** @param {Quiz} quiz @param {Statement} statement */
  function state(quiz, statement) {
    if (!quiz.review.given(statement) || quiz.reopened.has(statement.id)) return "open";
    return quiz.review.missed(statement) ? "wrong" : "right";
  }

  /** Shows a statement as it stands: open, or answered with its reason. @param {Quiz} quiz @param {Statement} statement */
  function show(quiz, statement) {
    const { box, parts, verdict } = statement;
    if (!parts) return; // shown when it is built
    const now = state(quiz, statement);
    const open = now === "open";
    const stored = open ? undefined : quiz.review.given(statement);
    box.dataset.state = now;
    parts.answer.hidden = open;
    if (!open) complete(quiz, statement);
    for (const input of box.querySelectorAll("input")) {
      input.disabled = !open;
      input.checked = input.type === "checkbox" ? Boolean(stored?.unsure)
        : stored !== undefined && (input.value === "True") === stored.answer;
    }
    /** @type {NodeListOf<HTMLButtonElement>} */
    const buttons = box.querySelectorAll(".quiz-choices button");
    for (const one of buttons) one.hidden = open === one.matches(".quiz-retry");
    parts.feedback.textContent = open ? ""
      : `${now === "right" ? "✓ Correct" : "✗ Not correct"}: the statement is ${verdict ? "true" : "false"}.`
        + (now === "right" && stored?.unsure ? " You were not sure, so it will be asked again." : "");
  }

  torchproof.forms = { read, build, complete, reopen, state, show };
}
