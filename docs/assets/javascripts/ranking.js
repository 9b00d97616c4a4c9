/** From a question to the sections that answer it: Pagefind finds words, one at a time, and their worth is added up. */

// @ts-ignore: made while building
import * as pagefind from "../../pagefind/pagefind.js";
import "./errors/messages.js";

/** @typedef {{ id: string, score: number, words: number[], data: () => Promise<{ raw_url: string, content: string, meta: Record<string, string> }> }} Result */
/** @typedef {{ score: number, told: number, places: { at: number, worth: number }[], data: Result["data"] }} Candidate */
/** @typedef {{ address: string, title: string, page: string, excerpt: { text: string, marked: boolean }[], share: number, score: number }} Section */

const [SECTIONS, AMONG] = [8, 16]; // shown, of those looked at
const EXCERPT = 30; // words
const NO_MESSAGE = 0.5; // what an entry of the errors is worth where its message is not asked for
const LONGEST = 40; // words of a message
const LEAST = 0.5; // less is a word that only begins like another
const FOLD = "⁂"; // what comes after it gives an answer away: hooks/search.py
const JOINER = "\u2060"; // no space after it: hooks/search.py

// What is not named here is as it comes: other values did no better on the questions of the tests.
const RANKING = { termSimilarity: 3, pageLength: 0.5, metaWeights: { subtitle: 0.5, terms: 2 } };

/** Words that say little about what is asked. */
const LITTLE = new Set(
  `a an and are as at be because been between by can cannot cant could did difference do does doesnt done dont for from
  get had has have how i if in into is it its me mean meaning means my need nn no not of on or our s self should so some
  than that the their them then there these they this to torch pytorch us use used using versus vs was we were what when
  where which while who why will with work works would you your`.split(/\s+/),
);
const LITTLE_WORTH = 0.25;

/** Words that learners use and the pages do not, or hardly. @type {Record<string, string>} */
const SAME = {
  cuda: "device", deploy: "serving", deterministic: "seed", gpu: "device", imbalanced: "recall", l2: "decay", nodes: "units",
  normalise: "standardize", normalize: "standardize", production: "serving", regularization: "decay", reproducible: "seed",
  unbalanced: "recall", xor: "exclusive",
};
const SAME_WORTH = 0.5;

const ready = pagefind.options({ noWorker: true, ranking: RANKING }).then(() => pagefind.init());

/** The words of a question and what each is worth: code in its parts, and without the numbers of a shape. @param {string} question */
export function wordsOf(question) {
  /** @type {Map<string, number>} */
  const words = new Map();
  for (const word of question.toLowerCase().replace(/['’]/g, "").match(/[\p{L}\p{N}_]{2,}/gu) ?? []) {
    if (/^\d+(x\d+)*$/.test(word)) continue;
    words.set(word, LITTLE.has(word) ? LITTLE_WORTH : 1);
    const same = Object.hasOwn(SAME, word) ? SAME[word] : "";
    if (same && !words.has(same)) words.set(same, SAME_WORTH);
  }
  return words;
}

/**
 * The best sections for a question. None needs to have all its words: each adds to a section what it is worth, and one
 * that is rare is worth more, so a section without the least telling word comes right after those with all.
 * @param {string} question @returns {Promise<Section[]>}
 */
export async function find(question) {
  await ready;
  const words = [...wordsOf(question)];
  /** @type {Result[][]} */
  const found = await Promise.all(words.map(async ([word]) => (await pagefind.search(word)).results));
  /** @type {Map<string, Candidate>} */
  const candidates = new Map();
  words.forEach(([, worth], index) => {
    for (const { id, score, words: places, data } of found[index] ?? []) {
      const candidate = candidates.get(id) ?? { score: 0, told: 0, places: [], data };
      candidate.score += worth * score;
      candidate.told += worth;
      if (worth > LITTLE_WORTH) candidate.places.push(...places.map((at) => ({ at, worth: score })));
      candidates.set(id, candidate);
    }
  });
  const asked = words.reduce((sum, [, worth]) => sum + worth, 0);
  const best = [...candidates.values()]
    .map((candidate) => ({ ...candidate, score: candidate.score * (candidate.told / asked) }))
    .filter(({ score }) => score > LEAST)
    .sort((a, b) => b.score - a.score)
    .slice(0, AMONG);
  const sections = (await Promise.all(best.map((one) => sectionOf(one, question)))).filter((section) => section !== undefined);
  return sections.sort((a, b) => b.share - a.share || b.score - a.score).slice(0, SECTIONS);
}

/**
 * How much of a message an entry of the errors has: those with most come first, and all others count for less, or they would
 * stand before the chapters that teach what is asked. No number for what is no entry.
 * @param {string} question @param {string} path @param {string} title @param {string} content
 */
function shareOf(question, path, title, content) {
  if (!/^\/errors\/\w/.test(path)) return undefined;
  const said = content.split(/(?=\b\w+(?:Error|Warning): )/).filter((text) => /^\w+(?:Error|Warning): /.test(text));
  return said.length ? Math.max(...[title, ...said].map((one) => torchproof.messages.share(question, one.split(/\s+/, LONGEST).join(" ")))) : 0;
}

/** None where Pagefind, which knows no such word, found nothing but the letter it begins with. @param {Candidate} candidate @param {string} question */
async function sectionOf({ score, places, data }, question) {
  const { raw_url: path, content, meta } = await data();
  const words = content.split(/\s+/);
  if (places.length && places.every(({ at }) => !/[\p{L}\p{N}_]{2}/u.test(words[at] ?? ""))) return undefined;
  const address = new URL(`../..${path.replace(/((?<=\/)index)?\.html$/, "")}`, import.meta.url).href;
  const title = meta.title ?? meta.subtitle ?? "";
  const share = shareOf(question, path, title, content);
  const found = { address, title, page: meta.page ?? "", excerpt: excerptOf(content, places) };
  return { ...found, share: share ?? 0, score: score * (share === 0 ? NO_MESSAGE : 1) };
}

/** The words around those that tell most, with them marked. @param {string} content @param {Candidate["places"]} places */
function excerptOf(content, places) {
  const all = content.split(/\s+/);
  const words = all.slice(0, all.indexOf(FOLD));
  const worth = words.map(() => 0);
  for (const place of places) if (place.at < words.length) worth[place.at] = (worth[place.at] ?? 0) + place.worth;
  let start = 0;
  let most = 0;
  let sum = 0;
  worth.forEach((here, index) => {
    sum += here - (worth[index - EXCERPT] ?? 0);
    if (sum > most) [most, start] = [sum, Math.max(0, index - EXCERPT + 1)];
  });
  const before = worth.slice(start).findIndex((here) => here > 0);
  start = Math.max(0, Math.min(start + Math.floor(before / 2), words.length - EXCERPT)); // as much after as before
  const pieces = words.slice(start, start + EXCERPT).flatMap((word, index) => [
    { text: word.replace(JOINER, ""), marked: (worth[start + index] ?? 0) > 0 },
    { text: word.endsWith(JOINER) ? "" : " ", marked: false },
  ]);
  return start ? [{ text: "… ", marked: false }, ...pieces] : pieces;
}
