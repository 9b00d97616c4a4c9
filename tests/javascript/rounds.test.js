/** Which variant is asked next: by a seed, each once before any comes again, and never the same twice in a row. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import "../../docs/assets/javascripts/quiz/answers.js";
import "../../docs/assets/javascripts/quiz/review.js";
import "../../docs/assets/javascripts/quiz/rounds.js";
import { Memory } from "./memory.js";

const { Rounds } = torchproof.rounds;
const KEY = "torchproof.quiz.rounds";
const VARIANTS = ["b305", "8202", "34e3", "cdd4"];

/** A reader's rounds, by a seed. @param {number} seed */
const seeded = (seed) => new Rounds(() => new Memory({ [KEY]: { seed } }), () => assert.fail("another seed was drawn"));

/** What is asked in so many rounds. @param {Rounds} rounds @param {number} count */
function asked(rounds, count) {
  const found = [""];
  while (found.length < count) found.push(rounds.next("one", VARIANTS, found.at(-1) ?? ""));
  return found;
}

test("each variant comes once, then the statement itself, and so on in the same order", () => {
  fc.assert(fc.property(fc.nat(), (seed) => {
    const found = asked(seeded(seed), 10);
    assert.deepEqual(new Set(found.slice(0, 5)), new Set(["", ...VARIANTS]));
    assert.deepEqual(found.slice(5), found.slice(0, 5));
  }));
});

test("one seed gives one order, and seeds differ", () => {
  fc.assert(fc.property(fc.nat(), (seed) => assert.deepEqual(asked(seeded(seed), 5), asked(seeded(seed), 5))));
  const firsts = Array.from({ length: 400 }, (_, seed) => seeded(seed).next("one", VARIANTS, ""));
  for (const one of VARIANTS) assert.ok(firsts.filter((first) => first === one).length > 50);
});

test("a seed is drawn once and kept", () => {
  const storage = new Memory();
  const first = new Rounds(() => storage, () => 0.25).next("one", VARIANTS, "");
  assert.deepEqual(storage.json(KEY), { seed: 2 ** 30 });
  assert.equal(new Rounds(() => storage, () => 0.75).next("one", VARIANTS, ""), first);
});

test("a variant that is no more begins anew", () => {
  assert.equal(seeded(1).next("one", VARIANTS, "gone"), "");
});

test("what is asked is kept, beside what a newer release wrote there", () => {
  const storage = new Memory({ [KEY]: { seed: 3, pace: "slow", asked: { one: "b305", two: { more: 1 } } } });
  new Rounds(() => storage).ask([["three", "34e3"]]);
  assert.deepEqual(storage.json(KEY), { seed: 3, pace: "slow", asked: { one: "b305", two: { more: 1 }, three: "34e3" } });
  const again = new Rounds(() => storage);
  assert.deepEqual(["one", "two", "three", "four"].map((id) => again.asked(id)), ["b305", "", "34e3", ""]);
});

test("where nothing can be stored it lasts until the reader leaves", () => {
  const storage = new Memory();
  storage.full = true;
  const rounds = new Rounds(() => storage);
  rounds.ask([["one", "b305"]]);
  assert.equal(rounds.asked("one"), "b305");
  assert.equal(rounds.next("one", VARIANTS, ""), rounds.next("one", VARIANTS, ""));
});

test("a damaged store is made anew", () => {
  for (const damaged of ["{broken", "null", "[]", "7", '{"seed": "x", "asked": 5}']) {
    const storage = new Memory({ [KEY]: damaged });
    const rounds = new Rounds(() => storage);
    assert.equal(rounds.asked("one"), "");
    assert.ok(VARIANTS.includes(rounds.next("one", VARIANTS, "")));
  }
});

test("the answer to a variant counts for its statement, and says which it was", () => {
  /** @type {Map<string, StoredAnswer>} */
  const answers = new Map();
  const review = new torchproof.review.Review(answers, () => 0);
  const one = { id: "one", hash: "today", verdict: true };
  answers.set("one", review.judged(one, false, false, "b305"));
  assert.deepEqual(answers.get("one"), { hash: "today", answer: false, at: 0, variant: "b305", step: 0 });
  assert.ok(review.missed(one) && review.isDue(one));
  answers.set("one", review.judged(one, true, false));
  assert.equal(answers.get("one")?.variant, undefined);
});
