"""What proves a number: the lines that programs printed, drew, or set, and the numbers in them."""

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from proof import figures, pages
from proof.pages import Section

PRINTED = re.compile(
    r"(?<![\w.])[−-]?(?:\d{1,3}(?:[,_]\d{3})+(?!\d)|\d+)(?:\.\d*)?(?:e[+-]?\d+)?", re.IGNORECASE
)
SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
# A number as `PRINTED` finds it, in parts of it: `1x18`, `layer2`, `10-18-20-5`.
ANY = re.compile(r"\d+(?:\.\d+)?")


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
    return float(plain ** int(power.translate(SUPERSCRIPTS))) if power else plain


def precision(number: str) -> float:
    """The value of the last digit: 0.01 for 0.57, 1 for 683, 1e-8 for 1.8e-7."""
    mantissa, _, exponent = number.lower().partition("e")
    return float(10.0 ** (int(exponent or 0) - len(mantissa.partition(".")[2])))


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
def sources_of(program: str) -> tuple[Source, ...]:
    """All that one program (`layers/neuron`) printed, drew and set."""
    return (*printed(program), *drawn(program), *literals(program))


def printed(program: str) -> Iterator[Source]:
    path = pages.SNIPPETS / f"{program}.txt"
    if path.exists():
        yield from lines("printed", path)


def lines(kind: str, path: Path) -> Iterator[Source]:
    name = path.relative_to(pages.SNIPPETS).as_posix()
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if line.strip():
            yield Source(kind, f"{name}:{number}", line, numbers_in(line))


def drawn(program: str) -> Iterator[Source]:
    path = pages.SNIPPETS / f"{program}.svg"
    if path.exists():
        for text in dict.fromkeys(figures.texts(path.read_text(encoding="utf-8")).split("\n")):
            yield Source("drawn", f"{program}.svg", text, numbers_in(text))


def literals(program: str) -> Iterator[Source]:
    """The number literals of a program, by line: not what a comment, a docstring or a name holds."""
    code = (pages.SNIPPETS / f"{program}.py").read_text(encoding="utf-8")
    found: dict[int, list[float]] = {}
    tokens = list(tokenize.generate_tokens(io.StringIO(code).readline))
    for before, token in zip([None, *tokens], tokens, strict=False):
        if token.type == tokenize.NUMBER:
            number = float(ast.literal_eval(token.string.lower()).real)
            found.setdefault(token.start[0], []).append(number)
            if before is not None and before.string == "-":
                found[token.start[0]].append(-number)
    text = code.split("\n")
    for line, numbers in found.items():
        yield Source("set", f"{program}.py:{line}", text[line - 1], tuple(numbers))


def programs_of(section: Section) -> list[str]:
    """The programs that a section shows or draws from, in order."""
    shown = [fence.title.removesuffix(".py") for fence in section.fences if fence.language == "python"]
    figures_shown = [
        line.included.removesuffix(".svg") for line in section.lines if line.included.endswith(".svg")
    ]
    return [name for name in dict.fromkeys(shown + figures_shown) if (pages.SNIPPETS / f"{name}.py").exists()]
