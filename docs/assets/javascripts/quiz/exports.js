/**
 * The quiz for other programs: Anki's text format, GIFT, and Moodle XML. Fetched when a reader asks for one.
 *
 * Each function takes complete statements and gives the text of a file. All of it comes from the
 * page: the statement, its verdict and reason, its program and what that printed.
 */
"use strict";
{
  const KEPT = new Set(["P", "CODE", "EM", "STRONG", "SUB", "SUP", "A", "BR", "UL", "OL", "LI"]);

  /** @param {string} text */
  const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

  /** HTML of the page without what only the page understands; addresses become whole. @param {Node} node @returns {string} */
  function html(node) {
    if (node.nodeType === Node.TEXT_NODE) return escaped(node.textContent ?? "").replace(/\s+/g, " ");
    if (!(node instanceof Element)) return "";
    if (node.localName === "math") return node.outerHTML.replace(/\s+/g, " ");
    const inner = [...node.childNodes].map(html).join("");
    if (!KEPT.has(node.tagName)) return inner;
    const href = node instanceof HTMLAnchorElement ? ` href="${escaped(node.href).replace(/"/g, "&quot;")}"` : "";
    return `<${node.localName}${href}>${inner}</${node.localName}>`;
  }

  /** A block of code. Line ends as tags: formats of one line a card or paragraph would lose them. @param {Element | null} code */
  const block = (code) => code
    ? `<pre><code>${escaped(code.textContent ?? "").trimEnd().replace(/\n/g, "<br>")}</code></pre>` : "";

  /** @param {Statement} statement */
  function content({ id, chapter, verdict, parts }) {
    if (!parts) throw new TypeError(`the form of ${id} is not built`);
    const { text, answer } = parts; // not of a variant: one note a statement
    const reason = [...answer.children].filter((one) => one.tagName === "P").map(html).join("");
    const run = [".program code", ".output code"].map((one) => block(answer.querySelector(one))).join("");
    return { id, chapter, verdict, statement: text.map(html).join("").trim(), feedback: reason + run };
  }

  /** Notes for Anki, one a line: a stable id, front, back, tag. @param {Statement[]} statements */
  function anki(statements) {
    const quoted = (/** @type {string} */ field) => `"${field.replace(/"/g, '""')}"`;
    const notes = statements.map(content).map(({ id, chapter, statement, feedback }) =>
      [`torchproof-${id}`, quoted(`<p>True or false?</p><p>${statement}</p>`), quoted(feedback), chapter].join("\t"));
    const head = ["separator:tab", "html:true", "notetype:Basic", "deck:Torchproof", "guid column:1", "tags column:4"];
    return [...head.map((line) => `#${line}`), ...notes, ""].join("\n");
  }

  /** GIFT: after the verdict, what is said to a wrong and to a right answer, and then to both. @param {Statement[]} statements */
  function gift(statements) {
    const safe = (/** @type {string} */ text) => text.replace(/[\\~=#{}:]/g, "\\$&");
    let chapter = "";
    return statements.map(content).map((one) => {
      const category = one.chapter === chapter ? "" : `$CATEGORY: $course$/top/Torchproof/${one.chapter}\n\n`;
      chapter = one.chapter;
      const verdict = one.verdict ? "TRUE" : "FALSE";
      return `${category}::${safe(one.id)}::[html]${safe(one.statement)}`
        + `{${verdict}#Not correct.#Correct.####${safe(one.feedback)}}\n\n`;
    }).join("");
  }

  /** Moodle XML: one category a chapter, typed true/false questions. @param {Statement[]} statements */
  function moodle(statements) {
    const made = document.implementation.createDocument(null, "quiz");
    /** @param {Element} parent @param {string} name @param {string} [text] @param {Record<string, string>} [attributes] */
    const add = (parent, name, text = "", attributes = {}) => {
      const child = parent.appendChild(made.createElement(name));
      for (const [key, value] of Object.entries(attributes)) child.setAttribute(key, value);
      child.textContent = text;
      return child;
    };
    /** @param {Element} parent @param {string} name @param {string} text */
    const rich = (parent, name, text) => add(add(parent, name, "", { format: "html" }), "text", text);
    let chapter = "";
    for (const one of statements.map(content)) {
      if (one.chapter !== chapter) {
        chapter = one.chapter;
        const question = add(made.documentElement, "question", "", { type: "category" });
        add(add(question, "category"), "text", `$course$/top/Torchproof/${chapter}`);
      }
      const question = add(made.documentElement, "question", "", { type: "truefalse" });
      add(add(question, "name"), "text", one.id);
      rich(question, "questiontext", one.statement);
      rich(question, "generalfeedback", one.feedback);
      add(question, "defaultgrade", "1");
      add(question, "penalty", "1");
      add(question, "hidden", "0");
      add(question, "idnumber", `torchproof-${one.id}`);
      for (const choice of [true, false]) {
        const right = choice === one.verdict;
        const answer = add(question, "answer", "", { fraction: right ? "100" : "0", format: "moodle_auto_format" });
        add(answer, "text", String(choice));
        rich(answer, "feedback", right ? "Correct." : "Not correct.");
      }
    }
    return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(made)}\n`;
  }

  torchproof.exports = { anki, gift, moodle };
}
