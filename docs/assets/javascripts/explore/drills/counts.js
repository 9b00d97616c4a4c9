/** Drills: how many parameters a layer has. */
import { counted as count } from "../layers/counts.js"; // what parameters.js gives out, without its reader of pasted networks
import { code, numeral, product } from "./words.js";

/** @import { Draws } from "../drills.js" */
/** @import { Layer, Question, Slip } from "./words.js" */
/** @typedef {[words: string, ...factors: number[]][]} Terms what a count adds up */
/** @typedef {{ layers: Layer[], terms: Terms, slips: (Slip | [mistake: string, claim: number])[], buffers?: boolean }} Counted */

/** @param {Layer[]} layers @param {boolean} buffers */
function total(layers, buffers = false) {
  return layers.reduce((sum, layer) => sum + count(layer)[buffers ? "buffers" : "parameters"], 0);
}

/** A slip that comes to counting another network. @param {string} mistake @param {Layer[]} layers @returns {Slip} */
function instead(mistake, ...layers) {
  return { claim: total(layers), mistake, evidence: { kind: "count", layers } };
}

/** The slip about the bias, whichever way a layer has it. @param {Layer & { bias: boolean }} layer @returns {Slip} */
function otherBias(layer) {
  const mistake = layer.bias ? "is the number without the bias" : "counts a bias, which `bias=False` leaves out";
  return instead(mistake, { ...layer, bias: !layer.bias });
}

/** @param {boolean} bias @param {number} size @returns {Terms} */
function biases(bias, size) {
  return bias ? [["biases", size]] : [];
}

/** @param {Draws} draws @returns {Counted} */
function linear(draws) {
  const inner = draws.whole(2, 64), outer = draws.whole(2, 64);
  const layer = { type: "Linear", in_features: inner, out_features: outer, bias: draws.coin(0.7) };
  return {
    layers: [layer],
    terms: [["weights", inner, outer], ...biases(layer.bias, outer)],
    slips: [otherBias(layer), ["gives each input a bias: each output has one", inner * outer + inner],
      ["adds the two sizes, where each output has a weight for each input", inner + outer + (layer.bias ? outer : 0)]],
  };
}

/** @param {Draws} draws @returns {Counted} */
function bilinear(draws) {
  const first = draws.whole(2, 20), second = draws.whole(2, 20), outer = draws.whole(2, 20);
  const layer = { type: "Bilinear", in1_features: first, in2_features: second, out_features: outer, bias: draws.coin(0.7) };
  return {
    layers: [layer],
    terms: [["weights", first, second, outer], ...biases(layer.bias, outer)],
    slips: [otherBias(layer), ["adds the two inputs' sizes, where each pair of them has a weight", (first + second) * outer + (layer.bias ? outer : 0)]],
  };
}

/** @param {Draws} draws @param {string} type @param {boolean} grouped @returns {Counted} */
function convolution(draws, type, grouped) {
  const flat = type === "Conv1d";
  const groups = grouped ? draws.one([2, 4, 8]) : 1;
  const inner = grouped ? groups * draws.whole(1, 6) : draws.one([1, 3, 4, 6, 8, 12, 16, 32]);
  const outer = grouped ? groups * draws.whole(1, 6) : draws.whole(2, 64);
  const kernel = draws.whole(2, 7);
  const layer = { type, in_channels: inner, out_channels: outer, kernel_size: kernel, ...(grouped && { groups }), bias: draws.coin(0.7) };
  const extra = layer.bias ? outer : 0;
  const area = flat ? [kernel] : [kernel, kernel];
  const size = flat ? kernel : kernel * kernel;
  /** @type {Counted["slips"]} */
  const slips = [otherBias(layer), [type === "ConvTranspose2d" ? "leaves out the input channels: each of them has its filters"
    : `leaves out the input channels: a filter spans ${grouped ? "those of its group" : "them all"}`, outer * size + extra]];
  if (!flat) slips.push(["counts one side of the kernel: a filter is as high as wide", (inner / groups) * outer * kernel + extra]);
  if (layer.bias) slips.push(["gives each input channel a bias: each output channel has one", (inner / groups) * outer * size + inner]);
  if (grouped) {
    const { groups: _, ...whole } = layer;
    slips.push(instead("forgets the groups: a filter sees only its own group's channels", whole));
  }
  return { layers: [layer], terms: [["weights", inner / groups, outer, ...area], ...biases(layer.bias, outer)], slips };
}

const GATES = /** @type {const} */ ({ RNN: 1, GRU: 3, LSTM: 4 });
const PARTS = /** @type {const} */ ({ RNN: "", GRU: " (three parts)", LSTM: " (four parts)" });

/** @param {Draws} draws @param {boolean} deep @returns {Counted} */
function recurrent(draws, deep) {
  const type = draws.one(/** @type {const} */ (["RNN", "GRU", "LSTM"]));
  const inner = draws.whole(2, 40), hidden = draws.whole(2, 40);
  const stacked = deep && draws.coin(), bidirectional = deep && (!stacked || draws.coin());
  const layer = {
    type, input_size: inner, hidden_size: hidden, ...(stacked && { num_layers: draws.whole(2, 3) }),
    ...(bidirectional && { bidirectional }), bias: draws.coin(0.75),
  };
  const gates = GATES[type], depth = Number(layer.num_layers ?? 1), ways = bidirectional ? 2 : 1;
  const gated = (/** @type {string} */ words) => `${words}${PARTS[type]}`;
  const times = [...(gates > 1 ? [gates] : []), ...(ways > 1 ? [ways] : [])];
  /** @type {Terms} */
  const terms = [
    [gated("weights from the input"), ...times, hidden, inner],
    ...(depth > 1 ? [/** @type {Terms[number]} */ ([gated("from the layer below"), depth - 1, ...times, hidden, ways * hidden])] : []),
    [gated("from the state before"), ...(depth > 1 ? [depth] : []), ...times, hidden, hidden],
    ...(layer.bias ? [/** @type {Terms[number]} */ ([gated("two biases for each unit"), ...(depth > 1 ? [depth] : []), ...times, 2, hidden])] : []),
  ];
  const right = total([layer]), allGates = gates * ways * depth;
  /** @type {Counted["slips"]} */
  const slips = [otherBias(layer), ["leaves out the weights from the state before", right - allGates * hidden * hidden]];
  if (layer.bias) slips.push(["has one bias vector: PyTorch keeps two, one beside each matrix", right - allGates * hidden]);
  if (type !== "RNN") slips.push(instead("is the number of `nn.RNN`: the gates are forgotten", { ...layer, type: "RNN" }));
  if (type === "LSTM") slips.push(instead("counts three parts, as `nn.GRU` has: an LSTM has four", { ...layer, type: "GRU" }));
  if (type === "GRU") slips.push(instead("counts four parts, as `nn.LSTM` has: a GRU has three", { ...layer, type: "LSTM" }));
  if (bidirectional) slips.push(instead("counts one direction", { ...layer, bidirectional: false }));
  if (stacked) slips.push(["lets each layer read the input: those above read the states of the one below", depth * total([{ ...layer, num_layers: 1 }])]);
  if (stacked && bidirectional) {
    slips.push(["forgets that a layer above reads both directions", right - (depth - 1) * gates * ways * hidden * hidden]);
  }
  return { layers: [layer], terms, slips };
}

/** @param {Draws} draws @returns {Counted} */
function embedding(draws) {
  const rows = 10 * draws.whole(2, 100), size = draws.one([4, 8, 10, 16, 20, 32, 50, 64]);
  const padded = draws.coin(0.3);
  return {
    layers: [{ type: "Embedding", num_embeddings: rows, embedding_dim: size, ...(padded && { padding_idx: 0 }) }],
    terms: [["a row for each index", rows, size]],
    slips: [padded ? ["leaves out the row of `padding_idx`: it is stored like the others", (rows - 1) * size]
      : ["adds a bias: an embedding has none", rows * size + size],
      ["adds the two sizes, where each index has its own row", rows + size],
      ["adds a bias for each index: an embedding has none", rows * size + rows]],
  };
}

/** @param {Draws} draws @param {boolean} rich @returns {Counted} */
function normalization(draws, rich) {
  const size = draws.whole(2, 200);
  const kind = draws.one(rich ? ["GroupNorm", "RMSNorm", "Buffers", "Images"] : ["BatchNorm1d", "BatchNorm2d", "LayerNorm"]);
  if (kind === "GroupNorm") {
    const groups = draws.whole(2, 8), channels = groups * draws.whole(2, 16);
    return {
      layers: [{ type: kind, num_groups: groups, num_channels: channels }],
      terms: [["a scale and a shift for each channel", 2, channels]],
      slips: [["has one scale and one shift for each group: each channel has its own", 2 * groups], ["leaves out the shifts", channels]],
    };
  }
  if (kind === "RMSNorm") {
    return {
      layers: [{ type: kind, normalized_shape: size }], terms: [["a scale for each number", size]],
      slips: [["adds a shift, as `nn.LayerNorm` has: here there is only a scale", 2 * size]],
    };
  }
  if (kind === "Images") {
    const shape = [draws.whole(2, 16), draws.whole(3, 12), draws.whole(3, 12)];
    const all = shape.reduce((a, b) => a * b);
    return {
      layers: [{ type: "LayerNorm", normalized_shape: shape }], terms: [["a scale and a shift for each number", 2, ...shape]],
      slips: [["has a scale and a shift for each channel, as a batch norm: here each number has its own", 2 * Number(shape[0])], ["leaves out the shifts", all]],
    };
  }
  if (kind === "Buffers") {
    return {
      layers: [{ type: "BatchNorm2d", num_features: size }], buffers: true,
      terms: [["a running mean and a running variance for each channel", 2, size], ["the counter of batches", 1]],
      slips: [["leaves out the counter of batches", 2 * size], ["leaves out the running variances", size + 1], ["adds the parameters: buffers are not trained", 4 * size + 1]],
    };
  }
  return {
    layers: [kind === "LayerNorm" ? { type: kind, normalized_shape: size } : { type: kind, num_features: size }],
    terms: [[`a scale and a shift for each ${kind === "LayerNorm" ? "number" : "channel"}`, 2, size]],
    slips: [["leaves out the shifts", size], kind === "LayerNorm" ? ["counts a single pair: each number has its own scale and shift", 2]
      : ["counts the running mean and variance too: they are buffers, and not trained", 4 * size]],
  };
}

/** @param {Draws} draws @returns {Counted} */
function attention(draws) {
  const heads = draws.whole(2, 8), size = heads * draws.whole(2, 16);
  const layer = { type: "MultiheadAttention", embed_dim: size, num_heads: heads, bias: draws.coin(0.7) };
  return {
    layers: [layer],
    terms: [["weights for queries, keys, values and the output", 4, size, size], ...(layer.bias ? [/** @type {Terms[number]} */ (["biases", 4, size])] : [])],
    slips: [otherBias(layer), ["counts a whole layer for each head: the heads share its columns", heads * total([layer])],
      ["leaves out the output's projection", 3 * size * size + (layer.bias ? 3 * size : 0)],
      ["divides by the heads: they split the columns, and all are kept", total([layer]) / heads]],
  };
}

/** @param {Draws} draws @returns {Counted} */
function encoder(draws) {
  const heads = draws.one([1, 2, 4]), size = heads * draws.one([4, 8, 16]), wide = size * draws.one([2, 3, 4]);
  const layer = { type: "TransformerEncoderLayer", d_model: size, nhead: heads, dim_feedforward: wide };
  const right = total([layer]);
  return {
    layers: [layer],
    terms: [["attention's weights", 4, size, size], ["its biases", 4, size], ["weights of the two dense layers", 2, size, wide],
      ["their biases", wide + size], ["two layer norms", 2, 2, size]],
    slips: [["leaves out the two layer norms", right - 4 * size], ["counts one layer norm: there are two", right - 2 * size],
      ["leaves out attention", right - 4 * size * size - 4 * size], ["leaves out the output's projection", right - size * size - size],
      ["leaves out the biases", 4 * size * size + 2 * size * wide + 4 * size]],
  };
}

/** @param {Draws} draws @returns {Counted} */
function network(draws) {
  const first = draws.whole(2, 30), second = draws.whole(2, 40), third = draws.whole(2, 10);
  const between = draws.one(["ReLU", "Tanh", "PReLU", "BatchNorm1d", "Dropout"]);
  const middle = between === "BatchNorm1d" ? { type: between, num_features: second } : { type: between };
  const layers = [{ type: "Linear", in_features: first, out_features: second }, middle, { type: "Linear", in_features: second, out_features: third }];
  const right = total(layers), inside = total([middle]);
  /** @type {Terms} */
  const added = between === "PReLU" ? [["the learned slope of `nn.PReLU`", 1]] : between === "BatchNorm1d" ? [["scales and shifts", 2, second]] : [];
  /** @type {Counted["slips"]} */
  const slips = [
    instead("is the number without the biases", ...layers.map((one) => (one.type === "Linear" ? { ...one, bias: false } : one))),
    ["leaves out the last layer's biases", right - third], ["gives the inputs biases too: nothing is computed there", right + first]];
  if (inside) slips.push([`leaves out what \`nn.${between}\` learns`, right - inside]);
  else slips.push([`gives \`nn.${between}\` a parameter for each unit: it has none`, right + second]);
  return {
    layers,
    terms: [["weights", first, second], ["biases", second], ...added, ["then weights", second, third], ["biases", third]],
    slips,
  };
}

/** By level: what may be asked. @type {((draws: Draws) => Counted)[][]} */
const ASKED = [
  [linear, linear, (draws) => convolution(draws, "Conv2d", false), embedding, (draws) => normalization(draws, false)],
  [(draws) => convolution(draws, draws.one(["Conv1d", "ConvTranspose2d", "Conv2d"]), false), (draws) => recurrent(draws, false), attention,
    (draws) => normalization(draws, true)],
  [(draws) => convolution(draws, draws.one(["Conv1d", "Conv2d"]), true), (draws) => recurrent(draws, true), encoder, network, bilinear],
];

/** @param {Draws} draws @param {number} level @returns {Question} */
export function counts(draws, level) {
  const { layers, terms, slips, buffers = false } = draws.one(ASKED[level - 1] ?? [])(draws);
  const right = total(layers, buffers);
  const shown = layers.map((layer) => {
    const { bias, ...rest } = layer;
    return bias === true ? rest : layer;
  });
  const parts = terms.map(([words, ...factors]) => `${words}: ${product(factors)}`).join("; ");
  return {
    say: (claim) => `${code(shown)} has ${numeral(Number(claim))} ${buffers ? "numbers in its buffers" : Number(claim) === 1 ? "parameter" : "parameters"}.`,
    right,
    slips: slips.map((slip) => (Array.isArray(slip) ? { mistake: slip[0], claim: slip[1] } : slip)),
    solution: `${parts[0]?.toUpperCase()}${parts.slice(1)}${terms.length > 1 ? `. Together ${numeral(right)}` : ""}.`,
    evidence: { kind: buffers ? "buffers" : "count", layers },
  };
}
