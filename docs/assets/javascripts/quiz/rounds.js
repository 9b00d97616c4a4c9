/**
 * Which variant of a statement is asked next. Needs no document.
 *
 * A reader's seed puts the variants of each statement in an order, and each round takes the next; after the last
 * comes the statement itself again. A variant is named by its key, the statement itself by an empty text.
 */
"use strict";
{
  globalThis.torchproof ??= /** @type {Torchproof} */ ({});

  const KEY = "torchproof.quiz.rounds";

  class Rounds {
    #storage;
    #random;
    /** Where the storage refuses: until the reader leaves. @type {Round} */
    #own = {};

    /** @param {() => KeyedTexts} storage may refuse @param {() => number} [random] */
    constructor(storage, random = Math.random) {
      this.#storage = storage;
      this.#random = random;
    }

    /** @returns {Round} */
    #kept() {
      try {
        return { ...JSON.parse(this.#storage().getItem(KEY) ?? "{}"), ...this.#own };
      } catch {
        return this.#own; // a damaged one is made anew: it only says what is asked
      }
    }

    /** @param {Round} change */
    #keep(change) {
      const round = { ...this.#kept(), ...change };
      try {
        this.#storage().setItem(KEY, JSON.stringify(round));
        this.#own = {};
      } catch {
        this.#own = round;
      }
    }

    #seed() {
      const { seed } = this.#kept();
      if (typeof seed === "number") return seed;
      const drawn = Math.floor(this.#random() * 2 ** 32);
      this.#keep({ seed: drawn });
      return drawn;
    }

    /** The one after this one. @param {string} id @param {string[]} variants @param {string} key an unknown one begins anew */
    next(id, variants, key) {
      const seed = this.#seed();
      const { hashOf } = torchproof.answers; // twice: what differs in its last letter alone stays near
      const rank = (/** @type {string} */ one) => parseInt(hashOf(hashOf(`${one} ${id} ${seed}`)), 36);
      const order = ["", ...[...variants].sort((a, b) => rank(a) - rank(b))];
      return order[(order.indexOf(key) + 1) % order.length] ?? "";
    }

    /** What is asked of a statement that nobody has answered since it was forgotten. @param {string} id */
    asked(id) {
      const key = this.#kept().asked?.[id];
      return typeof key === "string" ? key : "";
    }

    /** Asks these from now on. @param {[id: string, key: string][]} changes */
    ask(changes) {
      if (changes.length) this.#keep({ asked: { ...this.#kept().asked, ...Object.fromEntries(changes) } });
    }
  }

  torchproof.rounds = { Rounds };
}
