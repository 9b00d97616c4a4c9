/** The tools over the statements of the quiz page: choosing, reviewing, keeping. */
"use strict";
{
  /** @param {string} name @param {[string, string][]} options @param {() => void} change */
  function select(name, options, change) {
    const { element } = torchproof.elements;
    const made = element("select", {}, ...options.map(([value, text]) => element("option", { value }, text)));
    made.addEventListener("change", change);
    return { made, label: element("label", {}, `${name} `, made) };
  }

  /** @implements {Toolbar} */
  class QuizToolbar {
    #quiz;
    #headings;
    #chapter;
    #which;
    #note;
    #serving;

    /** @param {Quiz} quiz @param {HTMLElement} place empty until now */
    constructor(quiz, place) {
      const { element } = torchproof.elements;
      const choose = () => {
        this.#serving.leave();
        this.filter();
      };
      this.#quiz = quiz;
      this.#headings = [...new Set(quiz.statements.map((one) => one.heading))];
      this.#chapter = select("Chapter", [["", "All chapters"], ...this.#headings.map((one) =>
        /** @type {[string, string]} */ ([one?.id ?? "", one?.firstChild?.textContent ?? ""]))], choose);
      this.#which = select("Show",
        [["", "All statements"], ["open", "Not answered yet"], ["trouble", "Missed or unsure"]], choose);
      this.#note = element("p", { class: "quiz-note", role: "status" });
      this.#serving = new torchproof.serving.Serving(quiz, this);

      place.setAttribute("role", "group");
      place.setAttribute("aria-label", "Quiz");
      place.append(element("p", { class: "quiz-overall" }),
        element("div", { class: "quiz-controls" }, this.#chapter.label, this.#which.label, ...this.#serving.begins),
        torchproof.keeping.kept(quiz, this));
      place.after(this.#note, this.#serving.bar);
    }

    /** The statements of the chosen chapter. */
    chosen() {
      const { value } = this.#chapter.made;
      return this.#quiz.statements.filter((one) => !value || one.heading?.id === value);
    }

    /** No matter how they were answered. */
    chooseAll() {
      this.#which.made.value = "";
    }

    /** @param {Statement} one */
    #isWanted(one) {
      const { review } = this.#quiz;
      const { value } = this.#which.made;
      if (this.#serving.served) return one === this.#serving.served;
      if (value === "open") return torchproof.forms.state(this.#quiz, one) === "open";
      return value === "" || review.missed(one) || Boolean(review.given(one)?.unsure);
    }

    /** Shows what is chosen, and hides the rest. */
    filter(says = "") {
      const shown = new Set(this.chosen().filter((one) => this.#isWanted(one)));
      for (const one of this.#quiz.statements) one.box.hidden = !shown.has(one);
      for (const heading of this.#headings) {
        if (!heading) continue;
        heading.hidden = ![...shown].some((one) => one.heading === heading);
        const line = heading.nextElementSibling;
        if (line instanceof HTMLElement) line.hidden = heading.hidden;
      }
      this.say(says || (shown.size ? "" : this.#which.made.value === "open"
        ? "Nothing here: you have answered every statement." : "Nothing here: you have missed no statement."));
      this.#serving.count();
    }

    /** @param {string} says */
    say(says) {
      this.#note.textContent = says;
    }

    /** Shows all anew: the answers are others. @param {string} says */
    refresh(says) {
      this.#serving.leave();
      this.#quiz.reopened.clear();
      for (const one of this.#quiz.statements) torchproof.forms.show(this.#quiz, one);
      this.#quiz.changed();
      this.filter(says);
    }

    changed() {
      this.say("");
      this.#serving.count();
    }

    /** @param {HTMLElement} target */
    reveal(target) {
      if (!target.hidden) return;
      this.#serving.leave();
      this.#chapter.made.value = "";
      this.chooseAll();
      this.filter();
    }
  }

  /** Puts the tools in their place, once. */
  function start() {
    const { quiz } = torchproof.statements;
    const place = document.querySelector(".quiz-tools:empty");
    if (!quiz || !(place instanceof HTMLElement)) return;
    quiz.tools = new QuizToolbar(quiz, place);
    quiz.changed();
  }

  torchproof.toolbar = { start };
}
