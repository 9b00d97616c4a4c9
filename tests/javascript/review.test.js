/** What answers mean: right or missed, and when each statement comes back. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import "../../docs/assets/javascripts/quiz/progress.js";
import "../../docs/assets/javascripts/quiz/review.js";

const DAY = 24 * 60 * 60 * 1000;
const TRUE = { id: "one", hash: "today", verdict: true };

/** A reader whose clock stands where we set it. */
class Reader {
  now = 0;
  /** @type {Map<string, StoredAnswer>} */
  answers = new Map();
  review = new torchproof.review.Review(this.answers, () => this.now);

  /** @param {number} day @param {boolean} answer */
  answer(day, answer, unsure = false) {
    this.now = day * DAY;
    this.answers.set(TRUE.id, this.review.judged(TRUE, answer, unsure));
  }

  /** @param {number} day */
  isAsked(day) {
    this.now = day * DAY;
    return this.review.isDue(TRUE);
  }
}

test("what was known is never asked again", () => {
  const reader = new Reader();
  reader.answer(0, true);
  assert.ok(!reader.isAsked(0) && !reader.isAsked(10_000));
});

test("what was missed or guessed comes back at once, after one day, and after seven", () => {
  for (const [choice, unsure] of /** @type {const} */ ([[false, false], [true, true], [false, true]])) {
    const reader = new Reader();
    reader.answer(0, choice, unsure);
    assert.ok(reader.isAsked(0));
    reader.answer(0, true);
    assert.ok(!reader.isAsked(0.99) && reader.isAsked(1));
    reader.answer(1, true);
    assert.ok(!reader.isAsked(7.99) && reader.isAsked(8));
    reader.answer(8, true);
    assert.ok(!reader.isAsked(10_000));
  }
});

test("a miss on the way starts over", () => {
  const reader = new Reader();
  reader.answer(0, false);
  reader.answer(0, true);
  reader.answer(1, false);
  assert.ok(reader.isAsked(1));
  reader.answer(1, true);
  assert.ok(!reader.isAsked(1.99) && reader.isAsked(2));
});

test("an early right answer changes no date", () => {
  fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 0.99, noNaN: true }), { minLength: 1 }), (days) => {
    const reader = new Reader();
    reader.answer(0, false);
    reader.answer(0, true);
    for (const day of days.sort((a, b) => a - b)) reader.answer(day, true);
    assert.ok(!reader.isAsked(0.999) && reader.isAsked(1));
  }), { seed: 1 });
});

test("an answer to another wording counts for nothing", () => {
  const reader = new Reader();
  reader.answers.set(TRUE.id, { hash: "former", answer: false, at: 0, step: 0 });
  assert.ok(!reader.review.given(TRUE) && !reader.review.missed(TRUE) && !reader.isAsked(1));
});

test("a further step of a newer release is its to ask, and its notes are kept", () => {
  const reader = new Reader();
  const newer = { hash: "today", answer: true, at: 0, step: 3, sure: 0.5 };
  reader.answers.set(TRUE.id, newer);
  assert.ok(!reader.isAsked(10_000));
  reader.answer(2, true);
  assert.deepEqual(reader.answers.get(TRUE.id), newer);
  reader.answer(3, false, true);
  assert.deepEqual(reader.answers.get(TRUE.id), { hash: "today", answer: false, at: 3 * DAY, unsure: true, step: 0, sure: 0.5 });
});

test("the score is of those asked, and says what waits", () => {
  const reader = new Reader();
  reader.answer(0, false);
  const counts = reader.review.counts([TRUE, { ...TRUE, id: "two" }]);
  assert.deepEqual(counts, { total: 2, answered: 1, correct: 0, due: [0] });
  assert.equal(torchproof.progress.words(counts, 0), "1 of 2 answered, 0 correct, 1 to review");
  assert.equal(torchproof.progress.words(counts, -1), "1 of 2 answered, 0 correct");
});

test("a chapter's name is the last part of its address", () => {
  const addresses = ["https://a.example/layers/", "https://a.example/x/layers/?q#check", "file:///home/me/layers.html"];
  assert.deepEqual(addresses.map(torchproof.progress.chapterAt), ["layers", "layers", "layers"]);
});
