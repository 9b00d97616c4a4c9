/**
 * The toolbar that Material's own script puts on each block of code is a `nav` without a name. It is no place to
 * navigate to: a screen reader should hear only its button.
 */
new MutationObserver(() => {
  for (const toolbar of document.querySelectorAll(".md-code__nav:not([role])")) toolbar.setAttribute("role", "none");
}).observe(document.body, { childList: true, subtree: true });
