/**
 * Steps of a reader, where instant navigation of Material 9.8.1 goes wrong.
 *
 * Within a page, it takes the first step for one to another page: it fetches the page again, and what the reader had
 * open or half answered is gone. Until it has been to another page, such a step is left to the browser;
 * `overrides/main.html` does the same for the way back.
 *
 * To another page, it notes how far this one is scrolled a little after it was: when the step has been made by then,
 * the next page begins scrolled as far. It has no such note of its own, so what stands there is wrong.
 */
"use strict";
{
  globalThis.torchproof ??= /** @type {Torchproof} */ ({});
  torchproof.moved = false;
  let followed = false; // a link, and not the way back, on which the note is right

  addEventListener("click", ({ target }) => {
    const link = target instanceof Element ? target.closest("a") : null;
    followed = Boolean(link);
    if (!torchproof.moved && link?.hash && link.href.split("#")[0] === location.href.split("#")[0]) link.target = "_self";
  }, true);
  addEventListener("popstate", () => { followed = false; });

  let arrived = false;
  globalThis.document$?.subscribe(() => {
    torchproof.moved = arrived;
    arrived = true;
    if (!followed || history.state === null) return;
    followed = false;
    history.replaceState(null, "");
    if (location.hash) location.replace(location.hash); // it becomes the target, which is not hidden by the header
    else scrollTo(0, 0);
  });
}
