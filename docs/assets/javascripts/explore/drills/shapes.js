/** Drills: the shape of what a layer gives. */
import { outputShape } from "../layers/shapes.js";
import { code, product, shapeWords } from "./words.js";

/** @import { Draws } from "../drills.js" */
/** @import { Layer, Question, Slip } from "./words.js" */
/** @typedef {{ layer: Layer, shape: number[], slips: Slip[], solution: string }} Shaped */

/** A slip that comes to another layer. @param {string} mistake @param {Layer} layer @param {number[]} shape @returns {Slip} */
function instead(mistake, layer, shape) {
  return { claim: outputShape(layer, shape), mistake, evidence: { kind: "shape", layer, shape } };
}

/** @param {Draws} draws @returns {Shaped} */
function linear(draws) {
  const inner = draws.whole(2, 64), outer = draws.whole(2, 64), batch = draws.one([4, 8, 16, 32]), steps = draws.whole(2, 20);
  const shape = draws.coin() ? [batch, inner] : [batch, steps, inner];
  const front = shape.slice(0, -1);
  return {
    layer: { type: "Linear", in_features: inner, out_features: outer }, shape,
    slips: [{ claim: [...front, inner], mistake: "keeps the inputs: the last size becomes `out_features`" },
      { claim: [outer, inner], mistake: "is the shape of the weight, not of the output" },
      { claim: [batch, outer], mistake: "drops the middle: a dense layer changes only the last size" },
      { claim: [...front, inner, outer], mistake: "appends the outputs: they take the inputs' place" }],
    solution: `A dense layer replaces the last size, ${inner}, by ${outer}, and leaves the others as they are`,
  };
}

/** @param {Draws} draws @returns {Shaped} */
function flatten(draws) {
  const batch = draws.one([4, 8, 16, 32]), channels = draws.whole(2, 16), side = draws.whole(2, 8);
  return {
    layer: { type: "Flatten" }, shape: [batch, channels, side, side],
    slips: [{ claim: [batch * channels * side * side], mistake: "flattens the batch too: `nn.Flatten` keeps the first size" },
      { claim: [batch, channels, side * side], mistake: "keeps the channels apart: all but the batch becomes one size" },
      { claim: [batch, channels * side], mistake: "forgets one of the two sides" }],
    solution: `All but the batch becomes one size: ${product([channels, side, side])}`,
  };
}

/** @param {Draws} draws @returns {Shaped} */
function embedding(draws) {
  const rows = 100 * draws.whole(1, 50), size = draws.one([8, 16, 32, 64]), batch = draws.one([2, 4, 8]), steps = draws.whole(3, 20);
  return {
    layer: { type: "Embedding", num_embeddings: rows, embedding_dim: size }, shape: [batch, steps],
    slips: [{ claim: [batch, size], mistake: "drops the positions: each index gets a row of its own" },
      { claim: [batch, steps], mistake: "is the shape of the indices: each becomes a row of numbers" },
      { claim: [batch, steps, rows], mistake: "gives each index the size of the vocabulary, as one-hot coding would" }],
    solution: `Each index becomes a row of ${size} numbers, so that size is appended`,
  };
}

/** What is wrong about a kernel's window, in either direction. @param {Layer} layer @param {number[]} shape @returns {Slip[]} */
function windowSlips(layer, shape) {
  /** @type {Slip[]} */
  const slips = [];
  const { padding = 0, stride, dilation = 1 } = /** @type {{ padding?: number, stride?: number, dilation?: number }} */ (layer);
  if (padding) {
    slips.push(instead("forgets the padding", { ...layer, padding: 0 }, shape));
    if (padding % 2 === 0) slips.push(instead("counts the padding at one end only: it is added at both", { ...layer, padding: padding / 2 }, shape));
  }
  if (stride && stride > 1) slips.push(instead("forgets the stride", { ...layer, stride: 1 }, shape));
  if (dilation > 1) slips.push(instead("forgets the dilation, which spreads the kernel out", { ...layer, dilation: 1 }, shape));
  return slips;
}

/** @param {Draws} draws @param {number} level @returns {Shaped} */
function convolution(draws, level) {
  const flat = level === 2 && draws.coin(0.3);
  const kernel = draws.whole(2, 7), padding = draws.whole(0, 3), stride = level > 1 ? draws.whole(1, 3) : 1, dilation = level > 2 ? draws.whole(2, 3) : 1;
  const inner = draws.one([1, 3, 8, 16]), outer = draws.one([4, 6, 12, 24, 32, 64]), batch = draws.one([1, 4, 8, 32]);
  const sides = flat ? [draws.whole(20, 60)] : [draws.whole(20, 64)];
  if (!flat) sides.push(level > 2 ? draws.whole(20, 64) : Number(sides[0]));
  const layer = {
    type: flat ? "Conv1d" : "Conv2d", in_channels: inner, out_channels: outer, kernel_size: kernel, ...(stride > 1 && { stride }),
    ...(padding && { padding }), ...(dilation > 1 && { dilation }),
  };
  const shape = [batch, inner, ...sides];
  const right = outputShape(layer, shape), after = right.slice(2);
  /** @type {Slip[]} */
  const slips = [...windowSlips(layer, shape),
    { claim: [batch, inner, ...after], mistake: "keeps the input's channels: each filter makes one of the output's" },
    { claim: [batch, outer, ...sides], mistake: "keeps the size: the kernel must fit inside the padded input" },
    { claim: [batch, outer, ...after.map((side) => side - 1)], mistake: "is one too small: the first place of the kernel counts too" }];
  const reach = dilation > 1 ? `${dilation} · (${kernel} − 1) − 1` : kernel;
  const worked = sides.map((side, i) => {
    const room = `${side}${padding ? ` + 2 · ${padding}` : ""} − ${reach}`;
    return `${stride > 1 ? `(${room}) / ${stride}, rounded down,` : room} + 1 = ${after[i]}`;
  });
  return { layer, shape, slips, solution: `Each of the ${outer} filters makes a channel. ${flat ? "The length" : "A side"}: ${[...new Set(worked)].join("; ")}` };
}

/** @param {Draws} draws @returns {Shaped} */
function pooling(draws) {
  const kernel = draws.whole(2, 4), side = draws.whole(10, 64), own = draws.coin(0.3);
  const batch = draws.one([4, 8, 16]), channels = draws.one([3, 6, 16, 32]);
  const layer = { type: draws.one(["MaxPool2d", "AvgPool2d"]), kernel_size: kernel, ...(own && { stride: 1 }) };
  const shape = [batch, channels, side, side];
  const [, , after = 0] = outputShape(layer, shape);
  return {
    layer, shape,
    slips: [own ? instead("moves the window by its own size: here the stride is 1", { type: layer.type, kernel_size: kernel }, shape)
      : instead("moves the window by 1: by default it moves by its own size", { ...layer, stride: 1 }, shape),
    ...(own ? [] : [{ claim: [batch, channels, after + 1, after + 1], mistake: side % kernel ? "rounds up: a window that does not fit is left out"
      : "has one window too many" }]),
    { claim: [batch, Math.floor(channels / kernel), after, after], mistake: "pools the channels too: each keeps to itself" },
    { claim: [batch, channels, after], mistake: "pools over one side only" }],
    solution: own ? `A window of ${kernel} that moves by 1 has ${side} − ${kernel} + 1 = ${after} places on a side`
      : `A window of ${kernel} that moves by its own size: ${side} / ${kernel}, rounded down, is ${after}`,
  };
}

/** @param {Draws} draws @returns {Shaped} */
function transposed(draws) {
  const kernel = draws.whole(2, 5), stride = draws.whole(2, 3), padding = draws.whole(0, Math.min(2, kernel - 1));
  const batch = draws.one([1, 4, 8]), inner = draws.one([8, 16, 32]), outer = draws.one([1, 3, 6, 12]), side = draws.whole(4, 24);
  const layer = { type: "ConvTranspose2d", in_channels: inner, out_channels: outer, kernel_size: kernel, stride, ...(padding && { padding }) };
  const shape = [batch, inner, side, side];
  const [, , after = 0] = outputShape(layer, shape);
  /** @type {Slip[]} */
  const slips = [...windowSlips(layer, shape),
    { claim: [batch, outer, stride * side, stride * side], mistake: "multiplies by the stride alone: the kernel reaches over the edge, and padding cuts off" },
    { claim: [batch, inner, after, after], mistake: "keeps the input's channels" }];
  if (side + 2 * padding >= kernel) slips.push(instead("goes the way of a convolution: transposed, it grows", { ...layer, type: "Conv2d" }, shape));
  if (padding) slips.push({ claim: [batch, outer, after + 4 * padding, after + 4 * padding], mistake: "adds the padding: transposed, it is cut off" });
  return { layer, shape, slips, solution: `A side grows: (${side} − 1) · ${stride}${padding ? ` − 2 · ${padding}` : ""} + ${kernel} = ${after}` };
}

/** @param {Draws} draws @param {boolean} deep @returns {Shaped} */
function recurrent(draws, deep) {
  const batch = draws.one([4, 8, 16]), steps = draws.whole(5, 30), inner = draws.whole(2, 40), hidden = draws.whole(3, 40);
  const layers = deep ? draws.whole(2, 3) : 1;
  const layer = {
    type: draws.one(["RNN", "GRU", "LSTM"]), input_size: inner, hidden_size: hidden, ...(layers > 1 && { num_layers: layers }), batch_first: true,
    ...(deep && { bidirectional: true }),
  };
  const shape = [batch, steps, inner], size = deep ? 2 * hidden : hidden;
  /** @type {Slip[]} */
  const slips = [
    { claim: [batch, size], mistake: "keeps the last step only: the output has each step" },
    { claim: [batch, steps, inner], mistake: "keeps the input's size: each step gives a state" },
    { claim: [steps, batch, size], mistake: "puts the steps first: `batch_first=True` keeps the batch there" },
  ];
  if (deep) {
    slips.push(instead("shows one direction: two stand side by side", { ...layer, bidirectional: false }, shape),
      { claim: [batch, steps, layers * size], mistake: "puts the layers side by side: the output is the last one's" });
  } else if (layer.type === "LSTM") slips.push({ claim: [batch, steps, 4 * hidden], mistake: "shows the four gates: they stay inside" });
  return { layer, shape, slips, solution: `Each step gives the last layer's states: ${deep ? `${product([2, hidden])}, both directions` : hidden}` };
}

/** @type {((draws: Draws) => Shaped)[][]} */
const ASKED = [
  [linear, flatten, embedding, (draws) => convolution(draws, 1)],
  [(draws) => convolution(draws, 2), pooling, (draws) => recurrent(draws, false)],
  [(draws) => convolution(draws, 3), transposed, (draws) => recurrent(draws, true)],
];

/** @param {Draws} draws @param {number} level @returns {Question} */
export function shapes(draws, level) {
  const { layer, shape, slips, solution } = draws.one(ASKED[level - 1] ?? [])(draws);
  const gives = ["RNN", "GRU", "LSTM"].includes(layer.type) ? "gives an output of shape" : "gives";
  const right = outputShape(layer, shape);
  return {
    say: (claim) => `From an input of shape ${shapeWords(shape)} ${code([layer])} ${gives} ${shapeWords(/** @type {number[]} */ (claim))}.`,
    right,
    slips,
    solution: `${solution}. That gives ${shapeWords(right)}.`,
    evidence: { kind: "shape", layer, shape },
  };
}
