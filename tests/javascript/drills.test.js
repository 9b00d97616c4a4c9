/** Drills: the same for the same address, without repeats, as often true as false, and each near miss apart from what is right. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Draws, drill, topics } from "../../docs/assets/javascripts/explore/drills.js";
import { idOf, markOf, scoreOf, scores, surplus } from "../../docs/assets/javascripts/explore/drills/score.js";

const LEVELS = [1, 2, 3];
const ALL = /** @type {("all" | typeof topics[number])[]} */ (["all", ...topics]);
const HUNDRED = Array.from({ length: 100 }, (_, i) => i + 1);

/** Of some seeds, each drill's first hundred. @param {number[]} seeds */
function hundreds(seeds) {
  return seeds.flatMap((seed) => ALL.flatMap((topic) => LEVELS.map((level) =>
    ({ seed, topic, level, drills: HUNDRED.map((number) => drill({ seed, level, topic, number })) }))));
}
const some = hundreds([1, 2, 3, 4]);

test("an address gives the same statement, whatever was asked before", () => {
  const place = fc.record({ seed: fc.nat(2 ** 32 - 1), level: fc.constantFrom(1, 2, 3), topic: fc.constantFrom(...ALL), number: fc.integer({ min: 1, max: 250 }) });
  fc.assert(fc.property(fc.array(place, { minLength: 1, maxLength: 12 }), (places) => {
    const first = places.map(drill);
    assert.deepEqual([...places].reverse().map(drill).reverse(), first);
    if (first[0]) first[0].evidence.claimed = 0; // nor does what is done with one change it
    assert.deepEqual(places.map(drill).slice(1), first.slice(1));
  }), { seed: 1, numRuns: 40 });
});

test("these statements stay what they are: readers have linked to them", () => {
  const said = ALL.map((topic) => drill({ seed: 2026, level: 2, topic, number: 3 }).statement);
  assert.deepEqual(said, [
    "`attn_mask=torch.ones(7, 7, dtype=torch.bool).tril()` goes to `scaled_dot_product_attention`. Position 5 sees 3 of the 7 positions.",
    "`nn.LSTM(14, 30)` has 1,920 parameters.",
    "From an input of shape (4, 1, 43, 43) `nn.Conv2d(1, 6, kernel_size=4, stride=3)` gives (4, 6, 43, 43).",
    "A weight is −2.5. Its gradients are −3 and then 1. After two steps of `SGD(lr=0.1, momentum=0.8)` it is −1.98.",
    "The slope of softplus at x = 3.5 is 0.03 (to two decimals).",
    "Of 12 positions the last 5 are padding. A boolean mask that is True at the padding goes as `attn_mask` to `scaled_dot_product_attention`. Position 9 sees 7 of the 12 positions.",
  ]);
});

test("no statement comes twice in a hundred, and another seed has others", () => {
  for (const { drills, ...where } of some) {
    assert.equal(new Set(drills.map(({ statement }) => statement)).size, 100, JSON.stringify(where));
  }
  const begins = some.filter(({ topic, level }) => topic === "all" && level === 3).map(({ drills }) => drills.map(({ statement }) => statement).join());
  assert.equal(new Set(begins).size, begins.length);
});

test("true and false come about equally often, in each drill and in all, and one does not foretell the next", () => {
  const verdicts = some.map(({ drills }) => drills.map(({ verdict }) => verdict));
  for (const hundred of verdicts) {
    const share = hundred.filter(Boolean).length;
    assert.ok(share > 25 && share < 75, String(share)); // five standard deviations
  }
  const all = verdicts.flat();
  const mean = all.filter(Boolean).length / all.length;
  assert.ok(Math.abs(mean - 0.5) < 2.5 / Math.sqrt(all.length), String(mean));
  const same = all.filter((verdict, i) => verdict === all[i + 1]).length / all.length;
  assert.ok(Math.abs(same - 0.5) < 2.5 / Math.sqrt(all.length), String(same));
});

test("a mix has all topics, and each drill its own", () => {
  for (const { topic, drills } of some) {
    const met = new Set(drills.map((one) => one.topic));
    assert.deepEqual([...met].sort(), topic === "all" ? [...topics].sort() : [topic]);
  }
});

test("a false statement names its mistake, a true one has none, and no text has an undefined value", () => {
  for (const { drills } of some) {
    for (const { statement, verdict, mistake, solution } of drills) {
      assert.equal(mistake === null, verdict);
      for (const text of [statement, solution, mistake ?? ""]) {
        assert.doesNotMatch(text, /undefined|NaN|null|Infinity|\[object|-0\b|−0(?![.\d])/, statement);
        assert.equal((text.match(/`/g)?.length ?? 0) % 2, 0, text);
      }
      assert.match(solution, /^[A-Z−\d].*\.$/, solution);
      assert.match(mistake ?? "That is all.", /^That [a-z].*\.$/);
    }
  }
});

test("what a false statement says differs from what a true one would, as it is shown", () => {
  // Where the same question was drawn with both verdicts, their claims differ; and the solution ends with what is right.
  const seen = new Map();
  let met = 0;
  for (const { drills } of some) {
    for (const { verdict, evidence: { claimed, slip: _, ...question } } of drills) {
      const key = JSON.stringify(question);
      const other = seen.get(key);
      if (other && other.verdict !== verdict) {
        met += 1;
        assert.notDeepEqual(other.claimed, claimed, key);
      }
      if (other?.verdict && verdict) assert.deepEqual(other.claimed, claimed, key);
      if (!other || verdict) seen.set(key, { verdict, claimed });
    }
  }
  assert.ok(met > 100, String(met));
});

/** The value of what a solution writes: sums, products, brackets. @param {string} text @returns {number} */
function worth(text) {
  const plain = text.replace(/(?<=\d),(?=\d{3})/g, "").replace(/−/g, "-").replace(/·/g, "*").replace(/- -/g, "- 1 * -");
  const numbers = plain.replace(/\(([^()]+)\)/g, (_, inside) => String(worth(inside)));
  return numbers.split(/ (?=[+-] )/).reduce((sum, term) => {
    const sign = term.startsWith("- ") ? -1 : 1;
    const value = term.replace(/^[+-] /, "").split(/ ([*/]) /).reduce((product, part, i, parts) =>
      (i % 2 ? product : parts[i - 1] === "/" ? product / Number(part) : product * Number(part)), 1);
    return sum + sign * value;
  }, 0);
}

test("each equation of a solution holds", () => {
  const equation = /([−\d(][−\d.,·+/() ]*[\d)]) = (−?[\d.,]*\d)/g;
  let met = 0;
  for (const { drills } of some) {
    for (const { solution } of drills) {
      for (const [whole, left = "", right = ""] of solution.matchAll(equation)) {
        met += 1;
        assert.ok(Math.abs(worth(left) - worth(right)) < 1e-6, `${whole} in: ${solution}`);
      }
    }
  }
  assert.ok(met > 1000, String(met));
});

test("the parts of a count add up", () => {
  for (const { drills } of some) {
    for (const { topic, solution } of drills) {
      const together = /Together ([\d,]+)\.$/.exec(solution)?.[1];
      if (topic !== "counts" || !together) continue;
      const parts = solution.split("; ").map((part) => worth(/([\d,]+)(?:\. Together .*)?$/.exec(part)?.[1] ?? ""));
      assert.equal(parts.reduce((a, b) => a + b), worth(together), solution);
    }
  }
});

test("draws are even, and near seeds are far apart", () => {
  const draws = new Draws("1"), counts = new Array(10).fill(0);
  for (let i = 0; i < 10_000; i++) counts[draws.whole(0, 9)] += 1;
  const chiSquare = counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
  assert.ok(chiSquare < 27.9, String(chiSquare)); // 999 of 1000 fair ones
  const firsts = Array.from({ length: 1000 }, (_, i) => new Draws(String(i)).unit());
  const mean = firsts.reduce((a, b) => a + b) / 1000;
  assert.ok(Math.abs(mean - 0.5) < 0.03, String(mean));
  assert.equal(new Set(firsts).size, 1000);
});

test("a place that is none is refused by name", () => {
  const place = { seed: 1, level: 1, topic: /** @type {const} */ ("counts"), number: 1 };
  const wrong = [
    ["seed", -1], ["seed", 0.5], ["seed", NaN], ["seed", "1"], ["seed", undefined], ["seed", 2 ** 32],
    ["level", 0], ["level", 4], ["level", null], ["number", 0], ["number", 1.5], ["number", Infinity],
    ["topic", "sums"], ["topic", undefined], ["topic", "constructor"],
  ];
  for (const [name, value] of wrong) {
    assert.throws(() => drill(/** @type {typeof place} */ ({ ...place, [String(name)]: value })),
      (/** @type {Error} */ error) => error instanceof RangeError && error.message.startsWith(`${name} must be`), `${name}: ${value}`);
  }
});

const PLACE = { seed: 7, level: 2, topic: /** @type {const} */ ("all"), number: 3 };

/** Answers to the first of a drill, right where it is said. @param {Partial<typeof PLACE>} place @param {boolean[]} rights @param {number} at */
function answered(place, rights, at = 1) {
  return rights.map((right, i) => {
    const here = { ...PLACE, ...place, number: i + 1 }, one = drill(here);
    return /** @type {[string, unknown]} */ ([idOf(here), { hash: markOf(one, "w"), answer: one.verdict === right, at: at + i }]);
  });
}

test("a score counts each answer by the topic that was asked, at its level and in its drill", () => {
  const held = new Map([...answered({}, [true, false, true]), ...answered({ level: 3, topic: /** @type {any} */ ("masks") }, [true, true])]);
  assert.deepEqual(scoreOf(held, PLACE), { right: 2, answered: 3 });
  assert.deepEqual(scoreOf(held, { ...PLACE, seed: 8 }), { right: 0, answered: 0 });
  const table = scores(held, topics, LEVELS);
  assert.deepEqual(table[topics.indexOf("masks")]?.[2], { right: 2, answered: 2 });
  const sums = table.flat().reduce((sum, one) => ({ right: sum.right + one.right, answered: sum.answered + one.answered }));
  assert.deepEqual(sums, { right: 4, answered: 5 });
});

test("what is no answer to a drill counts for nothing", () => {
  const good = answered({}, [true])[0]?.[1];
  const held = new Map([["two", good], ["drill-7-2-all-x", good], ["drill-7-9-all-1", good], ["drill-7-2-all-1", null], ["drill-7-2-all-2", { hash: 7 }],
    ["drill-7-2-all-3", { hash: "masks/maybe/w", answer: true }], ["drill-7-2-all-4", "right"]]);
  assert.deepEqual(scoreOf(/** @type {Map<string, unknown>} */ (held), PLACE), { right: 0, answered: 0 });
});

test("of too many answers the oldest go", () => {
  const held = new Map([...answered({ seed: 1 }, [true, true], 50), ...answered({ seed: 2 }, [true, true, true], 10)]);
  assert.deepEqual(surplus(held, 5), []);
  assert.deepEqual(surplus(held, 3).map(([id]) => id), ["drill-2-2-all-1", "drill-2-2-all-2"]);
});
