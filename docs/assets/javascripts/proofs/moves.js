/** How far the digits of a program move, in words and as a table. */
"use strict";
{
  /** "over 20 seeds". @param {string} setting as tests/digits/ names it */
  function under(setting) {
    if (/ seeds$/.test(setting)) return `over ${setting}`;
    if (/^float/.test(setting)) return `in ${setting}`;
    return `${/ on \d/.test(setting) ? "on" : "with"} ${setting.replace(/^plain/, "the plain").replace(" on ", ", ")}`;
  }

  /** "a, b and c". @param {string[]} phrases */
  const list = (phrases) => [phrases.slice(0, -1).join(", "), ...phrases.slice(-1)].filter(Boolean).join(" and ");

  /** @param {string} number */
  const valueOf = (number) => Number(number.replace(/[,_]/g, "").replace("−", "-"));

  /** Is a number in a text this printed one, as it is or rounded? @param {string} said @param {string} printed */
  function readsAs(said, printed) {
    const digits = /\.(\d*)/.exec(said)?.[1]?.length ?? 0;
    return Math.abs(valueOf(printed) - valueOf(said)) <= 0.5 * 10 ** -digits * (1 + 1e-9);
  }

  /**
   * How far the digits of a claim move; nothing of a claim without digits, or where it could be more than one number.
   * @param {string} claim @param {number} line of the output that proves it @param {Digits} digits
   */
  function of(claim, line, { under: settings, lines }) {
    const said = /[−-]?\d[\d,_]*(?:\.\d+)?(?:e[+-]?\d+)?/i.exec(claim)?.[0];
    if (!said) return "";
    const [printed, moved] = lines[line] ?? [[], {}];
    const alike = [...printed.keys()].filter((i) => readsAs(said, printed[i] ?? ""));
    const equal = alike.filter((i) => valueOf(printed[i] ?? "") === valueOf(said));
    if (printed.length && !alike.length) return "";
    const found = new Set((equal.length ? equal : alike).map((i) => JSON.stringify(moved[i] ?? {})));
    if (found.size > 1) return "";
    const ends = Object.entries(/** @type {Record<string, string>} */ (JSON.parse([...found][0] ?? "{}")));
    if (!ends.length) return `The same ${list(settings.map(under))}.`;
    return ends.map(([setting, end]) => `${torchproof.words.sentence(under(setting))}: ${end}.`).join(" ");
  }

  /** @param {keyof HTMLElementTagNameMap} name @param {(Node | string)[]} held */
  function element(name, ...held) {
    const made = document.createElement(name);
    made.append(...held);
    return made;
  }

  /** The numbers that move, a row for each. @param {Digits} digits @param {string[]} moving */
  function table({ lines }, moving) {
    const head = ["Line", "Here", ...moving.map((setting) => torchproof.words.sentence(under(setting)))].map((text) => {
      const cell = element("th", text);
      cell.setAttribute("scope", "col");
      return cell;
    });
    const rows = Object.entries(lines).flatMap(([line, [printed, moved]]) => Object.entries(moved).map(([i, moves]) =>
      element("tr", ...[line, printed[Number(i)] ?? "", ...moving.map((setting) => moves[setting] ?? "same")].map((text) =>
        element("td", text)))));
    return element("table", element("thead", element("tr", ...head)), element("tbody", ...rows));
  }

  /** What a fold says. @param {Digits} digits @param {string} checks where the page is that says how it was tried */
  function answer(digits, checks) {
    const moving = digits.under.filter((setting) => Object.values(digits.lines).some(([, moved]) =>
      Object.values(moved).some((moves) => setting in moves)));
    const same = digits.under.filter((setting) => !moving.includes(setting));
    const here = moving.every((setting) => /^(in|over) /.test(under(setting))); // not for another seed or type
    const parts = [];
    if (same.length) parts.push(element("p", `${here ? "Yes: they were" : "Not all. They were"} the same ${list(same.map(under))}.`));
    if (moving.length) parts.push(element("p", `These move ${list(moving.map(under))}:`), table(digits, moving));
    const held = digits.held ? `What the page concludes held with ${digits.held} other seeds. ` : "";
    const link = document.createElement("a");
    link.href = `${checks}#digits`;
    link.textContent = "How this was tried";
    return [...parts, element("p", held, link)];
  }

  torchproof.moves = { under, of, answer };
}
