/** A file of answers: saved, loaded elsewhere, and refused where it is none. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import "../../docs/assets/javascripts/quiz/answers.js";
import "../../docs/assets/javascripts/quiz/files.js";
import { Memory } from "./memory.js";

const KEY = "torchproof.quiz";
const NOW = 1_000_000;
const TODAY = [{ id: "one", hash: "today", verdict: true }, { id: "two", hash: "today", verdict: false }];

/** A browser that holds some answers. @param {Record<string, unknown>} [stored] */
function holding(stored = {}) {
  const storage = new Memory({ [KEY]: stored });
  const store = new torchproof.answers.AnswerStore(() => storage);
  store.load();
  const take = (/** @type {string} */ text, name = "a.json") => torchproof.files.load(store, name, text, TODAY, NOW);
  return { storage, store, take };
}

/** @param {unknown} answers @param {object} [more] */
const fileOf = (answers, more = { version: 1 }) => JSON.stringify({ file: "torchproof answers", ...more, answers });

/** @param {number} at @param {object} [more] */
const today = (at, more = {}) => ({ hash: "today", answer: true, at, ...more });
/** @param {number} at */
const former = (at) => ({ hash: "former", answer: false, at });

test("a file holds all answers with their version, and gives them back", () => {
  const { store } = holding({ one: today(1), two: today(2, { unsure: true, step: 0 }) });
  assert.deepEqual(JSON.parse(torchproof.files.save(store)),
    { file: "torchproof answers", version: 1, answers: { one: today(1), two: today(2, { unsure: true, step: 0 }) } });
  const other = holding();
  assert.equal(other.take(torchproof.files.save(store)), "Answers loaded: 2.");
  assert.equal(torchproof.files.save(other.store), torchproof.files.save(store));
});

test("a file of the first releases, which has no version, is read", () => {
  const { take } = holding();
  assert.equal(take(fileOf({ one: today(1) }, {})), "Answers loaded: 1.");
});

test("of two answers to the same wording the later wins", () => {
  const { store, take } = holding({ one: today(5), two: today(5) });
  const said = take(fileOf({ one: today(4), two: today(6) }));
  assert.equal(said, "Answers loaded: 1. Left out, since yours are as new: 1.");
  assert.deepEqual([store.get("one"), store.get("two")], [today(5), today(6)]);
});

test("an answer to today's wording goes before a later one to another", () => {
  const { store, take } = holding({ one: former(9), two: today(5) });
  const said = take(fileOf({ one: today(4), two: former(6) }));
  assert.equal(said, "Answers loaded: 1. Left out, since yours are to today's wording: 1.");
  assert.deepEqual([store.get("one"), store.get("two")], [today(4), today(5)]);
});

test("an answer to a statement that this release lacks is taken, and the later wins", () => {
  const { store, take } = holding({ gone: former(5) });
  take(fileOf({ gone: { ...former(6), answer: true }, other: former(1) }));
  assert.deepEqual([store.get("gone"), store.get("other")], [{ ...former(6), answer: true }, former(1)]);
});

test("no time is taken from the future, and none of ours wins for ever", () => {
  const { store, take } = holding({ two: today(8e15) });
  take(fileOf({ one: today(8e15, { step: 1, more: "kept" }), two: today(8e15) }));
  assert.deepEqual(store.get("one"), today(NOW, { step: 1, more: "kept" }));
  store.put([["one", today(NOW - 5)]]);
  take(fileOf({ one: today(NOW - 4) }));
  assert.deepEqual(store.get("one"), today(NOW - 4));
});

test("of a newer release's file what can be read is taken as it is, and the rest said", () => {
  const { storage, take } = holding();
  const newer = fileOf({ one: today(1, { step: 3, sure: 0.5 }), two: { given: "maybe" } }, { version: 9, more: true });
  assert.equal(take(newer), "Answers loaded: 1. Left out, since a newer release wrote them: 1.");
  assert.deepEqual(storage.json(KEY), { version: 1, one: today(1, { step: 3, sure: 0.5 }) });
});

test("what a newer release left here does not give way to a file, and goes into one", () => {
  const { store, take } = holding({ version: 9, one: { given: "maybe" } });
  assert.equal(take(fileOf({ one: today(1) })),
    "Answers loaded: 0. Left out, since a newer release wrote them: 1.");
  assert.deepEqual(JSON.parse(torchproof.files.save(store)), { file: "torchproof answers", version: 9, answers: { one: { given: "maybe" } } });
});

test("a wrong file changes nothing and is said", () => {
  const wrong = ["", "{broken", "[]", "null", "7", '{"answers": {}}', '{"file": "torchproof answers"}',
    ...[{ answer: "yes" }, null, 7, today(1, { step: -1 }), today(1e300), today(1, { unsure: "no" })].map((one) => fileOf({ one })),
    fileOf([]), fileOf(null), fileOf({ one: today(1), two: {} }), fileOf({ one: today(1) }, { version: "1", file: "other" })];
  const { storage, take } = holding({ one: today(1) });
  const before = storage.getItem(KEY);
  for (const text of wrong) {
    assert.equal(take(text, "holiday.json"), "“holiday.json” is not a file of answers from this quiz, "
      + "so nothing was changed. Choose one made by “Save my answers”.", text);
    assert.equal(storage.getItem(KEY), before);
  }
});

test("to load twice is to load once, and no answer to today's wording is lost for one to another", () => {
  const answer = fc.record({ hash: fc.constantFrom("today", "former"), answer: fc.boolean(), at: fc.nat(2 * NOW) });
  const answers = fc.dictionary(fc.constantFrom("one", "two", "gone"), answer);
  fc.assert(fc.property(answers, answers, (ours, theirs) => {
    const { store, storage, take } = holding(ours);
    take(fileOf(theirs));
    const once = storage.getItem(KEY);
    take(fileOf(theirs));
    assert.equal(storage.getItem(KEY), once);
    for (const { id } of TODAY) {
      const fitting = [ours[id], theirs[id]].some((one) => one?.hash === "today");
      assert.equal(store.get(id)?.hash === "today", fitting);
    }
  }), { seed: 1, numRuns: 300 });
});
