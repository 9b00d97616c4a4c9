/** A file of answers: saved, loaded elsewhere, and refused where it is none. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import "../../docs/assets/javascripts/quiz/answers.js";
import { Memory } from "./memory.js";

const KEY = "torchproof.quiz";
const NOW = 1_000_000;
const TODAY = [{ id: "one", hash: "today", verdict: true }, { id: "two", hash: "today", verdict: false }];

/** A browser that holds some answers. @param {Record<string, unknown>} [stored] */
function holding(stored = {}) {
  const storage = new Memory({ [KEY]: stored });
  const store = new torchproof.answers.AnswerStore(() => storage, () => NOW);
  store.load();
  return { storage, store };
}

/** @param {unknown} answers @param {object} [more] */
const fileOf = (answers, more = { version: 1 }) => JSON.stringify({ file: "torchproof answers", ...more, answers });

/** @param {number} at @param {object} [more] */
const today = (at, more = {}) => ({ hash: "today", answer: true, at, ...more });
/** @param {number} at */
const former = (at) => ({ hash: "former", answer: false, at });

test("a file holds all answers with their version, and gives them back", () => {
  const { store } = holding({ one: today(1), two: today(2, { unsure: true, step: 0 }) });
  assert.deepEqual(JSON.parse(store.toFile()),
    { file: "torchproof answers", version: 1, answers: { one: today(1), two: today(2, { unsure: true, step: 0 }) } });
  const other = holding();
  assert.equal(other.store.takeFile("a.json", store.toFile(), TODAY), "Answers loaded: 2.");
  assert.equal(other.store.toFile(), store.toFile());
});

test("a file of the first releases, which has no version, is read", () => {
  const { store } = holding();
  assert.equal(store.takeFile("a.json", fileOf({ one: today(1) }, {}), TODAY), "Answers loaded: 1.");
});

test("of two answers to the same wording the later wins", () => {
  const { store } = holding({ one: today(5), two: today(5) });
  const said = store.takeFile("a.json", fileOf({ one: today(4), two: today(6) }), TODAY);
  assert.equal(said, "Answers loaded: 1. Left out, since yours are as new: 1.");
  assert.deepEqual([store.get("one"), store.get("two")], [today(5), today(6)]);
});

test("an answer to today's wording goes before a later one to another", () => {
  const { store } = holding({ one: former(9), two: today(5) });
  const said = store.takeFile("a.json", fileOf({ one: today(4), two: former(6) }), TODAY);
  assert.equal(said, "Answers loaded: 1. Left out, since yours are to today's wording: 1.");
  assert.deepEqual([store.get("one"), store.get("two")], [today(4), today(5)]);
});

test("an answer to a statement that this release lacks is taken, and the later wins", () => {
  const { store } = holding({ gone: former(5) });
  store.takeFile("a.json", fileOf({ gone: { ...former(6), answer: true }, other: former(1) }), TODAY);
  assert.deepEqual([store.get("gone"), store.get("other")], [{ ...former(6), answer: true }, former(1)]);
});

test("no time is taken from the future, and none of ours wins for ever", () => {
  const { store } = holding({ two: today(8e15) });
  store.takeFile("a.json", fileOf({ one: today(8e15, { step: 1, more: "kept" }), two: today(8e15) }), TODAY);
  assert.deepEqual(store.get("one"), today(NOW, { step: 1, more: "kept" }));
  store.put([["one", today(NOW - 5)]]);
  store.takeFile("a.json", fileOf({ one: today(NOW - 4) }), TODAY);
  assert.deepEqual(store.get("one"), today(NOW - 4));
});

test("of a newer release's file what can be read is taken as it is, and the rest said", () => {
  const { store, storage } = holding();
  const newer = fileOf({ one: today(1, { step: 3, sure: 0.5 }), two: { given: "maybe" } }, { version: 9, more: true });
  assert.equal(store.takeFile("a.json", newer, TODAY), "Answers loaded: 1. Left out, since a newer release wrote them: 1.");
  assert.deepEqual(storage.json(KEY), { version: 1, one: today(1, { step: 3, sure: 0.5 }) });
});

test("what a newer release left here does not give way to a file, and goes into one", () => {
  const { store } = holding({ version: 9, one: { given: "maybe" } });
  assert.equal(store.takeFile("a.json", fileOf({ one: today(1) }), TODAY),
    "Answers loaded: 0. Left out, since a newer release wrote them: 1.");
  assert.deepEqual(JSON.parse(store.toFile()), { file: "torchproof answers", version: 9, answers: { one: { given: "maybe" } } });
});

test("a wrong file changes nothing and is said", () => {
  const wrong = ["", "{broken", "[]", "null", "7", '{"answers": {}}', '{"file": "torchproof answers"}',
    ...[{ answer: "yes" }, null, 7, today(1, { step: -1 }), today(1e300), today(1, { unsure: "no" })].map((one) => fileOf({ one })),
    fileOf([]), fileOf(null), fileOf({ one: today(1), two: {} }), fileOf({ one: today(1) }, { version: "1", file: "other" })];
  const { store, storage } = holding({ one: today(1) });
  const before = storage.getItem(KEY);
  for (const text of wrong) {
    assert.equal(store.takeFile("holiday.json", text, TODAY), "“holiday.json” is not a file of answers from this quiz, "
      + "so nothing was changed. Choose one made by “Save my answers”.", text);
    assert.equal(storage.getItem(KEY), before);
  }
});

test("to load twice is to load once, and no answer to today's wording is lost for one to another", () => {
  const answer = fc.record({ hash: fc.constantFrom("today", "former"), answer: fc.boolean(), at: fc.nat(2 * NOW) });
  const answers = fc.dictionary(fc.constantFrom("one", "two", "gone"), answer);
  fc.assert(fc.property(answers, answers, (ours, theirs) => {
    const { store, storage } = holding(ours);
    store.takeFile("a.json", fileOf(theirs), TODAY);
    const once = storage.getItem(KEY);
    store.takeFile("a.json", fileOf(theirs), TODAY);
    assert.equal(storage.getItem(KEY), once);
    for (const { id } of TODAY) {
      const fitting = [ours[id], theirs[id]].some((one) => one?.hash === "today");
      assert.equal(store.get(id)?.hash === "today", fitting);
    }
  }), { seed: 1, numRuns: 300 });
});
