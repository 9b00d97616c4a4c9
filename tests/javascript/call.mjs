/**
 * Calls a module of the explorables, for tests that hold it against PyTorch: standard input is
 * `{ "module": "optimizer", "calls": [["sgd", { … }], …] }`, standard output the list of what each call returned, or `{ "error": … }`.
 * A path leads into an export (`activations.relu.value`), or into what the call `of` returned, where there is one; `{ "export": path }`
 * among what is given is what it leads to; the string "NaN", "Infinity" or "-Infinity" stands for that number. With `keep`, names,
 * only these of what a call returned are given back.
 */
import { readFileSync } from "node:fs";

/** @typedef {Record<string, unknown> & ((...given: unknown[]) => unknown)} Reached */

const { module, calls, of, keep } = JSON.parse(readFileSync(0, "utf8"), (_, value) => (["NaN", "Infinity", "-Infinity"].includes(value) ? Number(value) : value));
const exported = await import(new URL(`../../docs/assets/javascripts/explore/${module}.js`, import.meta.url).href);

/** @param {string} path @param {unknown} from @returns {Reached} */
function reached(path, from) {
  return /** @type {Reached} */ (path.split(".").reduce((inside, name) => /** @type {Reached} */ (inside)[name], from));
}

/** @param {unknown} given @returns {unknown} */
function meant(given) {
  if (given === null || typeof given !== "object" || Array.isArray(given)) return given;
  if ("export" in given) return reached(String(given.export), exported);
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, meant(value)]));
}

/** @param {[string, ...unknown[]]} call @param {unknown} from */
function returned([path, ...given], from) {
  return reached(path, from)(...given.map(meant));
}

const from = of ? returned(of, exported) : exported;

/** @param {[string, ...unknown[]]} call */
function answer(call) {
  try {
    return returned(call, from);
  } catch (error) {
    return { error: String(error) };
  }
}

/** @param {unknown} what */
function kept(what) {
  return keep ? Object.fromEntries(Object.entries(/** @type {object} */ (what)).filter(([name]) => name === "error" || keep.includes(name))) : what;
}

const text = JSON.stringify(calls.map((/** @type {[string, ...unknown[]]} */ call) => kept(answer(call))), (_, value) => (typeof value === "number" && !Number.isFinite(value) ? String(value) : value));
process.stdout.write(text);
