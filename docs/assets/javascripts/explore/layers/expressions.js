/** Expressions of Python, as far as a network's text has them: numbers and their arithmetic, strings, tuples, names, calls. */
import { Mistake, tokens } from "./tokens.js";

/** @import { Token } from "./tokens.js" */
/**
 * @typedef {{ kind: "int" | "float" | "string" | "bool" | "none" | "ellipsis", value: number | string | boolean | null, line: number }} Literal
 * @typedef {{ kind: "tuple" | "list", value: Value[], line: number }} Listed
 * @typedef {{ kind: "name", value: string, line: number }} Name dotted, as `torch.float32`
 * @typedef {{ kind: "call", value: string, args: Value[], keywords: [string, Value][], line: number }} Call
 * @typedef {Literal | Listed | Name | Call} Value
 */

const DEEPEST = 100;
const CONSTANTS = /** @type {Record<string, boolean | null>} */ ({ True: true, False: false, None: null });
const PYTHON = { int: "int", float: "float", string: "str", bool: "bool", none: "NoneType", ellipsis: "ellipsis", tuple: "tuple", list: "list", name: "type", call: "object" };

/** The name of a value's type in Python. @param {Value} value */
export const typeOf = ({ kind }) => PYTHON[kind];

/** @type {Record<string, (a: number, b: number) => number>} */
const OPERATIONS = {
  "+": (a, b) => a + b, "-": (a, b) => a - b, "*": (a, b) => a * b, "/": (a, b) => a / b,
  "//": (a, b) => Math.floor(a / b), "%": (a, b) => a - b * Math.floor(a / b), "**": (a, b) => a ** b,
};

/** @param {string} sign @param {Value} a @param {Value} b @returns {Literal} */
function operated(sign, a, b) {
  const { line } = a;
  if ((a.kind !== "int" && a.kind !== "float") || (b.kind !== "int" && b.kind !== "float")) {
    const name = [a, b].find(({ kind }) => kind === "name");
    throw new Mistake(line, name ? undefinedName(String(name.value)) : `unsupported operand type(s) for ${sign}: '${typeOf(a)}' and '${typeOf(b)}'`);
  }
  if (["/", "//", "%"].includes(sign) && b.value === 0) throw new Mistake(line, "division by zero");
  const value = /** @type {(a: number, b: number) => number} */ (OPERATIONS[sign])(Number(a.value), Number(b.value));
  const whole = a.kind === "int" && b.kind === "int" && sign !== "/" && !(sign === "**" && Number(b.value) < 0);
  if (whole ? !Number.isSafeInteger(value) : !Number.isFinite(value)) throw new Mistake(line, "the result is more than can be counted here");
  return { kind: whole ? "int" : "float", value, line };
}

/** @param {string} dotted */
export function undefinedName(dotted) {
  return `name '${dotted.split(".")[0]}' is not defined (write its value in its place)`;
}

/** Reads a text from its first token to its last. */
export class Reader {
  /** Whether the text is what `print(model)` wrote, where names stand for strings. */
  printed = false;
  #at = 0;
  #deep = 0;

  /** @param {string} text */
  constructor(text) {
    this.tokens = tokens(text);
  }

  /** The token that is next, or one after it. @returns {Token} */
  peek(ahead = 0) {
    return /** @type {Token} */ (this.tokens[Math.min(this.#at + ahead, this.tokens.length - 1)]);
  }

  /** @returns {Token} */
  next() {
    const token = this.peek();
    this.#at += 1;
    return token;
  }

  /** Takes the next token, if it is this one. @param {string} text */
  taken(text) {
    const { kind, text: found } = this.peek();
    const same = kind === "mark" && found === text;
    if (same) this.#at += 1;
    return same;
  }

  /** What is wrong with the next token, which follows a value in brackets or nothing. @param {Value} [before] */
  wrong(before) {
    const { kind, text, line } = this.peek();
    const begins = kind === "name" || kind === "int" || kind === "float" || kind === "string";
    if (before && begins) return new Mistake(before.line, `invalid syntax. Perhaps you forgot a comma? (before ${text})`);
    return new Mistake(line, "invalid syntax");
  }

  /** A chain of the same rank, from left to right. @param {string[]} signs @param {() => Value} part @returns {Value} */
  #chain(signs, part) {
    let value = part();
    for (let token = this.peek(); token.kind === "mark" && signs.includes(token.text); token = this.peek()) {
      this.next();
      value = operated(token.text, value, part());
    }
    return value;
  }

  /** @returns {Value} */
  value() {
    this.#deep += 1;
    if (this.#deep > DEEPEST) throw new Mistake(this.peek().line, "too many nested parentheses");
    const value = this.#chain(["+", "-"], () => this.#chain(["*", "/", "//", "%"], () => this.#signed()));
    this.#deep -= 1;
    return value;
  }

  /** @returns {Value} */
  #signed() {
    let minus = false, signed = false;
    for (; this.peek().text === "-" || this.peek().text === "+"; signed = true) minus = (this.next().text === "-") !== minus;
    const value = this.#power();
    if (!signed) return value;
    const { line } = value;
    return operated("*", { kind: "int", value: minus ? -1 : 1, line }, value);
  }

  /** @returns {Value} */
  #power() {
    const base = this.#atom();
    if (!this.taken("**")) return base;
    this.#deep += 1;
    if (this.#deep > DEEPEST) throw new Mistake(base.line, "too many nested parentheses");
    const power = operated("**", base, this.#signed());
    this.#deep -= 1;
    return power;
  }

  /** @returns {Value} */
  #atom() {
    const { kind, text, line } = this.peek();
    const token = this.peek();
    if (token.kind === "int" || token.kind === "float" || token.kind === "string") {
      this.next();
      return { kind: token.kind, value: token.value, line };
    }
    if (kind === "name") return this.#named();
    if (this.taken("...")) return { kind: "ellipsis", value: "...", line };
    if (this.taken("[")) return { kind: "list", value: this.#listed("]").value, line };
    if (this.taken("(")) {
      const { value, comma } = this.#listed(")");
      return value.length === 1 && !comma ? /** @type {Value} */ (value[0]) : { kind: "tuple", value, line };
    }
    if (text === "*" || text === "**") throw new Mistake(line, "a starred argument cannot be read here: write out what it stands for");
    throw this.wrong();
  }

  /** Values up to a bracket. @param {string} close */
  #listed(close) {
    /** @type {Value[]} */
    const value = [];
    let comma = false;
    while (!this.taken(close)) {
      if (value.length && !comma) throw this.wrong(value.at(-1));
      value.push(this.value());
      comma = this.taken(",");
    }
    return { value, comma };
  }

  /** A constant, a dotted name, or a call. @returns {Value} */
  #named() {
    const { text, line } = this.next();
    if (Object.hasOwn(CONSTANTS, text)) {
      const value = /** @type {boolean | null} */ (CONSTANTS[text]);
      return { kind: value === null ? "none" : "bool", value, line };
    }
    let dotted = text;
    while (this.taken(".")) {
      if (this.peek().kind !== "name") throw this.wrong();
      dotted += `.${this.next().text}`;
    }
    if (!this.taken("(")) return { kind: "name", value: dotted, line };
    return { kind: "call", value: dotted, ...this.#given(), line };
  }

  /** Whether `(0): ` comes next, as in what `print(model)` writes. */
  #keyed() {
    return this.peek().text === "(" && this.peek(2).text === ")" && this.peek(3).text === ":";
  }

  /** What stands in the brackets of a call. */
  #given() {
    /** @type {Value[]} */
    const args = [];
    /** @type {[string, Value][]} */
    const keywords = [];
    /** @type {Value | undefined} */
    let before;
    while (!this.taken(")")) {
      if (this.#keyed()) {
        this.printed = true;
        for (let i = 0; i < 4; i += 1) this.next();
        args.push(this.value());
        continue;
      }
      if (before) throw this.wrong(before);
      before = this.#argument(args, keywords);
      if (this.taken(",")) before = undefined;
    }
    return { args, keywords };
  }

  /** Takes an argument, and returns its value. @param {Value[]} args @param {[string, Value][]} keywords */
  #argument(args, keywords) {
    const { kind, text, line } = this.peek();
    if (kind === "name" && this.peek(1).text === "=" && this.peek(1).kind === "mark") {
      this.next();
      this.next();
      if (keywords.some(([name]) => name === text)) throw new Mistake(line, `keyword argument repeated: ${text}`);
      const given = this.value();
      keywords.push([text, given]);
      return given;
    }
    const value = this.value();
    if (keywords.length) throw new Mistake(line, "positional argument follows keyword argument");
    args.push(value);
    return value;
  }
}
