/**
 * The programs that computed the verdicts. The quiz page holds a link in the place of each, which leads to it in its
 * chapter; when a reader opens an answer, the chapter's programs are fetched, and this one stands there.
 */
"use strict";
{
  /** What each program's link stands for, by the name of the program. @type {Record<string, Made[]>} */
  const blocks = {};

  /** @param {Made} made @returns {Node | string} */
  function built(made) {
    if (typeof made === "string") return made;
    const [name, attributes, ...held] = made;
    return torchproof.elements.element(name, attributes, ...held.map(built));
  }

  /** Puts a program in the place of its link. @param {Element} place */
  async function replace(place) {
    const link = /** @type {HTMLAnchorElement} */ (place.querySelector("a"));
    await torchproof.fetchScript(`../evidence/${torchproof.progress.chapterAt(link.href)}.js`);
    const found = document.createDocumentFragment();
    found.append(...(blocks[link.text] ?? []).map(built));
    torchproof.fold.equip(found);
    if (found.hasChildNodes()) place.replaceWith(found);
  }

  /** Puts all programs of a part of the page in their places; rejected when they cannot be had. @param {Element} part */
  async function fill(part) {
    await Promise.all([...part.querySelectorAll(".evidence")].map(replace));
  }

  /** @param {Element} part */
  function open(part) {
    fill(part).catch(() => { /* its link leads there */ });
  }

  torchproof.evidence = { blocks, fill, built };
  document.addEventListener("toggle", ({ target }) => {
    if (target instanceof HTMLDetailsElement && target.open) open(target);
  }, true);
  for (const answer of document.querySelectorAll("details[open]")) open(answer); // before this was here
}
