/** Drills: which positions a mask lets attention see. Positions are counted from 1 in words, and from 0 in the evidence. */
import { listed, numeral, product } from "./words.js";

/** @import { Draws } from "../drills.js" */
/** @import { Claim, Evidence, Question, Slip } from "./words.js" */
/** @typedef {"scaled_dot_product_attention" | "MultiheadAttention"} Api in the first True lets through, in the second it bars */
/** @typedef {(query: number, key: number) => boolean} Lets */

/** @param {number} length @param {number} query @param {Lets} lets */
function seen(length, query, lets) {
  return Array.from({ length }, (_, key) => lets(query, key)).filter(Boolean).length;
}

/** @param {number} length @param {Lets} lets */
function pairs(length, lets) {
  return Array.from({ length }, (_, query) => seen(length, query, lets)).reduce((a, b) => a + b, 0);
}

/** @typedef {[mistake: string, lets: Lets][]} Mistakes what else the mask may be taken to let through */
/**
 * @typedef {object} Masked
 * @property {string} setting the first sentence
 * @property {number} length
 * @property {Lets} lets
 * @property {Mistakes} mistakes
 * @property {string} solution
 * @property {Record<string, unknown>} evidence
 * @property {number[]} queries who may be asked about: to each something is left to see
 * @property {boolean} [whole] whether all pairs may be counted too
 */

/** Whether one position sees another. @param {Draws} draws @param {Masked} masked @returns {Question} */
function pair(draws, { setting, length, lets, mistakes, solution, evidence, queries }) {
  const query = draws.one(queries), key = draws.whole(0, length - 1);
  const right = lets(query, key);
  return {
    say: (claim) => `${setting} Position ${query + 1} ${claim ? "sees" : "does not see"} position ${key + 1}.`,
    right,
    slips: mistakes.map(([mistake, taken]) => ({ claim: taken(query, key), mistake })),
    solution: `${solution} Position ${query + 1} ${right ? "sees" : "does not see"} position ${key + 1}.`,
    evidence: { kind: "mask", length, ...evidence, query, key },
  };
}

/** How many positions one position sees. @param {Draws} draws @param {Masked} masked @returns {Question} */
function row(draws, { setting, length, lets, mistakes, solution, evidence, queries }) {
  const query = draws.one(queries);
  const right = seen(length, query, lets);
  const which = Array.from({ length }, (_, key) => key).filter((key) => lets(query, key)).map((key) => String(key + 1));
  return {
    say: (claim) => `${setting} Position ${query + 1} sees ${numeral(Number(claim))} of the ${length} positions.`,
    right,
    slips: mistakes.map(([mistake, taken]) => ({ claim: seen(length, query, taken), mistake })),
    solution: `${solution} Position ${query + 1} sees ${right === 1 ? "only position" : "positions"} ${listed(which)}${right > 1 ? `: ${right} of them` : ""}.`,
    evidence: { kind: "mask", length, ...evidence, query },
  };
}

/** How many pairs are let through, in all heads of all sequences. @param {Draws} draws @param {Masked} masked @param {boolean} many @returns {Question} */
function all(draws, { setting, length, lets, mistakes, solution, evidence }, many) {
  const batch = many ? draws.whole(2, 8) : 1, heads = many ? draws.one([2, 4, 8]) : 1;
  const times = batch * heads, one = pairs(length, lets);
  const scores = times * length * length;
  /** @type {Slip[]} */
  const slips = mistakes.map(([mistake, taken]) => ({ claim: times * pairs(length, taken), mistake }));
  if (many) {
    slips.push({ claim: one, mistake: "is the number in one head of one sequence" }, { claim: batch * one, mistake: "counts one head of each sequence" },
      { claim: heads * one, mistake: "counts one sequence" });
    if (heads * times * one < scores) slips.push({ claim: heads * times * one, mistake: "counts the heads twice" });
  }
  const where = many ? `In a batch of ${batch} with ${heads} heads` : "In one head";
  return {
    say: (claim) => `${setting} ${where}, ${numeral(Number(claim))} of the ${numeral(scores)} scores are let through.`,
    right: times * one,
    slips,
    solution: `${solution} That lets ${numeral(one)} of ${numeral(length * length)} pairs through${many ? `; in all heads ${product([batch, heads, one])}` : ""}.`,
    evidence: { kind: "mask", length, ...evidence, ...(many && { batch, heads }) },
  };
}

/** @param {number} length */
const everyone = (length) => Array.from({ length }, (_, query) => query);

/** @param {Draws} draws @returns {Masked} */
function causal(draws) {
  const length = draws.whole(3, 12);
  return {
    setting: `A causal mask over ${length} positions.`, length, whole: true, queries: everyone(length),
    lets: (query, key) => key <= query,
    mistakes: [
      ["turns the mask round: the past is seen, not the future", (query, key) => key >= query],
      ["bars the position itself, which a causal mask lets through", (query, key) => key < query],
      ["forgets the mask", () => true],
      ["looks one position ahead", (query, key) => key <= query + 1],
    ],
    solution: "Each position sees itself and what stands before it.",
    evidence: { call: "scaled_dot_product_attention", causal: true },
  };
}

/** What a mask in code holds. @type {[code: (n: number) => string, holds: (query: number, key: number) => boolean][]} */
const TRIANGLES = [
  [(n) => `torch.ones(${n}, ${n}, dtype=torch.bool).tril()`, (query, key) => key <= query],
  [(n) => `torch.ones(${n}, ${n}, dtype=torch.bool).triu(1)`, (query, key) => key > query],
  [(n) => `torch.ones(${n}, ${n}, dtype=torch.bool).triu()`, (query, key) => key >= query],
  [(n) => `torch.ones(${n}, ${n}, dtype=torch.bool).tril(-1)`, (query, key) => key < query],
];
const MEANING = {
  scaled_dot_product_attention: "In `scaled_dot_product_attention`, True lets through.",
  MultiheadAttention: "In `nn.MultiheadAttention`, True bars.",
};
const REVERSED = {
  scaled_dot_product_attention: "reads the mask as `nn.MultiheadAttention` does, where True bars",
  MultiheadAttention: "reads the mask as `scaled_dot_product_attention` does, where True lets through",
};

/** @param {Draws} draws @returns {Api} */
function api(draws) {
  return draws.one(/** @type {const} */ (["scaled_dot_product_attention", "MultiheadAttention"]));
}

/** A mask of pairs, in code. @param {Draws} draws @returns {Masked} */
function triangle(draws) {
  const length = draws.whole(3, 9), call = api(draws);
  const drawn = draws.one(TRIANGLES), code = drawn[0], holds = drawn[1];
  const open = call === "scaled_dot_product_attention";
  /** @type {Lets} */
  const lets = (query, key) => holds(query, key) === open;
  return {
    setting: `\`attn_mask=${code(length)}\` goes to \`${open ? "scaled_dot_product_attention" : "nn.MultiheadAttention"}\`.`, length, lets,
    queries: everyone(length).filter((query) => seen(length, query, lets)),
    mistakes: [
      [REVERSED[call], (query, key) => !lets(query, key)],
      ["takes rows for columns: a row belongs to the position that looks", (query, key) => lets(key, query)],
      ["is wrong about the diagonal", (query, key) => (query === key ? !lets(query, key) : lets(query, key))],
    ],
    solution: `${MEANING[call]} Row i belongs to position i, and \`${/\.(tri.*)$/.exec(code(length))?.[1]}\` keeps True ${
      { "tril()": "on the diagonal and left of it", "triu(1)": "right of the diagonal", "triu()": "on the diagonal and right of it", "tril(-1)": "left of the diagonal" }[
        /** @type {"tril()"} */ (/\.(tri.*)$/.exec(code(length))?.[1])]}.`,
    evidence: { call, mask: everyone(length).map((query) => everyone(length).map((key) => holds(query, key))) },
  };
}

/** A mask of keys: what is padding. @param {Draws} draws @returns {Masked} */
function padding(draws) {
  const length = draws.whole(4, 12), pads = draws.whole(1, Math.floor(length / 2)), call = api(draws);
  const open = call === "scaled_dot_product_attention", left = draws.coin(0.3), marksPads = draws.coin();
  const isPad = (/** @type {number} */ key) => (left ? key < pads : key >= length - pads);
  const marked = (/** @type {number} */ key) => isPad(key) === marksPads;
  /** @type {Lets} */
  const lets = (_, key) => marked(key) === open;
  const place = `the ${left ? "first" : "last"} ${pads === 1 ? "is" : `${pads} are`} padding`;
  const given = open ? "as `attn_mask` to `scaled_dot_product_attention`" : "as `key_padding_mask` to `nn.MultiheadAttention`";
  return {
    setting: `Of ${length} positions ${place}. A boolean mask that is True ${marksPads ? "at the padding" : "at all but the padding"} goes ${given}.`,
    length, lets, queries: everyone(length),
    mistakes: [
      [REVERSED[call], (query, key) => !lets(query, key)],
      ["forgets the mask", () => true],
      ["bars who looks, and not who is seen: the mask is about keys", (query) => lets(query, query)],
    ],
    solution: `${MEANING[call]} So ${lets(0, left ? 0 : length - 1) ? "only the padding is seen" : "all but the padding is seen"}, by each position alike.`,
    evidence: { call, mask: everyone(length).map(() => everyone(length).map(marked)), ...(open ? {} : { keys: everyone(length).map(marked) }) },
  };
}

/** A causal mask, and padding on the left. @param {Draws} draws @returns {Masked} */
function both(draws) {
  const length = draws.whole(5, 14), pads = draws.whole(1, Math.floor(length / 2)), call = api(draws), open = call === "scaled_dot_product_attention";
  /** @type {Lets} */
  const lets = (query, key) => key <= query && key >= pads;
  return {
    setting: `Of ${length} positions the first ${pads === 1 ? "is" : `${pads} are`} padding, which a mask bars, and a causal mask applies too.`,
    length, lets, queries: everyone(length).slice(pads),
    mistakes: [
      ["forgets the padding", (query, key) => key <= query],
      ["forgets the causal mask", (_, key) => key >= pads],
      ["lets through what either mask lets through: both must", (query, key) => key <= query || key >= pads],
      ["bars the position itself, which a causal mask lets through", (query, key) => key < query && key >= pads],
      ["takes the padding from the other end", (query, key) => key <= query && key < length - pads],
    ],
    solution: "A position sees what neither mask bars: itself and what stands before it, down to the padding.",
    evidence: {
      call, ...(!open && { keys: everyone(length).map((key) => key < pads) }),
      mask: everyone(length).map((query) => everyone(length).map((key) => (open ? lets(query, key) : key > query))),
    },
  };
}

/** A causal mask that reaches back only so far. @param {Draws} draws @returns {Masked} */
function sliding(draws) {
  const length = draws.whole(6, 14), reach = draws.whole(2, 4);
  /** @type {Lets} */
  const lets = (query, key) => key <= query && key > query - reach;
  return {
    setting: `Over ${length} positions a causal mask also bars all but the last ${reach}, the position itself among them.`,
    length, lets, queries: everyone(length), whole: true,
    mistakes: [
      ["forgets the window", (query, key) => key <= query],
      ["does not count the position itself into the window", (query, key) => key <= query && key >= query - reach],
      ["opens the window to the future too", (query, key) => Math.abs(key - query) < reach],
      ["forgets that the first positions have less before them", (query, key) => key <= query ? key > query - reach : key > query + length - reach],
    ],
    solution: `Each position sees itself and at most ${reach - 1} before it.`,
    evidence: { call: "scaled_dot_product_attention", mask: everyone(length).map((query) => everyone(length).map((key) => lets(query, key))) },
  };
}

/** @param {Draws} draws @param {number} level @returns {Question} */
export function masks(draws, level) {
  if (level === 1) {
    const masked = causal(draws);
    return draws.one([pair, row, all])(draws, masked, false);
  }
  if (level === 2) return draws.one([pair, row])(draws, draws.one([triangle, padding])(draws));
  const masked = draws.one([both, sliding, causal])(draws);
  if (masked.whole) return all(draws, masked, true);
  return draws.one([pair, row])(draws, masked);
}
