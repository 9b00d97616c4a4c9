/** Whatever a storage, a file or an address holds: no crash, nothing lost in silence, and what is wrong is said. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { read, understood, written } from "../../docs/assets/javascripts/explore/address.js";
import { scores, surplus } from "../../docs/assets/javascripts/explore/drills/score.js";
import "../../docs/assets/javascripts/quiz/answers.js";
import "../../docs/assets/javascripts/quiz/files.js";
import "../../docs/assets/javascripts/quiz/review.js";
import "../../docs/assets/javascripts/quiz/rounds.js";
import { Memory } from "./memory.js";

const KEY = "torchproof.quiz";
const NOW = 1_000_000;
const ONE = { hash: "a", answer: true, at: 1 };
const SAME = { seed: 1, numRuns: 300 };

/** Names that mean something to the language, to us, or to nobody. */
const name = fc.oneof(fc.constantFrom("one", "two", "version", "__proto__", "constructor", "toString", "", "0"), fc.string());
const answer = fc.record({ hash: fc.constantFrom("a", "b", ""), answer: fc.boolean(), at: fc.integer({ max: 8e15, min: -8e15 }) });
const nearly = fc.record({ hash: fc.anything(), answer: fc.anything(), at: fc.anything(), step: fc.anything(), unsure: fc.anything() });
const release = fc.constantFrom(undefined, 0, 1, 2, Infinity, "1", null);
/** @param {fc.Arbitrary<unknown>} value */
const named = (value) => fc.array(fc.tuple(name, value), { maxLength: 5 }).map((pairs) => Object.fromEntries(pairs));
/** JSON, or what was to be some. @param {fc.Arbitrary<unknown>} value */
const stored = (value) => fc.oneof(
  value.map((one) => JSON.stringify(one, (_, each) => (typeof each === "bigint" ? String(each) : each)) ?? "null"),
  fc.json(),
  fc.string(),
  fc.constantFrom("", "null", "[]", '{"version": 1e400}', "{\"one\": {", "[".repeat(9999), '{"__proto__": {"hash": "a", "answer": true, "at": 1}}'),
);
const texts = stored(fc.tuple(release, named(fc.oneof(answer, nearly, fc.anything())))
  .map(([version, held]) => ({ version, ...held })));

/** What a text holds that is an answer. @param {string} text @returns {[string, unknown][]} */
function answersIn(text) {
  try {
    return Object.entries(JSON.parse(text) ?? {}).filter(([, one]) => torchproof.answers.isAnswer(one));
  } catch {
    return [];
  }
}

/** @param {Memory} storage */
function visit(storage) {
  const store = new torchproof.answers.AnswerStore(() => storage);
  store.load();
  return store;
}

test("no storage loses an answer, and what of it cannot be read is set aside whole", () => {
  fc.assert(fc.property(texts, name, (text, id) => {
    const storage = new Memory({ [KEY]: text });
    const store = visit(storage);
    for (const [known, one] of answersIn(text)) assert.deepEqual(store.get(known), one);
    if (store.trouble) assert.equal(storage.getItem(`${KEY}.damaged`), text);
    else assert.equal(storage.getItem(KEY), text);
    const replaced = store.kept.held.has(id) && !store.get(id); // what only a newer release can read
    store.put([[id, ONE]]);
    if (replaced) assert.equal(storage.getItem(`${KEY}.damaged`), text);
    const again = visit(storage);
    assert.equal(again.trouble, "");
    assert.deepEqual(again.get(id), ONE);
    for (const [known, one] of answersIn(text)) if (known !== id) assert.deepEqual(again.get(known), one);
    const review = new torchproof.review.Review(again, () => NOW);
    const wordings = [...again.kept.held.keys()].map((one) => ({ id: one, hash: "a", verdict: true }));
    const { total, answered, correct } = review.counts(wordings);
    assert.ok(correct <= answered && answered <= total);
  }), SAME);
});

test("each answer in a file is taken, or left for a reason that is said; any other file changes nothing", () => {
  const files = stored(fc.record({
    file: fc.oneof({ weight: 8, arbitrary: fc.constant("torchproof answers") }, fc.anything()),
    version: release,
    answers: fc.oneof({ weight: 8, arbitrary: named(fc.oneof({ weight: 5, arbitrary: answer }, nearly)) }, fc.anything()),
  }));
  let loaded = 0;
  fc.assert(fc.property(texts, files, (before, text) => {
    const storage = new Memory({ [KEY]: before });
    const store = visit(storage);
    const kept = storage.getItem(KEY);
    const said = torchproof.files.load(store, "a.json", text, [{ id: "one", hash: "a", verdict: true }], NOW);
    const counts = [...said.matchAll(/: (\d+)\./g)].map(([, count]) => Number(count));
    if (!said.startsWith("Answers loaded")) {
      assert.match(said, /is not a file of answers.*nothing was changed/);
      assert.equal(storage.getItem(KEY), kept);
      return;
    }
    loaded += 1;
    const { answers } = JSON.parse(text);
    assert.equal(counts.reduce((sum, one) => sum + one, 0), Object.keys(answers).length);
  }), SAME);
  assert.ok(loaded > 30, `${loaded} were loaded`);
});

test("what is saved is loaded elsewhere, whatever the statements are called", () => {
  fc.assert(fc.property(fc.constantFrom(1, 2), named(answer), (version, held) => {
    const store = visit(new Memory({ [KEY]: JSON.stringify({ version, ...held }) }));
    const other = visit(new Memory());
    torchproof.files.load(other, "a.json", torchproof.files.save(store), [], 8e15);
    for (const [id, one] of store.kept.held) assert.deepEqual(other.get(id), one, id);
  }), SAME);
});

test("whatever is kept of the rounds, the next to be asked is one that there is", () => {
  const rounds = stored(fc.record({ seed: fc.oneof(fc.double(), fc.anything()), asked: fc.oneof(named(fc.anything()), fc.anything()) }));
  fc.assert(fc.property(rounds, name, fc.uniqueArray(name, { maxLength: 4 }), name, (text, id, variants, key) => {
    const storage = new Memory({ "torchproof.quiz.rounds": text });
    const made = new torchproof.rounds.Rounds(() => storage);
    assert.ok(["", ...variants].includes(made.next(id, variants, key)));
    assert.equal(typeof made.asked(id), "string");
    made.ask([[id, key]]);
    assert.equal(made.asked(id), key);
  }), SAME);
});

test("whatever is kept of the drills, the score adds up", () => {
  const id = fc.oneof(name, fc.stringMatching(/^drill-\d{1,10}-[1-4]-[a-z]{1,6}-\d{1,7}$/));
  const held = fc.array(fc.tuple(id, fc.oneof(answer, fc.record({ hash: fc.constantFrom("shapes/true/x", "steps/false/y"), answer: fc.anything() }), fc.anything())));
  fc.assert(fc.property(held, fc.nat(4), (pairs, most) => {
    const all = new Map(pairs);
    const found = scores(all, /** @type {Topic[]} */ (["shapes", "steps"]), [1, 2, 3]).flat();
    assert.ok(found.every(({ right, answered }) => right <= answered));
    for (const [one] of surplus(all, most)) all.delete(one);
    assert.ok(all.size <= most || all.size === 0);
  }), SAME);
});

/** @import { Controls, State } from "../../docs/assets/javascripts/explore/address.js" */
/** @import { Topic } from "../../docs/assets/javascripts/explore/drills.js" */

/** @type {Controls} */
const CONTROLS = {
  lr: { type: "number", label: "Learning rate", value: 0.1, min: 0, max: 2, step: 0.01 },
  kind: { type: "choice", label: "Optimizer", value: "sgd", options: { sgd: "SGD", adam: "Adam" } },
  on: { type: "switch", label: "Nesterov", value: false },
  net: { type: "text", label: "Network", value: "", longest: 30, pattern: /^[\d-]*$/, wanted: "numbers" },
};

test("of any address each value is one that its control takes, and all others are told", () => {
  const key = fc.oneof(fc.constantFrom(...Object.keys(CONTROLS), "toString", "__proto__"), fc.string());
  const value = fc.oneof(fc.constantFrom("0.5", "-1", "NaN", "Infinity", "1e400", "0x1", " 1 ", "", "adam", "constructor", "on", "off", "10-5", "%"), fc.string());
  const pairs = fc.array(fc.tuple(key, value), { maxLength: 5 }).map((all) => `?${new URLSearchParams(all)}`);
  fc.assert(fc.property(fc.oneof(pairs, pairs, fc.string(), fc.constantFrom("?lr=%E0%A4%A", "?%", "?lr", "?&&=", "?lr=1#x")), (search) => {
    const { state, wrong } = read(CONTROLS, search);
    assert.deepEqual(Object.keys(state), Object.keys(CONTROLS));
    for (const [one, control] of Object.entries(CONTROLS)) {
      assert.ok("value" in understood(control, control.type === "switch" ? (state[one] ? "on" : "off") : String(state[one])));
    }
    const asked = [...new URLSearchParams(search)].filter(([one]) => Object.hasOwn(CONTROLS, one));
    const refused = asked.filter(([one, text]) => "wrong" in understood(/** @type {Controls[string]} */ (CONTROLS[one]), text));
    assert.equal(wrong.length, refused.length);
    assert.deepEqual(read(CONTROLS, written(CONTROLS, state)), { state, wrong: [] });
  }), SAME);
});
