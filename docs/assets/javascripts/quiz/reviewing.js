/** Reviewing: the statements that are due, one at a time. */
"use strict";
{
  class Reviewing {
    /** The statement that is asked now. @type {Statement | undefined} */
    served;
    /** When each last had its turn in this review. @type {Map<Statement, number>} */
    #turns = new Map();
    #turn = 0;
    #quiz;
    #toolbar;

    /** @param {Quiz} quiz @param {Toolbar} toolbar */
    constructor(quiz, toolbar) {
      const { element, button } = torchproof.elements;
      this.#quiz = quiz;
      this.#toolbar = toolbar;
      this.left = element("span");
      this.next = button("Next", () => this.serve());
      this.bar = element("div", { class: "quiz-serving", hidden: "" },
        this.next, button("End the review", () => this.stop()), this.left);
      this.begin = button("Review", () => {
        this.#turns.clear();
        toolbar.chooseAll();
        this.serve();
      });
    }

    /** What is due, in the order in which it is asked. */
    #due() {
      const { review } = this.#quiz;
      const turn = (/** @type {Statement} */ one) => this.#turns.get(one) ?? 0;
      const again = (/** @type {Statement} */ one) => Number(Boolean(review.given(one)?.step));
      return this.#toolbar.chosen().filter((one) => review.isDue(one)).sort((a, b) =>
        turn(a) - turn(b) || again(a) - again(b) || review.dueAt(a) - review.dueAt(b));
    }

    /** What was asked again and not answered keeps its former answer. */
    leave() {
      if (!this.served) return;
      this.#quiz.reopened.delete(this.served.id);
      torchproof.forms.show(this.#quiz, this.served);
      this.served = undefined;
    }

    serve() {
      this.leave();
      const [served] = this.#due();
      this.served = served;
      if (!served) {
        this.stop();
        return;
      }
      this.#turns.set(served, this.#turn += 1);
      this.#toolbar.filter();
      torchproof.forms.build(this.#quiz, served);
      served.box.after(this.bar);
      torchproof.forms.reopen(this.#quiz, served);
      this.count();
    }

    stop() {
      this.leave();
      const { review } = this.#quiz;
      const chosen = this.#toolbar.chosen();
      const times = chosen.map((one) => review.dueAt(one)).filter((time) => time > Date.now() && Number.isFinite(time));
      const day = new Intl.DateTimeFormat("en", { dateStyle: "long" });
      this.#toolbar.filter(chosen.some((one) => review.isDue(one)) ? "The review has ended; the rest waits for you."
        : `Nothing is left to review${times.length ? ` before ${day.format(Math.min(...times))}` : ""}.`);
      this.begin.focus();
    }

    count() {
      const waiting = this.#toolbar.chosen().filter((one) => this.#quiz.review.isDue(one)).length;
      this.bar.hidden = !this.served;
      this.begin.textContent = waiting ? `Review ${waiting} due` : "Review";
      this.left.textContent = `${waiting} to review`;
      this.next.textContent = this.served && torchproof.forms.state(this.#quiz, this.served) === "open" ? "Later" : "Next";
    }
  }

  torchproof.reviewing = { Reviewing };
}
