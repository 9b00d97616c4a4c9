/** Should my digits match? A fold below an output, and the card of a number, say it: fetched when a reader asks. */
"use strict";
{
  /** How far they move, of each page that was asked. @type {Record<string, Record<string, Digits>>} */
  const known = {};

  /** What is shown now, and where its digits lie. @type {{ page: PageProofs, address: string } | undefined} */
  let now;

  /** How far the numbers of a program move; rejected when it cannot be had. @param {string} program */
  async function digitsOf(program) {
    const address = now?.address ?? "";
    await Promise.all(["proofs/moves.js", address].map((name) => torchproof.fetchScript(name)));
    return known[address]?.[program];
  }

  /** What a card says of a claim's digits. @param {Element} claim @param {Proof} proof */
  async function of(claim, [kind, program, line]) {
    if (kind !== "printed" || typeof program !== "string" || !line || !now?.page.digits.includes(program)) return "";
    const digits = await digitsOf(program).catch(() => undefined); // the card says the rest
    return digits ? torchproof.moves.of(claim.textContent ?? "", line, digits) : "";
  }

  /** @param {string} program */
  function fold(program) {
    const made = document.createElement("details");
    made.className = "digits";
    const summary = document.createElement("summary");
    summary.textContent = "Should my digits match?";
    made.append(summary);
    made.addEventListener("toggle", async () => {
      if (!made.open || made.querySelector("a")) return;
      const digits = await digitsOf(program).catch(() => undefined);
      made.replaceChildren(summary, ...digits && now ? torchproof.moves.answer(digits, now.page.checks) : [
        "This could not be fetched: try again when you are connected."]);
    });
    return made;
  }

  /** Puts a fold below each output that was tried, and has none. */
  function refresh() {
    for (const program of now?.page.digits ?? []) {
      const output = torchproof.places.blockOf(["printed", program, 0]);
      if (output?.matches(".output") && !output.nextElementSibling?.matches(".digits")) output.after(fold(program));
    }
  }

  /** @param {PageProofs} page @param {string} address of its digits */
  function show(page, address) {
    now = { page, address };
    refresh();
  }

  function hide() {
    now = undefined;
    for (const made of document.querySelectorAll("details.digits")) made.remove();
  }

  torchproof.digits = { known, show, hide, refresh, of };
}
