"""Formulas, and the names and calls in inline code."""

import re
from random import Random

from proof.faults import Fault, kind
from proof.faults.in_numbers import other_digit
from proof.faults.judges import LEDGER
from proof.faults.project import text
from proof.faults.spots import Spot, spots

SAYS_SOMETHING = re.compile(r"[=+<>·/]|\\(?:frac|cdot|times|sum|sqrt|partial|log|le|ge|approx)|(?<=\w) - ")
# The signs of a formula, and another for each: none leaves it as true as it was.
OTHER_SIGNS = {"+": "-", "-": "+", "=": r"\approx", r"\cdot": "+", r"\times": "+", r"\le": r"\ge"}


def of_formulas(*places: str) -> list[Spot]:
    """Those that say something: a lone symbol or number does not."""
    every = [spot for spot in spots("formula") if SAYS_SOMETHING.search(spot.text)]
    return [spot for spot in every if not places or spot.place in places]


def with_part(rng: Random, formulas: list[Spot], pattern: str, other: dict[str, str] | str) -> Fault | None:
    """One part of one formula that fits is another."""
    fitting = [spot for spot in formulas if re.search(pattern, spot.text)]
    if not fitting:
        return None
    spot = rng.choice(fitting)
    found = rng.choice(list(re.finditer(pattern, spot.text)))
    left = [one for one in other if one != found[0]] if isinstance(other, str) else [other[found[0]]]
    return spot.with_text(spot.text[: found.start()] + rng.choice(left) + spot.text[found.end() :])


@kind("a digit of a formula", "formulas", LEDGER, 6)
def digit(rng: Random) -> Fault | None:
    return with_part(rng, of_formulas(), r"\d", "0123456789")


@kind("a sign of a formula", "formulas", LEDGER, 6)
def sign(rng: Random) -> Fault | None:
    return with_part(rng, of_formulas(), r"\+|(?<=[\w}] )-|\\cdot\b|\\times\b|\\le\b|(?<!\\)=", OTHER_SIGNS)


@kind("a symbol of a formula", "formulas", LEDGER, 6)
def symbol(rng: Random) -> Fault | None:
    return with_part(rng, of_formulas(), r"(?<![\\\w{])[a-z](?![\w}])", "abghkmnpqrtuvwxy")


@kind("a factor or term left out of a formula", "formulas", LEDGER, 6)
def left_out(rng: Random) -> Fault | None:
    formulas = of_formulas()
    fitting = [spot for spot in formulas if re.search(r" \+ [\w\\{}^]+(?=[ $)])", spot.text)]
    spot = rng.choice(fitting)
    found = rng.choice(list(re.finditer(r" \+ [\w\\{}^]+(?=[ $)])", spot.text)))
    return spot.with_text(spot.text[: found.start()] + spot.text[found.end() :])


@kind("a formula in plain letters", "formulas", LEDGER, 6)
def plain(rng: Random) -> Fault | None:
    spot = rng.choice(spots("plain formula"))
    return spot.with_text("+" if spot.text == "·" else "=")


@kind("a formula of a table", "tables", LEDGER, 5)
def in_table(rng: Random) -> Fault | None:
    signs = [s for s in spots("plain formula") if s.place == "table"]
    formulas = of_formulas("table")
    if formulas and rng.random() < 0.5:
        return with_part(rng, formulas, r"\d|\b[nmxkp]\b", "23579")
    return rng.choice(signs).with_text("+")


@kind("a formula of a lab", "formulas", LEDGER, 4)
def in_lab(rng: Random) -> Fault | None:
    return with_part(rng, of_formulas("lab"), r"\d|\+|(?<=[\w}] )-", "2357+")


# Inline code


def of_code(pattern: str, *places: str) -> list[Spot]:
    return [
        spot
        for spot in spots("code")
        if re.search(pattern, spot.text) and (not places or spot.place in places)
    ]


def changed(rng: Random, pattern: str, new: str | None = None, *places: str) -> Fault | None:
    """What a pattern finds in one piece of code is something else, or loses a letter."""
    fitting = of_code(pattern, *places)
    if not fitting:
        return None
    spot = rng.choice(fitting)
    found = rng.choice(list(re.finditer(pattern, spot.text)))
    at = rng.randrange(len(found[0]))
    said = found[0][:at] + found[0][at + 1 :] if new is None else found.expand(new)
    return spot.with_text(spot.text[: found.start()] + said + spot.text[found.end() :])


NAME = r"(?<=[.`])[A-Za-z_]{4,}(?=[`(])"


@kind("a letter of a name", "names", LEDGER, 6)
def letter(rng: Random) -> Fault | None:
    return changed(rng, NAME)


@kind("another name that exists", "names", LEDGER, 6)
def other_name(rng: Random) -> Fault | None:
    """A name of one place put in another: both are names of PyTorch."""
    named = of_code(r"^`(?:nn|torch|F|optim)\.\w+`$")
    spot = rng.choice(named)
    others = sorted({one.text for one in named} - {spot.text})
    return spot.with_text(rng.choice(others))


@kind("a name of a module", "names", LEDGER, 4)
def module(rng: Random) -> Fault | None:
    spot = rng.choice(of_code(r"^`(?:nn|torch)\.\w+"))
    return spot.with_text(re.sub(r"\w+", "optim", spot.text, count=1))


@kind("a name of an argument", "names", LEDGER, 5)
def argument(rng: Random) -> Fault | None:
    return changed(rng, r"(?<=[`(, ])[a-z_]{3,}(?==)")


@kind("a truth value in code", "names", LEDGER, 4)
def truth(rng: Random) -> Fault | None:
    spot = rng.choice(of_code(r"True|False"))
    return spot.with_text(re.sub("True|False", lambda one: str(one[0] != "True"), spot.text, count=1))


@kind("a number in code", "names", LEDGER, 6)
def number(rng: Random) -> Fault | None:
    spot = rng.choice(of_code(r"(?<![\w.])\d"))
    return spot.with_text(other_digit(rng, spot))


@kind("a name in a table", "tables", LEDGER, 4)
def name_in_table(rng: Random) -> Fault | None:
    return changed(rng, NAME, None, "table")


@kind("a name in a lab's text", "names", LEDGER, 4)
def name_in_lab(rng: Random) -> Fault | None:
    return changed(rng, NAME, None, "lab")


@kind("two cells of a table exchanged", "tables", LEDGER, 5, "each is proven where it stands now, too")
def cells(rng: Random) -> Fault | None:
    """Two that hold numbers, one under the other."""
    rows = [spot for token in ("number", "plain formula") for spot in spots(token) if spot.place == "table"]
    spot = rng.choice(rows)
    return _exchanged(rng, spot)


def _exchanged(rng: Random, spot: Spot) -> Fault | None:
    whole = text(spot.path)
    start = whole.rfind("\n", 0, spot.start) + 1
    row = whole[start : whole.index("\n", start)]
    below = whole[start + len(row) + 1 :].partition("\n")[0]
    column = whole.count("|", start, spot.start)
    first, second = row.split("|"), below.split("|")
    if len(first) != len(second) or first[column] == second[column] or not second[column].strip(" -:"):
        return None
    first[column], second[column] = second[column], first[column]
    both = Spot(spot.path, start, start + len(row) + 1 + len(below), f"{row}\n{below}", "table")
    fault = both.with_text("|".join(first) + "\n" + "|".join(second))
    return Fault(
        fault.where,
        f"column {column}: {first[column].strip()} ↔ {second[column].strip()}",
        fault.files,
        spot.path,
    )
