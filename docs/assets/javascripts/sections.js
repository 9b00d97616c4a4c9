/** The header names the section that is being read, where there is no table of contents beside the text. */
"use strict";
{
  const LINE = 100; // px from the top: a heading above it has been reached

  /** @param {Element[]} headings in order */
  function name(headings) {
    const place = document.querySelector(".md-header__section");
    const reached = headings.filter((heading) => heading.getBoundingClientRect().top < LINE).at(-1);
    const text = [...(reached?.childNodes ?? [])].filter((part) => !(part instanceof Element && part.matches(".headerlink")));
    if (place) place.textContent = text.map((part) => part.textContent).join("").trim();
  }

  /** @type {IntersectionObserver | undefined} */
  let watch;

  function arrive() {
    const headings = [...document.querySelectorAll(".md-content :is(h2, h3)[id]")];
    watch?.disconnect();
    watch = new IntersectionObserver(() => name(headings), { rootMargin: `-${LINE}px 0px 1000000px` });
    for (const heading of headings) watch.observe(heading); // all below the line are seen: none passes it unnoticed
    if (!headings.length) name([]);
  }

  if (globalThis.document$) globalThis.document$.subscribe(arrive);
  else arrive();
}
