/** On paper: the statements on show as an exam sheet, and the answers at its end. */
"use strict";
{
  addEventListener("beforeprint", () => {
    const quiz = torchproof.statements.quiz;
    const shown = quiz?.statements.filter((one) => !one.box.hidden && one.box.isConnected) ?? [];
    if (!quiz || !shown.length) return;
    const { element } = torchproof.elements;
    document.querySelector(".quiz-key")?.remove();
    for (const one of shown) torchproof.forms.complete(quiz, one);
    const reasons = shown.map((one) => element("li", {},
      ...[...(one.shown ?? one.parts)?.answer.querySelector("p")?.childNodes ?? []].map((node) => node.cloneNode(true))));
    shown[0]?.box.closest("article")?.append(
      element("section", { class: "quiz-key" }, element("h2", {}, "Answers"), element("ol", {}, ...reasons)));
  });
  addEventListener("afterprint", () => document.querySelector(".quiz-key")?.remove());
}
