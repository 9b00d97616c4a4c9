/** The plots of a run: the surface with its way down, the loss, the map of regimes. */
import { contours, line } from "../../../vendor/d3/d3.js";
import { drawn } from "../elements.js";
import { dragged, plotted } from "../plot.js";
import { surfaces } from "../optimizer.js";
import { landscapes, limit, turning } from "./landscapes.js";

/** @import { Point } from "../optimizer.js" */
/** @import { Run, Setting } from "./run.js" */
/** @typedef {(x: number, y: number) => void} Moved */
/** @typedef {{ width: number, height: number }} Size */

const GRID = [160, 110];
const LEVELS = 12;
const BESIDE = 0.02; // the grid goes on beyond the edge, so that the lines of its own edge are cut off
const WAY = "var(--figure-0)", KEPT = "var(--figure-4)", PUSHED = "var(--figure-1)";

/** A coordinate in pixels that a browser can draw. @param {number} pixels */
function near(pixels) {
  return Number.isFinite(pixels) ? Math.max(-9999, Math.min(9999, pixels)) : 9999;
}

/** @param {[number, number][]} pixels */
function path(pixels) {
  return pixels.map(([x, y], i) => `${i ? "L" : "M"}${near(x).toFixed(1)},${near(y).toFixed(1)}`).join("");
}

/** All dots in one path: lines of no length, with round ends. @param {[number, number][]} pixels */
function dots(pixels) {
  return pixels.map(([x, y]) => `M${near(x).toFixed(1)},${near(y).toFixed(1)}h0`).join("");
}

/** A text that stands clear of what is behind it. @param {number} x @param {number} y @param {string} text @param {string} [anchor] */
function note(x, y, text, anchor = "start") {
  return drawn("text", { x, y, "text-anchor": anchor, class: "explore-note" }, text);
}

/** @param {[number, number]} from @param {[number, number]} to @param {string} colour @param {string} [dashes] */
function arrow([x, y], [toX, toY], colour, dashes = "none") {
  const length = Math.hypot(toX - x, toY - y);
  if (!(length > 2)) return drawn("g");
  const [along, across] = [(toX - x) / length, (toY - y) / length], head = Math.min(9, length);
  const [backX, backY] = [toX - head * along, toY - head * across], half = head / 2;
  return drawn("g", { stroke: colour, fill: colour },
    drawn("path", { d: path([[x, y], [backX, backY]]), "stroke-width": 2.5, "stroke-dasharray": dashes }),
    drawn("path", { d: `M${toX},${toY}L${backX - half * across},${backY + half * along}L${backX + half * across},${backY - half * along}Z`, stroke: "none" }));
}

/** What the two arrows mean. @param {HTMLElement} place */
export function legend(place) {
  place.replaceChildren(drawn("svg", { class: "explore-svg", role: "img", "aria-label": "The arrows: the next step in its two parts", width: 350, height: 22 },
    arrow([8, 11], [40, 11], KEPT), note(46, 15, "kept by momentum"), arrow([188, 11], [220, 11], PUSHED, "3 2"), note(226, 15, "added by the slope")));
}

/** The next step in its two parts, one after the other. @param {Run} done @param {(point: Point) => [number, number]} at @param {number} lift */
function nextStep({ next, points, diverged }, at, lift) {
  const last = points.at(-1);
  if (!next || !last || diverged >= 0) return [];
  const kept = last.map((x, axis) => x + Number(next.kept[axis]));
  const pushed = kept.map((x, axis) => x + Number(next.pushed[axis]));
  // On a curve they lie level beside the point, one above the other: x alone moves.
  const places = /** @type {[number, number][]} */ ([last, kept, pushed].map(at));
  const level = Number(places[0]?.[1]);
  const [from, middle, to] = places.map(([x, y]) => /** @type {[number, number]} */ (lift ? [near(x), level - lift] : [near(x), near(y)]));
  if (!from || !middle || !to) return [];
  const below = (/** @type {[number, number]} */ [x, y]) => /** @type {[number, number]} */ ([x, y + (lift ? 9 : 0)]);
  return [arrow(from, middle, KEPT), arrow(below(middle), below(to), PUSHED, "3 2")];
}

/** The way, its last point, and the start, which may be dragged. @param {SVGSVGElement} svg @param {[number, number][]} way @param {Moved} moved */
function ball(svg, way, moved) {
  const [x, y] = way[0] ?? [0, 0], [lastX, lastY] = way.at(-1) ?? [0, 0];
  const handle = drawn("g", {},
    drawn("circle", { cx: near(x), cy: near(y), r: 22, fill: "transparent" }),
    drawn("circle", { cx: near(x), cy: near(y), r: 8, fill: "var(--md-default-bg-color)", stroke: "currentColor", "stroke-width": 2 }),
    drawn("title", {}, "The start: drag it"));
  dragged(handle, svg, moved);
  return [
    drawn("path", { d: path(way), fill: "none", stroke: WAY, "stroke-opacity": 0.55 }),
    drawn("path", { d: dots(way), stroke: WAY, "stroke-width": way.length > 200 ? 4 : 6, "stroke-linecap": "round" }),
    handle,
    drawn("circle", { cx: near(lastX), cy: near(lastY), r: 7, fill: "var(--proof-ember)", stroke: "var(--md-default-bg-color)" }),
  ];
}

/** A curve, and the run on it. @param {HTMLElement} place @param {Setting} setting @param {Run} done @param {Size} size @param {Moved} moved */
export function curve(place, setting, done, size, moved) {
  const { box: [[low, high] = [0, 1]], words } = landscapes[setting.surface];
  const value = (/** @type {number} */ x) => surfaces[setting.surface].value([x]);
  const xs = Array.from({ length: 161 }, (_, i) => low + ((high - low) * i) / 160), heights = xs.map(value);
  const bottom = Math.min(...heights), top = Math.max(...heights);
  const { svg, inner, x, y } = plotted(place, {
    ...size, name: `The way down: ${words}`, x: { domain: [low, high], label: "x" }, y: { domain: [bottom - 0.07 * (top - bottom), top], label: "loss" },
  });
  const at = (/** @type {Point} */ [one = 0]) => /** @type {[number, number]} */ ([x(one), y(value(one))]);
  inner.append(
    drawn("path", { d: line()(xs.map((one) => at([one]))) ?? "", fill: "none", stroke: "currentColor", "stroke-opacity": 0.6, "stroke-width": 2 }),
    ...ball(svg, done.points.map(at), (pixels) => moved(x.invert(pixels), 0)),
    ...nextStep(done, at, 22));
}

/** @type {Map<string, SVGGElement>} */
const known = new Map();

/**
 * The contours of a surface, made once for each size and moved from drawing to drawing.
 * @param {Setting["surface"]} name @param {(x: number) => number} x @param {(y: number) => number} y @param {string} size
 */
function levels(name, x, y, size) {
  const key = `${name} ${size}`, found = known.get(key);
  if (found) return found;
  const [[west, east] = [0, 1], [south, north] = [0, 1]] = landscapes[name].box;
  const [columns = 2, rows = 2] = GRID;
  const across = (/** @type {number} */ i) => west + (east - west) * (-BESIDE + ((1 + 2 * BESIDE) * i) / columns);
  const up = (/** @type {number} */ j) => south + (north - south) * (-BESIDE + ((1 + 2 * BESIDE) * j) / rows);
  const heights = Array.from({ length: columns * rows }, (_, i) => surfaces[name].value([across((i % columns) + 0.5), up(Math.floor(i / columns) + 0.5)]));
  const top = Math.max(...heights), spread = name === "rosenbrock" ? 2.4 : 1.7;
  const thresholds = Array.from({ length: LEVELS }, (_, i) => top / spread ** (LEVELS - i));
  const paths = contours().size([columns, rows]).thresholds(thresholds)(heights).map(({ coordinates }) => coordinates.flat().map((ring) =>
    `${path(ring.map(([i = 0, j = 0]) => [x(across(i)), y(up(j))]))}Z`).join(""));
  const made = drawn("g", { fill: "currentColor", "fill-opacity": 0.02, "fill-rule": "evenodd", stroke: "currentColor", "stroke-opacity": 0.25 },
    ...paths.map((d) => drawn("path", { d })));
  known.set(key, made);
  return made;
}

/** A surface from above, and the run on it. @param {HTMLElement} place @param {Setting} setting @param {Run} done @param {Size} size @param {Moved} moved */
export function plan(place, setting, done, size, moved) {
  const { box: [across = [0, 1], up = [0, 1]], words, minima } = landscapes[setting.surface];
  const { svg, inner, x, y } = plotted(place, {
    ...size, name: `From above: ${words}`, x: { domain: across, label: "x" }, y: { domain: up, label: "y" },
  });
  const at = (/** @type {Point} */ [one = 0, other = 0]) => /** @type {[number, number]} */ ([x(one), y(other)]);
  inner.append(
    levels(setting.surface, x, y, `${size.width} ${size.height}`),
    ...minima.map((one) => {
      const [cx, cy] = at(one);
      return drawn("path", { d: `M${cx - 6},${cy}h12M${cx},${cy - 6}v12`, stroke: "currentColor", "stroke-width": 2 });
    }),
    ...ball(svg, done.points.map(at), (one, other) => moved(x.invert(one), y.invert(other))),
    ...nextStep(done, at, 0));
}

/** The loss above the lowest one, step by step. @param {HTMLElement} place @param {Run} done @param {number} steps @param {Size} size */
export function losses(place, done, steps, size) {
  const { losses: all, lowest } = done;
  const above = all.map((loss) => loss - lowest);
  const seen = above.filter((one) => one > 1e-14 && one < 1e14);
  const top = Math.max(...seen, 1e-13), low = Math.min(...seen, top / 100);
  const { inner, x, y } = plotted(place, {
    ...size, name: "The loss by step", left: 76, x: { domain: [0, 1.03 * Math.max(steps, 20)], label: "step" },
    y: { domain: [low / 3, top * 2], log: true, label: "loss above the lowest", format: "~g", ticks: 5 },
  });
  const way = above.map((one, step) => /** @type {[number, number]} */ ([x(step), one > 0 ? y(Math.max(one, low / 10)) : y(low / 10)]));
  const [lastX, lastY] = way.at(-1) ?? [0, 0];
  inner.append(
    drawn("path", { d: path(way), fill: "none", stroke: WAY, "stroke-width": 2 }),
    drawn("circle", { cx: near(lastX), cy: near(lastY), r: 6, fill: "var(--proof-ember)" }));
}

const MOMENTA = Array.from({ length: 100 }, (_, i) => i / 100);
const REGIONS = { steady: "steady", swings: "swings", both: "both ways", diverges: "diverges" };

/**
 * The map of regimes in rate and momentum, with the present setting, which may be dragged.
 * @param {HTMLElement} place @param {Setting} setting @param {number[]} curvatures @param {Size} size @param {(lr: number, momentum: number) => void} moved
 */
export function map(place, setting, curvatures, size, moved) {
  const { lr, momentum, nesterov } = setting;
  const most = Math.max(...curvatures), least = Math.min(...curvatures);
  const low = 2e-3 / most, high = 40 / most;
  const { svg, inner, x, y } = plotted(place, {
    ...size, name: "The map of regimes", x: { domain: [low, high], log: true, label: "learning rate", format: "~g", ticks: 4 },
    y: { domain: [0, 1], label: "momentum", ticks: 5 },
  });
  const right = x(high);
  /** @param {(curvature: number, momentum: number, nesterov: boolean) => number} rate @param {number} curvature */
  const border = (rate, curvature) => MOMENTA.map((one) => /** @type {[number, number]} */ ([Math.max(x(low), x(Math.max(rate(curvature, one, nesterov), low))), y(one)]));
  const edge = border(limit, most);
  inner.append(drawn("path", { d: `${path(edge)}L${right},${y(0.99)}L${right},${y(0)}Z`, fill: "var(--proof-bad)", "fill-opacity": 0.16 }));
  const turns = most === least ? [most] : [most, least];
  const bounds = [...turns.map((curvature) => border(turning, curvature)), edge];
  inner.append(...bounds.map((d, i) => drawn("path", {
    d: path(d), fill: "none", stroke: i === bounds.length - 1 ? "var(--proof-bad)" : "currentColor", "stroke-width": 2, "stroke-dasharray": i === bounds.length - 1 ? "none" : "5 3",
  })));
  const diverging = (x(limit(most, 0.3, nesterov)) + right) / 2;
  inner.append(note(x(low) + 6, y(0.06), REGIONS.steady), note(diverging, y(0.3), REGIONS.diverges, "middle"), note(x(0.35 / most), y(0.6), REGIONS.swings, "middle"));
  if (most !== least) inner.append(note(x(0.8 / most), y(0.935), REGIONS.both, "end"));
  const [cx, cy] = [Math.max(x(low), Math.min(right, x(lr))), y(momentum)];
  const handle = drawn("g", {}, drawn("circle", { cx, cy, r: 22, fill: "transparent" }),
    drawn("circle", { cx, cy, r: 8, fill: "var(--proof-ember)", stroke: "var(--md-default-bg-color)", "stroke-width": 2 }), drawn("title", {}, "This rate and momentum: drag it"));
  dragged(handle, svg, (one, other) => moved(x.invert(one), y.invert(other)));
  inner.append(handle);
}
