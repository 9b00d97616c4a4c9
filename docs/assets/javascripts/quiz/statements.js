/** The statements of a view: builds their forms, counts their answers, and finds one by its address. */
"use strict";
{
  const SLICE = 8; // ms that building forms may take at a time
  const KEY = "torchproof.quiz"; // another tab changes it
  const ROUNDS = "torchproof.quiz.rounds"; // there once a second round has begun
  const now = () => Date.now();

  /** On a page without the toolbar nothing is counted there, and nothing hidden. @type {Tools} */
  const NO_TOOLS = { changed() {}, reveal() {} };

  /** @returns {Quiz | undefined} */
  const current = () => torchproof.statements.quiz;

  /** Fetches what a second round needs; without it, statements are asked as they are. */
  async function second() {
    try {
      await Promise.all(["evidence", "rounds"].map((name) => torchproof.fetchScript(`quiz/${name}.js`)));
      await torchproof.fetchScript("quiz/variants.js");
    } catch { /* whoever asks next tries again */ }
  }

  /** Shows the variants of a round that an earlier visit began. @param {Quiz} quiz */
  async function goOn(quiz) {
    try {
      if (localStorage.getItem(ROUNDS) === null) return;
    } catch {
      return;
    }
    await second();
    for (const one of quiz.statements) if (one.variants) torchproof.forms.show(quiz, one);
  }

  /** What is asked when a statement with variants has its turn, once it is there: a key, or nothing for itself. @param {Quiz} quiz @param {Statement} statement */
  async function turnOf(quiz, statement) {
    await second();
    const key = torchproof.variants?.next(quiz, statement) ?? "";
    try {
      await torchproof.variants?.coming(statement, key);
    } catch {
      return "";
    }
    return key;
  }

  /** What the browser did not take is kept from view to view. @param {Statement[]} statements @returns {Quiz} */
  function quizOf(statements) {
    const answers = current()?.answers ?? new torchproof.answers.AnswerStore(() => localStorage);
    const review = current()?.review ?? new torchproof.review.Review(answers, now);
    answers.load();
    return {
      answers, review, statements, reopened: new Map(), tools: NO_TOOLS, changed: () => showProgress(),
      async forget(some) {
        const forgotten = some ?? statements;
        if (forgotten.some((one) => one.variants && review.given(one))) await second();
        torchproof.variants?.begin(this, forgotten);
        answers.forget(some?.map((one) => one.id));
        for (const one of forgotten) this.reopened.delete(one.id);
        for (const one of forgotten) torchproof.forms.show(this, one);
        this.changed();
      },
    };
  }

  /** Builds all forms, some at a time, so that the page never waits for them. @param {Quiz} quiz @param {Statement[]} waiting */
  function buildAll(quiz, waiting) {
    if (current() !== quiz) return; // the reader is on another page by now
    const began = performance.now();
    while (performance.now() - began < SLICE) {
      const next = waiting.shift();
      if (!next) return;
      torchproof.forms.build(quiz, next);
    }
    setTimeout(() => buildAll(quiz, waiting));
  }

  /** Writes the score under each heading and, on the quiz page, over all; keeps it for the front page. */
  function showProgress() {
    const quiz = current();
    if (!quiz) return;
    const { answers, review } = quiz;
    const said = (/** @type {Counts} */ counts) => `${torchproof.progress.words(counts, now())}.`;
    /** @type {Record<string, Counts>} */
    const chapters = {};
    for (const heading of new Set(quiz.statements.map((one) => one.heading))) {
      const here = quiz.statements.filter((one) => one.heading === heading);
      const counts = review.counts(here);
      const line = heading?.nextElementSibling;
      for (const one of here) chapters[one.chapter] = counts;
      if (line?.classList.contains("quiz-progress")) line.textContent = said(counts);
      line?.nextElementSibling?.toggleAttribute("hidden", !counts.answered);
    }
    torchproof.progress.keep(chapters);
    const overall = document.querySelector(".quiz-overall");
    if (overall) overall.textContent = said(review.counts(quiz.statements));
    const trouble = document.querySelector(".quiz-trouble");
    if (trouble && trouble.textContent !== answers.trouble) trouble.textContent = answers.trouble;
    quiz.tools.changed();
  }

  /** A button that forgets the answers under a heading, and leads to its first statement. @param {Quiz} quiz @param {Element} heading */
  function startOver(quiz, heading) {
    return torchproof.elements.asking("Start over", "Really forget these answers?", async () => {
      const here = quiz.statements.filter((one) => one.heading === heading);
      await quiz.forget(here);
      const [first] = here;
      if (!first) return;
      torchproof.forms.build(quiz, first);
      first.box.querySelector("fieldset")?.focus();
    }, "quiz-restart");
  }

  /** Goes to the statement that the address names, or to a chapter that a filter hides. */
  function goToHash() {
    const quiz = current();
    const target = quiz?.statements.find((one) => `#${one.id}` === location.hash);
    const heading = quiz?.statements.find((one) => `#${one.heading?.id}` === location.hash)?.heading;
    if (quiz && target) {
      torchproof.forms.build(quiz, target);
      quiz.tools.reveal(target.box);
      target.box.scrollIntoView();
      target.box.focus({ preventScroll: true });
    } else if (heading?.hidden) {
      quiz?.tools.reveal(heading);
      heading.scrollIntoView();
    }
  }

  /** Makes forms of the statements on this view. */
  function start() {
    if (current()?.statements[0]?.box.isConnected) return;
    /** @type {NodeListOf<HTMLDetailsElement>} */
    const found = document.querySelectorAll("details.quiz[id]");
    const quiz = quizOf([...found].map((details) => torchproof.forms.read(details)));
    const [first] = quiz.statements;
    if (!first) return;
    const { element } = torchproof.elements;
    torchproof.statements.quiz = quiz;
    for (const heading of new Set(quiz.statements.map((one) => one.heading))) {
      if (heading) heading.after(element("p", { class: "quiz-progress" }), startOver(quiz, heading));
    }
    first.heading?.before(element("p", { class: "quiz-trouble", role: "status" }));
    showProgress();
    goToHash();
    const waiting = [...quiz.statements];
    setTimeout(() => buildAll(quiz, waiting));
    void goOn(quiz);
  }

  addEventListener("hashchange", goToHash);
  addEventListener("storage", ({ key }) => {
    const quiz = current();
    if (!quiz || (key !== KEY && key !== null)) return;
    quiz.answers.load();
    for (const one of quiz.statements) {
      // Not what is open here and there: the reader may be about to answer it.
      if (torchproof.forms.state(quiz, one) !== "open" || one.box.dataset.state !== "open") torchproof.forms.show(quiz, one);
    }
    showProgress();
  });

  torchproof.statements = { quiz: undefined, start, turnOf };
}
