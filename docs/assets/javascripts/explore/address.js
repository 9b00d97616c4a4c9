/** The state of an explorable in the address of its page: what differs from the beginning, as `?lr=0.1&nesterov=on`. */

/**
 * A control: what a reader can set. A number is in its unit; `log` says that equal steps of the slider are equal factors.
 * @typedef {{ type: "number", label: string, value: number, min: number, max: number, step: number, unit?: string, log?: boolean, digits?: number }} NumberControl
 * @typedef {{ type: "choice", label: string, value: string, options: Record<string, string> }} ChoiceControl
 * @typedef {{ type: "switch", label: string, value: boolean }} SwitchControl
 * @typedef {{ type: "text", label: string, value: string, longest: number, rows?: number, pattern?: RegExp, wanted?: string }} TextControl
 * @typedef {NumberControl | ChoiceControl | SwitchControl | TextControl} Control
 * @typedef {Record<string, Control>} Controls
 * @typedef {Record<string, number | string | boolean>} State
 */

/** The state at the beginning. @param {Controls} controls @returns {State} */
export function beginning(controls) {
  return Object.fromEntries(Object.entries(controls).map(([name, { value }]) => [name, value]));
}

/**
 * What a text says for a control, or why it says nothing.
 * @param {Control} control @param {string} text @returns {{ value: number | string | boolean } | { wrong: string }}
 */
export function understood(control, text) {
  if (control.type === "number") {
    const value = text.trim() === "" ? NaN : Number(text);
    const bounds = `a number from ${control.min} to ${control.max}`;
    return value >= control.min && value <= control.max ? { value } : { wrong: bounds };
  }
  if (control.type === "choice") {
    return Object.hasOwn(control.options, text) ? { value: text } : { wrong: `one of ${Object.keys(control.options).join(", ")}` };
  }
  if (control.type === "switch") return text === "on" || text === "off" ? { value: text === "on" } : { wrong: "on or off" };
  if (text.length > control.longest) return { wrong: `at most ${control.longest} characters` };
  return control.pattern && !control.pattern.test(text) ? { wrong: control.wanted ?? "something else" } : { value: text };
}

/**
 * The state that an address asks for; what it says wrongly stays as at the beginning, and is told.
 * @param {Controls} controls @param {string} search as in `location.search` @returns {{ state: State, wrong: string[] }}
 */
export function read(controls, search) {
  const state = beginning(controls);
  const wrong = [];
  for (const [name, text] of new URLSearchParams(search)) {
    const control = Object.hasOwn(controls, name) ? controls[name] : undefined;
    if (!control) continue; // of somebody else
    const heard = understood(control, text);
    if ("value" in heard) state[name] = heard.value;
    else wrong.push(`The address gives “${text.slice(0, 40)}” for ${control.label.toLowerCase()}, which takes ${heard.wrong}.`);
  }
  return { state, wrong };
}

/** The address's search for a state, empty at the beginning. @param {Controls} controls @param {State} state */
export function written(controls, state) {
  const search = new URLSearchParams();
  for (const [name, { value }] of Object.entries(controls)) {
    const now = state[name];
    if (now === undefined || now === value) continue;
    search.set(name, typeof now === "boolean" ? (now ? "on" : "off") : String(now));
  }
  return search.size ? `?${search}` : "";
}
