/**
 * What the answers mean: right or missed, how many, and when a statement is asked again. Needs no document.
 *
 * A statement missed, or answered while unsure, comes back at once; once it is answered right and surely, again
 * after one day, and then after seven. A miss on the way starts over; an early answer changes no date.
 */
"use strict";
{
  globalThis.torchproof ??= /** @type {Torchproof} */ ({});

  const DAY = 24 * 60 * 60 * 1000;
  const WAITS = [0, DAY, 7 * DAY]; // before a statement comes back, by the right answers since it was missed

  class Review {
    #answers;
    #now;

    /** @param {Pick<AnswerStore, "get">} answers @param {() => number} now */
    constructor(answers, now) {
      this.#answers = answers;
      this.#now = now;
    }

    /** The answer to this wording. @param {Wording} statement */
    given({ id, hash }) {
      const stored = this.#answers.get(id);
      return stored?.hash === hash ? stored : undefined;
    }

    /** @param {Wording} statement */
    missed(statement) {
      return this.given(statement)?.answer === !statement.verdict;
    }

    /** When a statement is to be asked again (ms), if ever. @param {Wording} statement */
    dueAt(statement) {
      const stored = this.given(statement);
      return stored?.step === undefined ? Infinity : stored.at + (WAITS[stored.step] ?? Infinity); // a newer release's wait
    }

    /** @param {Wording} statement */
    isDue(statement) {
      return this.dueAt(statement) <= this.#now();
    }

    /**
     * What to store for an answer: where the statement now stands under review.
     * The answer is that to the statement itself; where a variant was asked, what is as right or wrong, and its key.
     * @param {Wording} statement @param {boolean} answer @param {boolean} unsure @param {string} [variant] @returns {StoredAnswer}
     */
    judged(statement, answer, unsure, variant) {
      const former = this.given(statement);
      const { hash: _, answer: __, unsure: ___, variant: ____, at, step, ...newer } = former ?? {}; // a newer release's notes are kept
      const made = { ...newer, hash: statement.hash, answer, at: this.#now(), ...(unsure && { unsure }), ...(variant && { variant }) };
      if (answer !== statement.verdict || unsure) return { ...made, step: 0 };
      if (at === undefined || step === undefined) return made;
      if (!this.isDue(statement)) return { ...made, at, step };
      return step + 1 < WAITS.length ? { ...made, step: step + 1 } : made;
    }

    /** @param {Wording[]} statements @returns {Counts} */
    counts(statements) {
      const answered = statements.filter((one) => this.given(one));
      return {
        total: statements.length,
        answered: answered.length,
        correct: answered.filter((one) => !this.missed(one)).length,
        due: statements.map((one) => this.dueAt(one)).filter(Number.isFinite),
      };
    }
  }

  torchproof.review = { Review };
}
