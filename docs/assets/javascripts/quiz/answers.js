/**
 * Keeps the answers, in a storage such as `localStorage`. Needs no document.
 *
 * What is kept carries the version of its shape. What a newer release wrote is kept as it is, also where this one
 * does not understand it; what cannot be read at all is set aside, and nothing set aside is ever written over.
 */
"use strict";
{
  globalThis.torchproof ??= /** @type {Torchproof} */ ({});

  const KEY = "torchproof.quiz";
  const FILE = "torchproof answers"; // how a file of answers says what it is
  const VERSION = 1; // of the shape of an answer; the first releases said none
  const LAST_DAY = 8e15; // ms, of what a date can be

  /** @returns {KeptAnswers} */
  const nothing = () => ({ version: VERSION, held: new Map(), whole: true });

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

  /**
   * The answers in what was stored, by id, beside their version.
   * @param {unknown} raw @param {number} [version] where it does not stand among them @returns {KeptAnswers}
   */
  function read(raw, version) {
    if (!isRecord(raw)) return { ...nothing(), whole: false };
    const among = version === undefined && typeof raw.version === "number"; // a statement may be called so, too
    const said = Number(among ? raw.version : version ?? VERSION);
    const known = Number.isFinite(said) ? Math.max(VERSION, said) : VERSION;
    const entries = Object.entries(raw).filter(([id]) => !among || id !== "version");
    const held = entries.filter(([, one]) => isAnswer(one) || known > VERSION);
    return { version: known, held: new Map(held), whole: held.length === entries.length };
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
    kept = nothing();
    /** Changes that the storage has not taken yet; null takes an answer back. @type {Map<string, unknown>} */
    #unsaved = new Map();
    #storage;
    #key;

    /**
     * @param {() => KeyedTexts} storage may refuse already when it is asked for
     * @param {string} [key] where in it the answers are @param {string} [file] how a file of them says what it is
     */
    constructor(storage, key = KEY, file = FILE) {
      this.#storage = storage;
      this.#key = key;
      this.file = file;
    }

    /** @param {string} id @returns {StoredAnswer | undefined} */
    get(id) {
      const one = this.kept.held.get(id);
      return isAnswer(one) ? one : undefined;
    }

    /** Reads the answers anew: another tab may have answered. */
    load() {
      this.trouble = "";
      this.#blocked = false;
      this.kept = nothing();
      try {
        const text = this.#storage().getItem(this.#key) ?? "{}";
        this.kept = read(parsed(text));
        if (!this.kept.whole || this.#replacesUnknown()) this.#setAside(text);
        if (!this.kept.whole) {
          const { size } = this.kept.held;
          this.trouble = "Some of your stored answers could not be read. They were set aside; "
            + (size ? `${size} could be kept.` : "you start afresh.");
          this.#save();
        }
      } catch {
        this.#blocked = true;
        this.trouble = "This browser keeps no answers here: they last until you leave the page.";
      }
      for (const [id, change] of this.#unsaved) {
        if (change === null) this.kept.held.delete(id);
        else this.kept.held.set(id, change);
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

    /** Takes back all answers, or of these statements those that can be read. @param {string[]} [ids] */
    forget(ids) {
      this.put((ids?.filter((id) => this.get(id)) ?? [...this.kept.held.keys()]).map((id) => [id, null]));
    }

    /** Whether an answer is about to take the place of one that only a newer release can read. */
    #replacesUnknown() {
      const { held } = this.kept;
      return [...this.#unsaved].some(([id, change]) => change !== null && held.has(id) && !isAnswer(held.get(id)));
    }

    #save() {
      const { version, held } = this.kept;
      this.#storage().setItem(this.#key, JSON.stringify({ version, ...Object.fromEntries(held) }));
    }

    /** Keeps a text beside those that were set aside before. @param {string} text */
    #setAside(text) {
      const storage = this.#storage(), aside = `${this.#key}.damaged`; // the next ones are numbered
      for (let number = 1; ; number += 1) {
        const key = number === 1 ? aside : `${aside}.${number}`;
        const there = storage.getItem(key);
        if (there === null) storage.setItem(key, text);
        if (there === null || there === text) return;
      }
    }
  }

  torchproof.answers = { AnswerStore, hashOf, isAnswer, read };
}
