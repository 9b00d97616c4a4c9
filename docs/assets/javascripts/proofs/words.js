/** What proves a claim, in words. */
"use strict";
{
  /** @type {Record<string, string>} */
  const BY_PROGRAM = { printed: "printed by", drawn: "drawn by", set: "set in", evaluated: "computed by" };
  /** @type {Record<string, string>} */
  const BY_OTHERS = {
    evaluated: "evaluated by a test at random points",
    resolved: "found by a test in what is installed",
    cited: "from a source",
    given: "given, not computed",
    plain: "no program gives it",
  };

  /** "printed by layers/neuron.py, line 2". @param {Proof} proof */
  function says([kind, what, line]) {
    if (line === undefined) return `${BY_OTHERS[kind] ?? kind}: ${what}`;
    const program = typeof what === "number" ? "a program of this lab" : what;
    const repeated = /^repeated (.+)/.exec(kind);
    if (repeated) return `held in ${repeated[1]} runs of ${program} with other seeds`;
    return `${BY_PROGRAM[kind] ?? `${kind} by`} ${program}${line ? `, line ${line}` : ""}`;
  }

  /** @param {string} text */
  const sentence = (text) => text.charAt(0).toUpperCase() + text.slice(1);

  torchproof.words = { says, sentence };
}
