/** Initialization through depth: theory for signals and gradients, and what 64 random networks of PyTorch give. */
import { area, line } from "../../../vendor/d3/d3.js";
import { drawn, element } from "../elements.js";
import { explorable } from "../explorable.js";
import { propagate } from "../initialization.js";
import { legend, look, rounded, tick } from "../legend.js";
import { plotted } from "../plot.js";

/** @import { ActivationName } from "../activations.js" */
/** @import { Controls, State } from "../address.js" */
/** @typedef {"forward" | "backward"} Mode */
/** For some layers the 5th percentile, the mean and the 95th, as powers of ten. @typedef {[number[], number[], number[]]} Band */
/** @typedef {{ width: number, seeds: number, depth: number, layers: number[], gains: number[], bands: Record<ActivationName, Record<Mode, Band[]>> }} Measured */
/** @typedef {{ activation: ActivationName, scheme: string, gain: number, depth: number, seeds: boolean }} Setting */

/** @type {Record<ActivationName, string>} */
const NAMES = {
  relu: "ReLU", leaky_relu: "Leaky ReLU, slope 0.01", prelu: "PReLU, slope 0.25", elu: "ELU", selu: "SELU", softplus: "Softplus",
  sigmoid: "Sigmoid", tanh: "Tanh", gelu: "GELU", gelu_tanh: "GELU by tanh", silu: "SiLU", mish: "Mish", hardswish: "Hardswish",
};
/** @type {Record<string, number>} */
const GAINS = { standard: Math.sqrt(1 / 3), xavier: 1, kaiming: Math.SQRT2 };
const MOST_LAYERS = 60;
const HEIGHT = 300;
const SMALLEST = -40, LARGEST = 40; // the powers of ten that are drawn
const KEPT = 10, LOST = 1000; // factors from which on a size has changed, and is gone

/** @type {Controls} */
const CONTROLS = {
  activation: { type: "choice", label: "Activation function", value: "relu", options: NAMES },
  scheme: {
    type: "choice", label: "Scheme", value: "standard",
    options: { standard: "Default of nn.Linear, 1/√3", xavier: "Xavier or LeCun, 1", kaiming: "Kaiming, √2", own: "A gain of your own" },
  },
  gain: { type: "number", label: "Gain", value: GAINS["standard"] ?? 1, min: 0.1, max: 10, step: 0.01, log: true },
  depth: { type: "number", label: "Depth", value: 30, min: 2, max: MOST_LAYERS, step: 1, unit: "layers" },
  seeds: { type: "switch", label: "Show 64 networks of PyTorch", value: false },
};
const MODES = /** @type {const} */ (["forward", "backward"]);
const PANELS = /** @type {const} */ ({
  forward: { name: "The signal on its way forward", label: "mean square of the signal" },
  backward: { name: "The gradient on its way back", label: "mean square of the gradient" },
});

/** Keeps scheme and gain in agreement: whichever was changed last decides. @param {Setting} state @param {Setting} before @returns {Setting} */
function agreed(state, before) {
  const wanted = GAINS[state.scheme];
  if (wanted === undefined || wanted === state.gain) return state;
  return state.scheme !== before.scheme || state.gain === before.gain ? { ...state, gain: wanted } : { ...state, scheme: "own" };
}

/** Fetches what was measured, once. */
function measurements() {
  /** @type {Measured | undefined} */
  let known;
  /** @type {"not asked" | "asked" | "failed"} */
  let state = "not asked";
  return {
    /** @param {() => void} arrived */
    ask(arrived) {
      if (state !== "not asked") return;
      state = "asked";
      fetch(new URL("../../../../explore/initialization/bands.json", import.meta.url))
        .then((response) => response.json()).then((data) => { known = data; }, () => { state = "failed"; }).finally(arrived);
    },
    /** The band for a setting, or why there is none. @param {Setting} setting @param {Mode} mode @returns {Band | string} */
    of({ activation, gain, depth }, mode) {
      if (!known) return state === "failed" ? "What the networks gave could not be fetched." : "What the networks gave is being fetched.";
      const { gains, depth: deep, layers, bands } = known;
      const index = gains.findIndex((one) => Math.abs(one / gain - 1) < 2e-3);
      if (index < 0) return `Networks were tried with gains of ${gains.map(rounded).join(", ")}, and not with this one.`;
      if (mode === "backward" && depth !== deep) return `Gradients were measured through ${deep} layers, and not through ${depth}.`;
      const reached = layers.filter((layer) => layer <= depth).length;
      return /** @type {Band} */ (bands[activation][mode][index]?.map((powers) => powers.slice(0, reached)));
    },
    layers: () => known?.layers ?? [],
  };
}

/** @param {number} size a positive number or one that a computer cannot hold */
function power(size) {
  return Math.min(LARGEST, Math.max(SMALLEST, Math.log10(size)));
}

/**
 * Sizes by layer on a logarithmic axis: theory, and a band.
 * @param {HTMLElement} place @param {Mode} mode @param {number[]} sizes @param {Band | undefined} band @param {number[]} layers of the band
 */
function curve(place, mode, sizes, band, layers) {
  const { name, label } = PANELS[mode], powers = sizes.map(power), all = [...powers, ...(band?.flat() ?? [])];
  const low = Math.floor(Math.min(-1, ...all)), high = Math.ceil(Math.max(1, ...all)), last = sizes.length;
  const scale = plotted(place, {
    height: HEIGHT, name,
    x: { domain: [1, 1 + (last - 1) * 1.02], label: "layer", ticks: Math.min(last - 1, 8), format: "d" },
    y: { domain: [10 ** low, 10 ** high], label, log: true, ticks: 6, format: tick },
  });
  const at = (/** @type {number} */ exponent) => scale.y(10 ** exponent);
  if (band) {
    const [lower, mean, upper] = band, indices = lower.map((_, index) => index);
    const across = (/** @type {number} */ index) => scale.x(Number(layers[index]));
    const between = area(across, (/** @type {number} */ index) => at(Number(lower[index])), (/** @type {number} */ index) => at(Number(upper[index])));
    scale.inner.append(drawn("path", { class: "explore-band", d: between(indices) ?? "" }));
    const middle = line(across, (/** @type {number} */ index) => at(Number(mean[index])));
    scale.inner.append(drawn("path", { class: "explore-line", d: middle(indices) ?? "", ...look(1) }));
  }
  const theory = line((/** @type {number} */ _, /** @type {number} */ index) => scale.x(index + 1), (/** @type {number} */ exponent) => at(exponent));
  scale.inner.append(drawn("path", { class: "explore-line", d: theory(powers) ?? "", ...look(0) }));
  powers.forEach((exponent, index) => {
    scale.inner.append(drawn("circle", { cx: scale.x(index + 1), cy: at(exponent), r: 2.5, fill: look(0).stroke }));
  });
}

/** @param {number} factor from where it began to where it ends */
function judged(factor) {
  if (factor > LOST) return "explodes";
  if (factor < 1 / LOST) return "vanishes";
  if (factor > KEPT) return "grows";
  return factor < 1 / KEPT ? "shrinks" : "keeps its size, to a factor of ten";
}

/** @param {Setting} setting @param {number[]} forward @param {number[]} backward */
function told({ activation, gain, depth }, forward, backward) {
  const first = Number(forward[0]), last = Number(forward.at(-1)), back = Number(backward[0]);
  return `${NAMES[activation]}, gain ${rounded(gain)}: through ${depth} layers the signal ${judged(last / first)}, from a mean square of `
    + `${rounded(first)} to ${rounded(last)}. The gradient ${judged(back)}: at layer 1 its mean square is ${rounded(back)} times that at layer ${depth}.`;
}

/** What stands in the plot's place. @param {HTMLElement} place */
function panels(place) {
  const made = { legend: element("div"), forward: element("div"), backward: element("div") };
  place.append(made.legend, element("div", { class: "explore-panels" }, made.forward, made.backward));
  return made;
}

/** The lines that are drawn. @param {boolean} measured */
function lines(measured) {
  const theory = { look: { ...look(0) }, words: "theory, for layers without end in width" };
  const band = { look: { class: "explore-band-sample", "stroke-width": "10" }, words: "9 in 10 of 64 networks, 256 units wide" };
  return legend(measured ? [theory, { look: { ...look(1) }, words: "their mean" }, band] : [theory]);
}

/** Where the networks end, in words. @param {Partial<Record<Mode, Band>>} bands */
function range({ forward }) {
  if (!forward) return [];
  const [low, high] = [forward[0].at(-1), forward[2].at(-1)].map((exponent) => rounded(10 ** Number(exponent)));
  return [`Of 64 networks 9 in 10 end between ${low} and ${high}.`];
}

/**
 * The table: theory for each layer, and what the networks gave where they were measured.
 * @param {Record<Mode, number[]>} found @param {Partial<Record<Mode, Band>>} bands @param {number[]} layers of the bands
 * @returns {[string[], (string | number)[][]]}
 */
function values(found, bands, layers) {
  const shownBands = MODES.flatMap((mode) => (bands[mode] ? [{ mode, band: bands[mode] }] : []));
  const head = ["layer", "mean square of the sums", "of the gradient, in units of the last"];
  for (const { mode } of shownBands) head.push(...["5th percentile", "mean", "95th percentile"].map((what) => `${what} of 64 networks, ${mode}`));
  const rows = found.forward.map((size, index) => {
    const at = layers.indexOf(index + 1);
    const theirs = shownBands.flatMap(({ band }) => band.map((powers) => (at in powers ? rounded(10 ** Number(powers[at])) : "")));
    return [index + 1, Number(size.toPrecision(8)), Number(Number(found.backward[index]).toPrecision(8)), ...theirs];
  });
  return [head, rows];
}

/** @param {HTMLElement} root @param {boolean} reduced */
export function mount(root, reduced) {
  const measured = measurements();
  /** @type {ReturnType<typeof panels> | undefined} */
  let made;
  let before = /** @type {Setting} */ (Object.fromEntries(Object.entries(CONTROLS).map(([name, { value }]) => [name, value])));
  explorable(root, reduced, {
    name: "Initialization through depth",
    controls: CONTROLS,
    reduced: ["activation", "scheme", "gain"],
    draw(state, parts) {
      made ??= panels(parts.plot);
      const asked = /** @type {Setting} */ (/** @type {unknown} */ (state));
      const setting = agreed({ ...asked, depth: Math.round(asked.depth) }, before);
      before = setting;
      if (setting.scheme !== asked.scheme || setting.gain !== asked.gain) parts.set(/** @type {Partial<State>} */ (setting));
      if (setting.seeds) measured.ask(() => parts.set({}));
      const found = { forward: propagate({ ...setting, mode: "forward" }), backward: propagate({ ...setting, mode: "backward" }) };
      /** @type {Partial<Record<Mode, Band>>} */
      const bands = {};
      const missing = new Set();
      for (const mode of MODES) {
        const band = setting.seeds ? measured.of(setting, mode) : undefined;
        if (typeof band === "string") missing.add(band);
        else if (band) bands[mode] = band;
        curve(made[mode], mode, found[mode], bands[mode], measured.layers());
      }
      made.legend.replaceChildren(lines(Object.keys(bands).length > 0));
      parts.say([told(setting, found.forward, found.backward), ...range(bands), ...missing].join(" "));
      parts.table(...values(found, bands, measured.layers()));
    },
  });
}
