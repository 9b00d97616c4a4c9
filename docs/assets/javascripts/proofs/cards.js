/** The card that says what proves a claim, and leads there. */
"use strict";
{
  const GAP = 6; // pixels between a claim and its card

  const card = document.createElement("div");
  card.className = "proof-card";
  card.popover = "auto";
  card.tabIndex = -1;
  card.setAttribute("role", "dialog");
  card.setAttribute("aria-label", "Proof");

  /** Puts the card under a claim, or above where there is more room. @param {Element} claim */
  function put(claim) {
    const { left, top, bottom } = claim.getClientRects()[0] ?? claim.getBoundingClientRect();
    const { width, height } = card.getBoundingClientRect();
    const above = bottom + GAP + height > innerHeight && top > height + GAP;
    card.style.left = `${scrollX + Math.max(GAP, Math.min(left, document.body.clientWidth - width - GAP))}px`;
    card.style.top = `${scrollY + (above ? top - height - GAP : bottom + GAP)}px`;
  }

  /**
   * What a card says, and what leads on from it: to the place on this page, or to another page.
   * @param {Way} way @param {string} moves how far its digits do
   */
  function wayOn({ says, proof, address, folded, go }, moves) {
    const text = document.createElement("p");
    text.textContent = `${torchproof.words.sentence(says)}. ${moves}`.trim();
    if (!go && !address) return [text];
    const way = document.createElement(go ? "button" : "a");
    way.textContent = folded ? "Go to the answer" : proof[2] ? "Show the line" : proof[0] === "drawn" ? "Show the figure"
      : proof[2] === 0 ? "Show the program" : "How this is checked";
    if (way instanceof HTMLAnchorElement) way.href = address;
    way.addEventListener("click", () => {
      close();
      go?.();
    });
    return [text, way];
  }

  /** Opens the card of a claim, with the focus on what leads on. @param {Element} claim */
  async function open(claim) {
    const found = torchproof.claims.proofOf(claim);
    const moves = found.folded ? "" : await torchproof.digits.of(claim, found.proof);
    if (!claim.isConnected) return; // the proofs were turned off by now
    if (!card.isConnected) document.body.append(card);
    const [text, way] = wayOn(found, moves);
    card.replaceChildren(...[text, way].filter((one) => one !== undefined));
    torchproof.text.buttonOf(claim)?.focus({ preventScroll: true }); // where Esc leads back to
    card.showPopover();
    put(claim);
    (way ?? card).focus({ preventScroll: true });
  }

  function close() {
    if (card.matches(":popover-open")) card.hidePopover();
  }

  document.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    /** @type {HTMLElement | null} */
    const button = target.closest("button[data-claim]");
    const claim = button ? document.getElementById(button.dataset.claim ?? "") : target.closest(".claim[data-proof]");
    if (!claim) return;
    event.preventDefault(); // in the summary of an answer it opens nothing
    void open(claim);
  });

  torchproof.cards = { open, close };
}
