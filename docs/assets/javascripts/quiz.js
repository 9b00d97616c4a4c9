/**
 * Turns each statement of the quiz (`details.quiz`) into a form, and keeps the answers in this browser.
 *
 * Without this script a statement is a disclosure that anyone can open. An answer is stored under the
 * statement's id together with a hash of its text, so a reworded statement starts unanswered while all others
 * keep theirs. Works on the quiz page, on chapters, and from `file://`.
 */
(() => {
  "use strict";

  const KEY = "torchproof.quiz";

  /** @typedef {{hash: string, answer: boolean}} Stored what the reader answered, and to which wording */
  /**
   * @typedef {object} Statement
   * @property {string} id
   * @property {string} hash
   * @property {boolean} verdict what the evidence printed
   * @property {HTMLFormElement} form
   * @property {HTMLElement} feedback
   * @property {HTMLElement} answer the reason and the evidence
   * @property {HTMLElement | null} heading the heading the statement stands under
   */

  /** @type {Record<string, Stored>} */
  let answers = {};
  /** @type {Record<string, Stored | null>} changes the store has not taken yet; null takes an answer back */
  let unsaved = {};
  let trouble = "";
  let blocked = false;

  /** Reads the answers; a store that cannot be read is set aside, never overwritten. */
  function load() {
    trouble = "";
    blocked = false;
    answers = {};
    try {
      const text = localStorage.getItem(KEY);
      try {
        const read = JSON.parse(text ?? "{}");
        if (typeof read !== "object" || read === null || Array.isArray(read)) throw new TypeError();
        answers = read;
      } catch {
        trouble = "Your stored answers could not be read. They were set aside, and you start afresh.";
        localStorage.setItem(`${KEY}.damaged`, text ?? "");
        localStorage.removeItem(KEY);
      }
    } catch {
      blocked = true;
      trouble = "This browser keeps no answers here: they last until you leave the page.";
    }
    for (const [id, change] of Object.entries(unsaved)) {
      if (change) answers[id] = change;
      else delete answers[id];
    }
  }

  /** Adds changes to what the store holds by now: another tab may have answered too. @param {typeof unsaved} changes */
  function store(changes) {
    Object.assign(unsaved, changes);
    load();
    if (blocked) return;
    try {
      localStorage.setItem(KEY, JSON.stringify(answers));
      unsaved = {};
    } catch {
      trouble = "Your answers could not be stored: they last until you leave the page.";
    }
  }

  /** FNV-1a, enough to notice that a statement was reworded. @param {string} text */
  function hash(text) {
    let value = 0x811c9dc5;
    for (const letter of text.replace(/\s+/g, " ").trim()) {
      value = Math.imul(value ^ /** @type {number} */ (letter.codePointAt(0)), 0x01000193);
    }
    return (value >>> 0).toString(36);
  }

  /**
   * @param {string} name @param {Record<string, string>} [attributes] @param {...(Node | string)} children
   * @returns {HTMLElement}
   */
  function element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  }

  /** @param {Statement} statement @returns {boolean | undefined} */
  function answered(statement) {
    const stored = answers[statement.id];
    return stored && stored.hash === statement.hash ? stored.answer : undefined;
  }

  /** @param {Statement} statement */
  const missed = (statement) => answered(statement) === !statement.verdict;

  /** @param {Statement} statement */
  function state(statement) {
    if (answered(statement) === undefined) return "open";
    return missed(statement) ? "wrong" : "right";
  }

  /** The heading before a statement. @param {Element} details */
  function headingOf(details) {
    let before = details.previousElementSibling;
    while (before && before.tagName !== "H2") before = before.previousElementSibling;
    return /** @type {HTMLElement | null} */ (before);
  }

  /** Puts a form in the place of a disclosure. @param {HTMLDetailsElement} details @returns {Statement} */
  function build(details) {
    const { id } = details;
    const summary = /** @type {HTMLElement} */ (details.querySelector("summary"));
    const heading = headingOf(details);
    const answer = element("div", { class: "quiz-answer", "data-search-exclude": "" });
    const content = details.querySelector(":scope > .answer");
    answer.append(...(content ?? details).childNodes);
    summary.remove();
    answer.querySelector("summary")?.remove();
    const verdict = answer.querySelector("strong")?.textContent === "True.";

    const legend = element("legend", {}, ...summary.childNodes);
    const choice = (/** @type {string} */ name) =>
      element("label", {}, element("input", { type: "radio", name: `quiz-${id}`, value: name }), name);
    const feedback = element("div", { class: "quiz-feedback", role: "status", tabindex: "-1" });
    const form = /** @type {HTMLFormElement} */ (element("form", { class: "quiz", id, tabindex: "-1" },
      element("fieldset", {}, legend, element("div", { class: "quiz-choices" },
        choice("True"), choice("False"),
        element("button", { type: "submit", class: "md-button" }, "Answer"),
        element("button", { type: "button", class: "md-button quiz-retry" }, "Try again"),
        element("a", { class: "quiz-link", href: `#${id}`, "aria-label": "Link to this statement" }, "#"))),
      feedback, answer));
    details.replaceWith(form);

    const statement = { id, hash: hash(legend.textContent ?? ""), verdict, form, feedback, answer, heading };
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const chosen = new FormData(form).get(`quiz-${id}`);
      if (chosen === null) {
        feedback.textContent = "Choose True or False first.";
        return;
      }
      store({ [id]: { hash: statement.hash, answer: chosen === "True" } });
      show(statement);
      progress();
      feedback.focus(); // what had the focus is gone: go on from here
    });
    form.querySelector(".quiz-retry")?.addEventListener("click", () => {
      forget([statement]);
      form.querySelector("input")?.focus();
    });
    return statement;
  }

  /** Shows a statement as it stands: open, or answered with its reason. @param {Statement} statement */
  function show(statement) {
    const { form, feedback, answer, verdict } = statement;
    const given = answered(statement);
    const open = given === undefined;
    form.dataset.state = state(statement);
    answer.hidden = open;
    for (const input of form.querySelectorAll("input")) {
      input.disabled = !open;
      input.checked = !open && input.value === String(given)[0].toUpperCase() + String(given).slice(1);
    }
    /** @type {HTMLElement} */ (form.querySelector("[type=submit]")).hidden = !open;
    /** @type {HTMLElement} */ (form.querySelector(".quiz-retry")).hidden = open;
    feedback.textContent = open ? ""
      : `${given === verdict ? "✓ Correct" : "✗ Not correct"}: the statement is ${verdict ? "true" : "false"}.`;
  }

  /** @param {Statement[]} statements */
  function forget(statements) {
    store(Object.fromEntries(statements.map((one) => [one.id, null])));
    statements.forEach(show);
    progress();
  }

  /** "3 of 12 answered, 2 correct". @param {Statement[]} statements */
  function score(statements) {
    const given = statements.filter((one) => answered(one) !== undefined);
    const right = given.filter((one) => !missed(one));
    return `${given.length} of ${statements.length} answered, ${right.length} correct`;
  }

  /** @type {Statement[]} */
  let statements = [];

  /** Writes the score under each heading and, on the quiz page, over all. */
  function progress() {
    for (const heading of new Set(statements.map((one) => one.heading))) {
      const line = heading?.nextElementSibling;
      if (line?.classList.contains("quiz-progress")) {
        line.textContent = score(statements.filter((one) => one.heading === heading)) + ".";
      }
    }
    const overall = document.querySelector(".quiz-overall");
    if (overall) overall.textContent = `${score(statements)}.`;
    const said = document.querySelector(".quiz-trouble");
    if (said && said.textContent !== trouble) said.textContent = trouble;
  }

  /** The controls over all statements, on the quiz page. @param {HTMLElement} first */
  function toolbar(first) {
    const headings = [...new Set(statements.map((one) => one.heading))];
    const chapter = /** @type {HTMLSelectElement} */ (element("select", { id: "quiz-chapter" },
      element("option", { value: "" }, "All chapters"),
      ...headings.map((one) => element("option", { value: one?.id ?? "" }, one?.firstChild?.textContent ?? ""))));
    const only = /** @type {HTMLInputElement} */ (element("input", { type: "checkbox", id: "quiz-missed" }));
    const retry = element("button", { type: "button", class: "md-button" }, "Retry what I missed");
    const reset = element("button", { type: "button", class: "md-button" }, "Forget all answers");
    const empty = element("p", { class: "quiz-empty", role: "status" });

    const filter = () => {
      let shown = 0;
      for (const one of statements) {
        one.form.hidden = Boolean(chapter.value && one.heading?.id !== chapter.value) || (only.checked && !missed(one));
        if (!one.form.hidden) shown += 1;
      }
      for (const heading of headings) {
        if (!heading) continue;
        heading.hidden = statements.every((one) => one.heading !== heading || one.form.hidden);
        const line = /** @type {HTMLElement | null} */ (heading.nextElementSibling);
        if (line) line.hidden = heading.hidden;
      }
      empty.textContent = shown ? "" : "Nothing here: you have missed no statement.";
    };
    chapter.addEventListener("change", filter);
    only.addEventListener("change", filter);
    retry.addEventListener("click", () => {
      forget(statements.filter((one) => missed(one) && !one.form.hidden));
    });
    reset.addEventListener("click", () => {
      if (reset.dataset.asked === undefined) {
        reset.dataset.asked = "";
        reset.textContent = "Really forget all answers?";
        return;
      }
      forget(statements);
      filter();
      calm();
    });
    const calm = () => {
      delete reset.dataset.asked;
      reset.textContent = "Forget all answers";
    };
    reset.addEventListener("blur", calm);

    first.before(element("div", { class: "quiz-tools", role: "group", "aria-label": "Quiz" },
      element("p", { class: "quiz-overall" }),
      element("div", { class: "quiz-controls" },
        element("label", { for: "quiz-chapter" }, "Chapter ", chapter),
        element("label", { for: "quiz-missed" }, only, " Only what I missed"), retry, reset)), empty);
  }

  /** Opens the statement that the address names. */
  function goToHash() {
    const target = statements.find((one) => `#${one.id}` === location.hash);
    if (target) {
      target.form.scrollIntoView();
      target.form.focus({ preventScroll: true });
    }
  }

  /** Safe to call again: statements that are forms already are left alone. */
  function init() {
    const found = /** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll("details.quiz[id]"));
    if (!found.length) return;
    load();
    statements = [...found].map(build);
    for (const heading of new Set(statements.map((one) => one.heading))) {
      heading?.after(element("p", { class: "quiz-progress" }));
    }
    const first = statements[0].heading;
    first?.before(element("p", { class: "quiz-trouble", role: "status" }));
    if (first && new Set(statements.map((one) => one.heading)).size > 1) toolbar(first);
    statements.forEach(show);
    progress();
    goToHash();
  }

  addEventListener("hashchange", goToHash);
  addEventListener("storage", ({ key }) => {
    if (key !== KEY && key !== null) return;
    load();
    statements.filter((one) => one.form.dataset.state !== state(one)).forEach(show);
    progress();
  });
  init();
  // Under instant navigation a page comes without a load; from a folder this never emits.
  /** @type {any} */ (window).document$?.subscribe(init);
})();
