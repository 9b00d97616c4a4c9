/** The size of signals and of gradients through the layers of a random network of infinite width. */
import { activations } from "./activations.js";
import { erfc } from "./error_function.js";

/** @import { ActivationName } from "./activations.js" */
/** @typedef {{ activation: ActivationName, gain: number, depth: number, mode: "forward" | "backward" }} Setting */
/**
 * What is needed for the mean of h(x)² over a normal x of any size. With both(x) = h(x)² + h(−x)²: its weighted values at nodes from 0
 * to LARGEST; and what it is beyond them, near zero `start + curve · x²`, far out `level + steep · x²`.
 * @typedef {{ nodes: Float64Array, weighted: Float64Array, start: number, curve: number, level: number, steep: number }} Table
 */

const DEEPEST = 100_000;
const NODES_A_PANEL = 12;
const SMALLEST = 2 ** -40; // the first panel; a normal x much smaller than the nodes only sees what h is near zero
const TINY = SMALLEST * 2 ** 10;
const NEAR_ZERO = SMALLEST / 2 ** 10;
const LARGEST = 40; // from here on all functions are straight lines, but for what rounding takes
const CORNERS = [3, 20]; // of hardswish, and of softplus in PyTorch; those at zero lie between the two halves

/** The slopes below zero of the functions that are straight on both sides of it. @type {Partial<Record<ActivationName, number>>} */
const SLOPE_BELOW = { relu: 0, leaky_relu: activations.leaky_relu.derivative(-1), prelu: activations.prelu.derivative(-1) };

/** Nodes and weights of Gauss and Legendre's rule on −1 to 1: the roots of a polynomial, by Newton's method. @param {number} count */
function legendre(count) {
  return Array.from({ length: count }, (_, index) => {
    let x = Math.cos((Math.PI * (index + 0.75)) / (count + 0.5));
    let slope = 1;
    for (let round = 0; round < 8; round++) {
      let before = 1, now = x;
      for (let n = 2; n <= count; n++) [before, now] = [now, ((2 * n - 1) * x * now - (n - 1) * before) / n];
      slope = (count * (x * now - before)) / (x * x - 1);
      x -= now / slope;
    }
    return { x, weight: 2 / ((1 - x * x) * slope * slope) };
  });
}

/** Panels that double in width up to LARGEST, cut at corners: whatever the size of x, some are fine enough. */
function panels() {
  const cuts = [0, ...CORNERS, LARGEST];
  for (let x = SMALLEST; x < LARGEST; x *= 2) cuts.push(x);
  return cuts.sort((a, b) => a - b);
}

/** @param {(x: number) => number} h @returns {Table} */
function tabled(h) {
  const both = (/** @type {number} */ x) => h(x) ** 2 + h(-x) ** 2;
  const cuts = panels(), rule = legendre(NODES_A_PANEL);
  const points = cuts.slice(1).flatMap((right, index) => {
    const left = /** @type {number} */ (cuts[index]), half = (right - left) / 2;
    return rule.map(({ x, weight }) => ({ x: left + half * (1 + x), weight: weight * half }));
  });
  const risesFromZero = h(0) === 0;
  const steep = (both(2 * LARGEST) - both(LARGEST)) / (3 * LARGEST ** 2);
  return {
    nodes: Float64Array.from(points, ({ x }) => x),
    weighted: Float64Array.from(points, ({ x, weight }) => weight * both(x)),
    start: risesFromZero ? 0 : both(NEAR_ZERO),
    curve: risesFromZero ? both(NEAR_ZERO) / NEAR_ZERO ** 2 : 0,
    level: both(LARGEST) - steep * LARGEST ** 2,
    steep,
  };
}

/** The mean of h(x)² for x = s · z and a standard normal z. @param {Table} table @param {number} s */
function meanSquare({ nodes, weighted, start, curve, level, steep }, s) {
  if (s < TINY) return (start + curve * s * s) / 2;
  let sum = 0;
  for (let i = 0; i < nodes.length; i++) {
    const z = /** @type {number} */ (nodes[i]) / s;
    sum += /** @type {number} */ (weighted[i]) * Math.exp((-z * z) / 2);
  }
  const z = LARGEST / s, beyond = erfc(z * Math.SQRT1_2) / 2, density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  const outside = level * beyond + (steep && steep * s * s * (z * density + beyond));
  return sum / s / Math.sqrt(2 * Math.PI) + outside;
}

/**
 * The mean squares of a function and of its slope over pre-activations of mean square q.
 * @typedef {{ value: (q: number) => number, slope: (q: number) => number }} Means
 */

/** @param {ActivationName} name @returns {Means} */
function computed(name) {
  const below = SLOPE_BELOW[name];
  if (below !== undefined) {
    const half = (1 + below * below) / 2;
    return { value: (q) => half * q, slope: () => half };
  }
  const value = tabled(activations[name].value), slope = tabled(activations[name].derivative);
  return { value: (q) => meanSquare(value, Math.sqrt(q)), slope: (q) => meanSquare(slope, Math.sqrt(q)) };
}

/** @type {Map<ActivationName, Means>} */
const known = new Map();

/** @param {ActivationName} name */
function means(name) {
  const made = known.get(name) ?? computed(name);
  known.set(name, made);
  return made;
}

/** @param {Setting} setting */
function check({ activation, gain, depth, mode }) {
  if (!Object.hasOwn(activations, activation)) {
    throw new RangeError(`activation must be one of ${Object.keys(activations).join(", ")}, not ${String(activation)}`);
  }
  if (typeof gain !== "number" || !Number.isFinite(gain) || gain < 0) {
    throw new RangeError(`gain must be a finite number, 0 or more, not ${String(gain)}`);
  }
  if (!Number.isInteger(depth) || depth < 1 || depth > DEEPEST) {
    throw new RangeError(`depth must be a whole number from 1 to ${DEEPEST}, not ${String(depth)}`);
  }
  if (mode !== "forward" && mode !== "backward") throw new RangeError(`mode must be "forward" or "backward", not ${String(mode)}`);
}

/**
 * Sizes by layer, from layer 1 to layer `depth`, in a network of infinitely wide layers, all of one width: weights are independent, of
 * mean 0 and variance gain²/fan_in, biases are 0, and the input has a mean square of 1.
 *
 * `mode: "forward"` gives the mean squared pre-activations: q₁ = gain² (the input goes through no activation), and
 * qₗ₊₁ = gain² · E[f(√qₗ · z)²] for a standard normal z.
 *
 * `mode: "backward"` gives the mean squared gradients with respect to the pre-activations, in units of the last layer's: 1 for
 * layer `depth`, and going back gₗ = gₗ₊₁ · gain² · E[f′(√qₗ · z)²]. (It takes the weights that a gradient meets for independent of those
 * that made the signal, as all such theories do.)
 * @param {Setting} setting @returns {number[]}
 */
export function propagate(setting) {
  check(setting ?? {});
  const { activation, gain, depth, mode } = setting;
  const { value, slope } = means(activation);
  const factor = gain * gain;
  const forward = [factor];
  for (let layer = 1; layer < depth; layer++) forward.push(factor * value(/** @type {number} */ (forward[layer - 1])));
  if (mode === "forward") return forward;
  const back = [1];
  for (let layer = depth - 2; layer >= 0; layer--) {
    back.push(/** @type {number} */ (back.at(-1)) * factor * slope(/** @type {number} */ (forward[layer])));
  }
  return back.reverse();
}
