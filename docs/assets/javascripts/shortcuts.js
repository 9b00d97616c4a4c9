/** Opens the search, by the box in the header or a key. All else of it is fetched then. */
"use strict";
{
  const HERE = /** @type {HTMLScriptElement} */ (document.currentScript).src;
  const box = /** @type {HTMLButtonElement} */ (document.querySelector(".search-box"));
  const dialog = /** @type {HTMLDialogElement} */ (document.querySelector("dialog.search"));
  const input = /** @type {HTMLInputElement} */ (dialog.querySelector("input"));
  const said = /** @type {HTMLElement} */ (dialog.querySelector("[role=status]"));

  function open() {
    dialog.showModal(); // at once: what is typed next goes into its box
    input.select();
    import(new URL("search.js", HERE).href).catch(() => {
      said.textContent = "The search could not be fetched: try again when you are connected.";
    });
  }

  box.addEventListener("click", open);
  addEventListener("keydown", (event) => {
    const { key, target } = event;
    const writes = target instanceof Element && target.closest("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]");
    const pressed = event.ctrlKey || event.metaKey ? key.toLowerCase() === "k" : ["/", "s", "f"].includes(key);
    if (!pressed || writes || event.altKey || event.defaultPrevented || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    open();
  });
  box.hidden = false;
}
