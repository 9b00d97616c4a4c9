/**
 * A chapter as a Jupyter notebook, made from the page: its text as Markdown, its programs as cells in their order.
 *
 * Outputs are left to the reader's own run, so that there is something to predict. Fetched when a reader asks for it.
 */
(() => {
  "use strict";

  const site = /** @type {any} */ (window).torchproof; // made by site.js

  // Every program of a page stands alone; in a notebook all share one process. So each cell starts from PyTorch's
  // own settings, whatever the cell before has set.
  const FRESH = `
def start_afresh(*_):
    """Before each cell: PyTorch's own settings, whatever the cell before has set."""
    import torch

    torch.set_default_dtype(torch.float32)
    torch.set_grad_enabled(True)
    torch.set_printoptions(profile="default")


get_ipython().events.register("pre_run_cell", start_afresh)`;

  /** @type {Record<string, string>} */
  const SIGNS = { "−": "-", "·": "\\cdot", "∑": "\\sum", "←": "\\leftarrow", "σ": "\\sigma", "μ": "\\mu" };

  /** LaTeX for a formula of the page. @param {Element} node @returns {string} */
  function tex(node) {
    const [a, b] = [...node.children].map(tex);
    const text = (node.textContent ?? "").trim();
    switch (node.localName) {
      case "msub": return `{${a}}_{${b}}`;
      case "msup": return `{${a}}^{${b}}`;
      case "mfrac": return `\\frac{${a}}{${b}}`;
      case "msqrt": return `\\sqrt{${[...node.children].map(tex).join(" ")}}`;
      case "mover": return `\\hat{${a}}`;
      case "mtext": return `\\text{${node.textContent}}`;
      case "mi": case "mo": return SIGNS[text] ?? (/^[a-z]{2,}$/.test(text) ? `\\${text}` : text);
      case "mn": return text;
      default: return [...node.children].map(tex).join(" ");
    }
  }

  /** Markdown for what stands in a line of text. @param {Node} node @returns {string} */
  function inline(node) {
    if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? "").replace(/\s+/g, " ").replace(/([*_$])/g, "\\$1");
    if (!(node instanceof Element) || node.matches(".headerlink, .quiz-progress")) return "";
    if (node.localName === "math") return node.getAttribute("display") === "block" ? `$$${tex(node)}$$` : `$${tex(node)}$`;
    const inner = [...node.childNodes].map(inline).join("");
    switch (node.localName) {
      case "code": return `\`${node.textContent}\``;
      case "strong": return `**${inner}**`;
      case "em": return `*${inner}*`;
      case "a": return `[${inner}](${/** @type {HTMLAnchorElement} */ (node).href})`;
      default: return inner;
    }
  }

  /** @param {Element} table */
  function rows(table) {
    const lines = [...table.querySelectorAll("tr")].map((row) =>
      `| ${[...row.children].map((cell) => inline(cell).trim().replace(/\|/g, "\\|")).join(" | ")} |`);
    lines.splice(1, 0, `|${" --- |".repeat(table.querySelectorAll("tr:first-child > *").length)}`);
    return lines.join("\n");
  }

  /** @param {HTMLElement} article @returns {{name: string, text: string}} */
  function notebook(article) {
    /** @type {any[]} */
    const cells = [];
    const used = new Set();

    /** @param {string} wanted */
    const id = (wanted) => {
      let name = wanted.replace(/[^\w-]/g, "-").slice(0, 60);
      while (used.has(name)) name += "-";
      used.add(name);
      return name;
    };
    const lines = (/** @type {string} */ text) => text.split(/(?<=\n)/);

    /** Adds text, to the cell before if that is text too. @param {string} text @param {number} [place] */
    const say = (text, place = cells.length) => {
      if (!text.trim()) return;
      const before = cells[place - 1];
      if (before?.cell_type === "markdown") before.source = lines(`${before.source.join("")}\n\n${text.trim()}`);
      else cells.splice(place, 0, { cell_type: "markdown", id: id(`text-${cells.length}`), metadata: {}, source: lines(text.trim()) });
    };

    /** Adds a program. @param {Element} block @param {boolean} hidden is it an answer? */
    const run = (block, hidden) => {
      const name = block.querySelector(".filename")?.textContent?.trim() ?? "program";
      const output = following(block);
      const tags = /^[\w.]*(Error|Exception): /m.test(output?.textContent ?? "") ? ["raises-exception"] : [];
      const source = (block.querySelector("code")?.textContent ?? "").trimEnd();
      cells.push({ cell_type: "code", execution_count: null, id: id(name.replace(/\.py.*$/, "").replace("/", "-")), outputs: [],
        metadata: { program: name.replace(/\s.*$/, ""), ...(tags.length && { tags }), ...(hidden && { jupyter: { source_hidden: true } }) },
        source: lines(source) });
    };

    /** What a program printed stands next to it, or folded after it. @param {Element} block @returns {Element | null} */
    const following = (block) => {
      const next = block.nextElementSibling;
      if (next?.matches(".output")) return next;
      return next?.matches(".predict") ? next.querySelector(".output") : null;
    };

    /** Adds a part of the page. @param {Element} part @param {boolean} [hidden] */
    const add = (part, hidden = false) => {
      const children = (/** @type {Element} */ of) => [...of.children].filter((one) => !one.matches("summary, legend, .admonition-title"));
      const title = () => inline(part.querySelector(":scope > summary, :scope > .admonition-title, legend") ?? part).trim();
      if (part.matches(".output, .notebook, .quiz-trouble, .quiz-progress")) return;
      if (part.matches("h1, h2, h3, h4")) say(`${"#".repeat(Number(part.localName[1]))} ${inline(part).trim()}`);
      else if (part.matches(".program:not(details)")) run(part, hidden);
      else if (part.matches(".predict")) {
        const asks = cells.at(-1)?.cell_type === "code" && !part.querySelector(".program"); // ask before the run
        say(`**${title()}**`, asks ? cells.length - 1 : cells.length);
        children(part).forEach((one) => add(one, hidden));
      } else if (part.matches("form.quiz, details.quiz")) {
        say(`**True or false?** ${title()}`);
        for (const program of part.querySelectorAll(".program")) run(program, true);
        say(`<details><summary>Answer</summary>\n\n${[...part.querySelectorAll("p")].map(inline).join("\n\n").trim()}\n\n</details>`);
      } else if (part.matches("figure")) say(inline(part.querySelector("figcaption") ?? part));
      else if (part.matches("details, .admonition")) {
        if (!part.matches(".program")) say(`**${title()}**`);
        children(part).forEach((one) => add(one, hidden || part.matches(".solution")));
      } else if (part.matches("ul, ol")) say([...part.children].map((one) => `- ${inline(one).trim()}`).join("\n"));
      else if (part.matches("table")) say(rows(part));
      else if (part.querySelector("table, .program")) children(part).forEach((one) => add(one, hidden));
      else say(inline(part));
    };

    const address = document.querySelector("link[rel=canonical]")?.getAttribute("href") ?? location.href.replace(/#.*/, "");
    const versions = document.querySelector("meta[name='torchproof:versions']")?.getAttribute("content") ?? "";
    site.unfold(article);
    const parts = [...article.children];
    const start = parts.findIndex((one) => one.matches("h1"));
    add(parts[start]);
    say(`This is the chapter at ${address} as a notebook. Run its cells from top to bottom.`);
    cells.push({ cell_type: "code", execution_count: null, id: id("versions"), metadata: {}, outputs: [], source: lines(
      `# Proven with these versions; with others, and on other processors, digits may differ.\n`
      + `# %pip install ${versions}\nimport matplotlib\nimport numpy\nimport sklearn\nimport torch\n\n`
      + `for module in (torch, numpy, sklearn, matplotlib):\n    print(module.__name__, module.__version__)\n\n${FRESH}`) });
    parts.slice(start + 1).forEach((one) => add(one));
    const made = { cells, metadata: { kernelspec: { display_name: "Python 3", language: "python", name: "python3" },
      language_info: { name: "python" } }, nbformat: 4, nbformat_minor: 5 };
    return { name: `${site.pageName(address)}.ipynb`, text: `${JSON.stringify(made, null, 1)}\n` };
  }

  Object.assign(site, { notebook, tex });
})();
