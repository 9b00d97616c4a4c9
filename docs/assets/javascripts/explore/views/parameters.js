/** The parameter calculator: a network as text or layer by layer, and what it learns, keeps and costs. */
import { types } from "../layers/arguments.js";
import { followed, summed } from "../layers/chain.js";
import { codeOf, fitting, programOf, tupleOf } from "../layers/code.js";
import { placed } from "../layers/sequential.js";
import { element } from "../elements.js";
import { explorable } from "../explorable.js";
import { codeBlock, layerList, memoryTable, mistake, number, percent } from "../layers/rows.js";

/** @import { Layer } from "../layers/arguments.js" */
/** @import { Controls, State } from "../address.js" */
/** @import { Parts } from "../explorable.js" */

const DENSE = "nn.Sequential(\n    nn.Linear(2, 3),\n    nn.ReLU(),\n    nn.Linear(3, 2),\n)";
const IMAGES = [
  "nn.Sequential(", "    nn.Conv2d(1, 8, 3, padding=1),", "    nn.BatchNorm2d(8),", "    nn.ReLU(),", "    nn.MaxPool2d(2),",
  "    nn.Flatten(),", "    nn.Linear(8 * 14 * 14, 10),", ")",
].join("\n");
const WORDS = "nn.Sequential(\n    nn.Embedding(1000, 32),\n    nn.LSTM(32, 64, batch_first=True),\n)";
const ATTENTION = [
  "nn.Sequential(", "    nn.Embedding(1000, 64),", "    nn.TransformerEncoderLayer(64, 4, 256, batch_first=True),", "    nn.LayerNorm(64),",
  "    nn.Linear(64, 1000),", ")",
].join("\n");

/** @type {Record<string, { net: string, input: string }>} */
const EXAMPLES = {
  "Dense": { net: DENSE, input: "1, 2" },
  "Images": { net: IMAGES, input: "16, 1, 28, 28" },
  "Words": { net: WORDS, input: "16, 20" },
  "Attention": { net: ATTENTION, input: "16, 20" },
};

const SIZES = /^\s*[([]?\s*(?:\d{1,9}\s*(?:,\s*\d{1,9}\s*)*,?\s*)?[)\]]?\s*$/;

/** @param {{ net: string, input: string }} begun @returns {Controls} */
function controlsOf({ net, input }, rows = 9) {
  return {
    net: { type: "text", label: "Network", value: net, longest: 4000, rows },
    input: { type: "text", label: "Shape of the input", value: input, longest: 60, pattern: SIZES, wanted: "sizes with commas between them, as 16, 1, 28, 28" },
  };
}

/** @param {State[string] | undefined} text */
function shapeOf(text) {
  return (String(text).match(/\d+/g) ?? []).map(Number);
}

/** The list of the layers that can be added, and the button. @param {(type: string) => void} add */
function adder(add) {
  const select = element("select", { "aria-label": "Layer to add" }, ...types.map((type) => element("option", { value: type }, type)));
  const button = element("button", { type: "button", class: "md-button", "data-key": "add" }, "Add this layer");
  button.addEventListener("click", () => add(select.value));
  return element("div", { class: "explore-buttons explore-add" }, select, button);
}

/** What a change of a row makes of the layers. @param {Layer[]} layers @param {number} at @param {"up" | "down" | "remove"} how */
function changed(layers, at, how) {
  const layer = /** @type {Layer} */ (layers[at]);
  const others = layers.toSpliced(at, 1);
  return how === "remove" ? others : others.toSpliced(at + (how === "up" ? -1 : 1), 0, layer);
}

/** The buttons to go on with after a change of a row, the best first. @param {number} at @param {"up" | "down" | "remove"} how */
function after(at, how) {
  if (how === "remove") return [`remove ${at}`, `remove ${at - 1}`, "add"];
  const row = at + (how === "up" ? -1 : 1);
  return [`${how} ${row}`, `remove ${row}`];
}

/** @param {HTMLElement} place @param {string[]} keys */
function refocus(place, keys) {
  for (const key of keys) {
    const found = /** @type {HTMLElement | null} */ (place.querySelector(`[data-key="${key}"]:not([disabled])`));
    if (found) {
      found.focus();
      return;
    }
  }
}

/** @param {Layer[]} layers @param {number[]} input @param {{ parameters: number, buffers: number }} totals @param {string} trouble */
function summaryOf(layers, input, { parameters, buffers }, trouble) {
  const has = `${number(parameters)} parameters in ${layers.length} ${layers.length === 1 ? "layer" : "layers"}`;
  const kept = buffers ? `, and ${number(buffers)} numbers in buffers` : "";
  if (trouble) return `${has}${kept}. ${trouble}`;
  const last = followed(layers, input).at(-1);
  const out = last && "shape" in last ? last.shape : input;
  return `${has}${kept}. An input of shape ${tupleOf(input)} comes out as ${tupleOf(out)}.`;
}

/** @param {HTMLElement} root @param {boolean} reduced */
export async function mount(root, reduced) {
  await torchproof.explore.fetchStyle("../../stylesheets/explore-layers.css");
  const controls = controlsOf(/** @type {{ net: string, input: string }} */ (EXAMPLES["Images"]), reduced ? 6 : undefined);
  let drawn = "";
  /** The buttons of which one gets the focus when the rows are drawn anew. @type {string[]} */
  let next = [];
  /** What the button under the rows does. @type {(type: string) => void} */
  let add = () => {};
  const adding = adder((type) => add(type)); // one for all drawings: what was chosen stays chosen

  /** @param {State} state @param {Parts} parts */
  function draw(state, parts) {
    const key = JSON.stringify([state["net"], state["input"]]);
    if (key === drawn) return; // only its room has changed
    drawn = key;
    show(String(state["net"]), shapeOf(state["input"]), parts);
    refocus(parts.plot, next);
    next = [];
  }

  /** @param {string} text @param {number[]} input @param {Parts} parts */
  function show(text, input, parts) {
    let read;
    try {
      read = placed(text);
    } catch (error) {
      const wrong = /** @type {import("../layers/tokens.js").Mistake} */ (error);
      parts.plot.replaceChildren(mistake(wrong, text));
      parts.say(wrong.message);
      parts.table(["Line", "Reason"], [[wrong.line, wrong.reason]]);
      return;
    }
    const layers = read.map(({ layer }) => layer);
    const came = followed(layers, input), totals = summed(layers);
    const at = came.findIndex((one) => "reason" in one);
    const stopped = came[at];
    const trouble = stopped && "reason" in stopped ? `Line ${read[at]?.line}: ${stopped.reason}.` : "";
    const set = (/** @type {Layer[]} */ now, /** @type {string[]} */ focus) => {
      next = focus;
      parts.set({ net: codeOf(now) });
    };
    const list = layerList(layers, totals, came, reduced ? undefined : (i, how) => set(changed(layers, i, how), after(i, how)));
    const last = came.at(-1);
    const shape = last ? ("shape" in last ? last.shape : undefined) : input;
    add = (type) => set([...layers, fitting(type, shape)], ["add"]);
    const whole = reduced ? [] : [adding, codeBlock(programOf(layers, input))];
    parts.plot.replaceChildren(list, ...whole.slice(0, 1), memoryTable(totals), ...whole.slice(1));
    parts.say(summaryOf(layers, input, totals, trouble));
    parts.table(["Layer", "Formula", "Parameters", "Buffers", "Share", "Output shape"], layers.map((layer, i) => {
      const one = totals.each[i], out = came[i];
      return [layer.type, one?.formula ?? "", number(one?.parameters ?? 0), number(one?.buffers ?? 0),
        percent(one?.parameters ?? 0, totals.parameters), out && "shape" in out ? tupleOf(out.shape) : "–"];
    }));
  }

  const actions = Object.fromEntries(Object.entries(EXAMPLES).map(([words, example]) => [words, (/** @type {Parts} */ parts) => parts.set(example)]));
  explorable(root, reduced, { name: "A network to count", controls, chapter: { net: DENSE, input: "1, 2" }, actions, draw });
}
