/** Activation functions and their slopes, as PyTorch computes both: at corners too, and without an overflow far from zero. */
import { erfc } from "./error_function.js";

/** @typedef {{ value: (x: number) => number, derivative: (x: number) => number }} Activation */

const LEAKY_SLOPE = 0.01;
const PRELU_SLOPE = 0.25; // where PyTorch starts; it is learned
const SELU_ALPHA = 1.6732632423543772;
const SELU_SCALE = 1.0507009873554805;
const SOFTPLUS_THRESHOLD = 20; // above, PyTorch takes x itself
const GELU_CUBIC = 0.044715;

/** @param {number} x */
function sigmoid(x) {
  return 1 / (1 + Math.exp(-x));
}

/** The probability that a normal random number is below x. @param {number} x */
function normalBelow(x) {
  return erfc(-x * Math.SQRT1_2) / 2;
}

/** The density of the normal distribution. @param {number} x */
function normalDensity(x) {
  return Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
}

/** x itself above zero, and a slope below it; at zero the slope below counts. @param {number} slope @returns {Activation} */
function leaky(slope) {
  return { value: (x) => (x > 0 ? x : slope * x), derivative: (x) => (x > 0 ? 1 : slope) };
}

/** A line above zero, an exponential that levels off below. @param {number} alpha @param {number} scale @returns {Activation} */
function exponential(alpha, scale) {
  return {
    value: (x) => scale * (x > 0 ? x : alpha * Math.expm1(x)),
    derivative: (x) => scale * (x > 0 ? 1 : alpha * Math.exp(x)),
  };
}

/** @param {number} x */
function softplus(x) {
  return x > SOFTPLUS_THRESHOLD ? x : Math.log1p(Math.exp(x));
}

/** What the approximation of GELU takes the hyperbolic tangent of. @param {number} x */
function geluInner(x) {
  return Math.sqrt(2 / Math.PI) * (x + GELU_CUBIC * x ** 3);
}

/** @satisfies {Record<string, Activation>} */
const formulas = {
  relu: leaky(0),
  leaky_relu: leaky(LEAKY_SLOPE),
  prelu: leaky(PRELU_SLOPE),
  elu: exponential(1, 1),
  selu: exponential(SELU_ALPHA, SELU_SCALE),
  softplus: { value: softplus, derivative: (x) => (x > SOFTPLUS_THRESHOLD ? 1 : sigmoid(x)) },
  sigmoid: { value: sigmoid, derivative: (x) => sigmoid(x) * (1 - sigmoid(x)) },
  tanh: { value: Math.tanh, derivative: (x) => 1 - Math.tanh(x) ** 2 },
  gelu: { value: (x) => x * normalBelow(x), derivative: (x) => normalBelow(x) + x * normalDensity(x) },
  gelu_tanh: {
    value: (x) => (x / 2) * (1 + Math.tanh(geluInner(x))),
    derivative(x) {
      const t = Math.tanh(geluInner(x));
      const rest = 1 - t * t; // 0 far from zero, where the square of x may overflow
      return (1 + t) / 2 + (rest && (x / 2) * rest * Math.sqrt(2 / Math.PI) * (1 + 3 * GELU_CUBIC * x * x));
    },
  },
  silu: { value: (x) => x * sigmoid(x), derivative: (x) => sigmoid(x) * (1 + x * (1 - sigmoid(x))) },
  mish: {
    value: (x) => x * Math.tanh(softplus(x)),
    derivative(x) {
      const t = Math.tanh(softplus(x));
      return t + x * sigmoid(x) * (1 - t * t);
    },
  },
  hardswish: {
    value: (x) => (x * Math.min(6, Math.max(0, x + 3))) / 6,
    derivative: (x) => (x <= -3 ? 0 : x < 3 ? x / 3 + 0.5 : 1),
  },
};

/** @typedef {keyof typeof formulas} ActivationName */

/** @param {unknown} x */
function checked(x) {
  if (typeof x !== "number" || !Number.isFinite(x)) throw new RangeError(`x must be a finite number, not ${String(x)}`);
  return x;
}

/** @param {Activation} formula @returns {Activation} */
function guarded({ value, derivative }) {
  return { value: (x) => value(checked(x)), derivative: (x) => derivative(checked(x)) };
}

/** The functions by PyTorch's names, each with `value(x)` and `derivative(x)`. */
export const activations = /** @type {Record<ActivationName, Activation>} */ (
  Object.fromEntries(Object.entries(formulas).map(([name, formula]) => [name, guarded(formula)])));
