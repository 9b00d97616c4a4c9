/** A text of Python as tokens, each with its line; what Python's own reader would refuse is refused in its words. */

/**
 * @typedef {{ kind: "name" | "mark" | "newline" | "end", text: string, line: number }} Mark
 * @typedef {{ kind: "int" | "float", text: string, value: number, line: number }} Numeral
 * @typedef {{ kind: "string", text: string, value: string, line: number }} Quoted
 * @typedef {Mark | Numeral | Quoted} Token
 */

/** A mistake with its line. */
export class Mistake extends RangeError {
  /** @param {number} line @param {string} reason */
  constructor(line, reason) {
    super(`Line ${line}: ${reason}`);
    this.name = "RangeError";
    this.line = line;
    this.reason = reason;
  }
}

const CLOSED_BY = /** @type {Record<string, string>} */ ({ "(": ")", "[": "]", "{": "}" });
const DEEPEST = 200;
const BLANK = /(?:[ \t\f]|\\\n|#[^\n]*)+/uy;
const NUMBER = /0[xX][\da-fA-F_]+|0[oO][0-7_]+|0[bB][01_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][-+]?\d[\d_]*)?/uy;
const NAME = /[\p{L}_][\p{L}\p{N}_]*/uy;
const STRING = /(["'])((?:(?!\1)[^\\\n]|\\[^\n])*)\1/uy;
const MARK = /\*\*|\/\/|\.\.\.|[-+*/%()[\]{},:.=;<>!&|^~@]/uy;

/** @param {string} text @param {number} line @returns {Numeral} */
function numeral(text, line) {
  if (/__|_$|_[.eE]|[.eE+-]_/.test(text)) throw new Mistake(line, "invalid decimal literal");
  const digits = text.replaceAll("_", "");
  const float = !/^0[xob]/i.test(digits) && /[.e]/i.test(digits);
  if (!float && /^0\d*[1-9]/.test(digits)) {
    throw new Mistake(line, "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers");
  }
  const value = Number(digits);
  if (Number.isNaN(value)) throw new Mistake(line, "invalid decimal literal");
  if (!float && !Number.isSafeInteger(value)) throw new Mistake(line, `${text} is more than can be counted here`);
  return { kind: float ? "float" : "int", text, value, line };
}

/** What no token begins with. @param {string} rest @param {number} line */
function refused(rest, line) {
  const character = String.fromCodePoint(rest.codePointAt(0) ?? 0);
  const point = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  if (/["']/.test(character)) return new Mistake(line, `unterminated string literal (detected at line ${line})`);
  if (character === "\\") return new Mistake(line, "unexpected character after line continuation character");
  if (/[\p{C}\p{Z}]/u.test(character)) return new Mistake(line, `invalid non-printable character ${point}`);
  return new Mistake(line, /[ -~]/.test(character) ? "invalid syntax" : `invalid character '${character}' (${point})`);
}

/** Keeps account of the brackets that are open. */
class Brackets {
  /** @type {Mark[]} */
  open = [];

  /** @param {Mark} mark */
  take(mark) {
    if (mark.text in CLOSED_BY) {
      this.open.push(mark);
      if (this.open.length > DEEPEST) throw new Mistake(mark.line, "too many nested parentheses");
    } else if (")]}".includes(mark.text)) {
      const opened = this.open.pop();
      if (!opened) throw new Mistake(mark.line, `unmatched '${mark.text}'`);
      if (CLOSED_BY[opened.text] !== mark.text) {
        const where = opened.line === mark.line ? "" : ` on line ${opened.line}`;
        throw new Mistake(mark.line, `closing parenthesis '${mark.text}' does not match opening parenthesis '${opened.text}'${where}`);
      }
    }
  }
}

/** The tokens of a text; an end of line only outside of brackets. @param {string} given @returns {Token[]} */
export function tokens(given) {
  const text = given.replace(/\r\n?/g, "\n");
  /** @type {Token[]} */
  const made = [];
  const brackets = new Brackets();
  let at = 0, line = 1, fresh = true, margin = -1;
  const next = (/** @type {RegExp} */ pattern) => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  while (at < text.length) {
    const blank = next(BLANK);
    if (blank) {
      line += blank[0].split("\n").length - 1;
      continue;
    }
    if (text[at] === "\n") {
      if (!brackets.open.length) {
        made.push({ kind: "newline", text: "\n", line });
        fresh = true;
      }
      at += 1;
      line += 1;
      continue;
    }
    if (fresh) {
      const indent = at - text.lastIndexOf("\n", at) - 1;
      if (margin < 0) margin = indent; // what is pasted may come from inside a class
      if (indent > margin) throw new Mistake(line, "unexpected indent");
      fresh = false;
    }
    const number = next(NUMBER);
    if (number) {
      made.push(numeral(number[0], line));
      if (next(NAME)) throw new Mistake(line, "invalid decimal literal");
      continue;
    }
    const found = next(NAME) ?? next(STRING) ?? next(MARK);
    if (!found) throw refused(text.slice(at, at + 2), line);
    if (found[1]) made.push({ kind: "string", text: found[0], value: (found[2] ?? "").replace(/\\([\\"'])/g, "$1"), line });
    else made.push({ kind: /[\p{L}_]/u.test(found[0]) ? "name" : "mark", text: found[0], line });
    if (made.at(-1)?.kind === "mark") brackets.take(/** @type {Mark} */ (made.at(-1)));
  }
  const opened = brackets.open.at(-1);
  if (opened) throw new Mistake(opened.line, `'${opened.text}' was never closed`);
  return [...made, { kind: "end", text: "", line }];
}
