/** What proves a claim is said in words that name the program and its line, or the reason. */
import assert from "node:assert/strict";
import { test } from "node:test";
import "../../docs/assets/javascripts/quiz/answers.js";
import "../../docs/assets/javascripts/proofs/words.js";
import "../../docs/assets/javascripts/proofs/moves.js";

/** @type {[Proof, string][]} */
const SAID = [
  [["printed", "layers/neuron.py", 2], "printed by layers/neuron.py, line 2"],
  [["drawn", "layers/draw_two.py", 0], "drawn by layers/draw_two.py"],
  [["set", 4, 6], "set in a program of this lab, line 6"],
  [["evaluated", "autograd/accumulate.py", 5], "computed by autograd/accumulate.py, line 5"],
  [["evaluated", "sgd"], "evaluated by a test at random points: sgd"],
  [["repeated 19 of 20", "judging/exercise_eights.py", 0], "held in 19 of 20 runs of judging/exercise_eights.py with other seeds"],
  [["cited", "year of a paper"], "from a source: year of a paper"],
];

test("each kind of proof has its words", () => {
  for (const [proof, words] of SAID) assert.equal(torchproof.words.says(proof), words);
});

/** @type {Digits} */
const DIGITS = {
  under: ["plainest instructions", "2 threads", "float64", "20 seeds"],
  lines: { 3: [["1", "0.412", "1,234"], { 1: { float64: "0.413", "20 seeds": "0.38 to 0.47" }, 2: { "20 seeds": "900 to 1,500" } }], 4: [["0.5", "0.5"], { 1: { float64: "0.6" } }] },
};

/** @type {[claim: string, line: number, said: string][]} */
const MOVES = [
  ["0.412", 3, "In float64: 0.413. Over 20 seeds: 0.38 to 0.47."],
  ["0.41", 3, "In float64: 0.413. Over 20 seeds: 0.38 to 0.47."], // rounded
  ["1,234", 3, "Over 20 seeds: 900 to 1,500."],
  ["1", 3, "The same with the plainest instructions, with 2 threads, in float64 and over 20 seeds."],
  ["7", 1, "The same with the plainest instructions, with 2 threads, in float64 and over 20 seeds."], // a line that does not move
  ["0.5", 4, ""], // which of the two?
  ["9", 3, ""], // another number of that line
  ["two", 3, ""],
];

test("a claim says how far its digits move, if it can be told which they are", () => {
  for (const [claim, line, said] of MOVES) assert.equal(torchproof.moves.of(claim, line, DIGITS), said);
});

test("each setting has its words", () => {
  assert.equal(torchproof.moves.under("NVIDIA H100 on 2026-11-27"), "on NVIDIA H100, 2026-11-27");
  assert.equal(torchproof.moves.under("AVX2"), "with AVX2");
});
