"""What proves a number: the lines that programs printed, drew, or set, and the numbers in them."""

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from proof import figures, pages
from proof.pages import Section

PRINTED = re.compile(
    r"(?<![\w.])[−-]?(?:\d{1,3}(?:[,_]\d{3})+(?!\d)|\d+)(?:\.\d*)?(?:e[+-]?\d+)?", re.IGNORECASE
)
SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
# A number as `PRINTED` finds it, in parts of it: `1x18`, `layer2`, `10-18-20-5`.
ANY = re.compile(r"\d+(?:\.\d+)?")


@dataclass(frozen=True)
class Program:
    """A program of a page, or a cell or solution of a lab, with what came of it."""

    name: str  # `layers/neuron.py`, `labs/hidden_units.ipynb#fit`
    code: str
    printed: str
    drawn: str  # the words of its figures
    output: str  # where what it printed is stored: `layers/neuron.txt`
    figure: str


@dataclass(frozen=True)
class Source:
    """One line that a program printed, drew or set."""

    kind: str  # printed, drawn or set
    place: str  # `layers/neuron.txt:2`
    text: str
    numbers: tuple[float, ...]


def value(number: str) -> float:
    """`1,792`, `−0.77`, `1.8e-7` and `2²⁴` as numbers."""
    base, _, power = re.sub(r"([\d.])([⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+)$", r"\1^\2", number).partition("^")
    plain = float(re.sub("[,_]", "", base.replace("−", "-")))
    try:
        return float(plain ** int(power.translate(SUPERSCRIPTS))) if power else plain
    except (ArithmeticError, ValueError):  # no number, or beyond all that a program prints
        return float("nan")


def precision(number: str) -> float:
    """The value of the last digit: 0.01 for 0.57, 1 for 683, 1e-8 for 1.8e-7."""
    mantissa, _, exponent = number.lower().partition("e")
    try:
        return float(10.0 ** (int(exponent or 0) - len(mantissa.partition(".")[2])))
    except OverflowError:
        return float("nan")  # nothing is as near as that


def reads_as(said: str, found: float) -> bool:
    """Does a number read like this one, as written or rounded to its last digit?"""
    if re.search("[⁰¹²³⁴⁵⁶⁷⁸⁹]", said):
        return value(said) == found
    return abs(found - value(said)) <= precision(said) / 2 * (1 + 1e-9)


def numbers_in(text: str) -> tuple[float, ...]:
    whole = [value(found) for found in PRINTED.findall(text)]
    parts = [float(found) for found in ANY.findall(PRINTED.sub(" ", text))]
    return tuple(whole + parts)


@cache
def sources_of(program: Program) -> tuple[Source, ...]:
    """All that one program printed, drew and set."""
    return (*printed(program), *drawn(program), *literals(program))


def printed(program: Program) -> Iterator[Source]:
    for number, line in enumerate(program.printed.split("\n"), 1):
        if line.strip():
            yield Source("printed", f"{program.output}:{number}", line, numbers_in(line))


def drawn(program: Program) -> Iterator[Source]:
    for text in dict.fromkeys(filter(None, program.drawn.split("\n"))):
        yield Source("drawn", program.figure, text, numbers_in(text))


def literals(program: Program) -> Iterator[Source]:
    """The number literals of a program, by line: not what a comment, a docstring or a name holds."""
    found: dict[int, list[float]] = {}
    tokens = list(tokenize.generate_tokens(io.StringIO(program.code).readline))
    for before, token in zip([None, *tokens], tokens, strict=False):
        if token.type == tokenize.NUMBER:
            number = float(ast.literal_eval(token.string.lower()).real)
            found.setdefault(token.start[0], []).append(number)
            if before is not None and before.string == "-":
                found[token.start[0]].append(-number)
    text = program.code.split("\n")
    for line, numbers in found.items():
        yield Source("set", f"{program.name}:{line}", text[line - 1], tuple(numbers))


@cache
def stored(name: str) -> Program | None:
    """A program under snippets/ (`layers/neuron`), if it is there."""
    path = pages.SNIPPETS / f"{name}.py"
    if not path.exists():
        return None
    code, text, svg = (
        one.read_text(encoding="utf-8") if one.exists() else ""
        for one in (path, path.with_suffix(".txt"), path.with_suffix(".svg"))
    )
    return Program(f"{name}.py", code, text, figures.texts(svg), f"{name}.txt", f"{name}.svg")


def programs_of(section: Section) -> list[Program]:
    """The programs that a section shows or draws from, in order; of a lab, its cells and solutions."""
    shown = [fence for fence in section.fences if fence.language == "python"]
    cells = [
        Program(
            one.title, one.code, one.output or "", one.drawn, f"{one.title}:printed", f"{one.title}:drawn"
        )
        for one in shown
        if "#" in one.title
    ]
    names = [fence.title.removesuffix(".py") for fence in shown]
    names += [line.included.removesuffix(".svg") for line in section.lines if line.included.endswith(".svg")]
    return [*filter(None, map(stored, dict.fromkeys(names))), *cells]


def shown_at(section: Section) -> list[tuple[int, str]]:
    """The lines of the page at which a section shows a program or its figure, each with its name."""
    shown = [(fence.line.number, fence.title) for fence in section.fences if fence.language == "python"]
    drawn = [(line.number, line.included) for line in section.lines if line.included.endswith(".svg")]
    return sorted([*shown, *((number, f"{name.removesuffix('.svg')}.py") for number, name in drawn)])
