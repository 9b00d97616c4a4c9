/** The switch that shows proofs. It is remembered; what it needs is fetched when it is on, and not before. */
"use strict";
{
  globalThis.torchproof ??= /** @type {Torchproof} */ ({});
  torchproof.proven = {};

  const KEY = "torchproof.proofs";
  const STYLE = new URL("../../stylesheets/proofs.css", /** @type {HTMLScriptElement} */ (document.currentScript).src).href;

  let on = remembered();

  function remembered() {
    try {
      return localStorage.getItem(KEY) === "on";
    } catch {
      return false; // it is off on each new page
    }
  }

  /** Its look, beside what instant navigation puts in the place of another. */
  function fetchStyle() {
    if (document.querySelector(`link[href="${STYLE}"]`)) return Promise.resolve();
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = STYLE;
    document.body.append(link);
    return new Promise((resolve, reject) => {
      link.addEventListener("load", resolve);
      link.addEventListener("error", () => {
        link.remove();
        reject(new Error("proofs.css cannot be had"));
      });
    });
  }

  /** Shows or hides the proofs of the view, as the switch stands. @param {HTMLElement} control */
  async function apply(control) {
    control.setAttribute("aria-checked", String(on));
    document.querySelector(".first-claim")?.classList.toggle("claim", !on);
    const said = control.nextElementSibling;
    if (!on) {
      if (said) said.textContent = "";
      torchproof.digits?.hide();
      torchproof.claims?.hide();
      return;
    }
    const address = new URL(control.dataset.proofs ?? "", location.href).href;
    const scripts = ["words", "text", "places", "digits", "cards", "claims"].map((name) => `proofs/${name}.js`);
    try {
      await Promise.all([fetchStyle(), ...[...scripts, address].map((name) => torchproof.fetchScript(name))]);
    } catch {
      on = false;
      await apply(control);
      if (said) said.textContent = "The proofs could not be fetched: try again when you are connected.";
      return;
    }
    const page = torchproof.proven[address];
    if (!on || !page || !control.isConnected) return; // the reader has turned it off, or gone on, by now
    torchproof.digits.show(page, address.replace(/proofs\.js$/, "digits.js"));
    torchproof.claims.show(page);
    if (!said) return;
    said.textContent = document.querySelector(".claim") ? "Choose an underlined claim to see what proves it."
      : "The claims of a statement are underlined when it is answered.";
  }

  /** @param {HTMLElement} control @param {boolean} wanted */
  function turn(control, wanted) {
    on = wanted;
    try {
      localStorage.setItem(KEY, on ? "on" : "off");
    } catch { /* then it is not remembered */ }
    return apply(control);
  }

  /** On the front page the first number shows to everyone what the switch does. @param {HTMLElement} control */
  function offer(control) {
    const number = document.querySelector(".first-claim");
    const button = document.createElement("button");
    button.type = "button";
    button.setAttribute("aria-label", "Show the proof of this number");
    number?.append(button);
    number?.addEventListener("click", async () => {
      if (on) return; // it is a claim like others
      await turn(control, true);
      const claim = number.querySelector(".claim");
      if (claim) await torchproof.cards.open(claim);
    });
  }

  /** Makes the switch of this view work. */
  function start() {
    /** @type {HTMLElement | null} */
    const control = document.querySelector(".proofs > [role=switch]");
    const line = control?.parentElement;
    if (!control || !line?.hidden) return;
    const said = document.createElement("span");
    said.setAttribute("role", "status");
    line.append(said);
    line.hidden = false;
    control.addEventListener("click", () => void turn(control, !on));
    offer(control);
    void apply(control);
  }

  torchproof.proofs = { start };
}
