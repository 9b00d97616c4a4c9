/** Answers in a file: saved here, and loaded there. Needs no document. */
"use strict";
{
  globalThis.torchproof ??= /** @type {Torchproof} */ ({});

  /** The text of a file with all answers. @param {AnswerStore} store */
  function save(store) {
    const { file, kept: { version, held } } = store;
    return `${JSON.stringify({ file, version, answers: Object.fromEntries(held) }, null, 1)}\n`;
  }

  /** @param {string} text @param {string} file @returns {KeptAnswers | undefined} undefined where it is no file of such answers */
  function read(text, file) {
    /** @type {{ file?: unknown, version?: unknown, answers?: unknown } | null} */
    let raw = null;
    try {
      raw = JSON.parse(text);
    } catch { /* then it is none */ }
    if (raw?.file !== file || !raw.answers || typeof raw.answers !== "object" || Array.isArray(raw.answers)) return undefined;
    const found = torchproof.answers.read(raw.answers, typeof raw.version === "number" ? raw.version : 1); // the first said none
    return found.whole ? found : undefined;
  }

  /**
   * Why an answer from a file does not take the place of ours, if it does not.
   * @param {AnswerStore} store @param {string} id @param {unknown} theirs
   * @param {string | undefined} hash of today's wording, where it is known @param {number} now
   */
  function againstTaking(store, id, theirs, hash, now) {
    const ours = store.get(id);
    if (!torchproof.answers.isAnswer(theirs) || (store.kept.held.has(id) && !ours)) return "a newer release wrote them";
    if (!ours) return "";
    if ((theirs.hash === hash) !== (ours.hash === hash)) {
      return theirs.hash === hash ? "" : "yours are to today's wording";
    }
    return theirs.at > Math.min(ours.at, now) ? "" : "yours are as new";
  }

  /**
   * Takes in a file of answers; says what came of it. Of two answers to a statement, one to today's wording goes
   * before one to another, and then the later. A time that is still to come counts as now: that clock was wrong.
   * @param {AnswerStore} store @param {string} name @param {string} text
   * @param {Wording[]} today the statements on this page @param {number} now
   */
  function load(store, name, text, today, now) {
    const file = read(text, store.file);
    if (!file) {
      return `“${name}” is not a file of answers from this quiz, so nothing was changed. Choose one made by “Save my answers”.`;
    }
    const wordings = new Map(today.map(({ id, hash }) => [id, hash]));
    /** @type {Map<string, unknown>} */
    const taken = new Map();
    /** @type {Record<string, number>} how many were left out, by the reason */
    const left = {};
    for (const [id, found] of file.held) {
      const theirs = torchproof.answers.isAnswer(found) && found.at > now ? { ...found, at: now } : found;
      const reason = againstTaking(store, id, theirs, wordings.get(id), now);
      if (reason) left[reason] = (left[reason] ?? 0) + 1;
      else taken.set(id, theirs);
    }
    store.put(taken);
    const rest = Object.entries(left).map(([reason, count]) => ` Left out, since ${reason}: ${count}.`);
    return `Answers loaded: ${taken.size}.${rest.join("")}`;
  }

  torchproof.files = { save, load };
}
