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

  /** What leads on from a card: to the place on this page, or to another page. @param {Element} claim */
  function wayOn(claim) {
    const { says, proof, address, folded, go } = torchproof.claims.proofOf(claim);
    const text = document.createElement("p");
    text.textContent = `${says.charAt(0).toUpperCase()}${says.slice(1)}.`;
    if (!go && !address) return [text];
    const way = document.createElement(go ? "button" : "a");
    way.textContent = folded ? "Go to the answer" : proof[2] ? "Show the line" : proof[0] === "drawn" ? "Show the figure" : "How this is checked";
    if (way instanceof HTMLAnchorElement) way.href = address;
    way.addEventListener("click", () => {
      close();
      go?.();
    });
    return [text, way];
  }

  /** Opens the card of a claim, with the focus on what leads on. @param {Element} claim */
  function open(claim) {
    if (!card.isConnected) document.body.append(card);
    const [text, way] = wayOn(claim);
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
    open(claim);
  });

  torchproof.cards = { open, close };
}
