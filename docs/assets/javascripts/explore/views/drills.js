/** Drills: one statement at a time, with the forms, the store and the exports of the quiz. */
import { beginning, read, written } from "../address.js";
import { shown } from "../controls.js";
import { drill, topics } from "../drills.js";
import { idOf, markOf, scoreOf, scores, surplus } from "../drills/score.js";
import { button, element } from "../elements.js";

/** @import { Controls, State } from "../address.js" */
/** @import { Place } from "../drills.js" */

const SCRIPTS = ["fold", "elements", "answers", "review", "forms"];
const KEEPING = ["evidence", "files", "keeping"]; // once they are wanted
const KEY = "torchproof.drills";
const FILE = "torchproof drills";
const MOST_KEPT = 2000;
const EXPORTED = 20;
const SEEDS = 1_000_000;
const LEVELS = [1, 2, 3];
const NAMES = { counts: "Parameters", shapes: "Shapes", steps: "Optimizer steps", slopes: "Slopes", masks: "Masks" };

/** @satisfies {Controls} */
const CONTROLS = {
  topic: { type: "choice", label: "Topic", value: "all", options: { all: "All topics", ...NAMES } },
  level: { type: "choice", label: "Level", value: "1", options: { 1: "1: the first idea", 2: "2: one more thing", 3: "3: all at once" } },
  seed: { type: "text", label: "Seed", value: "1", longest: 9, pattern: /^\d{1,9}$/, wanted: "a whole number of at most nine digits" },
  number: { type: "text", label: "Statement", value: "1", longest: 6, pattern: /^[1-9]\d{0,5}$/, wanted: "a whole number from 1 to 999999" },
};

/** Text whose code stands between backticks. @param {string} text */
function rich(text) {
  return text.split("`").map((part, i) => (i % 2 ? element("code", {}, part) : part));
}

/** @param {State} state @returns {Place} */
function placeOf({ topic, level, seed, number }) {
  return { topic: /** @type {Place["topic"]} */ (topic), level: Number(level), seed: Number(seed), number: Number(number) };
}

/** What the quiz knows of a statement. @param {Place} place @param {boolean} [whole] with its mistake in the answer too, for other programs @returns {Statement} */
function statementOf(place, whole = false) {
  const one = drill(place), id = idOf(place);
  const box = element("details", { class: "quiz", id }, element("summary", {}, ...rich(one.statement)),
    ...(whole ? [element("p", {}, element("strong", {}, one.verdict ? "True." : "False."), " ", ...rich(one.mistake ?? ""))] : []),
    element("p", {}, ...rich(one.solution)));
  const hash = markOf(one, torchproof.answers.hashOf(one.statement));
  return { id, chapter: `drills-${one.topic}`, hash, verdict: one.verdict, heading: null, box };
}

/** A table of the score. @param {Map<string, unknown>} held */
function tableOf(held) {
  const rows = scores(held, topics, LEVELS).map((row, i) => element("tr", {}, element("th", { scope: "row" }, NAMES[topics[i] ?? "counts"]),
    ...row.map(({ right, answered }) => element("td", {}, answered ? `${right} of ${answered}` : "–"))));
  return element("table", {},
    element("thead", {}, element("tr", {}, element("td"), ...LEVELS.map((level) => element("th", { scope: "col" }, `Level ${level}`)))),
    element("tbody", {}, ...rows));
}

class Drilling {
  /** @type {State} */
  #state;
  /** @type {Quiz} */
  #quiz;
  /** @type {Statement | undefined} */
  #asked;
  #place = element("div");
  #note = element("p", { class: "quiz-note", role: "status" });
  #trouble = element("p", { class: "quiz-trouble", role: "status" });
  #score = element("p", { class: "explore-status", role: "status" });
  #scores = element("div", { class: "explore-scroll" });
  #next = button("Next", () => this.go({ number: String(Number(this.#state.number) + 1) }, true));
  /** @type {[string, { show: (value: State[string]) => void }][]} */
  #fields = [];

  /** @param {State} state */
  constructor(state) {
    this.#state = state;
    const answers = new torchproof.answers.AnswerStore(() => localStorage, KEY, FILE);
    const review = new torchproof.review.Review(answers, () => Date.now());
    answers.load();
    const tools = { changed() {}, reveal() {} };
    const forget = () => answers.forget();
    this.#quiz = { answers, review, statements: [], reopened: new Map(), tools, forget, changed: () => this.#answered() };
  }

  /** All that stands on the page. */
  parts() {
    const keys = element("span", { class: "quiz-keys" }, "Keys: ", element("kbd", {}, "T"), " true, ", element("kbd", {}, "F"), " false, ",
      element("kbd", {}, "Enter"), " next");
    const keep = element("p", {}, button("Save or export", () => this.#offer(keep)));
    const score = element("details", { class: "explore-values" }, element("summary", {}, "Your score"), this.#scores, keep, this.#note);
    return [this.#score, this.#trouble, this.#place,
      element("div", { class: "explore-buttons" }, this.#next, ...(matchMedia("(hover: none)").matches ? [] : [keys])),
      this.#form(),
      element("div", { class: "explore-buttons" }, button("Another drill", () => this.go({ seed: freshSeed(), number: "1" }, true)),
        button("Reset", () => this.go(beginning(CONTROLS)))),
      score];
  }

  /** What saves, forgets and exports, in the place of its button. @param {HTMLElement} place */
  async #offer(place) {
    try {
      await Promise.all([torchproof.explore.fetchStyle("../../stylesheets/quiz-tools.css"), fetchAll(KEEPING)]);
    } catch {
      this.#say("What saves and exports could not be fetched: try again when you are connected.");
      return;
    }
    const kept = torchproof.keeping.kept(this.#quiz,
      { chosen: () => this.#latest(), say: (says) => this.#say(says), refresh: (says) => { this.show(); this.#say(says); } },
      { answers: "torchproof-drills", statements: "torchproof-drills", title: "Save or export", paper: false });
    /** @type {HTMLDetailsElement} */ (kept).open = true;
    place.replaceWith(kept);
    kept.querySelector("summary")?.focus();
  }

  #form() {
    const form = element("form", { class: "explore-controls", "aria-label": "The drill", tabindex: "-1" });
    form.addEventListener("submit", (event) => event.preventDefault());
    for (const key of /** @type {const} */ (["topic", "level", "seed"])) {
      const field = shown(CONTROLS[key], (value) => this.go({ [key]: value, number: "1" }));
      form.append(element("div", { class: `explore-control ${key === "seed" ? "explore-text" : "explore-choice"}`, "data-control": key }, ...field.parts));
      this.#fields.push([key, field]);
    }
    return form;
  }

  /** Shows another statement. @param {Partial<State>} change @param {boolean} [focus] */
  go(change, focus = false) {
    this.#state = /** @type {State} */ ({ ...this.#state, ...change });
    this.show();
    if (focus) this.#asked?.box.querySelector("fieldset")?.focus();
  }

  /** Whether this reader has answered the statement before. */
  met() {
    return this.#quiz.answers.kept.held.has(idOf(placeOf(this.#state)));
  }

  /** Shows what the state says: the controls, the statement, the score, the address. */
  show() {
    for (const [key, field] of this.#fields) field.show(/** @type {State[string]} */ (this.#state[key]));
    const address = `${location.pathname}${written(CONTROLS, this.#state)}`;
    history.replaceState(history.state, "", `${address}${location.hash}`);
    const asked = statementOf(placeOf(this.#state));
    this.#quiz.statements = [asked];
    this.#asked = asked;
    this.#place.replaceChildren(asked.box);
    torchproof.forms.build(this.#quiz, asked);
    asked.box.querySelector(".quiz-choices label")?.remove(); // that one is not sure brings no drill back
    asked.box.querySelector(".quiz-link")?.setAttribute("href", address);
    this.#say("");
    this.#count();
  }

  /** @param {string} says */
  #say(says) {
    this.#note.textContent = says;
  }

  /** The statements up to this one, for other programs. @returns {Statement[]} */
  #latest() {
    const place = placeOf(this.#state), first = Math.max(1, place.number - EXPORTED + 1);
    return Array.from({ length: place.number - first + 1 }, (_, i) => statementOf({ ...place, number: first + i }, true));
  }

  #answered() {
    const { answers } = this.#quiz;
    const over = surplus(answers.kept.held, MOST_KEPT);
    if (over.length) answers.put(over);
    this.#count();
  }

  /** Says which mistake was made, and how many are right. */
  #count() {
    const asked = this.#asked;
    if (!asked) return;
    const { kept: { held }, trouble } = this.#quiz.answers;
    const place = placeOf(this.#state), { mistake } = drill(place);
    const answered = torchproof.forms.state(this.#quiz, asked) !== "open";
    if (answered && mistake) asked.parts?.feedback.append(" ", ...rich(mistake));
    this.#next.textContent = answered ? "Next" : "Skip";
    this.#next.classList.toggle("md-button--primary", answered);
    const { right, answered: many } = scoreOf(held, place);
    const what = place.topic === "all" ? "all topics" : NAMES[place.topic].toLowerCase();
    this.#score.textContent = `Statement ${place.number} of drill ${place.seed}: ${what}, level ${place.level}. ${many ? `Right so far: ${right} of ${many}.` : ""}`;
    this.#scores.replaceChildren(tableOf(held));
    this.#trouble.textContent = trouble;
  }

  /** Two keys answer, one goes on, where nothing else has the focus: as in the quiz. @param {KeyboardEvent} event */
  press(event) {
    const asked = this.#asked, target = /** @type {Element} */ (event.target);
    if (!asked || (target !== document.body && !asked.box.contains(target)) || event.ctrlKey || event.altKey || event.metaKey) return;
    const open = torchproof.forms.state(this.#quiz, asked) === "open";
    const key = event.key.toLowerCase();
    if (key === "t" || key === "f") {
      event.preventDefault();
      event.stopPropagation(); // the search has one of them
      if (open && !event.repeat) torchproof.forms.choose(this.#quiz, asked, key === "t");
    } else if (key === "enter" && !open && !event.repeat && !target.closest("a, button, summary")) {
      this.#next.click();
    }
  }
}

/** Short enough to be read out. */
function freshSeed() {
  return String(1 + Math.floor(Math.random() * SEEDS));
}

/** @param {string[]} names of scripts of the quiz */
function fetchAll(names) {
  return Promise.all(names.map((name) => torchproof.fetchScript(`quiz/${name}.js`)));
}

/** @param {HTMLElement} root */
export async function mount(root) {
  await fetchAll(SCRIPTS);
  const { state, wrong } = read(CONTROLS, location.search);
  const drilling = new Drilling(state);
  if (!location.search && drilling.met()) drilling.go({ seed: freshSeed() });
  for (const still of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll(":scope > :is(figure, .explore-still)"))) still.hidden = true;
  root.classList.add("explore-live");
  if (wrong.length) root.append(element("p", { class: "explore-wrong", role: "alert" }, wrong.join(" ")));
  root.append(...drilling.parts());
  drilling.show();
  document.addEventListener("keydown", function press(event) {
    if (root.isConnected) drilling.press(event);
    else document.removeEventListener("keydown", press);
  });
}
