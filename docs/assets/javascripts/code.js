/** Blocks of code: their buttons get names that last, and what is out of view is laid out when there is time. */
"use strict";

{
  // What scrolls is a stop of the Tab key, and nothing else is. Told when a block is laid out, unfolded, or resized.
  const sizes = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth) target.setAttribute("tabindex", "0");
      else target.removeAttribute("tabindex");
    }
  });

  // The toolbar that the theme puts on each block is a `nav` without a name. It is no place to navigate to: a screen
  // reader should hear only its button. And that has its name from a title, which the tooltip takes away as soon as
  // the button has the focus.
  function tidy() {
    for (const toolbar of document.querySelectorAll(".md-code__nav:not([role])")) toolbar.setAttribute("role", "none");
    for (const button of document.querySelectorAll(".md-code__button[title]:not([aria-label])")) {
      button.setAttribute("aria-label", button.getAttribute("title") ?? "");
    }
    for (const code of document.querySelectorAll(".highlight code")) sizes.observe(code);
  }

  const idle = globalThis.requestIdleCallback ?? ((/** @type {() => void} */ act) => setTimeout(act, 50));

  /**
   * Out of view, a block is missing from what a screen reader sees until it is laid out: so all are, two at a time,
   * when the browser has nothing else to do.
   * @param {HTMLElement[]} blocks
   */
  function layOut(blocks) {
    for (const block of blocks.splice(0, 2)) block.style.contentVisibility = "visible";
    if (blocks.length) idle(() => layOut(blocks));
  }

  let moved = false;
  for (const kind of ["wheel", "touchstart", "keydown", "pointerdown"]) addEventListener(kind, () => (moved = true), { passive: true });

  /** What grew or shrank above the section that a reader came for must not push it away, until they move on. */
  function keep() {
    const section = document.getElementById(location.hash.slice(1));
    if (!moved && section?.matches("h2, h3")) section.scrollIntoView();
  }

  function arrive() {
    moved = false;
    const grown = new ResizeObserver(keep);
    for (const article of document.querySelectorAll("article")) grown.observe(article);
    setTimeout(() => grown.disconnect(), 5000);
    layOut([...document.querySelectorAll(".highlight, figure svg.figure")].map((block) => /** @type {HTMLElement} */ (block)));
  }

  tidy();
  new MutationObserver(tidy).observe(document.body, { childList: true, subtree: true });
  if (document.readyState === "complete") arrive();
  else addEventListener("load", arrive, { once: true });
  // Under instant navigation a page comes without a load.
  globalThis.document$?.subscribe(() => {
    if (document.readyState === "complete") arrive();
  });
}
