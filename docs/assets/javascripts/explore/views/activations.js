/** Activations and gradients: values and slopes at an x that can be moved, and what a chain of units leaves of the gradient. */
import { line } from "../../../vendor/d3/d3.js";
import { activations } from "../activations.js";
import { drawn, element } from "../elements.js";
import { explorable } from "../explorable.js";
import { legend, look, rounded, tick } from "../legend.js";
import { dragged, plotted } from "../plot.js";

/** @import { ActivationName } from "../activations.js" */
/** @import { Controls, State } from "../address.js" */
/** @import { Parts } from "../explorable.js" */
/** @typedef {{ name: ActivationName, words: string, look: import("../legend.js").Look, value: number, slope: number, left: number[] }} Shown */

/** @type {Record<ActivationName, string>} */
const NAMES = {
  relu: "ReLU", leaky_relu: "Leaky ReLU, slope 0.01", prelu: "PReLU, slope 0.25", elu: "ELU", selu: "SELU", softplus: "Softplus",
  sigmoid: "Sigmoid", tanh: "Tanh", gelu: "GELU", gelu_tanh: "GELU by tanh", silu: "SiLU", mish: "Mish", hardswish: "Hardswish",
};
const NONE = { none: "nothing" };
const FARTHEST = 6, MOST_LAYERS = 60;
const FLAT = 0.01; // what counts as saturated
const POINTS = 241;
const HEIGHT = 260;
const FLOOR = -20; // the least power of ten that is drawn

/** @type {Controls} */
const CONTROLS = {
  first: { type: "choice", label: "Function", value: "sigmoid", options: NAMES },
  second: { type: "choice", label: "Compare with", value: "relu", options: { ...NONE, ...NAMES } },
  third: { type: "choice", label: "And with", value: "none", options: { ...NONE, ...NAMES } },
  x: { type: "number", label: "x", value: 1, min: -FARTHEST, max: FARTHEST, step: 0.01 },
  depth: { type: "number", label: "Depth", value: 10, min: 1, max: MOST_LAYERS, step: 1, unit: "layers" },
};

/** Whether a function is nearly level at x and from there on, away from zero. @param {ActivationName} name @param {number} x */
function saturates(name, x) {
  const outward = [0, 0.5, 1, 2, 4, 8, 16].map((far) => x + Math.sign(x) * far);
  return x !== 0 && outward.every((place) => Math.abs(activations[name].derivative(place)) < FLAT);
}

/**
 * The gradient of a chain of units with respect to its x, after 1, 2, … layers: each takes what the one before it gives, with a weight of 1
 * and no bias, so the slopes multiply.
 * @param {ActivationName} name @param {number} x @param {number} depth
 */
function chained(name, x, depth) {
  let now = x, product = 1;
  return Array.from({ length: depth }, () => {
    product *= activations[name].derivative(now);
    now = activations[name].value(now);
    return product;
  });
}

/** The functions that are chosen, each once. @param {State} state @returns {Shown[]} */
function chosen({ first, second, third, x, depth }) {
  const names = /** @type {ActivationName[]} */ ([...new Set([first, second, third])].filter((name) => name !== "none"));
  return names.map((name, index) => ({
    name, words: NAMES[name], look: look(index),
    value: activations[name].value(Number(x)), slope: activations[name].derivative(Number(x)),
    left: chained(name, Number(x), Math.round(Number(depth))),
  }));
}

/** What stands in the plot's place. @param {HTMLElement} place */
function panels(place) {
  const made = { legend: element("div"), value: element("div"), slope: element("div"), left: element("div") };
  place.append(made.legend, element("div", { class: "explore-panels" }, made.value, made.slope), made.left);
  return made;
}

const ACROSS = Array.from({ length: POINTS }, (_, i) => -FARTHEST + (2 * FARTHEST * i) / (POINTS - 1));

/**
 * The curves of the values, or of the slopes, with a mark at x that is dragged sideways.
 * @param {HTMLElement} place @param {Shown[]} shown @param {"value" | "derivative"} part @param {number} x @param {Parts} parts
 */
function curves(place, shown, part, x, { set }) {
  const slopes = part === "derivative";
  const scale = plotted(place, {
    height: HEIGHT, name: slopes ? "The slopes" : "The functions",
    x: { domain: [-FARTHEST, FARTHEST], label: "x" },
    y: slopes ? { domain: [-0.25, 1.85], label: "slope" } : { domain: [-2.2, FARTHEST], label: "value" },
  });
  const { svg, inner } = scale;
  const [left = 0, right = 0] = scale.x.range(), [bottom = 0, top = 0] = scale.y.range();
  inner.append(drawn("path", { class: "explore-zero", d: `M${left},${scale.y(0)}H${right}M${scale.x(0)},${top}V${bottom}` }));
  for (const { name, look: seen } of shown) {
    const path = line(/** @param {number} at */ (at) => scale.x(at), (at) => scale.y(activations[name][part](at)));
    inner.append(drawn("path", { class: "explore-line", d: path(ACROSS) ?? "", ...seen }));
  }
  inner.append(drawn("path", { class: "explore-here", d: `M${scale.x(x)},${top}V${bottom}` }));
  for (const { value, slope, look: seen } of shown) {
    inner.append(drawn("circle", { class: "explore-dot", cx: scale.x(x), cy: scale.y(slopes ? slope : value), r: 5, fill: seen.stroke }));
  }
  const surface = drawn("rect", { class: "explore-across", x: left, y: top, width: right - left, height: bottom - top });
  inner.append(surface);
  const to = (/** @type {number} */ pixels) => {
    set({ x: Math.min(FARTHEST, Math.max(-FARTHEST, Number(scale.x.invert(pixels).toFixed(2)))) });
  };
  surface.addEventListener("pointerdown", (event) => to(event.clientX - svg.getBoundingClientRect().left));
  dragged(surface, svg, to);
}

/** What is left of the gradient after each layer, on a logarithmic axis. @param {HTMLElement} place @param {Shown[]} shown */
function remains(place, shown) {
  const powers = shown.flatMap(({ left }) => left).filter((size) => size !== 0).map((size) => Math.log10(Math.abs(size)));
  const low = Math.max(FLOOR, Math.floor(Math.min(-1, ...powers))), high = Math.ceil(Math.max(0.001, ...powers));
  const depth = shown[0]?.left.length ?? 1;
  const scale = plotted(place, {
    height: HEIGHT, name: "What is left of the gradient",
    x: { domain: [0, depth * 1.02], label: "layers", ticks: Math.min(depth, 10), format: "d" },
    y: { domain: [10 ** low, 10 ** high], label: "left of the gradient", log: true, ticks: 6, format: tick },
  });
  for (const { left, look: seen } of shown) {
    const points = [1, ...left].map((size, layer) => ({ layer, size: Math.abs(size) })).filter(({ size }) => size >= 10 ** low / 10);
    const path = line(/** @param {{ layer: number, size: number }} point */ (point) => scale.x(point.layer), (point) => scale.y(point.size));
    scale.inner.append(drawn("path", { class: "explore-line", d: path(points) ?? "", ...seen }));
    for (const point of points) scale.inner.append(drawn("circle", { cx: scale.x(point.layer), cy: scale.y(point.size), r: 2.5, fill: seen.stroke }));
  }
}

/** @param {Shown} shown @param {number} x */
function told({ name, words, value, slope, left }, x) {
  const flat = saturates(name, x) ? (slope === 0 ? ", flat from here on" : ", saturated") : "";
  const last = Number(left.at(-1));
  return `${words}: value ${rounded(value)}, slope ${rounded(slope)}${flat}; ${last === 0 ? "nothing" : rounded(last)} of the gradient is left.`;
}

/** @param {HTMLElement} root @param {boolean} reduced */
export function mount(root, reduced) {
  /** @type {ReturnType<typeof panels> | undefined} */
  let made;
  explorable(root, reduced, {
    name: "Activations and gradients",
    controls: CONTROLS,
    reduced: ["first", "second", "x"],
    draw(state, parts) {
      made ??= panels(parts.plot);
      const x = Number(state["x"]), shown = chosen(state), depth = shown[0]?.left.length ?? 1;
      made.legend.replaceChildren(legend(shown.map(({ look: seen, words }) => ({ look: { ...seen }, words }))));
      curves(made.value, shown, "value", x, parts);
      curves(made.slope, shown, "derivative", x, parts);
      remains(made.left, shown);
      parts.say(`At x = ${rounded(x)}, and through ${depth} ${depth === 1 ? "layer" : "layers"} with weights of 1: ${shown.map((one) => told(one, x)).join(" ")}`);
      parts.table(["function", "x", "value", "slope", "saturated", `left after ${depth}`],
        shown.map(({ name, words, value, slope, left }) => [
          words, x, ...[value, slope].map((size) => Number(size.toPrecision(8))), saturates(name, x) ? "yes" : "no", Number(Number(left.at(-1)).toPrecision(8)),
        ]));
    },
  });
}
