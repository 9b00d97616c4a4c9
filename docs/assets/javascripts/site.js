/** What every page needs: a tidy toolbar on code, and scripts fetched when wanted. */
(() => {
  "use strict";

  const HERE = /** @type {HTMLScriptElement} */ (document.currentScript).src;

  // The toolbar that Material's own script puts on each block of code is a `nav` without a name. It is no place to
  // navigate to: a screen reader should hear only its button. And that has its name from a title, which the tooltip
  // takes away as soon as the button has the focus.
  new MutationObserver(() => {
    for (const toolbar of document.querySelectorAll(".md-code__nav:not([role])")) toolbar.setAttribute("role", "none");
    for (const button of document.querySelectorAll(".md-code__button[title]:not([aria-label])")) {
      button.setAttribute("aria-label", /** @type {string} */ (button.getAttribute("title")));
    }
  }).observe(document.body, { childList: true, subtree: true });

  /** @type {Record<string, Promise<void>>} */
  const fetched = {};

  /** Fetches a script beside this one, once. @param {string} name @returns {Promise<void>} rejected when it cannot be had */
  function fetchScript(name) {
    fetched[name] ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = new URL(name, HERE).href;
      script.addEventListener("load", () => resolve());
      script.addEventListener("error", () => {
        script.remove();
        delete fetched[name]; // the next click tries again
        reject(new Error(`${name} cannot be had`));
      });
      document.head.append(script);
    });
    return fetched[name];
  }

  /** Hands the reader a file. @param {string} name @param {string} text */
  function download(name, text) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/octet-stream" }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  /** The name of the page at an address: `layers` for `/layers/` and `layers.html`. @param {string} address */
  const pageName = (address) => new URL(address).pathname.match(/([^/]+?)(?:\.html|\/)?$/)?.[1] ?? "";

  /** Makes elements of the answers in a part of the page, which are text until they are wanted. @param {Element} part */
  function unfold(part) {
    for (const folded of part.querySelectorAll("noscript")) {
      const parsed = Boolean(folded.firstElementChild); // instant navigation reads a page as if no script ran
      const answer = document.createElement("div");
      answer.innerHTML = parsed ? "" : folded.textContent ?? "";
      for (const program of answer.querySelectorAll(".program > pre")) { // as the theme does with those it has seen
        program.id = `answer-${unfolded += 1}`;
        const copy = document.createElement("button");
        copy.className = "md-code__button";
        copy.title = "Copy to clipboard";
        copy.dataset.mdType = "copy";
        copy.dataset.clipboardTarget = `#${program.id} > code`;
        const toolbar = document.createElement("nav");
        toolbar.className = "md-code__nav";
        toolbar.append(copy);
        program.prepend(toolbar);
      }
      folded.replaceWith(...(parsed ? folded : answer).childNodes);
    }
  }
  let unfolded = 0;
  // Also where no form takes the place of the disclosure, or not yet.
  document.addEventListener("toggle", ({ target }) => unfold(/** @type {Element} */ (target)), true);

  // Instant navigation of Material 9.8.1 takes the first step within a page for one to another page: it fetches the
  // page again, and what the reader had open or half answered is gone. Until it has been to another page, such a
  // step is left to the browser.
  addEventListener("click", ({ target }) => {
    const link = target instanceof Element ? target.closest("a") : null;
    if (!shared.moved && link?.hash && link.href.split("#")[0] === location.href.split("#")[0]) link.target = "_self";
  }, true);

  const shared = { fetchScript, download, pageName, unfold, moved: false }; // main.html asks whether it has moved
  /** @type {any} */ (window).torchproof = shared;

  // Under instant navigation a page comes without a load; from a folder this never emits.
  let arrived = false;
  /** @type {any} */ (window).document$?.subscribe(() => {
    shared.moved = arrived;
    arrived = true;
  });
})();
