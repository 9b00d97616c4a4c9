/**
 * The network of the lab "A transformer that adds", from its weights: `labs/addition/README.txt` says how they are stored and what is
 * computed with them. All in float64.
 */
import { erfc } from "./error_function.js";

/**
 * @typedef {Float64Array[]} Rows a row for each position, or for each output of a layer
 * @typedef {{ weight: Rows, bias: Float64Array }} Linear
 * @typedef {{ factor: Float64Array, shift: Float64Array }} Norm
 * @typedef {{ before: Norm, into: Linear, out: Linear, between: Norm, up: Linear, down: Linear }} Block
 * @typedef {{ token: Rows, position: Rows, heads: number, blocks: Block[], last: Norm }} Network
 * @typedef {{ tokens: string, width: number, heads: number, layers: number, tensors: { name: string, shape: number[], scale: number }[], data: string }} Weights
 *
 * @typedef {{ layer: number, head: number, position: number, tokens: number[] }} Lent at one position, the head brings what it brings
 *   there in another text
 * @typedef {object} Passed
 * @property {number[][]} logits `logits[position][token]`: what may come after each position
 * @property {number[][][][]} attention `attention[layer][head][query][key]`: softmax's weights, 0 where the key comes after the query
 * @property {number[][][]} hidden `hidden[layer][position]`: what the layer hands on, `width` numbers, before the last norm
 */

const EPS = 1e-5;
const FEED_FORWARD = 4;

/** @param {boolean} holds @param {string} wrong @returns {asserts holds} */
function must(holds, wrong) {
  if (!holds) throw new RangeError(wrong);
}

/** A value as a message shows it. @param {unknown} value */
function shown(value) {
  return typeof value === "number" ? String(value) : (JSON.stringify(value) ?? String(value)).slice(0, 60);
}

/** @param {unknown} value @param {string} name @param {number} least @param {number} most */
function checkWhole(value, name, least, most) {
  if (typeof value === "number" && Number.isInteger(value) && value >= least && value <= most) return;
  throw new RangeError(`${name} must be a whole number from ${least} to ${most}, not ${shown(value)}`);
}

/** The shape of each tensor that a network needs, by its name. @param {Weights} weights @param {number} longest */
function shapes({ tokens, width, layers }, longest) {
  /** @type {Record<string, number[]>} */
  const wanted = { "token.weight": [tokens.length, width], "position.weight": [longest, width] };
  for (let layer = 0; layer < layers; layer++) {
    for (const norm of ["norm_1", "norm_2"]) {
      wanted[`blocks.${layer}.${norm}.weight`] = wanted[`blocks.${layer}.${norm}.bias`] = [width];
    }
    const wide = FEED_FORWARD * width;
    for (const [name, out, into] of /** @type {const} */ ([["into_heads", 3 * width, width], ["out_of_heads", width, width], ["up", wide, width], ["down", width, wide]])) {
      wanted[`blocks.${layer}.${name}.weight`] = [out, into];
      wanted[`blocks.${layer}.${name}.bias`] = [out];
    }
  }
  wanted["norm.weight"] = wanted["norm.bias"] = [width];
  return wanted;
}

/** @param {unknown} given @returns {Weights} */
function checked(given) {
  must(typeof given === "object" && given !== null, `weights must be the object of weights.json, not ${shown(given)}`);
  const weights = /** @type {Weights} */ (given);
  const { tokens, width, heads, layers, tensors, data } = weights;
  must(typeof tokens === "string" && tokens.length > 0, `weights.tokens must be a text with the characters, not ${shown(tokens)}`);
  must(new Set(tokens).size === tokens.length, `weights.tokens must name each character once, not ${shown(tokens)}`);
  checkWhole(width, "weights.width", 1, 4096);
  checkWhole(heads, "weights.heads", 1, width);
  must(width % heads === 0, `weights.heads must divide the width of ${width}, not ${heads}`);
  checkWhole(layers, "weights.layers", 1, 100);
  must(Array.isArray(tensors), `weights.tensors must be a list, not ${shown(tensors)}`);
  must(typeof data === "string", `weights.data must be a text in base64, not ${shown(data)}`);
  return weights;
}

/** The bytes of a text in base64. @param {string} data */
function bytesOf(data) {
  let text;
  try {
    text = atob(data);
  } catch {
    throw new RangeError("weights.data must be a text in base64");
  }
  return Int8Array.from(text, (character) => character.charCodeAt(0));
}

/** The numbers of each tensor, by its name. @param {Weights} weights @returns {Map<string, { shape: number[], numbers: Float64Array }>} */
function unpacked({ tensors, data }) {
  const bytes = bytesOf(data);
  const found = new Map();
  let begin = 0;
  for (const [i, one] of tensors.entries()) {
    must(typeof one?.name === "string", `weights.tensors[${i}] must have a name`);
    const { name, shape, scale } = one;
    must(!found.has(name), `weights.tensors has ${name} twice`);
    must(Array.isArray(shape), `the shape of ${name} must be a list, not ${shown(shape)}`);
    for (const size of shape) checkWhole(size, `each size in the shape of ${name}`, 1, 2 ** 20);
    must(Number.isFinite(scale), `the scale of ${name} must be a finite number, not ${shown(scale)}`);
    const end = begin + shape.reduce((count, size) => count * size, 1);
    must(end <= bytes.length, `weights.data has ${bytes.length} bytes: too few for ${name}`);
    found.set(name, { shape, numbers: Float64Array.from(bytes.subarray(begin, end), (byte) => byte * scale) });
    begin = end;
  }
  must(begin === bytes.length, `weights.data has ${bytes.length} bytes, and the shapes ask for ${begin}`);
  return found;
}

/** @param {unknown} given @returns {Network} */
function built(given) {
  const weights = checked(given);
  const tensors = unpacked(weights);
  const wanted = shapes(weights, tensors.get("position.weight")?.shape[0] ?? 1);
  for (const name of tensors.keys()) must(Object.hasOwn(wanted, name), `weights.tensors has ${name}, which the network does not know`);
  for (const [name, shape] of Object.entries(wanted)) {
    const has = tensors.get(name)?.shape;
    must(has !== undefined, `weights.tensors lacks ${name}`);
    must(String(has) === String(shape), `the shape of ${name} must be [${shape}], not [${has}]`);
  }
  const numbers = (/** @type {string} */ name) => /** @type {{ numbers: Float64Array }} */ (tensors.get(name)).numbers;
  /** @param {string} name @returns {Rows} */
  const rows = (name) => {
    const [count = 0, size = 0] = wanted[name] ?? [];
    return Array.from({ length: count }, (_, row) => numbers(name).subarray(row * size, (row + 1) * size));
  };
  const linear = (/** @type {string} */ name) => ({ weight: rows(`${name}.weight`), bias: numbers(`${name}.bias`) });
  const norm = (/** @type {string} */ name) => ({ factor: numbers(`${name}.weight`), shift: numbers(`${name}.bias`) });
  const blocks = Array.from({ length: weights.layers }, (_, layer) => {
    const block = `blocks.${layer}`;
    return {
      before: norm(`${block}.norm_1`), into: linear(`${block}.into_heads`), out: linear(`${block}.out_of_heads`),
      between: norm(`${block}.norm_2`), up: linear(`${block}.up`), down: linear(`${block}.down`),
    };
  });
  return { token: rows("token.weight"), position: rows("position.weight"), heads: weights.heads, blocks, last: norm("norm") };
}

/** @param {Float64Array} a @param {Float64Array} b */
function product(a, b) {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += at(a, i) * at(b, i);
  return sum;
}

/** Numbers by their place: `map` of a typed array takes many times as long. @param {number} length @param {(i: number) => number} value */
function filled(length, value) {
  const made = new Float64Array(length);
  for (let i = 0; i < length; i++) made[i] = value(i);
  return made;
}

/** An element that is there. @param {Float64Array} row @param {number} i */
function at(row, i) {
  return /** @type {number} */ (row[i]);
}

/** @param {Linear} layer @param {Rows} x @returns {Rows} */
function applied({ weight, bias }, x) {
  return x.map((row) => filled(bias.length, (out) => at(bias, out) + product(/** @type {Float64Array} */ (weight[out]), row)));
}

/** @param {Rows} a @param {Rows} b @returns {Rows} */
function added(a, b) {
  return a.map((row, i) => filled(row.length, (j) => at(row, j) + at(/** @type {Float64Array} */ (b[i]), j)));
}

/** @param {Norm} norm @param {Rows} x @returns {Rows} */
function normed({ factor, shift }, x) {
  return x.map((row) => {
    let sum = 0, squares = 0;
    for (const value of row) sum += value;
    const mean = sum / row.length;
    for (const value of row) squares += (value - mean) ** 2;
    const spread = Math.sqrt(squares / row.length + EPS);
    return filled(row.length, (i) => ((at(row, i) - mean) / spread) * at(factor, i) + at(shift, i));
  });
}

/** @param {number} x */
function gelu(x) {
  return (x * erfc(-x / Math.SQRT2)) / 2;
}

/** Shares in proportion to the exponentials. @param {number[]} scores */
function softmax(scores) {
  const most = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - most));
  const sum = raised.reduce((so, one) => so + one, 0);
  return raised.map((one) => one / sum);
}

/**
 * The attention of a block: its weights for each head, and what the heads bring, side by side, zero where a head is off.
 * @param {Block} block @param {number} heads @param {Rows} x @param {Set<number>} off
 */
function attended({ into, out }, heads, x, off) {
  const parts = applied(into, x);
  const width = out.bias.length, size = width / heads;
  const cut = (/** @type {number} */ kind, /** @type {number} */ head) =>
    parts.map((row) => row.subarray(kind * width + head * size, kind * width + (head + 1) * size));
  const brought = x.map(() => new Float64Array(width));
  const looks = Array.from({ length: heads }, (_, head) => {
    const [queries, keys, values] = [cut(0, head), cut(1, head), cut(2, head)];
    return queries.map((query, i) => {
      const weights = softmax(keys.slice(0, i + 1).map((key) => product(query, key) / Math.sqrt(size)));
      const place = /** @type {Float64Array} */ (brought[i]).subarray(head * size, (head + 1) * size);
      if (!off.has(head)) {
        place.set(filled(size, (n) => weights.reduce((sum, weight, j) => sum + weight * at(/** @type {Float64Array} */ (values[j]), n), 0)));
      }
      return [...weights, ...new Array(x.length - 1 - i).fill(0)];
    });
  });
  return { looks, brought };
}

/**
 * @param {Network} network @param {number[]} ids @param {Set<number>[]} off by layer @param {Lent} [lent]
 * @returns {Passed & { brought: Rows[] }} with what the heads of each layer brought
 */
function pass(network, ids, off, lent) {
  const { token, position, heads, blocks, last } = network;
  const plain = (/** @type {Rows} */ rows) => rows.map((row) => Array.from(row));
  const other = lent && pass(network, lent.tokens, off).brought[lent.layer]?.[lent.position];
  let x = added(ids.map((id) => /** @type {Float64Array} */ (token[id])), position);
  /** @type {Omit<Passed, "logits"> & { brought: Rows[] }} */
  const kept = { attention: [], hidden: [], brought: [] };
  for (const [layer, block] of blocks.entries()) {
    const { looks, brought } = attended(block, heads, normed(block.before, x), off[layer] ?? new Set());
    if (other && lent.layer === layer) {
      const size = other.length / heads, begin = lent.head * size;
      brought[lent.position]?.set(other.subarray(begin, begin + size), begin);
    }
    x = added(x, applied(block.out, brought));
    const wide = applied(block.up, normed(block.between, x)).map((row) => filled(row.length, (i) => gelu(at(row, i))));
    x = added(x, applied(block.down, wide));
    kept.attention.push(looks);
    kept.hidden.push(plain(x));
    kept.brought.push(brought);
  }
  return { logits: normed(last, x).map((row) => token.map((one) => product(row, one))), ...kept };
}

/** @param {Network} network @param {unknown} tokens @param {string} name @returns {asserts tokens is number[]} */
function checkTokens({ position, token }, tokens, name) {
  must(Array.isArray(tokens), `${name} must be a list of ids, not ${shown(tokens)}`);
  must(tokens.length > 0, `${name} must not be empty`);
  const longest = position.length;
  must(tokens.length <= longest, `${name} must be at most ${longest}, not ${tokens.length}: there are no more positions`);
  for (const id of tokens) checkWhole(id, `each of the ${name}`, 0, token.length - 1);
}

/** @param {Network} network @param {unknown} given @param {number} length of the text */
function checkLent(network, given, length) {
  must(typeof given === "object" && given !== null, `lent must be an object, not ${shown(given)}`);
  const { layer, head, position, tokens } = /** @type {Lent} */ (given);
  checkWhole(layer, "lent.layer", 0, network.blocks.length - 1);
  checkWhole(head, "lent.head", 0, network.heads - 1);
  checkTokens(network, tokens, "lent.tokens");
  checkWhole(position, "lent.position", 0, Math.min(length, tokens.length) - 1);
}

/** Which heads are off, by layer. @param {Network} network @param {unknown} off */
function switchedOff({ heads, blocks }, off) {
  must(Array.isArray(off), `off must be a list of [layer, head], not ${shown(off)}`);
  /** @type {Set<number>[]} */
  const layers = blocks.map(() => new Set());
  for (const pair of off) {
    must(Array.isArray(pair) && pair.length === 2, `off must be a list of [layer, head], and has ${shown(pair)}`);
    checkWhole(pair[0], "the layer of a head in off", 0, blocks.length - 1);
    checkWhole(pair[1], "the head in off", 0, heads - 1);
    layers[pair[0]]?.add(pair[1]);
  }
  return layers;
}

/**
 * The network, ready to run. What is wrong with weights, tokens or heads is said by a `RangeError`.
 * @param {Weights} weights what `weights.json` holds, parsed
 * @returns {{ forward: (tokens: number[], options?: { off?: [layer: number, head: number][], lent?: Lent }) => Passed }} `forward` takes
 *   the ids of a text's characters; in `off` the heads that bring nothing (zeros, on their way out of the attention), layers and heads
 *   from 0; in `lent` what one head brings from another text
 */
export function load(weights) {
  const network = built(weights);
  return {
    forward(tokens, options = {}) {
      checkTokens(network, tokens, "tokens");
      must(typeof options === "object" && options !== null, `options must be an object, not ${shown(options)}`);
      const { off = [], lent } = options;
      if (lent !== undefined) checkLent(network, lent, tokens.length);
      const { logits, attention, hidden } = pass(network, tokens, switchedOff(network, off), lent);
      return { logits, attention, hidden };
    },
  };
}
