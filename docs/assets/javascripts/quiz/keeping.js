/** Keeping the answers and taking the statements along: files, forgetting, paper, other programs. */
"use strict";
{
  const FORMATS = /** @type {const} */ ([["Anki", "anki", "txt"], ["GIFT", "gift", "gift"], ["Moodle XML", "moodle", "xml"]]);

  /** Hands the reader a file. @param {string} name @param {string} text */
  function download(name, text) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/octet-stream" }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  /** A button that asks once more before it forgets. @param {() => void} forget */
  function forgetting(forget) {
    const made = torchproof.elements.button("Forget all answers", () => {
      if (made.dataset.asked === undefined) {
        made.dataset.asked = "";
        made.textContent = "Really forget all answers?";
        return;
      }
      calm();
      forget();
    });
    const calm = () => {
      delete made.dataset.asked;
      made.textContent = "Forget all answers";
    };
    made.addEventListener("blur", calm);
    return made;
  }

  /** Buttons that give the chosen statements to other programs. @param {Quiz} quiz @param {Toolbar} toolbar */
  function exporting(quiz, toolbar) {
    return FORMATS.map(([text, name, ending]) => torchproof.elements.button(text, async () => {
      try {
        await torchproof.fetchScript("quiz/exports.js");
      } catch {
        toolbar.say("The export could not be loaded: try again when you are connected.");
        return;
      }
      const chosen = toolbar.chosen();
      for (const one of chosen) torchproof.forms.complete(quiz, one);
      download(`torchproof-quiz.${ending}`, torchproof.exports[name](chosen));
    }));
  }

  /** What is folded under the toolbar. @param {Quiz} quiz @param {Toolbar} toolbar */
  function kept(quiz, toolbar) {
    const { element, button } = torchproof.elements;
    const file = element("input", { type: "file", accept: ".json", hidden: "" });
    file.addEventListener("change", async () => {
      const [picked] = file.files ?? [];
      if (picked) {
        const text = await picked.text();
        toolbar.refresh(torchproof.files.load(quiz.answers, picked.name, text, quiz.statements, Date.now()));
      }
      file.value = "";
    });
    const forget = forgetting(() => {
      quiz.answers.forget();
      toolbar.refresh("All answers are forgotten.");
    });
    return element("details", { class: "quiz-keep" },
      element("summary", {}, "Save, print or export"),
      element("div", { class: "quiz-controls" },
        button("Save my answers", () => download("torchproof-answers.json", torchproof.files.save(quiz.answers))),
        button("Load answers", () => file.click()), file, forget,
        button("Print as an exam", () => print())),
      element("div", { class: "quiz-controls" }, "These statements for ", ...exporting(quiz, toolbar)));
  }

  torchproof.keeping = { kept };
}
