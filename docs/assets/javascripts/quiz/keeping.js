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

  /** Buttons that give the chosen statements to other programs. @param {Quiz} quiz @param {Chosen} toolbar @param {string} file */
  function exporting(quiz, toolbar, file) {
    return FORMATS.map(([text, name, ending]) => torchproof.elements.button(text, async () => {
      const chosen = toolbar.chosen();
      for (const one of chosen) torchproof.forms.complete(quiz, one);
      try {
        await torchproof.fetchScript("quiz/exports.js");
        await Promise.all(chosen.map((one) => one.parts && torchproof.evidence.fill(one.parts.answer)));
      } catch {
        toolbar.say("The export could not be loaded: try again when you are connected.");
        return;
      }
      download(`${file}.${ending}`, torchproof.exports[name](chosen));
    }));
  }

  /** What is folded under the toolbar. @param {Quiz} quiz @param {Chosen} toolbar @param {Kept} [kept] */
  function kept(quiz, toolbar, { answers = "torchproof-answers", statements = "torchproof-quiz", title = "Save, print or export", paper = true } = {}) {
    const { element, button, asking } = torchproof.elements;
    const file = element("input", { type: "file", accept: ".json", hidden: "" });
    file.addEventListener("change", async () => {
      const [picked] = file.files ?? [];
      if (picked) {
        const text = await picked.text();
        toolbar.refresh(torchproof.files.load(quiz.answers, picked.name, text, quiz.statements, Date.now()));
      }
      file.value = "";
    });
    const forget = asking("Forget all answers", "Really forget all answers?", async () => {
      await quiz.forget();
      toolbar.refresh("All answers are forgotten.");
    });
    return element("details", { class: "quiz-keep" },
      element("summary", {}, title),
      element("div", { class: "quiz-controls" },
        button("Save my answers", () => download(`${answers}.json`, torchproof.files.save(quiz.answers))),
        button("Load answers", () => file.click()), file, forget,
        ...(paper ? [button("Print as an exam", () => print())] : [])),
      element("div", { class: "quiz-controls" }, "These statements for ", ...exporting(quiz, toolbar, statements)));
  }

  torchproof.keeping = { kept };
}
