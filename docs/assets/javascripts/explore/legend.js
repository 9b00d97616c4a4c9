/** What a line of a plot looks like, and what it stands for: never by its colour alone. */
import { drawn, element } from "./elements.js";

/** A line's look: a colour of the figures, and dashes. @typedef {{ stroke: string, "stroke-dasharray": string }} Look */

const DASHES = ["none", "9 4", "2 3"];

/** The look of the line with this number. @param {number} index @returns {Look} */
export function look(index) {
  return { stroke: `var(--figure-${index % 8})`, "stroke-dasharray": DASHES[index % DASHES.length] ?? "none" };
}

/** A list of what is drawn, each beside a piece of its line, or of its area. @param {{ look: Record<string, string>, words: string }[]} entries */
export function legend(entries) {
  return element("p", { class: "explore-legend" }, ...entries.map(({ look: seen, words }) => element("span", {},
    drawn("svg", { width: 36, height: 12, viewBox: "0 0 36 12", "aria-hidden": "true" },
      drawn("line", { x1: 0, x2: 36, y1: 6, y2: 6, "stroke-width": 2.5, ...seen })),
    words)));
}

const SIGNS = /** @type {Record<string, string>} */ ({ "-": "⁻", 0: "⁰", 1: "¹", 2: "²", 3: "³", 4: "⁴", 5: "⁵", 6: "⁶", 7: "⁷", 8: "⁸", 9: "⁹" });

/** A power of ten. @param {number} exponent */
export function powerOfTen(exponent) {
  return `10${String(exponent).replace(/./gu, (sign) => SIGNS[sign] ?? sign)}`;
}

/** A tick of a logarithmic axis. @param {number} value */
export function tick(value) {
  return value > 0.005 && value < 2000 ? String(Number(value.toPrecision(1))) : powerOfTen(Math.round(Math.log10(value)));
}

/** A number in words: three digits, and a power of ten where it is very small or large. @param {number} value */
export function rounded(value) {
  if (!Number.isFinite(value)) return value > 0 ? "more than a computer can hold" : "not a number";
  const size = Math.abs(value);
  if (size === 0 || (size >= 1e-3 && size < 1e5)) return String(Number(value.toPrecision(3))).replace("-", "−");
  const [digits = "", power = ""] = value.toExponential(1).split("e");
  return `${digits.replace("-", "−")}\u00a0×\u00a0${powerOfTen(Number(power))}`;
}
