/** What is known of each surface: the part that is drawn, where a run begins, its minima; and the theory of those with one curvature everywhere. */
import { surfaces } from "../optimizer.js";

/** @import { Point } from "../optimizer.js" */
/** @typedef {"steady" | "swings" | "diverges"} Regime */
/**
 * @typedef {object} Landscape
 * @property {string} words what it is called
 * @property {[number, number][]} box what is drawn, from and to, of each coordinate
 * @property {{ x: number, y?: number, lr: number, steps: number }} begin
 * @property {Point[]} minima the deepest first
 * @property {number[]} [curvatures] along each coordinate, where they are the same everywhere
 */

/** The minimum of a curve near a point, to the last digit: where its slope is 0. @param {keyof typeof surfaces} name @param {number} near */
function minimum(name, near) {
  const slope = (/** @type {number} */ x) => Number(surfaces[name].gradient([x])[0]);
  let [low, high] = [near - 0.1, near + 0.1];
  for (let halved = 0; halved < 60; halved++) {
    const middle = (low + high) / 2;
    if (slope(middle) < 0) low = middle;
    else high = middle;
  }
  return [(low + high) / 2];
}

/** @type {Record<keyof typeof surfaces, Landscape>} */
export const landscapes = {
  parabola: { words: "A parabola: x²", box: [[-5, 5]], begin: { x: -4, lr: 0.02, steps: 60 }, minima: [[0]], curvatures: [2] },
  two_valleys: {
    words: "Two valleys: x⁴ + x³ − 2x² − 2x", box: [[-2.35, 1.95]], begin: { x: -2, lr: 0.01, steps: 100 },
    minima: [minimum("two_valleys", 0.92), minimum("two_valleys", -1.23)],
  },
  steep_valley: {
    words: "A steep and a gentle valley: x⁴ + x³ − 5x²", box: [[-3, 2.5]], begin: { x: 2, lr: 0.02, steps: 100 }, minima: [[-2], [1.25]],
  },
  quadratic: {
    words: "A narrow valley: (x² + 100y²) / 2", box: [[-10, 10], [-2, 2]], begin: { x: -8, y: 1.5, lr: 0.015, steps: 100 },
    minima: [[0, 0]], curvatures: [1, 100],
  },
  rosenbrock: {
    words: "Rosenbrock’s valley: (1 − x)² + 100(y − x²)²", box: [[-2, 2], [-0.8, 2.6]], begin: { x: -1.5, y: 2, lr: 0.0005, steps: 300 }, minima: [[1, 1]],
  },
  saddle: {
    words: "A saddle: x² + (y² − 1)² / 4", box: [[-1.6, 1.6], [-1.6, 1.6]], begin: { x: 1, y: 0.01, lr: 0.1, steps: 60 }, minima: [[0, 1], [0, -1]],
  },
};

/** The rate above which a run diverges. @param {number} curvature @param {number} momentum @param {boolean} nesterov */
export function limit(curvature, momentum, nesterov) {
  return (2 * (1 + momentum)) / curvature / (nesterov ? 1 + 2 * momentum : 1);
}

/**
 * The rate up to which a run from rest comes down without passing the minimum: up to it both roots of the recurrence are positive.
 * @param {number} curvature @param {number} momentum @param {boolean} nesterov
 */
export function turning(curvature, momentum, nesterov) {
  return (nesterov ? (1 - momentum) / (1 + momentum) : 1 - Math.sqrt(momentum)) ** 2 / curvature;
}

/** @param {number} lr @param {number} curvature @param {number} momentum @param {boolean} nesterov @returns {Regime} */
export function regime(lr, curvature, momentum, nesterov) {
  if (lr >= limit(curvature, momentum, nesterov)) return "diverges";
  return lr > turning(curvature, momentum, nesterov) ? "swings" : "steady";
}
