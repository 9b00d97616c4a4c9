/** Messages of errors, and the headings of their entries: which belongs to which. For the search, and for the list of errors. */
"use strict";
{
  globalThis.torchproof ??= /** @type {Torchproof} */ ({});
  const [FEWEST, NEARLY] = [4, 0.75]; // of the words

  /** The words of a text, in their order: numbers differ from program to program. @param {string} text @returns {string[]} */
  const wordsOf = (text) => text.toLowerCase().match(/[\p{L}_]{2,}/gu) ?? [];

  /**
   * How much of a message is that of an entry, whose heading has what stays the same in each such message: the share of its words
   * that the message has in the same order, or, of one that is cut short, of the message's own. Nothing where it is not nearly all.
   * @param {string} message @param {string} stated a heading, or a whole message
   */
  function share(message, stated) {
    const asked = wordsOf(message);
    const words = wordsOf(stated);
    let found = [0]; // in the words so far, the longest row that both have in order
    for (const word of ["", ...asked]) {
      const before = found;
      found = [0];
      words.forEach((one, at) => found.push(word === one ? (before[at] ?? 0) + 1 : Math.max(before[at + 1] ?? 0, found[at] ?? 0)));
    }
    const shared = found.at(-1) ?? 0;
    const said = shared / Math.min(asked.length, words.length);
    return shared >= Math.min(FEWEST, words.length) && said >= NEARLY ? said : 0;
  }

  torchproof.messages = { share };
}
