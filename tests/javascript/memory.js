/** A storage for tests, as a browser has one: it can be full, or refuse. */

/** @implements {KeyedTexts} */
export class Memory {
  /** @type {Map<string, string>} */
  texts = new Map();
  full = false;

  /** @param {Record<string, unknown>} [stored] as an earlier visit left it */
  constructor(stored = {}) {
    for (const [key, value] of Object.entries(stored)) {
      this.texts.set(key, typeof value === "string" ? value : JSON.stringify(value));
    }
  }

  /** @param {string} key */
  getItem(key) {
    return this.texts.get(key) ?? null;
  }

  /** @param {string} key @param {string} text */
  setItem(key, text) {
    if (this.full) throw new Error("full");
    this.texts.set(key, text);
  }

  /** What a key holds, read as JSON. @param {string} key @returns {unknown} */
  json(key) {
    return JSON.parse(this.getItem(key) ?? "null");
  }
}
