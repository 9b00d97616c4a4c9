/** Brings the explorables of a view to life by a button, or at once where the address asks for a state. Their modules need a host. */
"use strict";
{
  const AGAIN = "This could not be fetched. Try again";
  const HERE = /** @type {HTMLScriptElement} */ (document.currentScript).src;

  /** @param {string} name */
  function fetchStyle(name) {
    const href = new URL(name, HERE).href;
    if (document.querySelector(`link[href="${href}"]`)) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const link = document.createElement("link");
      link.rel = "stylesheet";
      link.href = href;
      link.addEventListener("load", resolve);
      link.addEventListener("error", () => {
        link.remove();
        reject(new Error(`${name} cannot be had`));
      });
      document.head.append(link);
    });
  }

  /** @param {HTMLElement} root */
  async function enliven(root) {
    const name = root.dataset["explorable"] ?? "";
    root.dataset["waking"] = ""; // it takes its room now: nothing moves when it comes
    /** @type {[{ mount: (root: HTMLElement, reduced: boolean) => unknown }, unknown]} */
    const [view] = await Promise.all([import(new URL(`views/${name}.js`, HERE).href), fetchStyle("../../stylesheets/explore.css")]);
    await view.mount(root, root.hasAttribute("data-reduced"));
  }

  /** The still figure stands, with a button to try again; why goes to the console. @param {HTMLElement} root @param {unknown} error */
  function failed(root, error) {
    console.error(error);
    delete root.dataset["waking"];
    offer(root, AGAIN);
  }

  /** A button that brings to life what is shown still. @param {HTMLElement} root @param {string} words */
  function offer(root, words) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "md-button explore-start";
    button.textContent = words;
    button.addEventListener("click", async () => {
      button.disabled = true;
      try {
        await enliven(root);
        button.remove();
        /** @type {HTMLElement | null} */ (root.querySelector("form"))?.focus();
      } catch (error) {
        console.error(error);
        delete root.dataset["waking"];
        button.disabled = false;
        button.textContent = AGAIN;
      }
    });
    root.append(button);
  }

  function start() {
    for (const root of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".explorable:not([data-started])"))) {
      root.dataset["started"] = "";
      if (location.protocol === "file:") root.dataset["still"] = ""; // modules are not fetched from a folder: the still figure stands
      else if (location.search && !root.hasAttribute("data-reduced")) enliven(root).catch((error) => failed(root, error));
      else offer(root, root.dataset["start"] ?? "Start");
    }
  }

  torchproof.explore = { start, fetchStyle };
}
