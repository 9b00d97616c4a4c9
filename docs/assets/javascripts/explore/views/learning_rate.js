/** Learning rate and momentum: a run down a surface, its loss, and the map of regimes. */
import { element } from "../elements.js";
import { explorable } from "../explorable.js";
import { surfaces } from "../optimizer.js";
import { landscapes } from "../descent/landscapes.js";
import { curve, legend, losses, map, plan } from "../descent/plots.js";
import { rounded, run, told } from "../descent/run.js";

/** @import { Controls, State } from "../address.js" */
/** @import { Parts } from "../explorable.js" */
/** @import { Run, Setting } from "../descent/run.js" */

const BEGIN = landscapes.parabola.begin;
const MOST_STEPS = 1000, SLIDER_STEPS = 300, MOST_ROWS = 60, MS_A_STEP = 60, MOST_MS = 6000;
const COORDINATE = { min: -10, max: 10, step: 0.01 };

/** @type {Controls} */
const CONTROLS = {
  surface: { type: "choice", label: "Surface", value: "parabola", options: Object.fromEntries(Object.entries(landscapes).map(([name, { words }]) => [name, words])) },
  optimizer: { type: "choice", label: "Optimizer", value: "sgd", options: { sgd: "SGD", adam: "Adam" } },
  lr: { type: "number", label: "Learning rate", value: BEGIN.lr, min: 1e-4, max: 10, step: 0.001, log: true },
  momentum: { type: "number", label: "Momentum", value: 0.9, min: 0, max: 0.99, step: 0.01 },
  x: { type: "number", label: "Start, x", value: BEGIN.x, ...COORDINATE },
  y: { type: "number", label: "Start, y", value: 1, ...COORDINATE },
  steps: { type: "number", label: "Steps", value: BEGIN.steps, min: 0, max: MOST_STEPS, step: 1 },
  nesterov: { type: "switch", label: "Nesterov momentum", value: false },
};

/** What stands in the plot's place. @param {HTMLElement} place */
function panels(place) {
  const made = {
    legend: element("div"),
    surface: element("div"),
    loss: element("div"),
    map: element("div"),
    without: element("p", { class: "explore-without" }),
  };
  place.append(made.legend, made.surface, element("div", { class: "explore-panels" }, made.loss, element("div", {}, made.map, made.without)));
  return made;
}

/** The sliders as long as the surface is wide, and only what counts to be set. @param {HTMLElement} root @param {Setting} setting */
function fit(root, { surface, optimizer }) {
  const { box } = landscapes[surface];
  const control = (/** @type {string} */ name) => /** @type {HTMLElement | null} */ (root.querySelector(`[data-control="${name}"]`));
  ["x", "y"].forEach((name, axis) => {
    const part = control(name), slider = part?.querySelector("input"), bounds = box[axis];
    if (!part || !slider) return;
    part.hidden = !bounds;
    if (bounds) [slider.min, slider.max] = [String(bounds[0]), String(bounds[1])];
  });
  for (const name of ["momentum", "nesterov"]) for (const input of control(name)?.querySelectorAll("input") ?? []) input.disabled = optimizer === "adam";
  const steps = control("steps")?.querySelector("input");
  if (steps) steps.max = String(SLIDER_STEPS);
}

/** @param {Setting} setting @param {Run} done @param {Parts} parts */
function tabled({ surface }, { points, losses: values }, { table }) {
  const plane = landscapes[surface].box.length > 1;
  const every = Math.ceil(points.length / MOST_ROWS);
  const rows = points.map((point, step) => ({ point, step })).filter(({ step }) => step % every === 0 || step === points.length - 1);
  table(["step", "x", ...(plane ? ["y"] : []), "loss", ...(plane ? ["slope in x", "slope in y"] : ["slope"])],
    rows.map(({ point, step }) => [step, ...point.map(rounded), rounded(Number(values[step])), ...surfaces[surface].gradient(point).map(rounded)]));
}

/** Shows a run step by step, or at once for those who want no motion. */
function runner() {
  let asked = 0;
  return {
    stop() { asked++; },
    /** @param {Parts} parts @param {State} state @param {HTMLElement} root */
    run({ set }, { steps }, root) {
      const mine = ++asked, all = Number(steps) || BEGIN.steps, began = performance.now();
      if (matchMedia("(prefers-reduced-motion: reduce)").matches) return set({ steps: all });
      const long = Math.min(MOST_MS, MS_A_STEP * all);
      const frame = () => {
        if (mine !== asked || !root.isConnected) return;
        const part = Math.min(1, (performance.now() - began) / long);
        set({ steps: Math.round(part * all) });
        if (part < 1) requestAnimationFrame(frame);
      };
      return frame();
    },
  };
}

/** @param {Setting} setting the numbers within their bounds, whole where they count */
function kept(setting, /** @type {Partial<Setting>} */ { x, y, lr, momentum }) {
  const within = (/** @type {number} */ value, /** @type {number} */ low, /** @type {number} */ high) => Math.min(high, Math.max(low, value));
  const [across = [0, 0], up = [0, 0]] = landscapes[setting.surface].box;
  /** @type {Partial<State>} */
  const change = {};
  if (x !== undefined) change["x"] = Number(within(x, ...across).toFixed(2));
  if (y !== undefined && landscapes[setting.surface].box.length > 1) change["y"] = Number(within(y, ...up).toFixed(2));
  if (lr !== undefined) change["lr"] = Number(within(lr, 1e-4, 10).toPrecision(3));
  if (momentum !== undefined) change["momentum"] = Number(within(momentum, 0, 0.99).toFixed(2));
  return change;
}

/** @param {HTMLElement} root @param {boolean} reduced */
export function mount(root, reduced) {
  const running = runner();
  /** @type {ReturnType<typeof panels> | undefined} */
  let made;
  /** @type {string | undefined} */
  let before;
  explorable(root, reduced, {
    name: "Learning rate and momentum",
    controls: CONTROLS,
    reduced: ["surface", "lr", "momentum", "nesterov"],
    chapter: { surface: "two_valleys", ...landscapes.two_valleys.begin },
    actions: {
      "From the start": ({ set }) => { running.stop(); set({ steps: 0 }); },
      Step: ({ set }, { steps }) => { running.stop(); set({ steps: Math.min(MOST_STEPS, Math.round(Number(steps)) + 1) }); },
      Run: (parts, state) => running.run(parts, state, root),
    },
    draw(state, parts) {
      const setting = /** @type {Setting} */ (/** @type {unknown} */ (state));
      const { box, begin, curvatures } = landscapes[setting.surface];
      if (before !== undefined && before !== setting.surface) { // another surface has a start and a rate of its own
        running.stop();
        before = setting.surface;
        return parts.set(begin);
      }
      before = setting.surface;
      if (!made) legend((made = panels(parts.plot)).legend);
      const wide = made.surface.clientWidth, half = { width: made.loss.clientWidth, height: 240 };
      fit(root, setting);
      const done = run(setting), whole = { width: wide, height: wide < 500 ? 290 : 340 };
      const move = (/** @type {number} */ x, /** @type {number} */ y) => parts.set(kept(setting, { x, y }));
      (box.length === 1 ? curve : plan)(made.surface, setting, done, whole, move);
      losses(made.loss, done, setting.steps, half);
      const mapped = curvatures && setting.optimizer === "sgd";
      if (mapped) map(made.map, setting, curvatures, half, (lr, momentum) => parts.set(kept(setting, { lr, momentum })));
      else made.map.replaceChildren();
      made.legend.hidden = setting.optimizer === "adam";
      made.without.hidden = Boolean(mapped);
      made.without.textContent = mapped ? "" : curvatures
        ? "The map of regimes is that of SGD: Adam divides each step by the size of its gradients."
        : "A map of regimes needs one curvature everywhere: choose the parabola or the narrow valley.";
      parts.say(told(setting, done));
      return tabled(setting, done, parts);
    },
  });
}
