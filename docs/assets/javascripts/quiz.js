/**
 * Turns each statement of the quiz (`details.quiz`) into a form, and keeps the answers in this browser.
 *
 * Without this script a statement is a disclosure that anyone can open. An answer is stored under the
 * statement's id together with a hash of its text, so a reworded statement starts unanswered while all others
 * keep theirs. Works on the quiz page, on chapters, on the front page (progress only), and from `file://`.
 *
 * Review: a statement missed, or answered while unsure, comes back at once; once it is answered right and
 * surely, again after one day, and then after seven. A miss on the way starts over; an early answer changes no date.
 */
(() => {
  "use strict";

  const KEY = "torchproof.quiz";
  const SUMMARY = `${KEY}.progress`; // what the front page shows; made from the answers
  const FILE = "torchproof answers"; // how a file of answers says what it is
  const DAY = 24 * 60 * 60 * 1000;
  const WAITS = [0, DAY, 7 * DAY]; // before a statement comes back, by the right answers since it was missed
  const LAST_DAY = 8e15; // ms, of what a date can be
  const SLICE = 8; // ms that building forms may take at a time
  const site = /** @type {any} */ (window).torchproof; // made by site.js

  /**
   * @typedef {object} Stored one answer
   * @property {string} hash of the wording that was answered
   * @property {boolean} answer
   * @property {boolean} [unsure]
   * @property {number} at when it was given, or when its present wait began (ms)
   * @property {number} [step] right answers since it was missed; absent when it is not under review
   */
  /**
   * @typedef {object} Statement
   * @property {string} id
   * @property {string} chapter `layers`
   * @property {string} hash
   * @property {boolean} verdict what the evidence printed
   * @property {HTMLElement | null} heading the heading the statement stands under
   * @property {HTMLElement} box what stands for it on the page: the disclosure, and later the form
   * @property {Parts} [parts] once the form is built
   */
  /**
   * @typedef {object} Parts of a form
   * @property {HTMLElement} legend the statement itself
   * @property {HTMLElement} feedback
   * @property {HTMLElement} answer the reason and the evidence, which are text until they are wanted
   */

  /** @type {Record<string, Stored>} */
  let answers = {};
  /** @type {Record<string, Stored | null>} changes the store has not taken yet; null takes an answer back */
  let unsaved = {};
  let trouble = "";
  let blocked = false;

  /** @type {Statement[]} */
  let statements = [];
  /** Statements opened again, whose former answer stands until there is a new one. @type {Set<string>} */
  const reopened = new Set();

  // The store ---------------------------------------------------------------------------------------------

  /** @param {any} one */
  const isAnswer = (one) => typeof one === "object" && one !== null && typeof one.hash === "string"
    && typeof one.answer === "boolean" && Number.isFinite(one.at) && Math.abs(one.at) <= LAST_DAY
    && [undefined, true, false].includes(one.unsure) && [undefined, ...WAITS.keys()].includes(one.step);

  /** The answers in a text, and whether all of it could be read. @param {string} text */
  function parse(text) {
    try {
      const read = JSON.parse(text);
      if (typeof read !== "object" || read === null || Array.isArray(read)) throw new TypeError();
      const good = Object.entries(read).filter(([, one]) => isAnswer(one));
      return { found: Object.fromEntries(good), whole: good.length === Object.keys(read).length };
    } catch {
      return { found: {}, whole: false };
    }
  }

  /** Reads the answers; what cannot be read is set aside, never overwritten. */
  function load() {
    trouble = "";
    blocked = false;
    answers = {};
    try {
      const text = localStorage.getItem(KEY) ?? "{}";
      const { found, whole } = parse(text);
      answers = found;
      if (!whole) {
        const kept = Object.keys(found).length;
        trouble = "Some of your stored answers could not be read. They were set aside; "
          + (kept ? `${kept} could be kept.` : "you start afresh.");
        localStorage.setItem(`${KEY}.damaged`, text);
        localStorage.setItem(KEY, JSON.stringify(found));
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

  // What an answer means ----------------------------------------------------------------------------------

  /** The answer to this wording. @param {Statement} statement @returns {Stored | undefined} */
  function given({ id, hash }) {
    const stored = Object.hasOwn(answers, id) ? answers[id] : undefined;
    return stored?.hash === hash ? stored : undefined;
  }

  /** @param {Statement} statement */
  const missed = (statement) => given(statement)?.answer === !statement.verdict;

  /** @param {Statement} statement */
  function state(statement) {
    if (!given(statement) || reopened.has(statement.id)) return "open";
    return missed(statement) ? "wrong" : "right";
  }

  /** When a statement is to be asked again (ms), if ever. @param {Statement} statement */
  function dueAt(statement) {
    const stored = given(statement);
    return stored?.step === undefined ? Infinity : stored.at + WAITS[stored.step];
  }

  /** @param {Statement} statement */
  const isDue = (statement) => dueAt(statement) <= Date.now();

  /**
   * What to store for an answer: where the statement now stands under review.
   * @param {Statement} statement @param {boolean} answer @param {boolean} unsure @returns {Stored}
   */
  function judged(statement, answer, unsure) {
    const made = { hash: statement.hash, answer, at: Date.now(), ...(unsure && { unsure }) };
    if (answer !== statement.verdict || unsure) return { ...made, step: 0 };
    const before = given(statement);
    if (before?.step === undefined) return made;
    if (!isDue(statement)) return { ...made, at: before.at, step: before.step };
    return before.step + 1 < WAITS.length ? { ...made, step: before.step + 1 } : made;
  }

  /** "3 of 12 answered, 2 correct, 1 to review". @param {{total: number, answered: number, correct: number, due: number[]}} counts */
  function words({ total, answered, correct, due }) {
    const now = due.filter((time) => time <= Date.now()).length;
    return `${answered} of ${total} answered, ${correct} correct${now ? `, ${now} to review` : ""}`;
  }

  /** @param {Statement[]} some */
  function counts(some) {
    const answered = some.filter(given);
    return {
      total: some.length,
      answered: answered.length,
      correct: answered.filter((one) => !missed(one)).length,
      due: some.map(dueAt).filter(Number.isFinite),
    };
  }

  // A statement as a form ---------------------------------------------------------------------------------

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

  /** @param {string} text @param {() => void} click */
  function button(text, click, name = "md-button") {
    const made = element("button", { type: "button", class: name }, text);
    made.addEventListener("click", click);
    return made;
  }

  /** The heading before a statement. @param {Element} details */
  function headingOf(details) {
    let before = details.previousElementSibling;
    while (before && before.tagName !== "H2") before = before.previousElementSibling;
    return /** @type {HTMLElement | null} */ (before);
  }

  /** What a disclosure says. @param {HTMLDetailsElement} details @returns {Statement} */
  function read(details) {
    const summary = /** @type {HTMLElement} */ (details.querySelector("summary"));
    const heading = headingOf(details);
    return {
      id: details.id,
      chapter: heading?.id === "check" ? site.pageName(location.href) : heading?.id ?? "",
      hash: hash(summary.textContent ?? ""),
      verdict: /\b(True|False)\./.exec(details.querySelector(".answer")?.textContent ?? "")?.[1] === "True",
      heading,
      box: details,
    };
  }

  /** Puts a form in the place of the disclosure. @param {Statement} statement */
  function build(statement) {
    if (statement.parts) return;
    const { id, box } = statement;
    const summary = /** @type {HTMLElement} */ (box.querySelector("summary"));
    const answer = /** @type {HTMLElement} */ (box.querySelector(".answer"));
    answer.classList.add("quiz-answer");
    const legend = element("legend", {}, ...summary.childNodes);
    const choice = (/** @type {string} */ type, /** @type {string} */ name, /** @type {string} */ text) =>
      element("label", {}, element("input", { type, name, value: text }), text);
    const feedback = element("div", { class: "quiz-feedback", role: "status", tabindex: "-1" });
    const form = /** @type {HTMLFormElement} */ (element("form", { class: "quiz", id, tabindex: "-1" },
      element("fieldset", {}, legend, element("div", { class: "quiz-choices" },
        choice("radio", `quiz-${id}`, "True"), choice("radio", `quiz-${id}`, "False"),
        choice("checkbox", "unsure", "I am not sure"),
        element("button", { type: "submit", class: "md-button" }, "Answer"),
        button("Try again", () => reopen(statement), "md-button quiz-retry"),
        element("a", { class: "quiz-link", href: `#${id}`, "aria-label": "Link to this statement" }, "#"))),
      feedback, answer));
    form.hidden = box.hidden;
    const focused = box.contains(document.activeElement);
    box.replaceWith(form);
    if (focused) form.focus({ preventScroll: true });
    statement.box = form;
    statement.parts = { legend, feedback, answer };
    show(statement);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const filled = new FormData(form);
      const chosen = filled.get(`quiz-${id}`);
      if (chosen === null) {
        feedback.textContent = "Choose True or False first.";
        return;
      }
      store({ [id]: judged(statement, chosen === "True", filled.has("unsure")) });
      reopened.delete(id);
      show(statement);
      progress();
      feedback.focus(); // what had the focus is gone: go on from here
    });
  }

  /** A form with its reason and evidence. @param {Statement} statement */
  function complete(statement) {
    build(statement);
    site.unfold(statement.box);
  }

  /** Builds all forms, some at a time, so that the page never waits for them. @param {Statement[]} waiting */
  function buildAll(waiting) {
    if (!statements.includes(waiting[0])) return; // all built, or the reader is on another page by now
    const start = performance.now();
    while (waiting.length && performance.now() - start < SLICE) build(/** @type {Statement} */ (waiting.shift()));
    setTimeout(() => buildAll(waiting));
  }

  /** Asks a statement again. @param {Statement} statement */
  function reopen(statement) {
    reopened.add(statement.id);
    show(statement);
    statement.box.querySelector("input")?.focus();
  }

  /** Shows a statement as it stands: open, or answered with its reason. @param {Statement} statement */
  function show(statement) {
    const { box, parts, verdict } = statement;
    if (!parts) return; // shown when it is built
    const now = state(statement);
    const open = now === "open";
    const stored = open ? undefined : given(statement);
    box.dataset.state = now;
    parts.answer.hidden = open;
    if (!open) site.unfold(parts.answer);
    for (const input of box.querySelectorAll("input")) {
      input.disabled = !open;
      input.checked = input.type === "checkbox" ? Boolean(stored?.unsure)
        : stored !== undefined && (input.value === "True") === stored.answer;
    }
    /** @type {HTMLElement} */ (box.querySelector("[type=submit]")).hidden = !open;
    /** @type {HTMLElement} */ (box.querySelector(".quiz-retry")).hidden = open;
    parts.feedback.textContent = open ? ""
      : `${now === "right" ? "✓ Correct" : "✗ Not correct"}: the statement is ${verdict ? "true" : "false"}.`
        + (now === "right" && stored?.unsure ? " You were not sure, so it will be asked again." : "");
  }

  /** Writes the score under each heading and, on the quiz page, over all; keeps it for the front page. */
  function progress() {
    const summary = known();
    for (const heading of new Set(statements.map((one) => one.heading))) {
      const here = statements.filter((one) => one.heading === heading);
      const line = heading?.nextElementSibling;
      summary[here[0].chapter] = counts(here);
      if (line?.classList.contains("quiz-progress")) line.textContent = `${words(counts(here))}.`;
    }
    try {
      localStorage.setItem(SUMMARY, JSON.stringify(summary));
    } catch { /* the trouble is said already */ }
    const overall = document.querySelector(".quiz-overall");
    if (overall) overall.textContent = `${words(counts(statements))}.`;
    const said = document.querySelector(".quiz-trouble");
    if (said && said.textContent !== trouble) said.textContent = trouble;
    tools.changed();
  }

  /** The progress in each chapter, as it was last seen. @returns {Record<string, ReturnType<typeof counts>>} */
  function known() {
    try {
      return { ...JSON.parse(localStorage.getItem(SUMMARY) ?? "{}") };
    } catch {
      return {}; // it is made anew from the answers
    }
  }

  /** The front page: each chapter of the list with the reader's progress. */
  function frontPage() {
    const links = /** @type {NodeListOf<HTMLAnchorElement>} */ (
      document.querySelectorAll("#chapters + ul > li > a:first-child"));
    const all = known();
    for (const link of links) {
      const here = all[site.pageName(link.href)];
      link.parentElement?.querySelector(".quiz-progress")?.remove();
      if (Array.isArray(here?.due) && here.answered) {
        link.parentElement?.append(element("span", { class: "quiz-progress" }, words(here)));
      }
    }
  }

  // The quiz page: choosing, reviewing, keeping -----------------------------------------------------------

  /** Everything over the statements of the quiz page. @param {HTMLElement} place empty until now */
  function toolbar(place) {
    const headings = [...new Set(statements.map((one) => one.heading))];
    const select = (/** @type {string} */ name, /** @type {[string, string][]} */ options) => {
      const made = /** @type {HTMLSelectElement} */ (element("select", {},
        ...options.map(([value, text]) => element("option", { value }, text))));
      made.addEventListener("change", () => {
        leave();
        filter();
      });
      return { made, label: element("label", {}, `${name} `, made) };
    };
    const chapter = select("Chapter", [["", "All chapters"],
      ...headings.map((one) => /** @type {[string, string]} */ ([one?.id ?? "", one?.firstChild?.textContent ?? ""]))]);
    const which = select("Show", [["", "All statements"], ["open", "Not answered yet"], ["trouble", "Missed or unsure"]]);
    const note = element("p", { class: "quiz-note", role: "status" });
    const chosen = () => statements.filter((one) => !chapter.made.value || one.heading?.id === chapter.made.value);

    // Filtering
    const wanted = (/** @type {Statement} */ one) => {
      if (served) return one === served;
      if (which.made.value === "open") return state(one) === "open";
      return which.made.value === "" || missed(one) || Boolean(given(one)?.unsure);
    };
    const filter = (says = "") => {
      const shown = new Set(chosen().filter(wanted));
      for (const one of statements) one.box.hidden = !shown.has(one);
      for (const heading of headings) {
        if (!heading) continue;
        heading.hidden = ![...shown].some((one) => one.heading === heading);
        const line = /** @type {HTMLElement | null} */ (heading.nextElementSibling);
        if (line) line.hidden = heading.hidden;
      }
      note.textContent = says || (shown.size ? "" : which.made.value === "open"
        ? "Nothing here: you have answered every statement." : "Nothing here: you have missed no statement.");
      serving.hidden = !served;
      count();
    };

    // Reviewing, one statement at a time
    /** @type {Statement | undefined} */
    let served;
    /** @type {Map<Statement, number>} when each last had its turn in this review */
    const turns = new Map();
    let turn = 0;
    const dueNow = () => chosen().filter(isDue).sort((a, b) => (turns.get(a) ?? 0) - (turns.get(b) ?? 0)
      || Number(Boolean(given(a)?.step)) - Number(Boolean(given(b)?.step)) || dueAt(a) - dueAt(b));
    const left = element("span");
    const next = button("Next", () => serve());
    const serving = element("div", { class: "quiz-serving" }, next, button("End the review", () => stop()), left);
    const review = button("Review", () => {
      turns.clear();
      which.made.value = "";
      serve();
    });
    const leave = () => { // what was asked again and not answered keeps its former answer
      if (!served) return;
      reopened.delete(served.id);
      show(served);
      served = undefined;
    };
    const serve = () => {
      leave();
      served = dueNow()[0];
      if (!served) return stop();
      turns.set(served, turn += 1);
      filter();
      build(served);
      served.box.after(serving);
      reopen(served);
      count();
    };
    const stop = () => {
      leave();
      const times = chosen().map(dueAt).filter((time) => time > Date.now() && Number.isFinite(time));
      const day = new Intl.DateTimeFormat("en", { dateStyle: "long" });
      filter(chosen().some(isDue) ? "The review has ended; the rest waits for you."
        : `Nothing is left to review${times.length ? ` before ${day.format(Math.min(...times))}` : ""}.`);
      review.focus();
    };
    const count = () => {
      const waiting = chosen().filter(isDue).length;
      review.textContent = waiting ? `Review ${waiting} due` : "Review";
      left.textContent = `${waiting} to review`;
      next.textContent = served && state(served) === "open" ? "Later" : "Next";
    };

    // Keeping, moving, forgetting
    const reset = button("Forget all answers", () => {
      if (reset.dataset.asked === undefined) {
        reset.dataset.asked = "";
        reset.textContent = "Really forget all answers?";
        return;
      }
      calm();
      store(Object.fromEntries(Object.keys(answers).map((id) => [id, null])));
      refresh("All answers are forgotten.");
    });
    const calm = () => {
      delete reset.dataset.asked;
      reset.textContent = "Forget all answers";
    };
    reset.addEventListener("blur", calm);
    const refresh = (/** @type {string} */ says) => {
      leave();
      reopened.clear();
      statements.forEach(show);
      progress();
      filter(says);
    };
    const file = /** @type {HTMLInputElement} */ (element("input", { type: "file", accept: ".json", hidden: "" }));
    file.addEventListener("change", async () => {
      const picked = file.files?.[0];
      if (picked) refresh(take(picked.name, await picked.text()));
      file.value = "";
    });
    const formats = [["Anki", "anki", "txt"], ["GIFT", "gift", "gift"], ["Moodle XML", "moodle", "xml"]];
    const keep = element("details", { class: "quiz-keep" },
      element("summary", {}, "Save, print or export"),
      element("div", { class: "quiz-controls" },
        button("Save my answers", () => site.download("torchproof-answers.json",
          `${JSON.stringify({ file: FILE, answers }, null, 1)}\n`)),
        button("Load answers", () => file.click()), file, reset,
        button("Print as an exam", () => print())),
      element("div", { class: "quiz-controls" }, "These statements for ",
        ...formats.map(([text, name, ending]) => button(text, async () => {
          try {
            await site.fetchScript("exports.js");
            chosen().forEach(complete);
            site.download(`torchproof-quiz.${ending}`, site[name](chosen()));
          } catch {
            note.textContent = "The export could not be loaded: try again when you are connected.";
          }
        }))));

    place.setAttribute("role", "group");
    place.setAttribute("aria-label", "Quiz");
    place.append(element("p", { class: "quiz-overall" }),
      element("div", { class: "quiz-controls" }, chapter.label, which.label, review), keep);
    place.after(note, serving);
    serving.hidden = true;
    const reveal = (/** @type {HTMLElement} */ target) => {
      if (!target.hidden) return;
      leave();
      chapter.made.value = which.made.value = "";
      filter();
    };
    const changed = () => {
      note.textContent = "";
      count();
    };
    tools = { changed, reveal };
  }

  // On a page without the toolbar nothing is counted there, and nothing hidden.
  const NO_TOOLS = { changed() {}, reveal(/** @type {HTMLElement} */ _) {} };
  /** What the toolbar does for the rest: count again, and show a statement or heading that a filter hides. */
  let tools = NO_TOOLS;

  /** Takes in a file of answers, of each statement the later one; says what came of it. @param {string} name @param {string} text */
  function take(name, text) {
    /** @type {any} */
    let read;
    try {
      read = JSON.parse(text);
    } catch { /* said below */ }
    const { found, whole } = parse(JSON.stringify(read?.answers ?? null));
    if (read?.file !== FILE || !whole) {
      return `“${name}” is not a file of answers from this quiz, so nothing was changed. Choose one made by “Save my answers”.`;
    }
    const newer = Object.entries(found).filter(([id, one]) => !Object.hasOwn(answers, id) || one.at > answers[id].at);
    store(Object.fromEntries(newer));
    const older = Object.keys(found).length - newer.length;
    return `Answers loaded: ${newer.length}.${older ? ` Left out, since yours are as new: ${older}.` : ""}`;
  }

  /** On paper: the statements as an exam sheet, and the answers at its end. */
  addEventListener("beforeprint", () => {
    const shown = statements.filter((one) => !one.box.hidden);
    if (!shown.length) return;
    document.querySelector(".quiz-key")?.remove();
    shown.forEach(complete);
    const reasons = shown.map((one) => element("li", {},
      ...[...(one.parts?.answer.querySelector("p")?.childNodes ?? [])].map((node) => node.cloneNode(true))));
    shown[0].box.closest("article")?.append(
      element("section", { class: "quiz-key" }, element("h2", {}, "Answers"), element("ol", {}, ...reasons)));
  });
  addEventListener("afterprint", () => document.querySelector(".quiz-key")?.remove());

  // Starting ----------------------------------------------------------------------------------------------

  /** Goes to the statement that the address names, or to a chapter that a filter hides. */
  function goToHash() {
    const target = statements.find((one) => `#${one.id}` === location.hash);
    const heading = statements.find((one) => `#${one.heading?.id}` === location.hash)?.heading;
    if (target) {
      build(target);
      tools.reveal(target.box);
      target.box.scrollIntoView();
      target.box.focus({ preventScroll: true });
    } else if (heading?.hidden) {
      tools.reveal(heading);
      heading.scrollIntoView();
    }
  }

  /** Safe to call again on the same page. */
  function init() {
    frontPage();
    if (statements[0]?.box.isConnected) return;
    const found = /** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll("details.quiz[id]"));
    if (!found.length) return;
    load();
    reopened.clear();
    tools = NO_TOOLS;
    statements = [...found].map(read);
    for (const heading of new Set(statements.map((one) => one.heading))) {
      heading?.after(element("p", { class: "quiz-progress" }));
    }
    statements[0].heading?.before(element("p", { class: "quiz-trouble", role: "status" }));
    const place = /** @type {HTMLElement | null} */ (document.querySelector(".quiz-tools"));
    if (place) toolbar(place);
    progress();
    const waiting = [...statements];
    setTimeout(() => buildAll(waiting));
    goToHash();
  }

  addEventListener("hashchange", goToHash);
  addEventListener("storage", ({ key }) => {
    if (key !== KEY && key !== null) return;
    load();
    // Not what is open here and there: the reader may be about to answer it.
    statements.filter((one) => state(one) !== "open" || one.box.dataset.state !== "open").forEach(show);
    progress();
  });
  // Each in a task of its own: the theme's scripts keep the page long enough.
  setTimeout(init);
  // Under instant navigation a page comes without a load; from a folder this never emits.
  /** @type {any} */ (window).document$?.subscribe(() => setTimeout(init));
})();
