/** The reader's progress in each chapter: in words, kept for the front page, and shown there. */
"use strict";
{
  globalThis.torchproof ??= /** @type {Torchproof} */ ({});

  const KEY = "torchproof.quiz.progress"; // made from the answers, so it may be lost

  /** "3 of 12 answered, 2 correct, 1 to review". @param {Counts} counts @param {number} now */
  function words({ total, answered, correct, due }, now) {
    const waiting = due.filter((time) => time <= now).length;
    return `${answered} of ${total} answered, ${correct} correct${waiting ? `, ${waiting} to review` : ""}`;
  }

  /** The progress in each chapter, as it was last seen. @returns {Record<string, Partial<Counts>>} */
  function known() {
    try {
      return { ...JSON.parse(localStorage.getItem(KEY) ?? "{}") };
    } catch {
      return {}; // it is made anew from the answers
    }
  }

  /** @param {Record<string, Counts>} chapters those on this page */
  function keep(chapters) {
    try {
      localStorage.setItem(KEY, JSON.stringify({ ...known(), ...chapters }));
    } catch { /* who keeps the answers says so */ }
  }

  /** The name of the chapter at an address: `layers` for `/layers/` and `layers.html`. @param {string} address */
  const chapterAt = (address) => /([^/]+?)(?:\.html|\/)?$/.exec(new URL(address).pathname)?.[1] ?? "";

  /** The front page: each chapter of the list with the reader's progress. */
  function start() {
    const all = known();
    for (const link of document.querySelectorAll("#chapters + ul > li > a:first-child")) {
      const item = link.parentElement;
      item?.querySelector(".quiz-progress")?.remove();
      const here = all[chapterAt(/** @type {HTMLAnchorElement} */ (link).href)];
      if (!here || !Array.isArray(here.due) || !here.answered) continue;
      const line = document.createElement("span");
      line.className = "quiz-progress";
      line.textContent = words(/** @type {Counts} */ (here), Date.now());
      item?.append(line);
    }
  }

  torchproof.progress = { words, keep, chapterAt, start };
}
