/** What every explorable has: controls, the plot, its state in words and in the address, its values as a table, a way back. */
import { beginning, read, written } from "./address.js";
import { shown } from "./controls.js";
import { button, element } from "./elements.js";

/** @import { Controls, State } from "./address.js" */
/**
 * @typedef {object} Parts what a view draws on
 * @property {HTMLElement} plot where the plot stands; `plot.clientWidth` is its room in pixels
 * @property {(summary: string) => void} say the figure in words: shown, and read out once it has settled
 * @property {(head: string[], rows: (string | number)[][]) => void} table the values that are drawn
 * @property {(change: Partial<State>) => void} set changes the state, as a control does
 *
 * @typedef {object} Explorable
 * @property {string} name for the form: what can be set
 * @property {Controls} controls
 * @property {string[]} [reduced] the controls that are left in a chapter; all, when not given
 * @property {Partial<State>} [chapter] what is otherwise at the beginning in a chapter
 * @property {Record<string, (parts: Parts, state: State) => void>} [actions] buttons, by their words
 * @property {(state: State, parts: Parts) => void} draw draws the state; at most once a frame
 */

const SETTLED_MS = 400;

/** A table of values. @param {string[]} head @param {(string | number)[][]} rows */
function tableOf(head, rows) {
  const cells = (/** @type {(string | number)[]} */ row) => row.map((cell) => element("td", {}, String(cell)));
  return element("table", {},
    element("thead", {}, element("tr", {}, ...head.map((cell) => element("th", { scope: "col" }, cell)))),
    element("tbody", {}, ...rows.map((row) => element("tr", {}, ...cells(row)))));
}

/** Runs something once nothing has asked for it again for a while. @param {() => void} run */
function settled(run) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(run, SETTLED_MS);
  };
}

/** The frame of an explorable, and its parts. @param {HTMLElement} root @param {string} name */
function framed(root, name) {
  const frame = {
    form: element("form", { class: "explore-controls", "aria-label": name, tabindex: "-1" }),
    buttons: element("div", { class: "explore-buttons" }),
    plot: element("div", { class: "explore-plot" }),
    status: element("p", { class: "explore-status", role: "status" }),
    values: element("details", { class: "explore-values" }, element("summary", {}, "The values as a table")),
  };
  const body = element("div", { class: "explore-scroll", tabindex: "0", role: "region", "aria-label": "The values as a table" });
  frame.values.append(body);
  for (const still of root.querySelectorAll(":scope > :is(figure, .explore-still)")) /** @type {HTMLElement} */ (still).hidden = true;
  root.classList.add("explore-live");
  root.append(frame.form, frame.buttons, frame.plot, frame.status, frame.values);
  frame.form.addEventListener("submit", (event) => event.preventDefault());
  return { ...frame, body };
}

/** A link to the explorable's own page, for a chapter. @param {HTMLElement} root @param {boolean} reduced */
function wayHome(root, reduced) {
  const home = reduced && root.dataset["home"];
  if (!home) return undefined;
  const link = element("a", { class: "explore-whole" }, "Open the whole figure");
  return { link, follow: (/** @type {string} */ search) => { link.href = `${home}${search || "?start"}`; } };
}

/** The values as a table, made when they are looked at. @param {HTMLDetailsElement} values @param {HTMLElement} body */
function tabled(values, body) {
  /** @type {[string[], (string | number)[][]]} */
  let now = [[], []];
  const fill = () => { if (values.open) body.replaceChildren(tableOf(...now)); };
  values.addEventListener("toggle", fill);
  return (/** @type {string[]} */ head, /** @type {(string | number)[][]} */ rows) => {
    now = [head, rows];
    fill();
  };
}

/**
 * Builds an explorable in `root`, in the place of its still figure.
 * @param {HTMLElement} root @param {boolean} reduced whether it stands in a chapter: fewer controls, and an address that is not its own
 * @param {Explorable} explorable
 * @returns {{ state: () => State, set: (change: Partial<State>) => void }}
 */
export function explorable(root, reduced, { name, controls, reduced: left, chapter = {}, actions = {}, draw }) {
  const first = /** @type {State} */ (reduced ? { ...beginning(controls), ...chapter } : beginning(controls));
  const asked = reduced ? { state: first, wrong: [] } : read(controls, location.search);
  let { state } = asked;
  const { form, buttons, plot, status, values, body } = framed(root, name);
  const home = wayHome(root, reduced);
  let summary = "", asking = false;

  const settle = settled(() => {
    if (!root.isConnected) return;
    if (status.textContent !== summary) status.textContent = summary;
    if (!reduced) history.replaceState(history.state, "", `${location.pathname}${written(controls, state)}${location.hash}`);
  });
  /** @type {Parts} */
  const parts = { plot, say(words) { summary = words; }, table: tabled(values, body), set };

  const fields = Object.entries(controls).filter(([key]) => !reduced || !left || left.includes(key)).map(([key, control]) => {
    const field = shown(control, (value) => set({ [key]: value }));
    form.append(element("div", { class: `explore-control explore-${control.type}`, "data-control": key }, ...field.parts));
    return /** @type {const} */ ([key, field]);
  });

  /** Each control shows the state: at once, so that a change before the next frame starts from it. */
  const fill = () => { for (const [key, field] of fields) field.show(/** @type {State[string]} */ (state[key])); };

  function show() {
    draw(state, parts);
    fill();
    home?.follow(written(controls, state));
  }

  /** Draws before the next frame, once however much has changed. */
  function redraw() {
    if (asking) return;
    asking = true;
    requestAnimationFrame(() => {
      asking = false;
      if (!root.isConnected) return;
      show();
      settle();
    });
  }

  /** @param {Partial<State>} change */
  function set(change) {
    state = /** @type {State} */ ({ ...state, ...change });
    fill();
    redraw();
  }

  for (const [words, act] of Object.entries(actions)) buttons.append(button(words, () => act(parts, state)));
  buttons.append(button("Reset", () => set(first)));
  if (home) buttons.append(home.link);
  if (asked.wrong.length) root.prepend(element("p", { class: "explore-wrong", role: "alert" }, asked.wrong.join(" ")));

  show();
  status.textContent = summary;
  new ResizeObserver(redraw).observe(plot);
  return { state: () => state, set };
}
