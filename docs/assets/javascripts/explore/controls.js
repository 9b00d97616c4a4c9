/** Native controls, each with its label and unit; a number has a slider and a field. */
import { understood } from "./address.js";
import { element } from "./elements.js";

/** @import { Control, ChoiceControl, NumberControl, State, SwitchControl, TextControl } from "./address.js" */
/** @typedef {{ parts: HTMLElement[], show: (value: State[string]) => void }} Shown what stands in the form, and how it shows a value */
/** @typedef {(value: State[string]) => void} Change */

const SLIDER_STEPS = 1000;
let made = 0;

/** A number as a field shows it. @param {NumberControl} control @param {number} value */
export function numeral(control, value) {
  return String(Number(value.toPrecision(control.digits ?? 4)));
}

/** A message below a control, silent while all is well. @param {HTMLInputElement | HTMLTextAreaElement} field */
function complaint(field) {
  const message = element("small", { class: "explore-wrong", id: `${field.id}-wrong`, role: "alert" });
  field.setAttribute("aria-describedby", message.id);
  return {
    message,
    /** @param {string} wrong */ say(wrong) {
      message.textContent = wrong && `Takes ${wrong}.`;
      field.setAttribute("aria-invalid", String(Boolean(wrong)));
    },
  };
}

/** @param {NumberControl} control @param {Change} change @returns {Shown} */
function number(control, change) {
  const id = `explore-${++made}`;
  const { min, max, step, log = false, unit = "" } = control;
  const low = Math.log(min), span = Math.log(max) - low;
  const slider = element("input", log
    ? { type: "range", min: "0", max: String(SLIDER_STEPS), step: "1" }
    : { type: "range", min: String(min), max: String(max), step: String(step) });
  slider.setAttribute("aria-label", control.label);
  const field = element("input", { type: "number", id, min: String(min), max: String(max), step: "any", inputmode: "decimal" });
  const { message, say } = complaint(field);
  slider.addEventListener("input", () => {
    const at = slider.valueAsNumber;
    const value = log ? Number(Math.exp(low + (span * at) / SLIDER_STEPS).toPrecision(4)) : at;
    change(Math.min(max, Math.max(min, value)));
  });
  field.addEventListener("input", () => {
    const heard = understood(control, field.value);
    say("wrong" in heard ? heard.wrong : "");
    if ("value" in heard) change(heard.value);
  });
  return {
    parts: [element("label", { for: id }, control.label), slider, element("span", { class: "explore-field" }, field, unit), message],
    show(value) {
      const now = Number(value);
      slider.value = String(log ? Math.round((SLIDER_STEPS * (Math.log(now) - low)) / span) : now);
      slider.setAttribute("aria-valuetext", `${numeral(control, now)} ${unit}`.trim());
      if (document.activeElement === field && Number(field.value) === now) return; // what the reader types stays
      field.value = numeral(control, now);
      say("");
    },
  };
}

/** @param {ChoiceControl} control @param {Change} change @returns {Shown} */
function choice(control, change) {
  const id = `explore-${++made}`;
  const select = element("select", { id }, ...Object.entries(control.options).map(([value, words]) => element("option", { value }, words)));
  select.addEventListener("change", () => change(select.value));
  return { parts: [element("label", { for: id }, control.label), select], show(value) { select.value = String(value); } };
}

/** @param {SwitchControl} control @param {Change} change @returns {Shown} */
function toggle(control, change) {
  const box = element("input", { type: "checkbox" });
  box.addEventListener("change", () => change(box.checked));
  return { parts: [element("label", { class: "explore-switch" }, box, control.label)], show(value) { box.checked = Boolean(value); } };
}

/** @param {TextControl} control @param {Change} change @returns {Shown} */
function text(control, change) {
  const id = `explore-${++made}`;
  const field = control.rows
    ? element("textarea", { id, rows: String(control.rows), spellcheck: "false", autocapitalize: "off" })
    : element("input", { id, type: "text", autocomplete: "off" });
  const { message, say } = complaint(field);
  field.addEventListener("input", () => {
    const heard = understood(control, field.value);
    say("wrong" in heard ? heard.wrong : "");
    if ("value" in heard) change(heard.value);
  });
  return {
    parts: [element("label", { for: id }, control.label), field, message],
    show(value) {
      if (document.activeElement === field && field.value === value) return;
      field.value = String(value);
      say("");
    },
  };
}

/** A control, ready for the form. @param {Control} control @param {Change} change @returns {Shown} */
export function shown(control, change) {
  if (control.type === "number") return number(control, change);
  if (control.type === "choice") return choice(control, change);
  return control.type === "switch" ? toggle(control, change) : text(control, change);
}
