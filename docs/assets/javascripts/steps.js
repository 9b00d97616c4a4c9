/**
 * Steps within a page. Instant navigation of Material 9.8.1 takes the first for one to another page: it fetches the
 * page again, and what the reader had open or half answered is gone. Until it has been to another page, such a step
 * is left to the browser; `overrides/main.html` does the same for the way back.
 */
"use strict";
{
  globalThis.torchproof ??= /** @type {Torchproof} */ ({});
  torchproof.moved = false;

  addEventListener("click", ({ target }) => {
    const link = target instanceof Element ? target.closest("a") : null;
    if (!torchproof.moved && link?.hash && link.href.split("#")[0] === location.href.split("#")[0]) link.target = "_self";
  }, true);

  let arrived = false;
  globalThis.document$?.subscribe(() => {
    torchproof.moved = arrived;
    arrived = true;
  });
}
