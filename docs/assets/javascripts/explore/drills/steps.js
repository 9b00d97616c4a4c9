/** Drills: one or two steps of an optimizer, by hand. */
import { adam, sgd } from "../optimizer.js";
import { numeral, rounded } from "./words.js";

/** @import { Draws } from "../drills.js" */
/** @import { Evidence, Question, Slip } from "./words.js" */
/** @typedef {{ lr: number, momentum?: number, dampening?: number, nesterov?: boolean, weight_decay?: number }} Settings */
/** @typedef {"SGD" | "Adam" | "AdamW"} Optimizer */
/** @typedef {{ optimizer: Optimizer, settings: Settings, start: number, gradients: number[] }} Run */

const DECIMALS = 4;

/** Where a run ends. @param {Run} run */
function end({ optimizer, settings, start, gradients }) {
  let step = 0;
  const given = { ...settings, gradient: () => [Number(gradients[step++])], start: [start], steps: gradients.length };
  const points = optimizer === "SGD" ? sgd(given) : adam({ ...given, decoupled: optimizer === "AdamW" });
  return Number(points.at(-1)?.[0]);
}

/** @param {Run} run @returns {Evidence} */
function evidenceOf(run) {
  return { kind: "step", ...run, digits: DECIMALS };
}

/** A slip that comes to another run. @param {string} mistake @param {Run} run @returns {Slip} */
function instead(mistake, run) {
  return { claim: end(run), mistake, evidence: evidenceOf(run) };
}

/** A factor in a product: brackets around what is negative. @param {number} value */
function factor(value) {
  return value < 0 ? `(${numeral(value)})` : numeral(value);
}

/** @param {number} value */
function short(value) {
  return numeral(rounded(value, 6));
}

/** How the optimizer is made. @param {Run} run */
function made({ optimizer, settings }) {
  const named = Object.entries(settings).map(([name, value]) => `${name}=${value === true ? "True" : value}`);
  return `\`${optimizer}(${named.join(", ")})\``;
}

/** `w − rate · move`, worked out. @param {number} from @param {number} lr @param {number} move */
function moved(from, lr, move) {
  return `${numeral(rounded(from, 6))} − ${numeral(lr)} · ${factor(rounded(move, 6))} = ${short(from - lr * move)}`;
}

/** One number of two that is not zero. @param {Draws} draws */
function gradient(draws) {
  return draws.whole(1, 9) * (draws.coin() ? -1 : 1);
}

/** @param {Draws} draws @param {Settings} settings @param {number} times @returns {Run} */
function drawn(draws, settings, times, optimizer = /** @type {Optimizer} */ ("SGD")) {
  return { optimizer, settings, start: draws.whole(-10, 10) / 2, gradients: Array.from({ length: times }, () => gradient(draws)) };
}

/** @param {Draws} draws @returns {{ run: Run, slips: Slip[], solution: string }} */
function plain(draws) {
  const lr = draws.one([0.1, 0.01, 0.2, 0.5]);
  const run = drawn(draws, { lr }, 1);
  const { start: w, gradients: [g = 0] } = run;
  return {
    run,
    slips: [instead("goes up the slope: the step is against the gradient", { ...run, gradients: [-g] }),
      { claim: w - g, mistake: "forgets the learning rate", evidence: evidenceOf({ ...run, settings: { lr: 1 } }) },
      { claim: -lr * g, mistake: "is the step alone: it starts from the weight" }],
    solution: moved(w, lr, g),
  };
}

/** @param {Draws} draws @returns {{ run: Run, slips: Slip[], solution: string }} */
function decayed(draws) {
  const lr = draws.one([0.1, 0.01, 0.5]), decay = draws.one([0.1, 0.5, 0.2]);
  const run = drawn(draws, { lr, weight_decay: decay }, 1);
  const { start: w, gradients: [g = 0] } = run;
  return {
    run,
    slips: [instead("ignores the weight decay", { ...run, settings: { lr } }),
      { claim: w - lr * (g - decay * w), mistake: "lets the decay push the weight away from zero: it is added to the gradient" },
      { claim: w - lr * g - decay * w, mistake: "takes the whole decay off the weight: it goes into the gradient, so the learning rate scales it too" }],
    solution: `The gradient with decay: ${numeral(g)} + ${numeral(decay)} · ${factor(w)} = ${short(g + decay * w)}. Then ${moved(w, lr, g + decay * w)}`,
  };
}

/** @param {Draws} draws @param {boolean} dampened @returns {{ run: Run, slips: Slip[], solution: string }} */
function momentum(draws, dampened) {
  const lr = draws.one([0.1, 0.01, 0.5]), mu = draws.one([0.9, 0.5, 0.8]);
  const run = drawn(draws, { lr, momentum: mu, ...(dampened && { dampening: 0.5 }) }, 2);
  const { start: w, gradients: [a = 0, b = 0] } = run;
  const taken = dampened ? 0.5 : 1, velocity = mu * a + taken * b;
  /** @type {Slip[]} */
  const slips = [
    instead("ignores the momentum", { ...run, settings: { lr } }),
    { claim: w - lr * velocity, mistake: "takes only the second step: the first one moved the weight too" },
    { claim: w - lr * a - lr * (a + mu * b), mistake: "puts the momentum on the new gradient: it scales the old one" },
  ];
  if (dampened) {
    slips.unshift(instead("ignores the dampening", { ...run, settings: { lr, momentum: mu } }),
      { claim: w - lr * taken * a - lr * (mu * taken * a + taken * b), mistake: "dampens the first step too: PyTorch takes the first gradient whole" });
  } else {
    slips.push({ claim: w - lr * a - lr * (mu * a + (1 - mu) * b), mistake: "weights the new gradient by 1 − momentum: without dampening it counts in full" },
      instead("is a step of Nesterov's momentum", { ...run, settings: { ...run.settings, nesterov: true } }));
  }
  return {
    run, slips,
    solution: `First ${moved(w, lr, a)}. The velocity is then ${numeral(mu)} · ${factor(a)} + ${dampened ? `${numeral(taken)} · ` : ""}${factor(b)} `
      + `= ${short(velocity)}, and ${moved(w - lr * a, lr, velocity)}`,
  };
}

/** @param {Draws} draws @returns {{ run: Run, slips: Slip[], solution: string }} */
function nesterov(draws) {
  const lr = draws.one([0.1, 0.01, 0.5]), mu = draws.one([0.9, 0.5, 0.8]);
  const twice = draws.coin();
  const run = drawn(draws, { lr, momentum: mu, nesterov: true }, twice ? 2 : 1);
  const { start: w, gradients: [a = 0, b = 0] } = run;
  const ahead = a + mu * a, velocity = mu * a + b, second = b + mu * velocity;
  const first = `The velocity is ${numeral(a)}; the step takes ${numeral(a)} + ${numeral(mu)} · ${factor(a)} = ${short(ahead)}: ${moved(w, lr, ahead)}`;
  return {
    run,
    slips: [
      instead("is plain momentum: Nesterov's step looks ahead", { ...run, settings: { lr, momentum: mu } }),
      instead("ignores the momentum", { ...run, settings: { lr } }),
      { claim: twice ? w - lr * ahead - lr * mu * velocity : w - lr * mu * a, mistake: "leaves the gradient itself out of the step: it is added to momentum times velocity" },
    ],
    solution: !twice ? first : `${first}. Then the velocity is ${numeral(mu)} · ${factor(a)} + ${factor(b)} = ${short(velocity)}; the step takes `
      + `${numeral(b)} + ${numeral(mu)} · ${factor(rounded(velocity, 6))} = ${short(second)}: ${moved(w - lr * ahead, lr, second)}`,
  };
}

/** @param {Draws} draws @returns {{ run: Run, slips: Slip[], solution: string }} */
function adamFirst(draws) {
  const lr = draws.one([0.1, 0.01, 0.5]), decay = draws.one([0, 0, 0.1, 0.5]);
  const optimizer = draws.one(/** @type {const} */ (["Adam", "AdamW"]));
  const run = drawn(draws, { lr, ...((decay || optimizer === "AdamW") && { weight_decay: decay }) }, 1, optimizer);
  const { start: w, gradients: [g = 0] } = run;
  const pull = optimizer === "Adam" ? g + decay * w : g, shrunk = optimizer === "AdamW" ? w * (1 - lr * decay) : w;
  /** @type {Slip[]} */
  const slips = [
    { claim: w - lr * g, mistake: "is a step of SGD: Adam's first step is as long as the learning rate, however large the gradient",
      evidence: evidenceOf({ ...run, optimizer: "SGD", settings: { lr } }) },
    { claim: shrunk - lr * Math.sign(pull) * (0.1 / Math.sqrt(0.001)), mistake: "leaves out the correction of the two means, which start at zero" },
    { claim: shrunk + lr * Math.sign(pull), mistake: "goes up the slope: the step is against the gradient" },
  ];
  if (optimizer === "AdamW") {
    slips.push(instead("decays as Adam does, through the gradient, whose size the first step forgets", { ...run, optimizer: "Adam" }));
  } else {
    slips.push(instead("decays as AdamW does, beside the gradient: in Adam the decay goes into the gradient, whose size the first step forgets",
      { ...run, optimizer: "AdamW" }));
  }
  const before = decay === 0 ? "" : optimizer === "AdamW"
    ? `First the weight decays: ${numeral(w)} · (1 − ${numeral(lr)} · ${numeral(decay)}) = ${short(shrunk)}. `
    : `With decay the gradient is ${numeral(g)} + ${numeral(decay)} · ${factor(w)} = ${short(pull)}. `;
  return {
    run, slips,
    solution: `${before}At the first step the corrected means are the gradient and its square, so Adam moves by the rate, against the gradient's sign: `
      + moved(shrunk, lr, Math.sign(pull)),
  };
}

/** @type {((draws: Draws) => { run: Run, slips: Slip[], solution: string })[][]} */
const ASKED = [[plain], [decayed, (draws) => momentum(draws, false)], [nesterov, adamFirst, (draws) => momentum(draws, true)]];

/** @param {Draws} draws @param {number} level @returns {Question} */
export function steps(draws, level) {
  const { run, slips, solution } = draws.one(ASKED[level - 1] ?? [])(draws);
  const { gradients, start } = run;
  const right = end(run);
  const slopes = gradients.length === 1 ? `Its gradient is ${numeral(Number(gradients[0]))}` : `Its gradients are ${gradients.map(numeral).join(" and then ")}`;
  return {
    say: (claim) => `A weight is ${numeral(start)}. ${slopes}. After ${gradients.length === 1 ? "one step" : "two steps"} of ${made(run)} it is `
      + `${numeral(Number(claim))}${run.optimizer === "SGD" ? "" : " (to four decimals)"}.`,
    right: rounded(right, DECIMALS),
    slips: slips.map((slip) => ({ ...slip, claim: rounded(Number(slip.claim), DECIMALS) })),
    solution: `${solution}.`,
    evidence: evidenceOf(run),
  };
}
