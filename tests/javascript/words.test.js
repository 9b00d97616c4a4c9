/** What proves a claim is said in words that name the program and its line, or the reason. */
import assert from "node:assert/strict";
import { test } from "node:test";
import "../../docs/assets/javascripts/quiz/answers.js";
import "../../docs/assets/javascripts/proofs/words.js";

/** @type {[Proof, string][]} */
const SAID = [
  [["printed", "layers/neuron.py", 2], "printed by layers/neuron.py, line 2"],
  [["drawn", "layers/draw_two.py", 0], "drawn by layers/draw_two.py"],
  [["set", 4, 6], "set in a program of this lab, line 6"],
  [["evaluated", "autograd/accumulate.py", 5], "computed by autograd/accumulate.py, line 5"],
  [["evaluated", "sgd"], "evaluated by a test at random points: sgd"],
  [["cited", "year of a paper"], "from a source: year of a paper"],
];

test("each kind of proof has its words", () => {
  for (const [proof, words] of SAID) assert.equal(torchproof.words.says(proof), words);
});
