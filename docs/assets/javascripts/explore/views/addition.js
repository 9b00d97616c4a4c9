/** The view of the network that adds: its text, where its heads look, what it thinks comes next. */
import { CARRIER, LENGTH, QUESTION, STEPS, asked, percent, question, said, write } from "../addition.js";
import { drawn, element } from "../elements.js";
import { explorable } from "../explorable.js";
import { load } from "../transformer.js";

/** @import { Controls, State } from "../address.js" */
/** @import { Head, Written } from "../addition.js" */
/** @import { Parts } from "../explorable.js" */
/** @import { Weights } from "../transformer.js" */
/** @typedef {{ text: string, step: number, off: Head[], other: boolean, now: Written, whole: Written, tokens: string }} Shown */

const WEIGHTS = new URL("../../../../labs/addition/weights.json", import.meta.url);
const FIRST = { a: 58, b: 67 };
const LAYERS = 2, HEADS = 4;
const DASHES = ["2 3", "", "7 4", "1 5"]; // of each head, besides its colour
const COLOURS = ["explore-look", "explore-look explore-look-2", "explore-look explore-look-3", "explore-look explore-look-4"];
const LOOKS = 0.2; // from this weight on a line shows it
/** @type {Head[]} */
const ALL = Array.from({ length: LAYERS * HEADS }, (_, i) => [Math.floor(i / HEADS), i % HEADS]);

/** @param {Head} head */
const key = ([layer, head]) => `h${layer + 1}${head + 1}`;

/** @returns {Controls} */
function controls() {
  const switches = ALL.map((head) => [key(head), { type: "switch", label: `Layer ${head[0] + 1}, head ${head[1] + 1}`, value: true }]);
  return {
    a: { type: "number", label: "First number", value: FIRST.a, min: 0, max: 99, step: 1, digits: 2 },
    b: { type: "number", label: "Second number", value: FIRST.b, min: 0, max: 99, step: 1, digits: 2 },
    text: {
      type: "text", label: "The text it reads: change a character", value: question(FIRST.a, FIRST.b), longest: LENGTH - 1,
      pattern: /^[0-9+=]{6,8}$/, wanted: "6 to 8 characters of 0 to 9, + and =",
    },
    step: { type: "choice", label: "Watch it write the", value: "tens", options: Object.fromEntries(STEPS.map((name) => [name, name])) },
    carrier: { type: "choice", label: "At the tens, head 3 of layer 1 reads", value: "own", options: { own: "this sum", other: "it with 9 minus each of the ones" } },
    ...Object.fromEntries(switches),
  };
}

/**
 * The text for a state: it follows the numbers until it is changed by hand, and the numbers follow it where it still is a sum.
 * @returns {(state: State, parts: Parts) => string}
 */
function following() {
  let last = { a: FIRST.a, b: FIRST.b, text: question(FIRST.a, FIRST.b) };
  return (state, { set }) => {
    let [a, b, text] = [Math.round(Number(state["a"])), Math.round(Number(state["b"])), String(state["text"])];
    const sum = asked(text);
    if (text === last.text && (a !== last.a || b !== last.b)) text = question(a, b);
    else if (sum && text !== last.text) ({ a, b } = sum);
    last = { a, b, text };
    if (state["a"] !== a || state["b"] !== b || state["text"] !== text) set(last);
    return text;
  };
}

/** The row of characters, and lines from where it stands to where the first layer looks. @param {Shown} shown @param {number} room */
function textDrawn({ text, step, off, now }, room) {
  const width = Math.max(280, room), wide = Math.min(64, width / LENGTH), left = (width - wide * LENGTH) / 2;
  const top = 92, size = Math.min(wide - 6, 44), middle = (/** @type {number} */ i) => left + wide * (i + 0.5);
  const svg = drawn("svg", { class: "explore-svg", role: "img", "aria-label": `${now.text}: where the first layer looks`, width, height: 172, viewBox: `0 0 ${width} 172` });
  svg.append(drawn("text", { x: width / 2, y: 12, "text-anchor": "middle", class: "explore-label" }, `writing the ${STEPS[step]}, the heads of layer 1 look at`));
  const answer = asked(now.text)?.answer, at = QUESTION - 1 + step;
  now.passed.attention[0]?.forEach((rows, head) => {
    if (off.some(([layer, one]) => layer === 0 && one === head)) return;
    rows[at]?.forEach((weight, i) => {
      if (weight < LOOKS) return;
      const rise = 18 + 9 * (at - i), from = middle(at) + 3 * (head - 1.5), to = middle(i) + 9 * (head - 1.5);
      const path = `M${from},${top - 3} C${from},${top - rise} ${to},${top - rise} ${to},${top - 16}`;
      svg.append(drawn("path", { d: path, class: COLOURS[head] ?? "", "stroke-dasharray": DASHES[head] ?? "", "stroke-width": 1 + 2 * weight }),
        drawn("text", { x: to, y: top - 4, "text-anchor": "middle" }, String(head + 1)));
    });
  });
  [...now.text].forEach((character, i) => {
    const given = i < text.length, wrong = i >= QUESTION && answer !== undefined && character !== answer[i - QUESTION];
    const kind = i === at ? " explore-now" : "";
    svg.append(
      drawn("rect", { x: middle(i) - size / 2, y: top, width: size, height: size, rx: 5, class: `explore-tile${given ? "" : " explore-written"}${kind}` }),
      drawn("text", { x: middle(i), y: top + size / 2 + 7, "text-anchor": "middle", class: "explore-character" }, character));
    const name = ["ones", "tens", "100s"][i - QUESTION];
    if (name) svg.append(drawn("text", { x: middle(i), y: top + size + 16, "text-anchor": "middle" }, name));
    if (wrong) svg.append(drawn("text", { x: middle(i), y: top + size + 31, "text-anchor": "middle", class: "explore-mistake" }, `not ${answer?.[i - QUESTION]}`));
  });
  return svg;
}

/** A heat map of one head: a row for each digit that is written. @param {Shown} shown @param {Head} head @param {number} width @param {(step: number) => void} choose */
function headDrawn({ step, off, other, now }, [layer, head], width, choose) {
  const left = 40, cell = Math.min(26, (width - left) / (LENGTH - 1)), high = 20, bottom = 3 * high + 18;
  const name = `Layer ${layer + 1}, head ${head + 1}: where it looks`;
  const is = off.some((one) => one[0] === layer && one[1] === head);
  const svg = drawn("svg", { class: `explore-svg${is ? " explore-off" : ""}`, role: "img", "aria-label": name, width, height: bottom + 20, viewBox: `0 0 ${width} ${bottom + 20}` });
  const rows = now.passed.attention[layer]?.[head]?.slice(QUESTION - 1) ?? [];
  rows.forEach((weights, i) => {
    const row = drawn("g", { class: "explore-step" });
    row.append(drawn("rect", { x: 0, y: i * high, width: left + cell * (LENGTH - 1), height: high, class: "explore-row" }),
      drawn("text", { x: left - 6, y: i * high + 14, "text-anchor": "end" }, `${now.text[QUESTION - 1 + i]}→${now.text[QUESTION + i]}`));
    weights.slice(0, QUESTION + i).forEach((weight, j) =>
      row.append(drawn("rect", { x: left + j * cell + 0.5, y: i * high + 0.5, width: cell - 1, height: high - 1, class: "explore-cell", "fill-opacity": weight.toFixed(3) })));
    row.addEventListener("click", () => choose(i));
    svg.append(row);
  });
  svg.append(drawn("rect", { x: 0.75, y: step * high, width: left + cell * (LENGTH - 1) - 1.5, height: high, class: "explore-chosen" }));
  [...now.text.slice(0, LENGTH - 1)].forEach((character, j) =>
    svg.append(drawn("text", { x: left + (j + 0.5) * cell, y: 3 * high + 13, "text-anchor": "middle" }, character)));
  const weights = rows[step] ?? [], most = weights.indexOf(Math.max(...weights));
  const lent = other && layer === CARRIER[0] && head === CARRIER[1] && step === STEPS.indexOf("tens");
  const words = is && !lent ? "off: brings nothing" : lent ? "reads another sum" : `most at ${now.text[most]}: ${weights[most]?.toFixed(2)}`;
  svg.append(drawn("text", { x: left, y: bottom + 14 }, words));
  return svg;
}

/** The probability of each character to be the next. @param {Shown} shown @param {number} room */
function nextDrawn({ step, now, whole, tokens }, room) {
  const width = Math.max(280, room), wide = Math.min(64, width / tokens.length), left = (width - wide * tokens.length) / 2;
  const top = 26, high = 90, bottom = top + high;
  const svg = drawn("svg", { class: "explore-svg", role: "img", "aria-label": `Probabilities of the ${STEPS[step]}`, width, height: bottom + 40, viewBox: `0 0 ${width} ${bottom + 40}` });
  now.probabilities[step]?.forEach((share, i) => {
    const x = left + wide * (i + 0.5), before = whole.probabilities[step]?.[i] ?? 0;
    svg.append(
      drawn("rect", { x: x - wide * 0.36, y: bottom - high * share, width: wide * 0.72, height: high * share, class: "explore-likely" }),
      drawn("text", { x, y: bottom - high * share - 5, "text-anchor": "middle" }, (100 * share).toFixed(share >= 0.995 ? 0 : 1)),
      drawn("text", { x, y: bottom + 15, "text-anchor": "middle", class: "explore-character" }, tokens[i] ?? ""));
    if (whole !== now && before >= 0.01) svg.append(drawn("line", { x1: x - wide * 0.45, x2: x + wide * 0.45, y1: bottom - high * before, y2: bottom - high * before, class: "explore-before" }));
  });
  const label = `next character: probability in percent${whole !== now ? "; line: unchanged" : ""}`;
  svg.append(drawn("line", { x1: left, x2: width - left, y1: bottom, y2: bottom, class: "explore-ground" }),
    drawn("text", { x: width / 2, y: bottom + 35, "text-anchor": "middle", class: "explore-label" }, label));
  return svg;
}

/** The values of the step that is watched. @param {Shown} shown @returns {[string[], (string | number)[][]]} */
function values({ step, off, now, tokens }) {
  const shares = (now.probabilities[step] ?? []).map((share, i) => ["next character, probability", tokens[i] ?? "", share.toFixed(4)]);
  const weights = ALL.flatMap(([layer, head]) => {
    const is = off.some((one) => one[0] === layer && one[1] === head);
    const seen = (now.passed.attention[layer]?.[head]?.[QUESTION - 1 + step] ?? []).slice(0, QUESTION + step);
    return seen.map((weight, i) => [`layer ${layer + 1}, head ${head + 1}${is ? ", off" : ""}: weight`, `${now.text[i]}, character ${i + 1}`, weight.toFixed(4)]);
  });
  return [[`Writing the ${STEPS[step]}`, "of", "value"], [...shares, ...weights]];
}

/** @param {HTMLElement} root @param {boolean} reduced */
export async function mount(root, reduced) {
  const answer = await fetch(WEIGHTS);
  if (!answer.ok) throw new Error(`the weights cannot be had: ${answer.status}`);
  /** @type {Weights} */
  const weights = await answer.json();
  const network = load(weights), { tokens } = weights;
  const textOf = following();
  const line = element("div"), heads = element("div", { class: "explore-heads" }), next = element("div");
  const shownHeads = ALL.filter(([layer]) => layer === 0 || !reduced);
  const maps = shownHeads.map(() => element("div"));
  const panels = maps.map((map) => element("div", {}, map));
  heads.append(...panels);

  /** @param {State} state @param {Parts} parts */
  function draw(state, parts) {
    const text = textOf(state, parts);
    const off = ALL.filter((head) => !state[key(head)]);
    const change = { off, other: state["carrier"] === "other" && asked(text) !== undefined };
    const now = write(network, tokens, text, change);
    const whole = off.length || change.other ? write(network, tokens, text, { off: [], other: false }) : now;
    const step = STEPS.indexOf(String(state["step"]));
    const shown = { text, step, ...change, now, whole, tokens };
    if (!line.isConnected) parts.plot.append(line, heads, next);
    line.replaceChildren(textDrawn(shown, parts.plot.clientWidth));
    maps.forEach((map, i) => map.replaceChildren(headDrawn(shown, /** @type {Head} */ (shownHeads[i]), map.clientWidth, (one) => parts.set({ step: STEPS[one] ?? "tens" }))));
    next.replaceChildren(nextDrawn(shown, parts.plot.clientWidth));
    const probable = now.text[QUESTION + step] ?? "", share = now.probabilities[step]?.[tokens.indexOf(probable)] ?? 0;
    parts.say(`${said(text, now.text, whole.text, change)} At the ${STEPS[step]} it gives ${probable} a probability of ${percent(share)}.`);
    parts.table(...values(shown));
  }

  const made = explorable(root, reduced, {
    name: "Two numbers, and the heads that are on",
    controls: controls(),
    reduced: ["a", "b", "step", "carrier", ...shownHeads.map(key)],
    draw,
  });
  shownHeads.forEach((head, i) => {
    const box = root.querySelector(`[data-control="${key(head)}"]`);
    if (box) panels[i]?.prepend(box);
  });
  return made;
}
