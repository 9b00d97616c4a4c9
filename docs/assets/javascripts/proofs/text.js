/** Claims in the text of a page: found by their places, which hooks/placing.py told in characters without spaces. */
"use strict";
{
  const BEGINS = ":is(h1, h2, h3, h4, h5, h6)[id], .quiz[id]";
  // The first line as the hook has it; then what scripts add.
  const PASSED = "pre, svg, script, style, button, .evidence, .headerlink, .filename, .proofs, .digits, .messages-box,"
    + " .explore-live > :not(figure, .explore-still, p:not([class])),"
    + " .quiz-progress, .quiz-trouble, .quiz-tools, .quiz-serving, .quiz-choices, .quiz-feedback, .quiz-answer summary";

  const sizeOf = (/** @type {string} */ text) => text.replace(/\s/g, "").length;

  /** The strings of each section of the view. */
  function sections() {
    /** @type {Map<string, Text[]>} */
    const found = new Map();
    /** @type {Text[]} */
    let here = [];
    const article = document.querySelector("article") ?? document.body;
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
      node instanceof Element && node.matches(PASSED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Text) here.push(node);
      else if (node instanceof Element && node.matches(BEGINS)) found.set(node.id, here = []);
    }
    return found;
  }

  /** Where in a string a number of characters has gone by, spaces before the next one too. @param {string} text @param {number} count */
  function offsetAfter(text, count) {
    let offset = 0;
    for (let left = count; left > 0; offset += 1) if (/\S/.test(text.charAt(offset))) left -= 1;
    return offset;
  }

  /** The places of a section's claims in its strings, as ranges. @param {Text[]} strings @param {number[]} list `gap, size, proof` of each */
  function* ranges(strings, list) {
    let at = 0;
    let before = 0; // the characters in the strings before this one
    let index = 0;
    for (let i = 0; i < list.length; i += 3) {
      const start = at + (list[i] ?? 0);
      at = start + (list[i + 1] ?? 0);
      const range = document.createRange();
      for (const [count, isStart] of /** @type {[number, boolean][]} */ ([[start, true], [at, false]])) {
        for (;;) {
          const string = strings[index];
          if (!string) return;
          const size = sizeOf(string.data);
          if (isStart ? before + size > count : before + size >= count) break;
          before += size;
          index += 1;
        }
        const string = /** @type {Text} */ (strings[index]);
        if (isStart) range.setStart(string, offsetAfter(string.data, count - before + 1) - 1);
        else range.setEnd(string, offsetAfter(string.data, count - before));
      }
      yield { range, proof: list[i + 2] ?? 0 };
    }
  }

  /** Puts a claim into an element of its own; one in a link gets it after the link, which leads elsewhere. @param {Range} range */
  function wrap(range) {
    const claim = document.createElement("span");
    claim.className = "claim";
    const inside = range.startContainer.parentElement;
    const link = inside?.closest("a");
    const whole = inside?.closest("code, math");
    if (link) {
      claim.classList.add("claim-in-link");
      link.after(claim);
    } else if (whole) {
      whole.before(claim);
      claim.append(whole);
    } else {
      claim.append(range.extractContents());
      range.insertNode(claim);
    }
    return claim;
  }

  /**
   * Marks the claims of a section; none when it does not read as it did when the page was built, for it may have been
   * translated.
   * @param {Text[]} strings @param {number[]} list @returns {{ claim: HTMLElement, proof: number }[]}
   */
  function mark(strings, [length, ...list]) {
    if (strings.reduce((sum, { data }) => sum + sizeOf(data), 0) !== length) return [];
    // From the last: those before keep their places.
    return [...ranges(strings, list)].reverse().map(({ range, proof }) => ({ claim: wrap(range), proof })).reverse();
  }

  /**
   * Gives a claim its button, after its text. The question of a folded answer is a button itself and holds no other:
   * there it stands before.
   * @param {HTMLElement} claim
   */
  function addButton(claim) {
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.claim = claim.id;
    button.setAttribute("aria-haspopup", "dialog");
    const fold = claim.closest("summary")?.parentElement;
    if (fold) {
      button.className = "claim-apart";
      fold.before(button);
    } else {
      claim.append(button);
    }
  }

  /** @param {Element} claim @returns {HTMLButtonElement | null} */
  const buttonOf = (claim) => document.querySelector(`button[data-claim="${claim.id}"]`);

  /** Takes the marks out again. @param {ParentNode} root */
  function unmark(root) {
    for (const claim of root.querySelectorAll(".claim[data-proof]")) {
      const parent = claim.parentNode;
      buttonOf(claim)?.remove();
      claim.replaceWith(...claim.childNodes);
      parent?.normalize();
    }
  }

  torchproof.text = { sections, mark, addButton, buttonOf, unmark };
}
