/** A run down a surface, and what is to be said of it. */
import { adam, sgd, surfaces } from "../optimizer.js";
import { landscapes, limit, regime } from "./landscapes.js";

/** @import { Point } from "../optimizer.js" */
/** @import { Landscape } from "./landscapes.js" */
/** @typedef {{ surface: keyof typeof surfaces, optimizer: "sgd" | "adam", lr: number, momentum: number, nesterov: boolean, x: number, y: number, steps: number }} Setting */
/**
 * @typedef {object} Run
 * @property {Point[]} points the start and each step
 * @property {number[]} losses of each point
 * @property {number} lowest the loss of the deepest minimum
 * @property {{ kept: Point, pushed: Point } | undefined} next the two parts of the step that would follow: what momentum keeps, and the slope's push
 * @property {number} diverged the first step from which on the run is far away; -1 when it is not
 * @property {Point} target the minimum nearest to the last point
 * @property {number} settled the first step from which on at most one percent of the loss above the target is left; -1
 * @property {number[]} passed how often it passes the target, along each coordinate
 */

const FAR = 50; // widths of what is drawn

/** @param {Setting} setting */
export function start({ surface, x, y }) {
  return landscapes[surface].box.length === 1 ? [x] : [x, y];
}

/** One more step than asked for, for its parts. @param {Setting} setting @returns {Point[]} */
function points(setting) {
  const { surface, optimizer, lr, momentum, nesterov, steps } = setting;
  const given = { gradient: surfaces[surface].gradient, start: start(setting), lr, steps: Math.round(steps) + 1 };
  return optimizer === "adam" ? adam(given) : sgd({ ...given, momentum, nesterov: nesterov && momentum > 0 });
}

/** The first index from which on all hold; -1 when the last does not. @template One @param {One[]} list @param {(one: One) => boolean} holds */
function since(list, holds) {
  const last = list.findLastIndex((one) => !holds(one));
  return last === list.length - 1 ? -1 : last + 1;
}

/** How often a coordinate passes a value. @param {Point[]} way @param {number} axis @param {number} value */
function passes(way, axis, value) {
  let side = 0, count = 0;
  for (const point of way) {
    const now = Math.sign(Number(point[axis]) - value);
    if (now && side && now !== side) count++;
    side = now || side;
  }
  return count;
}

/** @param {Point} one @param {Point} other */
function distance(one, other) {
  return Math.hypot(...one.map((x, axis) => x - Number(other[axis])));
}

/** @param {Setting} setting @returns {Run} */
export function run(setting) {
  const { surface, optimizer, momentum } = setting;
  const { box, minima } = landscapes[surface];
  const all = points(setting), way = all.slice(0, -1), last = /** @type {Point} */ (way.at(-1)), after = /** @type {Point} */ (all.at(-1));
  const losses = way.map(surfaces[surface].value);
  const least = minima.map(surfaces[surface].value);
  const target = minima.reduce((near, one) => (distance(one, last) < distance(near, last) ? one : near));
  const floor = surfaces[surface].value(target);
  const allowed = 0.01 * (Number(losses[0]) - floor);
  const before = way.at(-2) ?? last;
  const kept = last.map((x, axis) => momentum * (x - Number(before[axis])));
  return {
    points: way, losses, target, lowest: Number(least[0]),
    next: optimizer === "sgd" ? { kept, pushed: after.map((x, axis) => x - Number(last[axis]) - Number(kept[axis])) } : undefined,
    diverged: since(way, (point) => !point.every((x, axis) => Math.abs(x) < FAR * (Number(box[axis]?.[1]) - Number(box[axis]?.[0])))),
    settled: since(losses, (loss) => loss - floor <= allowed),
    passed: target.map((value, axis) => passes(way, axis, value)),
  };
}

/** A number in words: three digits, and a minus that is one. @param {number} value */
export function rounded(value) {
  if (!Number.isFinite(value)) return "beyond all numbers";
  const three = Number(value.toPrecision(3));
  const short = Math.abs(value) >= 1e5 || (value && Math.abs(value) < 1e-4) ? three.toExponential() : String(three);
  return short.replaceAll("-", "−");
}

/** @param {number} count @param {string} what */
export function counted(count, what) {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}

/** @param {number} count */
function times(count) {
  return count === 1 ? "once" : count === 2 ? "twice" : `${count} times`;
}

/** @param {Point} point */
function placed(point) {
  return point.map((value, axis) => `${axis ? "y" : "x"} = ${rounded(value)}`).join(", ");
}

/** How a run ends. @param {Run} done @param {Landscape} landscape */
function outcome({ points: way, losses, target, diverged, settled }, { minima }) {
  const steps = way.length - 1;
  if (diverged >= 0) return `Diverges at step ${diverged}: from there on it is far out of the picture.`;
  const which = minima.length === 1 ? "the minimum" : `the minimum at ${placed(target)}`;
  if (settled > 0) return `Within 1 % of ${which} after ${counted(settled, "step")}.`;
  if (settled === 0) return `It begins at ${which}.`;
  return `After ${counted(steps, "step")} at ${placed(/** @type {Point} */ (way.at(-1)))}, loss ${rounded(Number(losses.at(-1)))}: not yet within 1 % of ${which}.`;
}

/** How often it overshoots. @param {Run} done */
function overshoots({ diverged, passed: [x = 0, y], losses }) {
  if (diverged >= 0) return "";
  if (y === undefined) return x ? `It overshoots ${times(x)}.` : "It has not overshot.";
  const rises = losses.filter((loss, step) => step && loss > Number(losses[step - 1])).length;
  return `It passes the minimum’s x ${x ? times(x) : "never"} and its y ${y ? times(y) : "never"}; the loss rises in ${rises} of ${counted(losses.length - 1, "step")}.`;
}

/** What theory says, where the curvature is the same everywhere. @param {Setting} setting @param {Landscape} landscape */
function theory({ optimizer, lr, momentum, nesterov }, { curvatures }) {
  if (!curvatures || optimizer !== "sgd") return "";
  const regimes = curvatures.map((curvature) => regime(lr, curvature, momentum, nesterov));
  const most = rounded(limit(Math.max(...curvatures), momentum, nesterov));
  if (regimes.includes("diverges")) return `By theory every rate above ${most} diverges at this momentum.`;
  return `By theory rates below ${most} converge at this momentum; this one ${regimes.includes("swings") ? "swings on its way" : "comes down steadily"}.`;
}

/** What the next step is made of. @param {Setting} setting @param {Run} done */
function parts({ momentum, optimizer }, { next, diverged }) {
  if (!next || optimizer !== "sgd" || !momentum || diverged >= 0) return "";
  const said = next.kept.map((kept, axis) => {
    const pushed = Number(next.pushed[axis]);
    return `${axis ? "y" : "x"} by ${rounded(kept + pushed)} (momentum ${rounded(kept)}, slope ${rounded(pushed)})`;
  });
  return `The next step moves ${said.join(" and ")}.`;
}

/** @param {Setting} setting @param {Run} done */
export function told(setting, done) {
  const landscape = landscapes[setting.surface];
  return [outcome(done, landscape), overshoots(done), theory(setting, landscape), parts(setting, done)].filter(Boolean).join(" ");
}
