/** Drills: the slope of an activation function at a point, and through several in a chain. */
import { activations } from "../activations.js";
import { numeral, rounded } from "./words.js";

/** @import { Draws } from "../drills.js" */
/** @import { Question, Slip } from "./words.js" */
/** @typedef {keyof typeof activations} Name */

const DECIMALS = 2;
const CHAIN_DECIMALS = 4;
const TIMES = ["", "", "twice", "three times", "four times", "five times"];

/** How each is called, and how its slope is found. @type {Record<Name, [called: string, slope: string]>} */
const KNOWN = {
  relu: ["ReLU", "0 below zero, 1 above"],
  leaky_relu: ["leaky ReLU (slope 0.01 below zero)", "0.01 below zero, 1 above"],
  prelu: ["PReLU (slope 0.25 below zero)", "0.25 below zero, 1 above"],
  elu: ["ELU", "eˣ below zero, 1 above"],
  selu: ["SELU", "1.0507 above zero, 1.7581 · eˣ below"],
  softplus: ["softplus", "the sigmoid of x"],
  sigmoid: ["sigmoid", "s(1 − s), where s is its value"],
  tanh: ["tanh", "1 − t², where t is its value"],
  gelu: ["GELU", "Φ(x) + x · φ(x), the normal distribution and its density"],
  gelu_tanh: ["GELU in its tanh form", "nearly that of GELU: Φ(x) + x · φ(x)"],
  silu: ["SiLU", "s + x · s(1 − s), where s is the sigmoid of x"],
  mish: ["Mish", "t + x · s(1 − t²), where s is the sigmoid of x and t the tanh of softplus"],
  hardswish: ["Hardswish", "0 up to −3, 1 from 3 on, and x/3 + 1/2 between"],
};

/** @type {Name[][]} */
const ASKED = [
  ["relu", "leaky_relu", "sigmoid", "tanh", "prelu"],
  ["elu", "softplus", "silu", "hardswish", "sigmoid", "tanh"],
  ["gelu", "gelu_tanh", "mish", "selu", "silu"],
];
/** Functions that are their gate times x: whoever forgets the second part of the product takes the gate for the slope. @type {Name[]} */
const GATED = ["gelu", "gelu_tanh", "silu", "mish", "hardswish"];

/** What else may be taken for the slope. @param {Name} name @param {number} x @returns {Slip[]} */
function slipsAt(name, x) {
  const { value, derivative } = activations[name];
  /** @type {Slip[]} */
  const slips = [
    { claim: derivative(-x), mistake: `is the slope on the other side, at x = ${numeral(-x)}`, evidence: { kind: "slope", activation: name, x: -x, times: 1 } },
    { claim: value(x), mistake: "is the value of the function, not its slope" },
  ];
  if (name === "sigmoid") slips.push({ claim: 1 - value(x), mistake: "is 1 − s: the slope is s times that" });
  if (name === "tanh") slips.push({ claim: 1 - value(x), mistake: "is 1 − t: the value has to be squared" }, { claim: value(x) * (1 - value(x)), mistake: "is t(1 − t), the rule of the sigmoid" });
  if (name === "softplus") slips.push({ claim: activations.sigmoid.derivative(x), mistake: "is the slope of the sigmoid: the slope of softplus is the sigmoid itself" });
  if (GATED.includes(name)) slips.push({ claim: value(x) / x, mistake: "leaves out the second part of the product rule, in which x stays and its factor changes" });
  if (name === "selu") {
    slips.push({ claim: activations.elu.derivative(x), mistake: "is the slope of ELU: SELU has a scale besides", evidence: { kind: "slope", activation: "elu", x, times: 1 } });
  }
  if (name === "leaky_relu" || name === "prelu") {
    slips.push({ claim: activations.relu.derivative(x), mistake: "is the slope of ReLU, which is flat below zero", evidence: { kind: "slope", activation: "relu", x, times: 1 } });
  }
  return slips;
}

/** @param {Draws} draws @returns {Question} */
function chain(draws) {
  const name = draws.one(/** @type {Name[]} */ (["sigmoid", "tanh", "leaky_relu", "softplus", "elu"]));
  const times = draws.whole(2, 5), x = draws.whole(-30, 30) / 10;
  const slope = activations[name].derivative(x);
  const [called] = KNOWN[name];
  const near = rounded(slope, CHAIN_DECIMALS), right = rounded(slope ** times, CHAIN_DECIMALS);
  if (right === 0 || (x === 0 && name === "leaky_relu")) return chain(draws); // it has a kink there, and no slope
  const within = (/** @type {number} */ value) => rounded(value, CHAIN_DECIMALS);
  return {
    say: (claim) => `A signal passes ${TIMES[times]} through ${called}, each time at x = ${numeral(x)}: its gradient is multiplied by `
      + `${numeral(Number(claim))} in all (to four decimals).`,
    right,
    slips: [
      { claim: near, mistake: "is the slope of one of them: the slopes multiply" },
      { claim: within(slope * times), mistake: "adds the slopes up: in a chain they multiply" },
      { claim: within(activations[name].derivative(-x) ** times), mistake: `takes the slopes on the other side, at x = ${numeral(-x)}`,
        evidence: { kind: "slope", activation: name, x: -x, times, digits: CHAIN_DECIMALS } },
      { claim: within(activations[name].value(x) ** times), mistake: "multiplies the values, not the slopes" },
    ],
    solution: `The slope is ${KNOWN[name][1]}: here ${numeral(near)}. Slopes in a chain multiply: the slope to the power of ${times} is ${numeral(right)}.`,
    evidence: { kind: "slope", activation: name, x, times, digits: CHAIN_DECIMALS },
  };
}

/** @param {Draws} draws @param {number} level @returns {Question} */
export function slopes(draws, level) {
  if (level === 3 && draws.coin(0.3)) return chain(draws);
  const name = draws.one(ASKED[level - 1] ?? []);
  const x = (draws.coin() ? -1 : 1) * (level === 1 ? draws.whole(1, 12) / 2 : draws.whole(1, 45) / 10);
  const [called, rule] = KNOWN[name];
  const exact = activations[name].derivative(x), right = rounded(exact, DECIMALS);
  const about = right !== exact ? " (to two decimals)" : "";
  return {
    say: (claim) => `The slope of ${called} at x = ${numeral(x)} is ${numeral(Number(claim))}${about}.`,
    right,
    slips: slipsAt(name, x).map(({ claim, mistake, evidence }) =>
      ({ claim: rounded(Number(claim), DECIMALS), mistake, ...(evidence && { evidence: { ...evidence, digits: DECIMALS } }) })),
    solution: `The slope is ${rule}: at x = ${numeral(x)} it is ${numeral(right)}.`,
    evidence: { kind: "slope", activation: name, x, times: 1, digits: DECIMALS },
  };
}
