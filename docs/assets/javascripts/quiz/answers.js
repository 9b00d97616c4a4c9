/**
 * Keeps the answers: in a store such as `localStorage`, and in a file. Needs no document.
 *
 * What is kept carries the version of its shape. What a newer release wrote is kept as it is, also where this one
 * does not understand it; what cannot be read at all is set aside, and nothing set aside is ever written over.
 */
"use strict";
{
  globalThis.torchproof ??= /** @type {Torchproof} */ ({});

  const KEY = "torchproof.quiz";
  const ASIDE = `${KEY}.damaged`; // the next ones are numbered
  const FILE = "torchproof answers"; // how a file of answers says what it is
  const VERSION = 1; // of the shape of an answer; the first releases said none
  const LAST_DAY = 8e15; // ms, of what a date can be

  /** @param {unknown} one @returns {one is Record<string, unknown>} */
  const isRecord = (one) => typeof one === "object" && one !== null && !Array.isArray(one);

  /** Whether this release can show it. @param {unknown} one @returns {one is StoredAnswer} */
  const isAnswer = (one) => isRecord(one) && typeof one.hash === "string" && typeof one.answer === "boolean"
    && typeof one.at === "number" && Math.abs(one.at) <= LAST_DAY
    && [undefined, true, false].includes(/** @type {boolean | undefined} */ (one.unsure))
    && (one.step === undefined || (Number.isInteger(one.step) && Number(one.step) >= 0)); // a newer one may count on

  /** @param {string} text @returns {unknown} undefined where it is none */
  function parsed(text) {
    try {
      return JSON.parse(text);
    } catch {
      return undefined;
    }
  }

  /** The answers in what was stored, by id, beside their version. @param {unknown} raw @returns {KeptAnswers} */
  function read(raw) {
    if (!isRecord(raw)) return { version: 0, held: new Map(), whole: false };
    const version = typeof raw.version === "number" ? raw.version : 0;
    const entries = Object.entries(raw).filter(([id, one]) => id !== "version" || typeof one !== "number");
    const held = entries.filter(([, one]) => isAnswer(one) || version > VERSION);
    return { version, held: new Map(held), whole: held.length === entries.length };
  }

  /** @param {string} text @returns {KeptAnswers | undefined} undefined where it is no file of answers */
  function readFile(text) {
    const raw = parsed(text);
    if (!isRecord(raw) || raw.file !== FILE || !isRecord(raw.answers)) return undefined;
    const found = read(typeof raw.version === "number" ? { ...raw.answers, version: raw.version } : raw.answers);
    return found.whole ? found : undefined;
  }

  /** FNV-1a, enough to notice that a statement was reworded. @param {string} text */
  function hashOf(text) {
    let value = 0x811c9dc5;
    for (const letter of text.replace(/\s+/g, " ").trim()) {
      value = Math.imul(value ^ Number(letter.codePointAt(0)), 0x01000193);
    }
    return (value >>> 0).toString(36);
  }

  /** The answers of one reader. */
  class AnswerStore {
    /** What the reader must know, if anything. */
    trouble = "";
    #blocked = false;
    /** @type {KeptAnswers} */
    #kept = { version: 0, held: new Map(), whole: true };
    /** Changes that the storage has not taken yet; null takes an answer back. @type {Map<string, unknown>} */
    #unsaved = new Map();
    #storage;
    #now;

    /** @param {() => KeyedTexts} storage may refuse already when it is asked for @param {() => number} now */
    constructor(storage, now) {
      this.#storage = storage;
      this.#now = now;
    }

    /** @param {string} id @returns {StoredAnswer | undefined} */
    get(id) {
      const one = this.#kept.held.get(id);
      return isAnswer(one) ? one : undefined;
    }

    /** Reads the answers anew: another tab may have answered. */
    load() {
      this.trouble = "";
      this.#blocked = false;
      this.#kept = { version: 0, held: new Map(), whole: true };
      try {
        const text = this.#storage().getItem(KEY) ?? "{}";
        this.#kept = read(parsed(text));
        if (!this.#kept.whole || this.#replacesUnknown()) this.#setAside(text);
        if (!this.#kept.whole) {
          const { size } = this.#kept.held;
          this.trouble = "Some of your stored answers could not be read. They were set aside; "
            + (size ? `${size} could be kept.` : "you start afresh.");
          this.#save();
        }
      } catch {
        this.#blocked = true;
        this.trouble = "This browser keeps no answers here: they last until you leave the page.";
      }
      for (const [id, change] of this.#unsaved) {
        if (change === null) this.#kept.held.delete(id);
        else this.#kept.held.set(id, change);
      }
    }

    /** Adds changes to what the storage holds by now. @param {Iterable<[string, unknown]>} changes */
    put(changes) {
      for (const [id, change] of changes) this.#unsaved.set(id, change);
      this.load();
      if (this.#blocked) return;
      try {
        this.#save();
        this.#unsaved.clear();
      } catch {
        this.trouble = "Your answers could not be stored: they last until you leave the page.";
      }
    }

    /** Takes back all answers. */
    forget() {
      this.put([...this.#kept.held.keys()].map((id) => [id, null]));
    }

    /** The text of a file with all answers. */
    toFile() {
      const { version, held } = this.#kept;
      const kept = { file: FILE, version: Math.max(VERSION, version), answers: Object.fromEntries(held) };
      return `${JSON.stringify(kept, null, 1)}\n`;
    }

    /**
     * Takes in a file of answers; says what came of it. Of two answers to a statement, one to today's wording goes
     * before one to another, and then the later. A time that is still to come counts as now: that clock was wrong.
     * @param {string} name @param {string} text @param {Wording[]} today the statements on this page
     */
    takeFile(name, text, today) {
      const file = readFile(text);
      if (!file) {
        return `“${name}” is not a file of answers from this quiz, so nothing was changed. Choose one made by “Save my answers”.`;
      }
      const wordings = new Map(today.map(({ id, hash }) => [id, hash]));
      /** @type {Map<string, StoredAnswer>} */
      const taken = new Map();
      /** @type {Record<string, number>} how many were left out, by the reason */
      const left = {};
      for (const [id, found] of file.held) {
        const theirs = isAnswer(found) && found.at > this.#now() ? { ...found, at: this.#now() } : found;
        const reason = this.#againstTaking(id, theirs, wordings.get(id));
        if (reason) left[reason] = (left[reason] ?? 0) + 1;
        else taken.set(id, /** @type {StoredAnswer} */ (theirs));
      }
      this.put(taken);
      const rest = Object.entries(left).map(([reason, count]) => ` Left out, since ${reason}: ${count}.`);
      return `Answers loaded: ${taken.size}.${rest.join("")}`;
    }

    /**
     * Why an answer from a file does not take the place of ours, if it does not.
     * @param {string} id @param {unknown} theirs @param {string | undefined} hash of today's wording, where it is known
     */
    #againstTaking(id, theirs, hash) {
      if (!isAnswer(theirs) || (this.#kept.held.has(id) && !this.get(id))) return "a newer release wrote them";
      const ours = this.get(id);
      if (!ours) return "";
      if ((theirs.hash === hash) !== (ours.hash === hash)) {
        return theirs.hash === hash ? "" : "yours are to today's wording";
      }
      return theirs.at > Math.min(ours.at, this.#now()) ? "" : "yours are as new";
    }

    /** Whether an answer is about to take the place of one that only a newer release can read. */
    #replacesUnknown() {
      const { held } = this.#kept;
      return [...this.#unsaved].some(([id, change]) => change !== null && held.has(id) && !isAnswer(held.get(id)));
    }

    #save() {
      const { version, held } = this.#kept;
      this.#storage().setItem(KEY, JSON.stringify({ version: Math.max(VERSION, version), ...Object.fromEntries(held) }));
    }

    /** Keeps a text beside those that were set aside before. @param {string} text */
    #setAside(text) {
      const storage = this.#storage();
      for (let number = 1; ; number += 1) {
        const key = number === 1 ? ASIDE : `${ASIDE}.${number}`;
        const there = storage.getItem(key);
        if (there === null) storage.setItem(key, text);
        if (there === null || there === text) return;
      }
    }
  }

  torchproof.answers = { AnswerStore, hashOf };
}
