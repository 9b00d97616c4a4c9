"""Formulas as arithmetic: LaTeX, or plain letters with `·` and `←`, read as Python expressions.

sympy's reader with lark was tried. It cannot read a third of the book's formulas, takes `\\tanh` for tan(h)
and `\\leftarrow` for a product of letters, needs a quarter of a second for each, and rearranges what is to be
evaluated as it stands. What the book writes is small, so it is read here, and Python evaluates it.
"""

import ast
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

TOKEN = re.compile(
    r"(?P<number>\d+(?:\.\d+)?)"
    r"|\\text\{(?P<words>[^{}]*)\}"
    r"|\\hat\{(?P<hat>[a-zA-Z])\}"
    r"|\\(?P<command>[a-zA-Z]+)"
    r"|(?P<index>_(?:\{\w+\}|\w))"
    r"|(?P<power>⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)"
    r"|(?P<name>(?:[a-zA-Z]+|[\u0370-\u03ff])\u0302?)"
    r"|(?P<sign>\S)"
)
SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
SIGNS = {
    **{"·": "*", "×": "*", "−": "-", "√": "sqrt", "[": "(", "]": ")"},
    **{"cdot": "*", "times": "*", "leftarrow": "←", "lt": "<", "gt": ">"},
}
RELATIONS = ("=", "←", "<", ">")
GREEK = {chr(code): unicodedata.name(chr(code)).split()[-1].lower() for code in range(0x3B1, 0x3CA)}
GREEK["λ"] = "lambda"
SILENT = ("left", "right")  # the size of a bracket
# A function needs no brackets around what follows (`\sin x`); a name is one only before a bracket (`f(x)`).
FUNCTIONS = ("tanh", "sin", "cos", "exp", "log", "max", "min")
NAMED = ("f", "sigma", "Var", "E", "softmax", "attention")
OF_NOTHING = "x"  # "the slope of tanh": of its argument, whatever it is called
OPERATORS: dict[str, ast.operator] = {"+": ast.Add(), "-": ast.Sub(), "*": ast.Mult(), "/": ast.Div()}


class FormulaError(Exception):
    """A formula that cannot be read; the message says where in it, and what to do."""


@dataclass(frozen=True)
class Formula:
    """One formula: its sides as Python expressions, and the relations between them (`=`, `←`, `<`)."""

    text: str
    sides: tuple[ast.expr, ...]
    relations: tuple[str, ...]

    @property
    def names(self) -> frozenset[str]:
        """Its symbols and functions."""
        nodes = [node for side in self.sides for node in ast.walk(side)]
        return frozenset(node.id for node in nodes if isinstance(node, ast.Name))

    @property
    def symbols(self) -> frozenset[str]:
        """The letters and words that stand for numbers."""
        nodes = [node for side in self.sides for node in ast.walk(side)]
        return self.names - {ast.unparse(node.func) for node in nodes if isinstance(node, ast.Call)} - {"e"}

    def __str__(self) -> str:
        signs = [*(f" {relation} " for relation in self.relations), ""]
        return "".join(ast.unparse(side) + sign for side, sign in zip(self.sides, signs, strict=True))


def says_something(text: str) -> bool:
    """Is this more than a lone symbol or number? What cannot be read has to be looked at."""
    try:
        sides = read(text).sides
    except FormulaError:
        return True
    lone = sides[0].operand if isinstance(sides[0], ast.UnaryOp) else sides[0]
    name_of_function = isinstance(lone, ast.Call) and re.fullmatch(r"\$+\\?\w+\$+", text)
    return len(sides) > 1 or not (isinstance(lone, ast.Name | ast.Constant) or name_of_function)


def evaluate(side: ast.expr, names: Mapping[str, object]) -> object:
    """The value of one side, with these values for its symbols and functions."""
    code = compile(ast.fix_missing_locations(ast.Expression(side)), "formula", "eval")
    return eval(code, {"__builtins__": {}}, dict(names))


@cache
def read(text: str) -> Formula:
    """A formula, between dollars or in plain letters; raises FormulaError where it cannot be read."""
    try:
        return Reader(text).formula()
    except (RecursionError, ValueError):  # brackets in brackets without end, a number without end
        raise FormulaError(f"cannot read the formula {text}: write it more plainly") from None


class Reader:
    """Reads the tokens of one formula, from left to right; each method reads one part of the grammar."""

    def __init__(self, text: str) -> None:
        self.text = text
        latex = text.startswith("$")
        self.tokens: list[tuple[str, str]] = []
        for found in TOKEN.finditer(unicodedata.normalize("NFD", text.strip("$"))):
            kind, said = str(found.lastgroup), found[str(found.lastgroup)]
            if kind == "name" and latex:  # letters side by side are factors, but plain words are names
                self.tokens += [("name", letter) for letter in re.findall(r".\u0302?", said)]
            elif kind == "command" and said in SILENT:
                continue
            else:
                self.tokens.append(self.plain(kind, said))
        self.at = 0

    @staticmethod
    def plain(kind: str, said: str) -> tuple[str, str]:
        """One token, in one spelling: `·` and `\\cdot` are both `*`."""
        if kind in ("sign", "command") and said in SIGNS:
            return "sign", SIGNS[said]
        if kind == "command":
            return ("name" if said in GREEK.values() else "sign"), said
        if kind == "hat":
            return "name", f"{said}_hat"
        if kind == "words":
            return "name", "_".join(said.split())
        if kind == "name" and said in FUNCTIONS:
            return "sign", said
        return kind, said

    @property
    def next(self) -> str:
        return self.tokens[self.at][1] if self.at < len(self.tokens) else ""

    @property
    def kind(self) -> str:
        return self.tokens[self.at][0] if self.at < len(self.tokens) else "end"

    def take(self, *wanted: str) -> str:
        """The next token, which must be one of these, if any are named."""
        said = self.next
        if not said or (wanted and said not in wanted):
            rest = " ".join(token for _, token in self.tokens[self.at :]) or "its end"
            raise FormulaError(f"cannot read the formula {self.text} from `{rest}` on: write it more plainly")
        self.at += 1
        return said

    def formula(self) -> Formula:
        sides, relations = [self.sum()], []
        while self.next in RELATIONS:
            relations.append(self.take())
            sides.append(self.sum())
        if self.next:
            self.take("the end")
        return Formula(self.text, tuple(sides), tuple(relations))

    def sum(self) -> ast.expr:
        found = self.product()
        while self.next in ("+", "-"):
            found = ast.BinOp(found, OPERATORS[self.take()], self.product())
        return found

    def product(self) -> ast.expr:
        if self.next == "-":
            self.take()
            return ast.UnaryOp(ast.USub(), self.product())
        found = self.power()
        while self.next in ("*", "/") or self.opens_factor():
            sign = OPERATORS[self.take() if self.next in ("*", "/") else "*"]
            found = ast.BinOp(found, sign, self.power())
        return found

    def opens_factor(self) -> bool:
        """Does a factor follow without a sign, as in `2w` and `w(x + 1)`?"""
        return self.kind == "name" or self.next in ("(", "frac", "sqrt", "sum", *FUNCTIONS)

    def power(self) -> ast.expr:
        if self.next in FUNCTIONS:
            return self.function(self.take())
        found = self.atom()
        exponent = self.exponent()
        return ast.BinOp(found, ast.Pow(), exponent) if exponent else found

    def exponent(self) -> ast.expr | None:
        if self.kind == "power":
            return ast.Constant(int(self.take().translate(SUPERSCRIPTS)))
        if self.next != "^":
            return None
        self.take()
        return self.atom()

    def function(self, name: str) -> ast.expr:
        """`\\max(0, x)`, `\\tanh x`, `\\sin^3 x`, and `\\tanh` alone."""
        exponent = self.exponent()
        if self.next == "(":
            arguments = self.arguments()
        elif self.opens_factor() or self.kind == "number":
            arguments = [self.power()]
            while self.opens_factor():
                arguments = [ast.BinOp(arguments[0], ast.Mult(), self.power())]
        else:
            arguments = [ast.Name(OF_NOTHING, ast.Load())]
        found = ast.Call(ast.Name(name, ast.Load()), arguments, [])
        return ast.BinOp(found, ast.Pow(), exponent) if exponent else found

    def arguments(self) -> list[ast.expr]:
        self.take("(")
        found = [self.sum()]
        while self.next == ",":
            self.take()
            found.append(self.sum())
        self.take(")")
        return found

    def atom(self) -> ast.expr:
        if self.kind == "number":
            said = self.take()
            return ast.Constant(float(said) if "." in said else int(said))
        if self.kind == "name":
            return self.name()
        opening = self.take("(", "{", "-", "frac", "sqrt", "sum")
        if opening == "-":
            return ast.UnaryOp(ast.USub(), self.atom())
        if opening == "frac":
            return ast.BinOp(self.group(), ast.Div(), self.group())
        if opening == "sqrt":
            return ast.Call(ast.Name("sqrt", ast.Load()), [self.atom()], [])
        if opening == "sum":
            index = self.index()
            return ast.Call(ast.Name(f"sum{index}", ast.Load()), [self.product()], [])
        found = self.sum()
        self.take(")" if opening == "(" else "}")
        return found

    def group(self) -> ast.expr:
        self.take("{")
        found = self.sum()
        self.take("}")
        return found

    def index(self) -> str:
        return f"_{self.take().strip('_{}')}" if self.kind == "index" else ""

    def name(self) -> ast.expr:
        """A symbol with its hat and index, in ASCII (`s_hat`, `x_1`, `mu`), or a named function."""
        said = self.take()
        letter = said.removesuffix("\u0302")
        name = GREEK.get(letter, letter) + ("_hat" if said.endswith("\u0302") else "") + self.index()
        if name in NAMED and self.next == "(":
            return ast.Call(ast.Name(name, ast.Load()), self.arguments(), [])
        return ast.Name(name, ast.Load())
