/**
 * Answers that nobody has asked for stay out of the page. They make up most of the quiz: its lay-out and the theme's
 * script take half the time without them. Pages with statements name this script, so it runs before the theme has
 * seen them. Alone it does no harm: whoever opens a statement, or prints, gets the answer back.
 */
"use strict";
{
  globalThis.torchproof ??= /** @type {Torchproof} */ ({});

  /** What was taken before the theme saw it, so that its blocks of code lack what the theme adds. @type {WeakSet<Node>} */
  const unseen = new WeakSet();
  /** @type {WeakMap<Element, DocumentFragment>} */
  const folded = new WeakMap();
  let equipped = 0;

  /** What a statement's disclosure holds besides the statement. @param {Element} details @returns {Node[]} */
  const contents = (details) => [...(folded.get(details) ?? details).childNodes].filter((one) => one.nodeName !== "SUMMARY");

  /** @param {Element} details */
  const textOf = (details) => contents(details).map((one) => one.textContent).join("");

  /** The answer in a disclosure, out of the page. @param {Element} details */
  function take(details) {
    const answer = folded.get(details) ?? document.createDocumentFragment();
    answer.append(...contents(details));
    folded.delete(details);
    return answer;
  }

  /** Puts an answer into the page. @param {DocumentFragment} answer @param {Element} place */
  function give(answer, place) {
    if (unseen.delete(answer)) equip(answer);
    place.append(answer);
  }

  /** Gives programs what the theme gave those it has seen. @param {DocumentFragment} part */
  function equip(part) {
    for (const program of part.querySelectorAll(".program > pre")) program.prepend(copyButton(program));
  }

  /** A button as the theme puts it on those blocks it has seen. @param {Element} program */
  function copyButton(program) {
    program.id = `answer-${equipped += 1}`;
    const copy = document.createElement("button");
    copy.className = "md-code__button";
    copy.title = "Copy to clipboard";
    copy.dataset.mdType = "copy";
    copy.dataset.clipboardTarget = `#${program.id} > code`;
    const toolbar = document.createElement("nav");
    toolbar.className = "md-code__nav";
    toolbar.append(copy);
    return toolbar;
  }

  /** @param {Element} details */
  function unfold(details) {
    if (folded.has(details)) give(take(details), details);
  }

  torchproof.fold = { textOf, take, give, equip };
  addEventListener("beforeprint", () => document.querySelectorAll("details.quiz").forEach(unfold));
  document.addEventListener("toggle", ({ target }) => unfold(/** @type {Element} */ (target)), true);
  // Fetched later, after the theme has seen them, it leaves them where they are.
  if (/** @type {HTMLScriptElement} */ (document.currentScript).defer) {
    for (const details of document.querySelectorAll("details.quiz:not([open])")) {
      const answer = take(details);
      unseen.add(answer);
      folded.set(details, answer);
    }
  }
}
