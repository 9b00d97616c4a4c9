/** The shape that a layer gives for the shape that it gets, and what PyTorch says where they do not fit; layers train, as PyTorch makes them. */
import { demand, said } from "./arguments.js";
import { built, spread } from "./refusals.js";

/** @import { Given, Layer } from "./arguments.js" */
/** @typedef {number[]} Shape */

/** @param {Shape} shape */
const listed = (shape) => `[${shape.join(", ")}]`;
/** @param {Shape} shape */
const product = (shape) => shape.reduce((all, size) => all * size, 1);
/** @param {Shape} shape */
const last = (shape) => Number(shape.at(-1));

/** A dimension counted from the front. @param {number} at @param {Shape} shape */
function wrapped(at, shape) {
  const dimensions = Math.max(shape.length, 1);
  demand(at >= -dimensions && at < dimensions, `Dimension out of range (expected to be in range of [${-dimensions}, ${dimensions - 1}], but got ${at})`);
  return at < 0 ? at + dimensions : at;
}

/** @param {Given} a @param {Shape} shape */
function linear({ in_features, out_features }, shape) {
  demand(shape.length > 0, "both arguments to linear need to be at least 1D, but they are 0D and 2D");
  const rows = product(shape.slice(0, -1));
  demand(last(shape) === in_features, `mat1 and mat2 shapes cannot be multiplied (${rows}x${last(shape)} and ${in_features}x${out_features})`);
  return [...shape.slice(0, -1), out_features];
}

/** For a pair of shapes, or the first of two that differ in the last size only. @param {Given} a @param {Shape | Shape[]} shapes */
function bilinear({ in1_features, in2_features, out_features }, shapes) {
  const [one = [], two = []] = Array.isArray(shapes[0]) ? /** @type {Shape[]} */ (shapes) : [/** @type {Shape} */ (shapes), [...shapes.slice(0, -1), in2_features]];
  demand(one.length === two.length, `bilinear(): input dimensions do not match: got ${one.length} and ${two.length}`);
  demand(one.length > 0, "bilinear(): inputs need at least 1 dimension");
  for (const [i, size] of one.slice(0, -1).entries()) {
    demand(size === two[i], `bilinear(): input batch dimensions do not match at dim ${i}: got ${size} and ${two[i]}`);
  }
  demand(last(one) === in1_features, `bilinear(): input1 size does not match weight size: got ${last(one)} but expected ${in1_features}`);
  demand(last(two) === in2_features, `bilinear(): input2 size does not match weight size: got ${last(two)} but expected ${in2_features}`);
  return [...one.slice(0, -1), out_features];
}

/** @param {Shape} shape @param {number} dimensions @param {string} name */
function expectImage(shape, dimensions, name) {
  demand(shape.length === dimensions + 1 || shape.length === dimensions + 2,
    `Expected ${dimensions + 1}D (unbatched) or ${dimensions + 2}D (batched) input to ${name}, but got input of size: ${listed(shape)}`);
}

/** @param {Shape} shape @param {number} dimensions @param {number} channels @param {string} given @param {Shape} weight */
function expectChannels(shape, dimensions, channels, given, weight) {
  const batched = shape.length === dimensions + 2 ? shape : [1, ...shape];
  demand(batched[1] === channels,
    `Given ${given}, weight of size ${listed(weight)}, expected input${listed(batched)} to have ${channels} channels, but got ${batched[1]} channels instead`);
}

/** What stands before the sides of an image: batch, if any, and the channels that come out. @param {Shape} shape @param {number} dimensions @param {number} channels */
function leading(shape, dimensions, channels) {
  return [...shape.slice(0, shape.length - dimensions - 1), channels];
}

/** Padding that copies the image has limits. @param {string} mode @param {number[]} pads @param {Shape} sides @param {Shape} shape */
function expectPadded(mode, pads, sides, shape) {
  if (mode === "zeros" || pads.every((pad) => pad === 0)) return;
  for (const [i, pad] of pads.entries()) {
    const side = Number(sides[i]);
    demand(mode !== "reflect" || pad < side, `Padding size should be less than the corresponding input dimension, but got: padding (${pad}, ${pad}) of input ${listed(shape)}`);
    demand(mode !== "circular" || pad <= side, "Padding value causes wrapping around more than once.");
    demand(side > 0, `Expected a tensor with possibly 0 batch size and other non-zero dimensions for input, but got: ${listed(shape)}`);
  }
}

/** @param {number} dimensions */
function convolution(dimensions) {
  return (/** @type {Given} */ a, /** @type {Shape} */ shape) => {
    const { in_channels, out_channels, groups, padding } = a;
    expectImage(shape, dimensions, `conv${dimensions}d`);
    const [kernel, stride, dilation] = [a["kernel_size"], a["stride"], a["dilation"]].map((value) => spread(value, dimensions));
    const weight = [out_channels, in_channels / groups, .../** @type {Shape} */ (kernel)];
    demand(out_channels > 0, `Given groups=${groups}, expected weight to be at least 1 at dimension 0, but got weight of size ${listed(weight)} instead`);
    const sides = shape.slice(-dimensions);
    const reach = sides.map((_, i) => Number(dilation?.[i]) * (Number(kernel?.[i]) - 1));
    const total = padding === "same" ? reach : spread(padding === "valid" ? 0 : padding, dimensions).map((pad) => 2 * pad);
    expectChannels(shape, dimensions, in_channels, `groups=${groups}`, weight);
    expectPadded(a["padding_mode"], total.map((pad) => Math.ceil(pad / 2)), sides, shape);
    const padded = sides.map((side, i) => side + Number(total[i]));
    demand(padded.every((side, i) => side > Number(reach[i])),
      `Calculated padded input size per channel: (${padded.join(" x ")}). Kernel size: (${reach.map((one) => one + 1).join(" x ")}). Kernel size can't be greater than actual input size`);
    demand(product(sides) > 0, `Only zero batch or zero channel inputs are supported, but got input shape: ${listed(shape)}`);
    const out = padded.map((side, i) => Math.floor((side - Number(reach[i]) - 1) / Number(stride?.[i])) + 1);
    return [...leading(shape, dimensions, in_channels ? out_channels : 0), ...out]; // without channels PyTorch gives none
  };
}

/** @param {Given} a @param {Shape} shape */
function transposed(a, shape) {
  const { in_channels, out_channels, groups } = a;
  expectImage(shape, 2, "conv_transpose2d");
  const at = (/** @type {string} */ name, /** @type {number} */ i) => Number(spread(a[name], 2)[i]);
  const weight = [in_channels, out_channels / groups, at("kernel_size", 0), at("kernel_size", 1)];
  demand(in_channels > 0 && out_channels > 0, `non-empty 2D or 4D weight tensor expected, but got: ${listed(weight)}`);
  expectChannels(shape, 2, in_channels, "transposed=1", weight);
  const sides = shape.slice(-2);
  demand(product(sides) > 0, `Only zero batch or zero channel inputs are supported, but got input shape: ${listed(shape)}`);
  const out = sides.map((side, i) => (side - 1) * at("stride", i) - 2 * at("padding", i) + at("dilation", i) * (at("kernel_size", i) - 1) + at("output_padding", i) + 1);
  // For a side of 0 PyTorch refuses or not, by the method that it chooses.
  demand(out.every((side) => side > 0),
    `Given input size per channel: (${sides.join(" x ")}). Calculated output size per channel: (${out.join(" x ")}). Output size is too small`);
  return [...leading(shape, 2, out_channels), ...out];
}

/** @param {Given} a @param {Shape} shape @param {string} type */
function pool(a, shape, type) {
  demand([3, 4].includes(shape.length) && product(shape.slice(-3)) > 0,
    `${type}: Expected 3D or 4D (batch mode) tensor with optional 0 dim batch size for input, but got: ${listed(shape)}`);
  const kernels = spread(a["kernel_size"], 2);
  const strides = a["stride"] === null || a["stride"].length === 0 ? kernels : spread(a["stride"], 2);
  const out = shape.slice(-2).map((side, i) => {
    const pad = Number(spread(a["padding"], 2)[i]), stride = Number(strides[i]);
    const reach = Number(spread(a["dilation"] ?? 1, 2)[i]) * (Number(kernels[i]) - 1);
    const steps = Math.floor((side + 2 * pad - reach - 1 + (a["ceil_mode"] ? stride - 1 : 0)) / stride);
    return a["ceil_mode"] && steps * stride >= side + pad ? steps : steps + 1; // the last window begins in the image
  });
  const [channels, ...sides] = shape.slice(-3);
  demand(out.every((side) => side > 0),
    `Given input size: (${channels}x${sides.join("x")}). Calculated output size: (${channels}x${out.join("x")}). Output size is too small`);
  return [...shape.slice(0, -2), ...out];
}

/** @param {Given} a @param {Shape} shape @param {string} type */
function recurrent({ input_size, hidden_size, proj_size, bidirectional, batch_first }, shape, type) {
  demand([2, 3].includes(shape.length), `${type}: Expected input to be 2D or 3D, got ${shape.length}D instead`);
  demand(last(shape) === input_size, `input.size(-1) must be equal to input_size. Expected ${input_size}, got ${last(shape)}`);
  const length = shape[shape.length === 3 && batch_first ? 1 : 0];
  demand(length !== 0, "Expected sequence length to be larger than 0 in RNN");
  return [...shape.slice(0, -1), (bidirectional ? 2 : 1) * (proj_size || hidden_size)];
}

/** @param {number} groups @param {Shape} shape */
function expectSeveral(groups, shape, each = product(shape) / groups) {
  demand(each !== 1, `Expected more than 1 value per channel when training, got input size ${listed(shape)}`);
}

/** @param {number[]} dimensions */
function batchNorm(dimensions) {
  return (/** @type {Given} */ { num_features, affine, track_running_stats }, /** @type {Shape} */ shape) => {
    demand(dimensions.includes(shape.length), `expected ${dimensions.map((one) => `${one}D`).join(" or ")} input (got ${shape.length}D input)`);
    const channels = Number(shape[1]);
    expectSeveral(channels, shape, product([Number(shape[0]), ...shape.slice(2)]));
    if (product(shape) === 0) { // PyTorch looks at the first weight only
      demand(!affine || num_features > 0, "select(): index 0 out of range for tensor of size [0] at dimension 0");
      return shape;
    }
    const held = track_running_stats ? "running_mean" : "weight";
    demand(!(affine || track_running_stats) || channels === num_features, `${held} should contain ${channels} elements not ${num_features}`);
    return shape;
  };
}

/** @param {Given} a @param {Shape} shape */
function normalized({ normalized_shape }, shape) {
  const wanted = spread(normalized_shape, 1);
  demand(shape.length >= wanted.length && wanted.every((size, i) => shape[shape.length - wanted.length + i] === size),
    `Given normalized_shape=${listed(wanted)}, expected input with shape [*, ${wanted.join(", ")}], but got input of size${listed(shape)}`);
  return shape;
}

/** @param {Given} a @param {Shape} shape */
function groupNorm({ num_groups, num_channels, affine }, shape) {
  demand(shape.length >= 2, `Expected at least 2 dimensions for input tensor but received ${shape.length}`);
  const [batch, channels] = [Number(shape[0]), Number(shape[1])];
  expectSeveral(num_groups, shape, Math.floor((batch * channels) / num_groups) * product(shape.slice(2)));
  demand(channels % num_groups === 0,
    `Expected number of channels in input to be divisible by num_groups, but got input of shape ${listed(shape)} and num_groups=${num_groups}`);
  demand(!affine || channels === num_channels,
    `Expected weight to be a vector of size equal to the number of channels in input, but got weight of shape [${num_channels}] and input of shape ${listed(shape)}`);
  return shape;
}

/** @param {number} width @param {Shape} shape */
function attention(width, shape) {
  demand([2, 3].includes(shape.length), `query should be unbatched 2D or batched 3D tensor but received ${shape.length}-D query tensor`);
  demand(last(shape) === width, `was expecting embedding dimension of ${width}, but got ${last(shape)}`);
  return shape;
}

/** @param {Given} a @param {Shape} shape */
function encoder({ d_model, norm_first }, shape) {
  if (norm_first) normalized({ normalized_shape: d_model }, shape);
  return attention(d_model, shape);
}

/** @param {Given} a @param {Shape} shape */
function prelu({ num_parameters }, shape) {
  if (num_parameters === 1) return shape;
  demand(shape.length > 0, "Not allow zero-dim input tensor.");
  const channels = shape.length > 1 ? shape[1] : 1;
  demand(channels === num_parameters,
    `Mismatch of parameter numbers and input channel size. Found parameter numbers = ${num_parameters} and channel size = ${channels}.`);
  return shape;
}

/** @param {Given} a @param {Shape} shape */
function flatten({ start_dim, end_dim }, shape) {
  const start = wrapped(start_dim, shape), end = wrapped(end_dim, shape);
  demand(start <= end, "flatten() has invalid args: start_dim cannot come after end_dim");
  return [...shape.slice(0, start), product(shape.slice(start, end + 1)), ...shape.slice(end + 1)];
}

/** @param {Given} a @param {Shape} shape */
function glu({ dim }, shape) {
  demand(shape.length > 0, "glu does not support scalars because halving size must be even");
  const at = wrapped(dim, shape), size = Number(shape[at]);
  demand(size % 2 === 0, `Halving dimension must be even, but dimension ${at} is size ${size}`);
  return shape.with(at, size / 2);
}

/** @param {Given} a @param {Shape} shape */
function softmax({ dim }, shape) {
  if (dim !== null) wrapped(dim, shape);
  return shape;
}

/** @param {string} says @param {number[]} dimensions */
function only(says, dimensions) {
  return (/** @type {Given} */ _, /** @type {Shape} */ shape) => {
    demand(dimensions.includes(shape.length), says.replace("#", String(shape.length)));
    return shape;
  };
}

/** How each type changes a shape; any other leaves it. @type {Record<string, (a: Given, shape: Shape, type: string) => Shape>} */
const SHAPES = {
  Linear: linear,
  Conv1d: convolution(1), Conv2d: convolution(2), ConvTranspose2d: transposed,
  RNN: recurrent, GRU: recurrent, LSTM: recurrent,
  Embedding: ({ embedding_dim, num_embeddings }, shape) => {
    demand(num_embeddings > 0 || product(shape) === 0, "index_select(): self indexing axis dim should be positive");
    return [...shape, embedding_dim];
  },
  BatchNorm1d: batchNorm([2, 3]), BatchNorm2d: batchNorm([4]),
  LayerNorm: normalized, RMSNorm: normalized, GroupNorm: groupNorm,
  MultiheadAttention: ({ embed_dim }, shape) => attention(embed_dim, shape), TransformerEncoderLayer: encoder,
  PReLU: prelu, MaxPool2d: pool, AvgPool2d: pool, Flatten: flatten, GLU: glu,
  Softmax: softmax, LogSoftmax: softmax, Softmin: softmax,
  Softmax2d: only("Softmax2d: expected input to be 3D or 4D, got #D instead", [3, 4]),
  Dropout1d: only("dropout1d: Expected 2D or 3D input, but received a #D input.", [2, 3]),
  Dropout2d: (_, shape) => {
    demand(shape.length > 1, "Feature dropout requires at least 2 dimensions in the input");
    return shape;
  },
};

/** @param {unknown} shape @returns {asserts shape is Shape} */
function expectShape(shape) {
  demand(Array.isArray(shape), `shape must be a list of sizes, but got ${said(shape ?? null)}`);
  for (const size of /** @type {unknown[]} */ (shape)) {
    demand(Number.isSafeInteger(size) && Number(size) >= 0, `shape must hold whole numbers that are not negative, but holds ${said(size ?? null)}`);
  }
}

/**
 * The shape of a layer's output for an input of a shape, the batch included where there is one; of a recurrent layer, that of its first output.
 * A Bilinear takes the shapes of both inputs, or that of the first.
 * @param {Layer} layer @param {Shape | Shape[]} shape @returns {Shape}
 */
export function outputShape(layer, shape) {
  const given = built(layer);
  if (layer.type === "Bilinear") {
    for (const one of Array.isArray(shape) && Array.isArray(shape[0]) ? shape : [shape]) expectShape(one);
    return bilinear(given, shape);
  }
  expectShape(shape);
  return [...(SHAPES[layer.type]?.(given, shape, layer.type) ?? shape)];
}
