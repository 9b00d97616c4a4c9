/** Where a proof stands on the page: the line of a program or of what it printed, or a figure. There and back. */
"use strict";
{
  const ANSWER = "details:not(.program)"; // a prediction, a solution: nothing opens it but the reader

  const FRAMES = 4;

  /** What undoes the last way to a proof. @type {(() => void) | undefined} */
  let undo;

  /** The block or figure where a proof stands; the program of a statement's own evidence first. @param {Proof} proof @param {Element} [near] */
  function blockOf([kind, what, line], near) {
    if (line === undefined) return undefined;
    /** @type {NodeListOf<HTMLElement>} */
    const programs = document.querySelectorAll("article :is(.highlight.program, .evidence)");
    const named = [...programs].filter((one) => one.querySelector(".filename, .evidence > a")?.textContent === what);
    const program = typeof what === "number" ? programs[what]
      : named.find((one) => near && one.closest(".quiz")?.contains(near)) ?? named[0];
    if (kind === "drawn" && typeof what === "string") {
      const name = what.replace(".py", "").replace("/", "-");
      return document.querySelector(`svg[aria-describedby="${name}-desc"]`)?.closest("figure") ?? undefined;
    }
    if (!program || program.matches(".evidence") || !["drawn", "printed"].includes(kind)) return program;
    /** @type {NodeListOf<HTMLElement>} */
    const after = document.querySelectorAll(kind === "drawn" ? "article figure" : "article .output");
    return [...after].find((one) => program.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
  }

  /** The folded answer in which a place stands, unless the claim stands there too. @param {Element} place @param {Element} [claim] */
  function answerAround(place, claim) {
    for (let fold = place.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) {
      if (fold.matches(ANSWER) && !fold.open && !(claim && fold.contains(claim))) return fold;
    }
    /** @type {HTMLFormElement | null} */
    const form = place.closest("form.quiz");
    return form && place.closest("[hidden]") ? form : undefined;
  }

  /** A line of a block. @param {Element} code @param {number} number */
  function lineOf(code, number) {
    const range = document.createRange();
    const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
    let line = 1;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const string = /** @type {Text} */ (node);
      for (let i = 0; i < string.length; i += 1) {
        if (line === number && range.startContainer === document) range.setStart(string, i);
        if (string.data[i] !== "\n") continue;
        if (line === number) {
          range.setEnd(string, i);
          return range;
        }
        line += 1;
      }
    }
    return undefined;
  }

  /** Marks a line. @param {Element} code @param {number} number */
  function markLine(code, number) {
    const range = lineOf(code, number);
    const mark = document.createElement("mark");
    if (!range) return undefined;
    mark.append(range.extractContents());
    range.insertNode(mark);
    return mark;
  }

  /** Takes away what marks the place of a proof. */
  function leave() {
    undo?.();
    undo = undefined;
  }

  /**
   * Goes to a proof: its line gets a mark and the focus. A folded answer stays so: its question is the place then.
   * @param {Proof} proof @param {Element | undefined} claim @param {() => void} back
   */
  async function go(proof, claim, back) {
    leave();
    const link = blockOf(proof, claim);
    if (link?.matches(".evidence")) await torchproof.evidence.fill(link.parentElement ?? link).catch(() => {}); // or go to the link
    const block = blockOf(proof, claim);
    if (!block) return;
    const answer = answerAround(block, claim);
    for (let fold = block.closest("details"); fold && !answer; fold = fold.parentElement?.closest("details") ?? null) fold.open = true;
    const code = proof[2] ? block.querySelector("code") : null;
    const mark = (code && markLine(code, proof[2] ?? 0)) ?? block;
    const place = answer ? /** @type {HTMLElement | null} */ (answer.querySelector("summary")) ?? answer : mark;
    for (const one of [mark, place]) one.classList.add("proof-place");
    if (!place.matches("summary, form")) place.tabIndex = -1;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "proof-back";
    button.textContent = "Back to the text";
    button.addEventListener("click", () => {
      leave();
      back();
    });
    (answer ?? block).after(button);
    undo = () => {
      button.remove();
      for (const one of [mark, place]) one.classList.remove("proof-place");
      if (mark.localName !== "mark") return;
      mark.replaceWith(...mark.childNodes);
      code?.normalize();
    };
    show(place);
  }

  /**
   * Brings something into view and gives it the focus; of a long line its beginning. Not all above is laid out yet, so
   * the place moves for some frames.
   * @param {HTMLElement} place
   */
  function show(place, frames = FRAMES) {
    place.scrollIntoView({ block: "center" });
    for (const one of [place.closest("code"), place.closest("pre")]) one?.scrollTo({ left: 0 });
    if (frames === FRAMES) place.focus({ preventScroll: true });
    if (frames) requestAnimationFrame(() => show(place, frames - 1));
  }

  torchproof.places = { blockOf, answerAround, go, leave, show };
}
