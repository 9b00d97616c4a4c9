/** What the parameter calculator shows: the layers one below the other, what they cost, a program, a mistake. */
import { element } from "../elements.js";
import { callOf, tupleOf } from "./code.js";

/** @import { Layer } from "./arguments.js" */
/** @import { Came, summed } from "./chain.js" */
/** @typedef {ReturnType<typeof summed>} Totals */
/** @typedef {(at: number, how: "up" | "down" | "remove") => void} Edit */

const grouped = new Intl.NumberFormat("en-US");
const BYTES = { float64: 8, float32: 4, float16: 2, int8: 1 };
const COPIED_MS = 2000;

/** @param {number} value */
export const number = (value) => grouped.format(value);

/** A part of a whole, rounded to what can be read. @param {number} part @param {number} whole */
export function percent(part, whole) {
  const share = whole ? (100 * part) / whole : 0;
  return `${share > 0 && share < 0.1 ? "< 0.1" : Number(share.toFixed(1))} %`;
}

/** @param {number} bytes */
export function memory(bytes) {
  const units = ["bytes", "KiB", "MiB", "GiB", "TiB", "PiB"];
  const power = Math.min(units.length - 1, bytes < 1024 ? 0 : Math.floor(Math.log2(bytes) / 10));
  return `${number(Number((bytes / 1024 ** power).toPrecision(power ? 3 : 15)))} ${units[power]}`;
}

/** @param {string} says @param {string} words @param {string} key @param {boolean} disabled @param {() => void} click */
function small(says, words, key, disabled, click) {
  const button = element("button", { type: "button", "aria-label": words, title: words, "data-key": key }, says);
  button.disabled = disabled;
  button.addEventListener("click", click);
  return button;
}

/** @param {Layer} layer @param {number} at @param {number} count @param {Edit} edit */
function tools(layer, at, count, edit) {
  return element("span", { class: "explore-tools" },
    small("↑", `Move ${layer.type} up`, `up ${at}`, at === 0, () => edit(at, "up")),
    small("↓", `Move ${layer.type} down`, `down ${at}`, at === count - 1, () => edit(at, "down")),
    small("×", `Remove ${layer.type}`, `remove ${at}`, false, () => edit(at, "remove")));
}

/** @param {number} part @param {number} whole */
function bar(part, whole) {
  const filled = element("span");
  filled.style.width = `${whole ? (100 * part) / whole : 0}%`;
  return element("span", { class: "explore-share" }, element("span", { class: "explore-bar", "aria-hidden": "true" }, filled), percent(part, whole));
}

/** @param {Came | undefined} came */
function outcome(came) {
  if (came && "shape" in came) return element("span", {}, "→ ", element("code", {}, tupleOf(came.shape)));
  return came && "reason" in came ? element("span", { class: "explore-wrong" }, came.reason) : element("span", {}, "→ not reached");
}

/** A formula that may go on in the next line behind a sign. @param {string} formula */
function breaking(formula) {
  return formula.split(/(?<=[·/])/).flatMap((part, i) => (i ? [element("wbr"), part] : [part]));
}

/** The layers, each with its formula, numbers, output and share. @param {Layer[]} layers @param {Totals} totals @param {Came[]} came @param {Edit} [edit] */
export function layerList(layers, totals, came, edit) {
  return element("ol", { class: "explore-layers" }, ...layers.map((layer, at) => {
    const { names, formula, parameters, buffers } = /** @type {Totals["each"][number]} */ (totals.each[at]);
    const count = parameters
      ? [element("span", { class: "explore-formula" }, ...breaking(names)), element("span", {}, ...breaking(formula === String(parameters) ? "= " : `= ${formula} = `), element("strong", {}, number(parameters)))]
      : ["no parameters"];
    return element("li", {},
      element("span", { class: "explore-head" }, element("code", {}, callOf(layer))),
      element("span", { class: "explore-count" }, ...count, buffers ? `, and ${number(buffers)} in buffers` : ""),
      element("span", { class: "explore-came" }, outcome(came[at]), parameters ? bar(parameters, totals.parameters) : ""),
      ...(edit ? [tools(layer, at, layers.length, edit)] : []));
  }));
}

/** What the numbers take, by dtype, and with what training keeps. @param {Totals} totals */
export function memoryTable({ parameters, buffers }) {
  const kinds = Object.entries(BYTES).map(([dtype, bytes]) => {
    const trained = [2, 3, 4].map((times) => (dtype === "int8" ? "–" : memory(times * parameters * bytes)));
    return element("tr", {}, element("th", { scope: "row" }, dtype), ...[memory(parameters * bytes), ...trained].map((cell) => element("td", {}, cell)));
  });
  const head = ["dtype", "alone", "SGD", "momentum", "Adam"];
  return element("div", { class: "explore-memory" },
    element("p", {}, element("strong", {}, `${number(parameters)} parameters`), `, ${number(buffers)} numbers in buffers. What the parameters take alone, and with their gradients and what an optimizer keeps:`),
    element("div", { class: "explore-scroll", tabindex: "0", role: "region", "aria-label": "Memory" }, element("table", {},
      element("thead", {}, element("tr", {}, ...head.map((cell) => element("th", { scope: "col" }, cell)))), element("tbody", {}, ...kinds))));
}

/** A program, with a button that copies it. @param {string} text */
export function codeBlock(text) {
  const code = element("code", { tabindex: "0" }, text);
  const button = element("button", { type: "button", class: "md-button" }, "Copy the program");
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = "Copied";
      setTimeout(() => { button.textContent = "Copy the program"; }, COPIED_MS);
    } catch {
      getSelection()?.selectAllChildren(code); // for the keyboard to copy
    }
  });
  return element("div", {},
    element("pre", {}, code), element("div", { class: "explore-buttons" }, button));
}

/** A mistake in the text, with the line that it is in. @param {{ line: number, reason: string }} mistake @param {string} text */
export function mistake({ line, reason }, text) {
  const source = text.split(/\r\n?|\n/)[line - 1] ?? "";
  return element("div", {},
    element("p", { class: "explore-wrong" }, `Line ${line}: ${reason}`),
    element("pre", { tabindex: "0" }, element("code", {}, source || " ")));
}
