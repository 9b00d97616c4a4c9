/** Blocks of code, as the theme's script makes them: their buttons get names that last. */
"use strict";

// The toolbar that the theme puts on each block is a `nav` without a name. It is no place to navigate to: a screen
// reader should hear only its button. And that has its name from a title, which the tooltip takes away as soon as
// the button has the focus.
new MutationObserver(() => {
  for (const toolbar of document.querySelectorAll(".md-code__nav:not([role])")) toolbar.setAttribute("role", "none");
  for (const button of document.querySelectorAll(".md-code__button[title]:not([aria-label])")) {
    button.setAttribute("aria-label", button.getAttribute("title") ?? "");
  }
}).observe(document.body, { childList: true, subtree: true });
