/** The dialog of the search: it shows the sections found, and keys go through them. Fetched when it is first opened. */

import { find } from "./ranking.js";

const dialog = /** @type {HTMLDialogElement} */ (document.querySelector("dialog.search"));
const input = /** @type {HTMLInputElement} */ (dialog.querySelector("input"));
const list = /** @type {HTMLElement} */ (dialog.querySelector("#search-results"));
const said = /** @type {HTMLElement} */ (dialog.querySelector("[role=status]"));
const PAUSE = 80; // milliseconds without a key, or each letter would fetch

let asked = 0;
let shown = Promise.resolve();

/** Finds what is asked now, unless the reader has written on by then. */
async function show() {
  const mine = (asked += 1);
  const question = input.value.trim();
  if (!question) {
    list.replaceChildren();
    said.textContent = "";
    return;
  }
  await new Promise((resolve) => setTimeout(resolve, PAUSE));
  if (mine !== asked) return;
  try {
    const sections = await find(question);
    if (mine !== asked) return;
    list.replaceChildren(...sections.map(itemOf));
    list.scrollTop = 0;
    said.textContent = { 0: "Nothing found: try other words.", 1: "1 section" }[sections.length] ?? `${sections.length} sections`;
  } catch {
    if (mine === asked) said.textContent = "The search could not be fetched: try again when you are connected.";
  }
}

/** @param {import("./ranking.js").Section} section */
function itemOf({ address, title, page, excerpt }) {
  const link = document.createElement("a");
  link.href = address;
  link.append(title);
  const item = document.createElement("li");
  item.append(link);
  if (page !== title) item.append(element("span", "search-page", page));
  const text = element("p", "search-excerpt", "");
  text.append(...excerpt.map(({ text: piece, marked }) => (marked ? element("mark", "", piece) : piece)));
  item.append(text);
  return item;
}

/** @param {string} name @param {string} kind @param {string} text */
function element(name, kind, text) {
  const made = document.createElement(name);
  if (kind) made.className = kind;
  made.textContent = text;
  return made;
}

/** The box and the links, one after another. @param {number} step */
function move(step) {
  const stops = [input, ...list.querySelectorAll("a")];
  const here = stops.indexOf(/** @type {HTMLAnchorElement} */ (document.activeElement));
  const next = stops[Math.max(0, Math.min(here + step, stops.length - 1))];
  next?.focus();
  next?.closest("li")?.scrollIntoView({ block: "nearest" });
}

dialog.addEventListener("keydown", (event) => {
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
  if (event.key === "Escape") dialog.close(); // at once: in a box with text the browser would only empty it
  else if (plain && event.key === "ArrowDown") move(1);
  else if (plain && event.key === "ArrowUp") move(-1);
  else {
    if (plain && event.key.length === 1 && event.key !== " " && event.target !== input) input.focus(); // the reader writes on
    return;
  }
  event.preventDefault();
});
dialog.addEventListener("submit", async (event) => {
  event.preventDefault();
  await shown;
  list.querySelector("a")?.click();
});
dialog.addEventListener("click", (event) => {
  const target = /** @type {Element} */ (event.target);
  const goes = target.closest("a") && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (goes || target === dialog || target.closest("button")) dialog.close(); // the dialog itself: beside its content
});
input.addEventListener("input", () => {
  shown = show();
});
shown = show(); // what was written while this was on its way
