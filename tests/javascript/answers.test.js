/** Answers are kept: over releases and tabs, and where what is stored is damaged, newer, full or refused. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import "../../docs/assets/javascripts/quiz/answers.js";
import "../../docs/assets/javascripts/quiz/review.js";
import { Memory } from "./memory.js";

const { AnswerStore, hashOf } = torchproof.answers;
const { Review } = torchproof.review;
const KEY = "torchproof.quiz";
const NOW = 1_000_000;
const HASH = "1e9hh42"; // of “True, or not?”, since the first release
const ONE = { hash: "one", answer: true, at: 1 };
const TWO = { hash: "two", answer: false, at: 2, unsure: true, step: 0 };
const THREE = { ...ONE, unsure: false };

/** A visit of the site. @param {KeyedTexts} storage */
function visit(storage) {
  const store = new AnswerStore(() => storage);
  store.load();
  return store;
}

/** @param {Memory} storage */
const setAside = (storage) => [...storage.texts].filter(([key]) => key.startsWith(`${KEY}.damaged`)).map(([, text]) => text);

test("answers are kept from visit to visit, beside the version of their shape", () => {
  const storage = new Memory();
  visit(storage).put([["one", ONE], ["two", TWO], ["three", THREE]]);
  assert.deepEqual(visit(storage).get("two"), TWO);
  assert.deepEqual(storage.json(KEY), { version: 1, one: ONE, two: TWO, three: THREE });
  assert.deepEqual(visit(storage).get("three"), THREE);
});

test("a store of the first releases, which has no version, is read", () => {
  const storage = new Memory({ [KEY]: { one: ONE } });
  const store = visit(storage);
  store.put([["two", TWO]]);
  assert.equal(store.trouble, "");
  assert.deepEqual(storage.json(KEY), { version: 1, one: ONE, two: TWO });
});

test("what a newer release wrote is kept as it is", () => {
  const newer = { version: 7, one: { ...ONE, step: 3, sure: 0.5 }, two: { given: "maybe" }, three: ["other", "shape"] };
  const storage = new Memory({ [KEY]: newer });
  const store = visit(storage);
  assert.equal(store.get("one")?.answer, true);
  assert.equal(store.get("two"), undefined);
  store.put([["four", TWO]]);
  assert.equal(store.trouble, "");
  assert.deepEqual(storage.json(KEY), { ...newer, four: TWO });
  assert.deepEqual(setAside(storage), []);
});

test("further steps and fields are no damage without a version either", () => {
  const storage = new Memory({ [KEY]: { one: { ...ONE, step: 3, sure: 0.5 } } });
  visit(storage).put([["two", TWO]]);
  assert.deepEqual(storage.json(KEY), { version: 1, one: { ...ONE, step: 3, sure: 0.5 }, two: TWO });
  assert.deepEqual(setAside(storage), []);
});

test("an answer that only a newer release can read is set aside before ours takes its place", () => {
  const newer = { version: 2, one: { given: "maybe" } };
  const storage = new Memory({ [KEY]: newer });
  visit(storage).put([["one", ONE]]);
  assert.deepEqual(storage.json(KEY), { version: 2, one: ONE });
  assert.deepEqual(setAside(storage), [JSON.stringify(newer)]);
});

const DAMAGED = ["{broken", "[]", "null", "7", '"text"', '{"one": 7}', '{"one": null}', '{"version": 1, "one": {"hash": 7}}',
  '{"one": {"hash": "x", "answer": true, "at": 1, "step": -1}}', '{"one": {"hash": "x", "answer": true, "at": 1e300}}',
  '{"one": {"hash": "x", "answer": true, "at": 1, "unsure": 1}}', '{"version": "1"}'];

test("a damaged store is set aside and said, and what is good of it is kept", () => {
  for (const damaged of DAMAGED) {
    const storage = new Memory({ [KEY]: damaged });
    const store = visit(storage);
    assert.equal(store.trouble, "Some of your stored answers could not be read. They were set aside; you start afresh.");
    assert.deepEqual(setAside(storage), [damaged]);
    assert.deepEqual(storage.json(KEY), { version: 1 });
    assert.equal(visit(storage).trouble, "");
  }
  const part = new Memory({ [KEY]: { one: ONE, two: 7 } });
  assert.match(visit(part).trouble, /They were set aside; 1 could be kept\.$/);
  assert.deepEqual(part.json(KEY), { version: 1, one: ONE });
});

test("nothing set aside is written over, and the same is set aside once", () => {
  const storage = new Memory();
  for (const damaged of [...DAMAGED, ...DAMAGED]) {
    storage.setItem(KEY, damaged);
    visit(storage);
  }
  assert.deepEqual(setAside(storage), DAMAGED);
});

test("where nothing can be set aside, the damaged store stays as it is", () => {
  const storage = new Memory({ [KEY]: "{broken" });
  storage.full = true;
  const store = visit(storage);
  store.put([["one", ONE]]);
  assert.deepEqual(store.get("one"), ONE);
  assert.match(store.trouble, /keeps no answers here/);
  assert.equal(storage.getItem(KEY), "{broken");
});

test("a browser that refuses even to be asked still takes answers", () => {
  const store = new AnswerStore(() => { throw new Error("refused"); });
  store.load();
  store.put([["one", ONE]]);
  assert.match(store.trouble, /keeps no answers here/);
  assert.deepEqual(store.get("one"), ONE);
});

test("a full store is said, loses nothing, and takes all once there is room", () => {
  const storage = new Memory({ [KEY]: { one: ONE } });
  const store = visit(storage);
  storage.full = true;
  store.put([["two", TWO]]);
  assert.match(store.trouble, /could not be stored/);
  store.load(); // as when another tab has answered
  assert.deepEqual(store.get("two"), TWO);
  storage.full = false;
  store.put([["three", ONE]]);
  assert.equal(store.trouble, "");
  assert.deepEqual(storage.json(KEY), { version: 1, one: ONE, two: TWO, three: ONE });
});

test("two tabs keep each other's answers", () => {
  const storage = new Memory();
  const [first, second] = [visit(storage), visit(storage)];
  first.put([["one", ONE]]);
  second.put([["two", TWO]]);
  first.load();
  assert.deepEqual([first.get("one"), first.get("two")], [ONE, TWO]);
});

test("to forget takes back all, for good", () => {
  const storage = new Memory({ [KEY]: { one: ONE, two: TWO } });
  const store = visit(storage);
  store.forget();
  assert.equal(store.get("one"), undefined);
  assert.deepEqual(storage.json(KEY), { version: 1 });
});

test("to forget some leaves the others, and what only a newer release can read", () => {
  const newer = { version: 7, one: ONE, two: TWO, three: { given: "maybe" } };
  const storage = new Memory({ [KEY]: newer });
  visit(storage).forget(["one", "three", "four"]);
  assert.deepEqual(storage.json(KEY), { version: 7, two: TWO, three: { given: "maybe" } });
});

test("a name that means something to the language is a name like others", () => {
  for (const name of ["__proto__", "constructor", "toString", "version"]) {
    const storage = new Memory();
    assert.equal(visit(storage).get(name), undefined);
    visit(storage).put([[name, ONE]]);
    assert.deepEqual(visit(storage).get(name), ONE);
    assert.deepEqual(setAside(storage), []);
  }
});

test("a hash is of the words, and never changes: it is stored with each answer", () => {
  assert.equal(hashOf("True, or not?"), HASH);
  assert.equal(hashOf("  True,\n or  not? "), HASH);
  fc.assert(fc.property(fc.string(), fc.string(), (a, b) => {
    const words = (/** @type {string} */ text) => text.replace(/\s+/g, " ").trim();
    assert.equal(hashOf(a) === hashOf(b), words(a) === words(b));
  }), { seed: 1 });
});

/** @typedef {[id: string, wording: string][]} Bank */
/** @type {Record<string, (bank: Bank, place: number, number: number) => Bank>} */
const EDITS = {
  inserted: (bank, place, number) => bank.toSpliced(place % (bank.length + 1), 0, [`new-${number}`, "New."]),
  removed: (bank, place) => bank.length === 1 ? bank : bank.toSpliced(place % bank.length, 1),
  reworded: (bank, place, number) => bank.map(([id, text], i) => [id, i === place % bank.length ? `Wording ${number}.` : text]),
  reordered: (bank, place) => [...bank.slice(place % bank.length).reverse(), ...bank.slice(0, place % bank.length)],
};

test("no edit of the bank moves an answer: each statement has what was last answered to its present wording", () => {
  const step = fc.oneof(
    fc.record({ edit: fc.constant("answer"), place: fc.nat(9), choice: fc.boolean() }),
    fc.record({ edit: fc.constantFrom(...Object.keys(EDITS)), place: fc.nat(9), choice: fc.constant(false) }),
  );
  fc.assert(fc.property(fc.array(step, { minLength: 4, maxLength: 40 }), (steps) => {
    const storage = new Memory();
    /** @type {Bank} */
    let bank = [0, 1, 2, 3].map((i) => [`first-${i}`, `Statement ${i}.`]);
    /** @type {Map<string, { text: string, choice: boolean }>} */
    const last = new Map();
    for (const [number, { edit, place, choice }] of steps.entries()) {
      const store = visit(storage); // of a later release
      const review = new Review(store, () => NOW);
      const wording = ([id, text] = ["", ""]) => ({ id, hash: hashOf(text), verdict: true });
      if (edit === "answer") {
        const asked = bank[place % bank.length];
        assert.ok(asked);
        store.put([[asked[0], review.judged(wording(asked), choice, false)]]);
        last.set(asked[0], { text: asked[1], choice });
      } else {
        bank = EDITS[edit]?.(bank, place, number) ?? bank;
      }
      for (const [id, text] of bank) {
        const known = last.get(id);
        assert.equal(review.given(wording([id, text]))?.answer, known?.text === text ? known.choice : undefined);
      }
    }
  }), { seed: 1, numRuns: 300 });
});
