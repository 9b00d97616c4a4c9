/**
 * Drills without end: statements that are true, or near misses which say what a known mistake gives. The same seed, level, topic and number
 * give the same statement for ever, so that each has an address. Needs no document.
 */
import { counts } from "./drills/counts.js";
import { masks } from "./drills/masks.js";
import { shapes } from "./drills/shapes.js";
import { slopes } from "./drills/slopes.js";
import { steps } from "./drills/steps.js";

/** @import { Claim, Evidence, Question } from "./drills/words.js" */
/**
 * @typedef {keyof typeof MAKERS} Topic
 * @typedef {{ seed: number, level: number, topic: Topic | "all", number: number }} Place which statement, counted from 1
 * @typedef {object} Drill
 * @property {string} statement code stands between backticks
 * @property {boolean} verdict
 * @property {string | null} mistake of a statement that is false: which mistake gives what it says
 * @property {string} solution the work, step by step
 * @property {Topic} topic
 * @property {Evidence & { claimed: Claim, slip: Evidence | null }} evidence what to ask PyTorch, what was claimed, and what PyTorch was taken to be asked
 */

const MAKERS = { counts, shapes, steps, slopes, masks };
const LEVELS = 3;
const BLOCK = 100; // within so many no statement comes twice
const LAST_SEED = 2 ** 32 - 1;
const LAST_NUMBER = 1e6;

export const topics = /** @type {Topic[]} */ (Object.keys(MAKERS));

/** FNV-1a, with a last mixing, so that near texts begin far apart. @param {string} text */
function mixed(text) {
  let value = 0x811c9dc5;
  for (const letter of text) value = Math.imul(value ^ Number(letter.codePointAt(0)), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}

/** Draws from a seed. The generator is mulberry32. */
export class Draws {
  #state;

  /** @param {string} seed */
  constructor(seed) {
    this.#state = mixed(seed);
  }

  /** A number from 0 up to, not including, 1. */
  unit() {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let value = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number, both ends included. @param {number} low @param {number} high */
  whole(low, high) {
    return low + Math.floor(this.unit() * (high - low + 1));
  }

  /** @template One @param {readonly One[]} from @returns {One} */
  one(from) {
    return /** @type {One} */ (from[this.whole(0, from.length - 1)]);
  }

  /** @param {number} [chance] */
  coin(chance = 0.5) {
    return this.unit() < chance;
  }
}

/** @param {Claim} a @param {Claim} b */
function agree(a, b) {
  return String(a) === String(b);
}

/** A question whose slips are told from what is right. @param {Draws} draws @param {Topic} topic @param {number} level @returns {Question} */
function asked(draws, topic, level) {
  for (;;) {
    const question = MAKERS[topic](draws, level);
    const { right, slips } = question;
    const told = slips.filter(({ claim }, i) => !agree(claim, right) && slips.findIndex((other) => agree(other.claim, claim)) === i);
    if (told.length) return { ...question, slips: told };
  }
}

/** @param {Draws} draws @param {Topic} topic @param {number} level @returns {Drill} */
function made(draws, topic, level) {
  const { say, right, slips, solution, evidence } = asked(draws, topic, level);
  const slip = draws.one(slips), verdict = draws.coin();
  const claimed = verdict ? right : slip.claim;
  return {
    statement: say(claimed), verdict, mistake: verdict ? null : `That ${slip.mistake}.`, solution, topic,
    evidence: { ...evidence, claimed, slip: verdict ? null : slip.evidence ?? null },
  };
}

/** @type {Map<string, { draws: Draws, drills: Drill[], said: Set<string> }>} */
const begun = new Map();
const MOST_BEGUN = 8;

/** The statements of a block up to one, remembered: each depends on those before it. @param {string} name @param {Topic | "all"} topic @param {number} level @param {number} index */
function inBlock(name, topic, level, index) {
  const block = begun.get(name) ?? { draws: new Draws(name), drills: [], said: new Set() };
  if (!begun.has(name) && begun.size >= MOST_BEGUN) begun.clear();
  begun.set(name, block);
  while (block.drills.length <= index) {
    const one = made(block.draws, topic === "all" ? block.draws.one(topics) : topic, level);
    if (block.said.has(one.statement)) continue;
    block.said.add(one.statement);
    block.drills.push(one);
  }
  return /** @type {Drill} */ (block.drills[index]);
}

/** @param {string} name @param {unknown} value @param {number} low @param {number} high */
function needWhole(name, value, low, high) {
  if (!Number.isInteger(value) || Number(value) < low || Number(value) > high) {
    throw new RangeError(`${name} must be a whole number from ${low} to ${high}, not ${typeof value === "string" ? `"${value}"` : String(value)}`);
  }
}

/** The statement at a place. @param {Place} place @returns {Drill} */
export function drill({ seed, level, topic, number }) {
  needWhole("seed", seed, 0, LAST_SEED);
  needWhole("level", level, 1, LEVELS);
  needWhole("number", number, 1, LAST_NUMBER);
  if (topic !== "all" && !Object.hasOwn(MAKERS, topic)) throw new RangeError(`topic must be all or one of ${topics.join(", ")}, not ${String(topic)}`);
  const block = Math.floor((number - 1) / BLOCK);
  return structuredClone(inBlock(`${seed}/${level}/${topic}/${block}`, topic, level, (number - 1) % BLOCK));
}
