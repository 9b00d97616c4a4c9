/** How many numbers a layer learns, and how many it only keeps: by a formula of its arguments' names. */
import { demand } from "./arguments.js";
import { built, spread } from "./refusals.js";

/** @import { Given, Layer } from "./arguments.js" */

/** @param {boolean} there @param {string} term */
const plus = (there, term) => (there ? ` + ${term}` : "");

/** @param {string} name @param {number} dimensions */
const window = (name, dimensions) => Array.from({ length: dimensions }, (_, i) => `${name}[${i}]`).join("·");

/** @param {number} dimensions */
function convolution(dimensions) {
  return (/** @type {Given} */ { groups, bias }) => {
    const channels = groups === 1 ? "in_channels" : "(in_channels/groups)";
    return `${window("kernel_size", dimensions)}·${channels}·out_channels${plus(bias, "out_channels")}`;
  };
}

/** @param {Given} a */
function transposed({ groups, bias }) {
  const channels = groups === 1 ? "out_channels" : "(out_channels/groups)";
  return `${window("kernel_size", 2)}·in_channels·${channels}${plus(bias, "out_channels")}`;
}

/** Gates, each with weights for what comes in and for what it carried along, and two biases. @param {number} gates */
function recurrent(gates) {
  return (/** @type {Given} */ { num_layers, bias, bidirectional, proj_size }) => {
    const carried = proj_size ? "proj_size" : "hidden_size";
    const one = (/** @type {string} */ input) => {
      const gate = `(${input} + ${carried})·hidden_size${plus(bias, "2·hidden_size")}`;
      return (gates === 1 ? gate : `${gates}·(${gate})`) + plus(proj_size > 0, "proj_size·hidden_size");
    };
    const both = (/** @type {string} */ input) => (bidirectional ? `2·(${one(input)})` : one(input));
    if (num_layers === 1) return both("input_size");
    const above = both(bidirectional ? `2·${carried}` : carried);
    return `${both("input_size")} + (num_layers - 1)·${bidirectional ? above : `(${above})`}`;
  };
}

/** @param {Given} a */
function scaled({ affine, bias }, name = "num_features") {
  if (!affine) return "0";
  return bias ? `2·${name}` : name;
}

/** @param {Given} a */
function normalized({ normalized_shape, elementwise_affine, bias = false }) {
  if (!elementwise_affine) return "0";
  const { length } = spread(normalized_shape, 1);
  return (bias ? "2·" : "") + (length === 1 ? "normalized_shape" : window("normalized_shape", length));
}

/** @param {Given} a */
function attention({ embed_dim, kdim, vdim, bias, add_bias_kv }) {
  const same = (kdim ?? embed_dim) === embed_dim && (vdim ?? embed_dim) === embed_dim;
  const [key, value] = [kdim === null ? "embed_dim" : "kdim", vdim === null ? "embed_dim" : "vdim"];
  const weights = same ? "4·embed_dim·embed_dim" : `2·embed_dim·embed_dim + embed_dim·${key} + embed_dim·${value}`;
  return `${weights}${plus(bias, "4·embed_dim")}${plus(add_bias_kv, "2·embed_dim")}`;
}

/** @param {Given} a */
function encoder({ bias }) {
  return bias
    ? "4·d_model·d_model + 4·d_model + (d_model·dim_feedforward + dim_feedforward) + (dim_feedforward·d_model + d_model) + 4·d_model"
    : "4·d_model·d_model + d_model·dim_feedforward + dim_feedforward·d_model + 2·d_model";
}

/** The formula of each type that has parameters. @type {Record<string, (a: Given) => string>} */
const FORMULAS = {
  Linear: ({ bias }) => `in_features·out_features${plus(bias, "out_features")}`,
  Bilinear: ({ bias }) => `in1_features·in2_features·out_features${plus(bias, "out_features")}`,
  Conv1d: convolution(1), Conv2d: convolution(2), ConvTranspose2d: transposed,
  RNN: recurrent(1), GRU: recurrent(3), LSTM: recurrent(4),
  Embedding: () => "num_embeddings·embedding_dim",
  BatchNorm1d: (a) => scaled(a), BatchNorm2d: (a) => scaled(a), GroupNorm: (a) => scaled(a, "num_channels"),
  LayerNorm: normalized, RMSNorm: normalized,
  MultiheadAttention: attention, TransformerEncoderLayer: encoder,
  PReLU: () => "num_parameters",
};

/** A formula with the arguments' values for their names. @param {string} formula @param {Given} a */
function filled(formula, a) {
  return formula.replace(/([a-z]\w*)(?:\[(\d)\])?/g, (_, name, at = 0) => {
    const list = spread(a[name], name === "kernel_size" ? 2 : 1);
    return String(list[Number(at)]);
  });
}

/** The value of a formula of whole numbers, +, -, ·, / and brackets. @param {string} formula @returns {number} */
function valued(formula) {
  const parts = formula.match(/\d+|[-+·/()]/g) ?? [];
  /** @returns {number} */
  const atom = () => {
    const part = parts.shift();
    if (part !== "(") return Number(part);
    const inner = sum();
    parts.shift();
    return inner;
  };
  /** @returns {number} */
  const product = () => {
    let value = atom();
    while (parts[0] === "·" || parts[0] === "/") value = parts.shift() === "·" ? value * atom() : value / atom();
    return value;
  };
  /** @returns {number} */
  function sum() {
    let value = product();
    while (parts[0] === "+" || parts[0] === "-") value += parts.shift() === "+" ? product() : -product();
    return value;
  }
  return sum();
}

/**
 * Of a layer: its learnable parameters and its buffers, in numbers; the formula for the parameters in numbers, and in the arguments' names.
 * @param {Layer} layer
 */
export function counted(layer) {
  const given = built(layer);
  const names = FORMULAS[layer.type]?.(given) ?? "0";
  const formula = filled(names, given);
  const parameters = valued(formula);
  demand(Number.isSafeInteger(parameters), `Storage size calculation overflowed: ${formula} is more than can be counted here`);
  const buffers = given["track_running_stats"] ? 2 * given["num_features"] + 1 : 0;
  return { parameters, buffers, formula, names };
}
