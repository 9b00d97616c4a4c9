/** A box above the list of errors: what is written or pasted there leaves the entries that it may be. */
"use strict";
{
  globalThis.torchproof ??= /** @type {Torchproof} */ ({});

  const BOX = `<p class="messages-box"><label>Find your message <input type="search" placeholder="Paste it, or write some of its words"
    autocomplete="off" autocapitalize="off" spellcheck="false"></label> <span role="status"></span></p>`;

  function start() {
    const lists = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".messages")]);
    const items = lists.flatMap((list) => [...list.querySelectorAll("li")]);
    if (!lists[0] || document.querySelector(".messages-box")) return;
    (lists[0].previousElementSibling ?? lists[0]).insertAdjacentHTML("beforebegin", BOX);
    const input = /** @type {HTMLInputElement} */ (document.querySelector(".messages-box input"));
    const said = /** @type {HTMLElement} */ (document.querySelector(".messages-box [role=status]"));
    input.addEventListener("input", () => {
      const fits = fitting(input.value.trim(), items.map((item) => item.querySelector("a")?.textContent ?? ""));
      items.forEach((item, index) => { item.hidden = !fits[index]; });
      for (const list of lists) {
        list.hidden = !list.querySelector("li:not([hidden])");
        if (list.previousElementSibling instanceof HTMLElement) list.previousElementSibling.hidden = list.hidden;
      }
      const left = fits.filter(Boolean).length;
      said.textContent = left === items.length ? "" : left ? `${left} of ${items.length}` : "None has these words: try fewer.";
    });
  }

  /** Which headings have what is written, or, where none has, are most of what is pasted. @param {string} text @param {string[]} headings */
  function fitting(text, headings) {
    const holds = headings.map((heading) => heading.toLowerCase().includes(text.toLowerCase()));
    if (holds.includes(true)) return holds;
    const shares = headings.map((heading) => torchproof.messages.share(text, heading));
    const most = Math.max(...shares);
    return shares.map((share) => share > 0 && share === most);
  }

  torchproof.list = { start };
}
