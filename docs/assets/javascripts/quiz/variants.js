/**
 * Statements with other numbers, asked in a second round: in a review, and after answers were forgotten. A script for each
 * chapter holds them, with the program that computed their verdict, and is fetched when one is to be shown.
 */
"use strict";
{
  /** What hooks/variants.py made, by the id of the statement and the key of the variant. @type {Record<string, Record<string, Varied>>} */
  const known = {};

  const rounds = new torchproof.rounds.Rounds(() => localStorage);

  /** @param {Statement} statement */
  const fetchThose = ({ chapter }) => torchproof.fetchScript(`../variants/${chapter}.js`);

  /** What was answered last. @param {Quiz} quiz @param {Statement} statement */
  function answered(quiz, statement) {
    const key = quiz.review.given(statement)?.variant;
    return typeof key === "string" ? key : "";
  }

  /** What is to be shown of a statement as it stands. @param {Quiz} quiz @param {Statement} statement */
  function wanted(quiz, statement) {
    const again = quiz.reopened.get(statement.id);
    if (again !== undefined) return again;
    return quiz.review.given(statement) ? answered(quiz, statement) : rounds.asked(statement.id);
  }

  /** What is asked when a statement has its turn: of one that was answered, the next. @param {Quiz} quiz @param {Statement} statement */
  function next(quiz, statement) {
    const { id, variants } = statement;
    if (!variants) return "";
    return quiz.review.given(statement) ? rounds.next(id, variants, answered(quiz, statement)) : rounds.asked(id);
  }

  /** Begins another round with these, whose answers are about to be forgotten. @param {Quiz} quiz @param {Statement[]} statements */
  function begin(quiz, statements) {
    rounds.ask(statements.filter((one) => one.variants && quiz.review.given(one)).map((one) => [one.id, next(quiz, one)]));
  }

  /** Once it can be asked; rejected when it cannot be had. @param {Statement} statement @param {string} key */
  async function coming(statement, key) {
    if (key && !known[statement.id]) await fetchThose(statement);
  }

  /** @param {Statement} statement @param {string} key @returns {Shown | undefined} */
  function made({ id }, key) {
    const varied = known[id]?.[key];
    if (!varied) return undefined;
    const { element } = torchproof.elements, { built } = torchproof.evidence;
    const held = document.createDocumentFragment(), answer = element("div", { class: "quiz-answer" });
    held.append(...varied[1].map(built));
    torchproof.fold.equip(held);
    answer.append(held);
    torchproof.forms.foldProgram(answer);
    const verdict = torchproof.forms.verdictOf(answer.textContent ?? "");
    return { key, verdict, text: [...varied[0].map(built), " ", element("small", { class: "quiz-variant" }, "New numbers")], answer };
  }

  /** Turns a form to what is to be shown, if that can be had. @param {Quiz} quiz @param {Statement} statement */
  function turn(quiz, statement) {
    const { id, parts, shown } = statement;
    const key = wanted(quiz, statement);
    if (!parts || key === (shown?.key ?? "")) return;
    if (key && !known[id]) {
      fetchThose(statement).then(() => known[id] && torchproof.forms.show(quiz, statement), () => { /* shown as it is */ });
    }
    const other = made(statement, key);
    statement.shown = other;
    parts.legend.replaceChildren(...(other?.text ?? parts.text));
    (shown?.answer ?? parts.answer).replaceWith(other?.answer ?? parts.answer);
  }

  torchproof.variants = { known, begin, next, coming, turn };
}
