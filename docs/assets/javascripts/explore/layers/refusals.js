/** What PyTorch refuses in the arguments of a layer, whatever it is fed: when it is built, or at the first input. */
import { completed, demand, said } from "./arguments.js";

/** @import { Given, Layer } from "./arguments.js" */

/** As many numbers as there are dimensions: one stands for all. @param {number | number[]} value @param {number} dimensions @returns {number[]} */
export function spread(value, dimensions) {
  const list = typeof value === "number" ? [value] : value;
  return list.length === 1 ? Array(dimensions).fill(list[0]) : list;
}

/** @param {unknown} p @param {string} name */
function probability(p, name) {
  demand(Number(p) >= 0 && Number(p) <= 1, `${name} is ${p}: dropout probability has to be between 0 and 1, but got ${p}`);
}

/** @param {Given} a @param {number} dimensions @param {string[]} names */
function sized(a, dimensions, names) {
  for (const name of names) {
    if (a[name] === null || typeof a[name] === "string") continue;
    const { length } = spread(a[name], dimensions);
    demand(length === dimensions, `${name} must be an integer or ${dimensions} integers, but got ${said(a[name])}`);
  }
}

/** @param {Given} a @param {string} name @param {number} dimensions @param {number} least @param {string} says */
function atLeast(a, name, dimensions, least, says) {
  if (a[name] === null || typeof a[name] === "string") return;
  demand(spread(a[name], dimensions).every((one) => one >= least), `${name} is ${said(a[name])}: ${says}`);
}

/** @param {number} dimensions */
function convolution(dimensions) {
  return (/** @type {Given} */ a) => {
    demand(a["groups"] > 0, "groups must be a positive integer");
    demand(a["in_channels"] % a["groups"] === 0, "in_channels must be divisible by groups");
    demand(a["out_channels"] % a["groups"] === 0, "out_channels must be divisible by groups");
    sized(a, dimensions, ["kernel_size", "stride", "padding", "dilation"]);
    if (typeof a["padding"] === "string") {
      demand(["same", "valid"].includes(a["padding"]), `Invalid padding string ${said(a["padding"])}, should be one of {'same', 'valid'}`);
      demand(a["padding"] === "valid" || spread(a["stride"], dimensions).every((one) => one === 1),
        "padding='same' is not supported for strided convolutions");
    }
    demand(["zeros", "reflect", "replicate", "circular"].includes(a["padding_mode"]),
      `padding_mode must be one of {'zeros', 'reflect', 'replicate', 'circular'}, but got padding_mode='${a["padding_mode"]}'`);
    atLeast(a, "kernel_size", dimensions, 1, "kernel size should be greater than zero");
    atLeast(a, "stride", dimensions, 1, "non-positive stride is not supported");
    atLeast(a, "padding", dimensions, 0, "negative padding is not supported");
    atLeast(a, "dilation", dimensions, 1, "dilation should be greater than zero");
  };
}

/** @param {Given} a */
function transposed(a) {
  demand(a["padding_mode"] === "zeros", 'Only "zeros" padding mode is supported for ConvTranspose2d');
  convolution(2)(a);
  sized(a, 2, ["output_padding"]);
  atLeast(a, "output_padding", 2, 0, "negative output_padding is not supported");
  const [stride, dilation] = [spread(a["stride"], 2), spread(a["dilation"], 2)];
  demand(spread(a["output_padding"], 2).every((one, i) => one < Math.max(Number(stride[i]), Number(dilation[i]))),
    `output_padding is ${said(a["output_padding"])}: output padding must be smaller than either stride or dilation`);
}

/** @param {Given} a */
function recurrent(a) {
  if (a["nonlinearity"] !== undefined) {
    demand(["tanh", "relu"].includes(a["nonlinearity"]), `Unknown nonlinearity '${a["nonlinearity"]}'. Select from 'tanh' or 'relu'.`);
  }
  demand(a["dropout"] >= 0 && a["dropout"] <= 1,
    "dropout should be a number in range [0, 1] representing the probability of an element being zeroed");
  for (const name of ["input_size", "hidden_size", "num_layers"]) demand(a[name] > 0, `${name} must be greater than zero`);
}

/** @param {Given} a */
function projected(a) {
  recurrent(a);
  demand(a["proj_size"] >= 0, "proj_size should be a positive integer or zero to disable projections");
  demand(a["proj_size"] < a["hidden_size"], "proj_size has to be smaller than hidden_size");
}

/** @param {Given} a */
function embedding({ padding_idx, num_embeddings }) {
  if (padding_idx === null) return;
  demand(padding_idx < num_embeddings && padding_idx >= -num_embeddings, "Padding_idx must be within num_embeddings");
}

/** @param {Given} a */
function batchNorm({ eps }) {
  demand(eps > 0, `batch_norm eps must be positive during training, but got ${eps}`);
}

/** @param {Given} a */
function normalized(a) {
  const shape = spread(a["normalized_shape"], 1);
  demand(shape.length > 0, "Expected normalized_shape to be at least 1-dimensional, i.e., containing at least one element, but got normalized_shape = []");
  for (const size of shape) demand(size >= 0, `normalized_shape is ${said(a["normalized_shape"])}: Trying to create tensor with negative dimension ${size}`);
}

/** @param {Given} a */
function groupNorm({ num_groups, num_channels }) {
  demand(num_groups !== 0, "num_groups is 0: integer modulo by zero");
  demand(num_groups > 0, `Expected num groups to be greater than 0, got ${num_groups}`);
  demand(num_channels % num_groups === 0, `num_channels (${num_channels}) must be divisible by num_groups (${num_groups})`);
}

/** @param {number} width @param {number} heads @param {unknown} dropout */
function attention(width, heads, dropout) {
  demand(width > 0 && heads > 0, `embed_dim and num_heads must be greater than 0, got embed_dim=${width} and num_heads=${heads} instead`);
  demand(width % heads === 0, `embed_dim must be divisible by num_heads, but got embed_dim=${width} and num_heads=${heads}`);
  probability(dropout, "dropout");
}

/** @param {Given} a */
function encoder({ d_model, nhead, dropout, activation }) {
  attention(d_model, nhead, dropout);
  demand(typeof activation !== "string" || ["relu", "gelu"].includes(activation), `activation should be relu/gelu, not ${activation}`);
}

/** @param {Given} a */
function pool(a) {
  sized(a, 2, ["kernel_size", "padding", "dilation"].filter((name) => name in a));
  if (a["stride"]?.length !== 0) sized(a, 2, ["stride"]); // PyTorch takes an empty tuple for the kernel's size
  const dilations = spread(a["dilation"] ?? 1, 2), pads = spread(a["padding"], 2);
  atLeast(a, "kernel_size", 2, 1, "kernel size should be greater than zero");
  atLeast(a, "stride", 2, 1, "stride should be greater than zero");
  atLeast(a, "padding", 2, 0, "pad must be non-negative");
  demand(dilations.every((one) => one > 0), `dilation is ${said(a["dilation"] ?? 1)}: dilation should be greater than zero`);
  demand(spread(a["kernel_size"], 2).every((kernel, i) => Number(pads[i]) <= Math.floor(kernel / 2)),
    `padding is ${said(a["padding"])}: pad should be at most half of kernel size, but got kernel_size=${said(a["kernel_size"])}`);
  demand(a["divisor_override"] !== 0, "divisor_override is 0: divisor must be not zero");
}

/** @param {Given} a */
function dropped({ p }) {
  probability(p, "p");
}

/** @param {Given} a */
function hardtanh({ min_val, max_val, min_value, max_value }) {
  const low = min_value ?? min_val, high = max_value ?? max_val;
  demand(high > low, `max_val (${high}) must be greater than min_val (${low})`);
}

/** @type {Record<string, (a: Given) => void>} */
const REFUSED = {
  Bilinear: ({ in1_features }) => demand(in1_features > 0, `in1_features must be > 0, but got (in1_features=${in1_features})`),
  Conv1d: convolution(1), Conv2d: convolution(2), ConvTranspose2d: transposed,
  RNN: recurrent, GRU: recurrent, LSTM: projected,
  Embedding: embedding,
  BatchNorm1d: batchNorm, BatchNorm2d: batchNorm, LayerNorm: normalized, RMSNorm: normalized, GroupNorm: groupNorm,
  MultiheadAttention: (a) => attention(a["embed_dim"], a["num_heads"], a["dropout"]), TransformerEncoderLayer: encoder,
  MaxPool2d: pool, AvgPool2d: pool,
  Dropout: dropped, Dropout1d: dropped, Dropout2d: dropped, AlphaDropout: dropped,
  GELU: ({ approximate }) => demand(["none", "tanh"].includes(approximate), "approximate argument must be either none or tanh."),
  Hardtanh: hardtanh,
  RReLU: ({ lower, upper }) => demand(lower <= upper, `Lower bound should be less than or equal to the upper bound, but lower is ${lower} and upper ${upper}`),
  Softshrink: ({ lambd }) => demand(lambd >= 0, `lambd is ${lambd}: lambda must be in range [0, 3.40282e+38]`),
  CELU: ({ alpha }) => demand(alpha !== 0, "ZeroDivisionError: alpha cannot be 0 for CELU"),
};

/** Every argument of a layer, with its defaults, if PyTorch takes them; otherwise throws what it would say. @param {Layer} layer */
export function built(layer) {
  const given = completed(layer);
  demand(!["RNN", "GRU"].includes(layer.type) || layer["proj_size"] === undefined, "proj_size argument is only supported for LSTM, not RNN or GRU");
  REFUSED[layer.type]?.(given);
  return given;
}
