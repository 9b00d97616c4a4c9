/** One statement at a time: those that nobody has answered, or those under review that are due. */
"use strict";
{
  /** @type {Course[]} */
  const COURSES = [
    {
      waits: (review, one) => !review.given(one),
      begin: (count) => count ? `Go through ${count} unanswered` : "Go through the unanswered",
      left: "unanswered",
      end: "Stop here",
      ended: "The rest waits for you.",
      done: "You have answered every statement here",
    },
    {
      waits: (review, one) => review.isDue(one),
      begin: (count) => count ? `Review ${count} due` : "Review",
      left: "to review",
      end: "End the review",
      ended: "The review has ended; the rest waits for you.",
      done: "Nothing is left to review",
    },
  ];

  /** The one on this view, or the last. @type {Serving | undefined} */
  let latest;

  class Serving {
    /** The statement that is asked now. @type {Statement | undefined} */
    served;
    /** @type {Course} */
    #course = /** @type {Course} */ (COURSES[0]);
    /** The one that will be asked as soon as it is there. @type {Statement | undefined} */
    #next;
    /** When each last had its turn. @type {Map<Statement, number>} */
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
      this.end = button("", () => this.stop());
      const keys = element("span", { class: "quiz-keys" }, "Keys: ", element("kbd", {}, "T"), " true, ",
        element("kbd", {}, "F"), " false, ", element("kbd", {}, "Enter"), " next");
      this.bar = element("div", { class: "quiz-serving", hidden: "" }, this.next, this.end, this.left, keys);
      this.begins = COURSES.map((course) => button("", () => {
        this.#course = course;
        this.#turns.clear();
        toolbar.chooseAll();
        this.serve();
      }, `md-button${course === COURSES[0] ? " md-button--primary" : ""}`));
      latest = this;
    }

    /** What waits on a course, in the order in which it is asked. */
    #waiting(course = this.#course) {
      const { review } = this.#quiz;
      const turn = (/** @type {Statement} */ one) => this.#turns.get(one) ?? 0;
      const again = (/** @type {Statement} */ one) => Number(Boolean(review.given(one)?.step));
      return this.#toolbar.chosen().filter((one) => course.waits(review, one)).sort((a, b) =>
        turn(a) - turn(b) || again(a) - again(b) || review.dueAt(a) - review.dueAt(b) || 0);
    }

    /** What was asked again and not answered keeps its former answer. */
    leave() {
      this.#next = undefined;
      if (!this.served) return;
      this.#quiz.reopened.delete(this.served.id);
      torchproof.forms.show(this.#quiz, this.served);
      this.served = undefined;
    }

    /** Asks what comes next, once it is there. */
    serve() {
      this.leave();
      const [next] = this.#waiting();
      if (!next) {
        this.stop();
        return;
      }
      this.#next = next;
      const again = next.variants && (torchproof.variants || this.#quiz.review.given(next));
      if (again) void torchproof.statements.turnOf(this.#quiz, next).then((key) => this.#next === next && this.#ask(next, key));
      else this.#ask(next, "");
    }

    /** @param {Statement} served @param {string} key of its variant, if any */
    #ask(served, key) {
      this.#next = undefined;
      this.served = served;
      this.#turns.set(served, this.#turn += 1);
      this.#toolbar.filter();
      torchproof.forms.build(this.#quiz, served);
      served.box.after(this.bar);
      torchproof.forms.reopen(this.#quiz, served, key);
      this.count();
    }

    stop() {
      this.leave();
      const { review } = this.#quiz;
      const { waits, ended, done } = this.#course;
      const chosen = this.#toolbar.chosen();
      const times = chosen.map((one) => review.dueAt(one)).filter((time) => time > Date.now() && Number.isFinite(time));
      const day = new Intl.DateTimeFormat("en", { dateStyle: "long" });
      const before = this.#course === COURSES[1] && times.length ? ` before ${day.format(Math.min(...times))}` : "";
      this.#toolbar.filter(chosen.some((one) => waits(review, one)) ? ended : `${done}${before}.`);
      this.begins[COURSES.indexOf(this.#course)]?.focus();
    }

    count() {
      COURSES.forEach((course, index) => {
        const begin = this.begins[index];
        if (begin) begin.textContent = course.begin(this.#waiting(course).length);
      });
      this.bar.hidden = !this.served;
      this.left.textContent = `${this.#waiting().length} ${this.#course.left}`;
      this.end.textContent = this.#course.end;
      this.next.textContent = this.served && torchproof.forms.state(this.#quiz, this.served) === "open" ? "Later" : "Next";
    }

    /**
     * Two keys answer the statement that has the focus, and mean nothing else there; one goes on. Where nothing has the
     * focus, they are for the one that is asked alone.
     * @param {KeyboardEvent} event
     */
    press(event) {
      const { served } = this;
      const target = /** @type {Element} */ (event.target);
      const near = target === document.body ? served : this.#quiz.statements.find((one) => one.box.contains(target));
      if (!near?.box.isConnected || event.ctrlKey || event.altKey || event.metaKey) return;
      const open = torchproof.forms.state(this.#quiz, near) === "open";
      const key = event.key.toLowerCase();
      if (key === "t" || key === "f") {
        event.preventDefault();
        event.stopPropagation(); // the search has one of them
        if (open && !event.repeat) torchproof.forms.choose(this.#quiz, near, key === "t");
      } else if (key === "enter" && near === served && !open && !event.repeat && !target.closest("a, button, summary")) {
        this.serve();
      }
    }
  }

  document.addEventListener("keydown", (event) => latest?.press(event));

  torchproof.serving = { Serving };
}
