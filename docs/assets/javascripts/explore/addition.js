/** What the network that adds writes after a text, and that in words. */

import { load } from "./transformer.js";

/** @import { Passed, Weights } from "./transformer.js" */
/** @typedef {[layer: number, head: number]} Head both from 0 */
/** @typedef {{ off: Head[], other: boolean }} Change heads that are off; whether head 3 reads the other sum */
/** @typedef {{ text: string, passed: Passed, probabilities: number[][] }} Written the whole text; what came of it; of each step, of each token */

export const QUESTION = 6; // characters: 47+85=
export const LENGTH = 9; // with the answer, ones first: 47+85=231
export const STEPS = ["ones", "tens", "hundreds"];

/** The head of the first layer that looks back at the ones while the tens are written. @type {Head} */
export const CARRIER = [0, 2];

/** The text of a sum. @param {number} a @param {number} b */
export function question(a, b) {
  return `${String(a).padStart(2, "0")}+${String(b).padStart(2, "0")}=`;
}

/** @param {number[]} logits */
function softmax(logits) {
  const most = Math.max(...logits);
  const raised = logits.map((logit) => Math.exp(logit - most));
  const sum = raised.reduce((so, one) => so + one, 0);
  return raised.map((one) => one / sum);
}

/** The sum with the same tens and 9 minus each of the ones: of the two, mostly one carries. @param {string} text */
function otherSum(text) {
  const sum = asked(text);
  return sum && asked(question(sum.a - (sum.a % 10) + 9 - (sum.a % 10), sum.b - (sum.b % 10) + 9 - (sum.b % 10)));
}

/**
 * Has the network write until the text has nine characters, each time what it thinks most likely.
 * @param {ReturnType<typeof load>} network @param {string} tokens its characters
 * @param {string} begun from 6 to 8 characters @param {Change} change @returns {Written}
 */
export function write(network, tokens, begun, { off, other }) {
  const ids = (/** @type {string} */ text) => [...text].map((one) => tokens.indexOf(one));
  const sum = other ? otherSum(begun) : undefined;
  let text = begun;
  for (;;) {
    const lent = sum && text.length > QUESTION
      ? { lent: { layer: CARRIER[0], head: CARRIER[1], position: QUESTION, tokens: ids(question(sum.a, sum.b) + sum.answer[0]) } }
      : {};
    const passed = network.forward(ids(text), { off, ...lent });
    const probabilities = passed.logits.slice(QUESTION - 1).map(softmax);
    const last = probabilities[text.length - QUESTION] ?? [];
    text += tokens[last.indexOf(Math.max(...last))];
    if (text.length === LENGTH) return { text, passed, probabilities };
  }
}

/** The text that the network of these weights makes of one. @param {Weights} weights @param {string} begun @param {Change} change */
export function written(weights, begun, change) {
  return write(load(weights), weights.tokens, begun, change).text;
}

/** The sum that a text asks for, if it does. @param {string} text */
export function asked(text) {
  const found = /^(\d\d)\+(\d\d)=/.exec(text);
  if (!found) return undefined;
  const [a, b] = [Number(found[1]), Number(found[2])];
  return { a, b, sum: a + b, answer: reversed(String(a + b).padStart(STEPS.length, "0")), carries: (a % 10) + (b % 10) > 9 };
}

/** @param {string} text */
function reversed(text) {
  return [...text].reverse().join("");
}

/** An answer as it is read: 521 is 125. @param {string} text nine characters */
export function number(text) {
  const digits = reversed(text.slice(QUESTION));
  return /^\d+$/.test(digits) ? String(Number(digits)) : digits;
}

/** @param {(string | number)[]} names */
function listed(names) {
  return names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names.at(-1)}` : String(names[0]);
}

/** What has been changed, as the begin of a sentence. @param {Change} change @param {string} text */
function changes({ off, other }, text) {
  const layers = [...new Set(off.map(([layer]) => layer))].map((layer) => {
    const heads = off.filter((one) => one[0] === layer).map(([, head]) => head + 1);
    return `head${heads.length > 1 ? "s" : ""} ${listed(heads)} of layer ${layer + 1}`;
  });
  const sum = other ? otherSum(text) : undefined;
  const parts = [...(off.length ? [`without ${listed(layers)}`] : []), ...(sum ? [`with head 3 reading ${sum.a} + ${sum.b} at the tens`] : [])];
  const begin = parts.join(" and ");
  return begin && `${begin.charAt(0).toUpperCase()}${begin.slice(1)}: `;
}

/** What is wrong with an answer. @param {string} digits three digits, ones first @param {NonNullable<ReturnType<typeof asked>>} sum */
function mistakes(digits, { answer, carries }) {
  const wrong = STEPS.filter((_, i) => digits[i] !== answer[i]);
  const more = (Number(digits[1]) - Number(answer[1]) + 10) % 10;
  if (wrong.includes("ones") || !wrong.includes("tens")) return `its ${listed(wrong)} are wrong`;
  if (more === 1 && !carries) return "its tens are 1 too many, as if the ones carried";
  if (more === 9 && carries) return "its tens are 1 too few, as if the ones did not carry";
  return `its ${listed(wrong)} are wrong`;
}

/**
 * What was written, in words.
 * @param {string} begun what the network was given @param {string} text what became of it, with a change
 * @param {string} whole what becomes of it without @param {Change} change
 */
export function said(begun, text, whole, change) {
  const begin = changes(change, begun);
  const sum = asked(text);
  const as = (/** @type {string} */ one) => (sum ? number(one) : one.slice(begun.length));
  const compared = begin && ` Unchanged, it writes ${whole === text ? "the same" : as(whole)}.`;
  if (!sum) return `${begin}${begun} asks for no sum of two numbers with two digits. It goes on with ${as(text)}.${compared}`;
  const given = STEPS.slice(0, begun.length - QUESTION);
  const yours = given.length ? ` (The ${listed(given)} are yours.)` : "";
  const digits = text.slice(QUESTION);
  const verdict = digits === sum.answer ? "right" : `wrong, it is ${sum.sum}; ${mistakes(digits, sum)}`;
  return `${begin}${sum.a} + ${sum.b} = ${number(text)}: ${verdict}.${yours}${compared}`;
}

/** A probability as text: never 100% where it is less. @param {number} share */
export function percent(share) {
  if (share > 0.999 && share < 1) return "over 99.9%";
  return share < 0.001 ? "under 0.1%" : `${(100 * share).toFixed(1)}%`;
}
