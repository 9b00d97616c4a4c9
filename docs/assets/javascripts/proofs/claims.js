/** The claims of a view, each with its proof: underlined while the switch is on. */
"use strict";
{
  const BACK = "torchproof.proofs.back"; // the claim that a reader comes back to from another page
  const PLACE = "#proof:"; // an address that names a proof and its claim: `#proof:["printed","layers/neuron.py",2,"claim-layer-5"]`

  /** What is shown now. @type {PageProofs | undefined} */
  let page;
  /** And in which article: instant navigation puts another in its place. @type {Element | null} */
  let article = null;
  /** The sections that are marked. @type {Set<string>} */
  const marked = new Set();

  /** May the claims of a section be marked? Those of a statement not before it is answered. @param {string} id */
  function isOpen(id) {
    const place = document.getElementById(id);
    if (place instanceof HTMLDetailsElement) return place.open;
    return Boolean(place) && (!place?.matches("form") || /right|wrong/.test(place.dataset.state ?? ""));
  }

  /** What proves a claim, as far as it may be said, and the way there. @param {Element} claim @returns {Way} */
  function proofOf(claim) {
    const number = Number(/** @type {HTMLElement} */ (claim).dataset.proof);
    const proof = page?.proofs[number] ?? ["plain", ""];
    const block = torchproof.places.blockOf(proof, claim);
    const elsewhere = page?.places[proof[1]] ?? ""; // of a statement nobody has answered, its address
    const folded = block ? Boolean(torchproof.places.answerAround(block, claim)) : elsewhere.startsWith("#");
    const says = folded ? "its proof is in an answer that is still folded" : torchproof.words.says(proof);
    const go = block && (() => torchproof.places.go(proof, claim, () => back(claim)));
    let address = elsewhere;
    if (!block && !folded) address += PLACE + encodeURIComponent(JSON.stringify([...proof, claim.id]));
    if (proof[2] === undefined) address = ["evaluated", "resolved"].includes(proof[0]) ? `${page?.checks}#checked` : "";
    return { says, proof, folded, address, go };
  }

  /** Goes back to a claim. @param {Element} claim */
  function back(claim) {
    const button = torchproof.text.buttonOf(claim);
    if (button) torchproof.places.show(button);
  }

  /** Says to a screen reader after each claim what proves it. */
  function name() {
    for (const claim of document.querySelectorAll(".claim[data-proof]")) {
      const button = torchproof.text.buttonOf(claim);
      const apart = button?.closest(".claim") ? "" : ` of ${claim.textContent}`;
      button?.setAttribute("aria-label", `Proof${apart}: ${proofOf(claim).says}`);
    }
  }

  /** Marks the sections that are open now, and no other. */
  function refresh() {
    if (!page || !article?.isConnected) return;
    const lists = Object.entries(page.sections);
    for (const [id] of lists) {
      const place = document.getElementById(id);
      if (marked.has(id) && place?.matches(".quiz") && !isOpen(id)) {
        torchproof.text.unmark(place);
        marked.delete(id);
      }
    }
    const wanted = lists.filter(([id]) => !marked.has(id) && isOpen(id));
    if (!wanted.length) return;
    const sections = torchproof.text.sections();
    for (const [id, list] of wanted) {
      marked.add(id);
      torchproof.text.mark(sections.get(id) ?? [], list).forEach(({ claim, proof }, index) => {
        claim.dataset.proof = String(proof);
        claim.id = `claim-${id}-${index}`;
        torchproof.text.addButton(claim);
      });
    }
    name();
    comeBack();
  }

  /** @param {PageProofs} proofs of the view */
  function show(proofs) {
    const here = document.querySelector("article");
    if (here !== article) marked.clear();
    [page, article] = [proofs, here];
    torchproof.cards.close();
    refresh();
    arrive();
  }

  function hide() {
    torchproof.cards.close();
    torchproof.places.leave();
    torchproof.text.unmark(document);
    marked.clear();
    page = undefined;
  }

  /** Goes to the claim from which a reader went to a proof on another page, once it is marked. */
  function comeBack() {
    try {
      const claim = document.getElementById(sessionStorage.getItem(BACK) ?? "");
      if (!claim || location.hash.startsWith(PLACE)) return;
      sessionStorage.removeItem(BACK);
      back(claim);
    } catch { /* where nothing is kept, the way back leads to the page alone */ }
  }

  /** Goes to the proof that the address names, for a claim on another page. */
  function arrive() {
    if (!location.hash.startsWith(PLACE)) return;
    try {
      const [kind, what, line, claim] = JSON.parse(decodeURIComponent(location.hash.slice(PLACE.length)));
      torchproof.places.go([kind, what, line], undefined, () => {
        try {
          sessionStorage.setItem(BACK, claim);
        } finally {
          history.back();
        }
      });
    } catch { /* an address that was cut short */ }
  }

  document.addEventListener("toggle", ({ target }) => {
    if (!(target instanceof HTMLDetailsElement) || target.matches(".digits")) return;
    refresh();
    torchproof.digits.refresh();
    name();
  }, true);
  new MutationObserver(refresh).observe(document.body, { attributes: true, attributeFilter: ["data-state"], subtree: true });
  addEventListener("hashchange", () => page && arrive());

  torchproof.claims = { show, hide, proofOf };
}
