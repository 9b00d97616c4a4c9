/** A plot in SVG, as wide as its place, with axes that have a title and a unit; what lies in it may be dragged. */
import { axisBottom, axisLeft, scaleLinear, scaleLog, select } from "../../vendor/d3/d3.js";
import { drawn } from "./elements.js";

/**
 * A format that is a function is for a logarithmic axis only.
 * @typedef {{ domain: [number, number], label: string, log?: boolean, ticks?: number, format?: string | ((value: number) => string) }} Axis
 * @typedef {{ height: number, width?: number, name: string, x: Axis, y: Axis, left?: number }} Plot `width`, where it was measured before:
 *   to measure between drawing one plot and the next costs a layout each time
 */

const MARGIN = { top: 12, right: 14, bottom: 42, left: 58 };
const PIXELS_A_TICK = { x: 80, y: 45 };

/** @param {Axis} axis @param {[number, number]} range in pixels */
function scaled({ domain, log }, range) {
  return (log ? scaleLog() : scaleLinear()).domain(domain).range(range);
}

/**
 * An empty plot in the place of what stood there: `svg`; `inner`, a group that is cut off at the axes; and the scales `x` and `y`,
 * from values to pixels in it.
 * @param {HTMLElement} place @param {Plot} plot
 */
export function plotted(place, { height, width: room = place.clientWidth, name, x, y, left = MARGIN.left }) {
  const width = Math.max(280, room);
  const right = width - MARGIN.right, bottom = height - MARGIN.bottom;
  const scales = { x: scaled(x, [left, right]), y: scaled(y, [bottom, MARGIN.top]) };
  const cut = `explore-cut-${name.replace(/\W+/g, "-")}`;
  const inner = drawn("g", { "clip-path": `url(#${cut})` });
  const svg = drawn("svg", { class: "explore-svg", role: "img", "aria-label": name, width, height, viewBox: `0 0 ${width} ${height}` },
    drawn("clipPath", { id: cut }, drawn("rect", { x: left, y: MARGIN.top, width: right - left, height: bottom - MARGIN.top })),
    inner,
    drawn("text", { x: (left + right) / 2, y: height - 6, "text-anchor": "middle", class: "explore-label" }, x.label),
    drawn("text", { x: -(MARGIN.top + bottom) / 2, y: 11, transform: "rotate(-90)", "text-anchor": "middle", class: "explore-label" }, y.label));
  const across = axisBottom(scales.x).ticks(x.ticks ?? Math.round((right - left) / PIXELS_A_TICK.x), x.format).tickSizeOuter(0);
  const up = axisLeft(scales.y).ticks(y.ticks ?? Math.round((bottom - MARGIN.top) / PIXELS_A_TICK.y), y.format).tickSizeOuter(0);
  select(svg).append("g").attr("class", "explore-axis").attr("transform", `translate(0,${bottom})`).call(across);
  select(svg).append("g").attr("class", "explore-axis").attr("transform", `translate(${left},0)`).call(up);
  place.replaceChildren(svg);
  return { svg, inner, ...scales };
}

/**
 * Lets something be dragged by mouse and by touch. Whoever uses it gives each value that is dragged a control as well, for the keyboard.
 * @param {SVGElement} handle @param {SVGSVGElement} svg @param {(x: number, y: number) => void} moved gets pixels of the plot
 */
export function dragged(handle, svg, moved) {
  handle.classList.add("explore-handle");
  handle.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    // The plot is drawn anew as it changes, so the window follows the pointer.
    const follow = (/** @type {PointerEvent} */ { clientX, clientY }) => {
      const here = svg.isConnected ? svg : document.querySelector(`svg[aria-label="${CSS.escape(svg.getAttribute("aria-label") ?? "")}"]`);
      const box = (here ?? svg).getBoundingClientRect();
      moved(clientX - box.left, clientY - box.top);
    };
    const stop = () => {
      window.removeEventListener("pointermove", follow);
      window.removeEventListener("pointerup", stop);
      window.removeEventListener("pointercancel", stop);
    };
    window.addEventListener("pointermove", follow);
    window.addEventListener("pointerup", stop);
    window.addEventListener("pointercancel", stop);
  });
}
