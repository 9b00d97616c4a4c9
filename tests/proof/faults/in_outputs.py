"""What programs print and draw, as it is stored; and the programs."""

import re
from pathlib import Path
from random import Random

from proof import pages
from proof.faults import Fault, kind
from proof.faults.judges import CHANGED, LENGTH, PROGRAM
from proof.faults.project import edited, line_of, place, short, text


def some(rng: Random, suffix: str, pattern: str) -> tuple[Path, re.Match[str]] | None:
    """A place that a pattern finds in one of the files of a kind."""
    files = [path for path in pages.snippet_files(suffix) if re.search(pattern, text(path))]
    if not files:
        return None
    path = rng.choice(files)
    return path, rng.choice(list(re.finditer(pattern, text(path))))


def stored(rng: Random, suffix: str, pattern: str, new: str = "", other: str = "") -> Fault | None:
    """An edit of a stored result: what a pattern finds becomes `new`, or another of the signs in `other`."""
    found = some(rng, suffix, pattern)
    if not found:
        return None
    path, match = found
    said = rng.choice([one for one in other if one != match[0]]) if other else match.expand(new)
    what = f"{short(match[0])} → {short(said)}"
    start, end = match.span()
    return Fault(
        place(path, line_of(text(path), start)), what, edited(path, start, end, said), path.with_suffix(".py")
    )


@kind("a digit of an output", "outputs", PROGRAM, 6)
def digit(rng: Random) -> Fault | None:
    return stored(rng, ".txt", r"\d", other="0123456789")


@kind("a letter of an output", "outputs", PROGRAM, 4)
def letter(rng: Random) -> Fault | None:
    return stored(rng, ".txt", r"[a-z]", other="abcdefghijklmnopqrstuvwxyz")


@kind("a sign of an output", "outputs", PROGRAM, 3)
def sign(rng: Random) -> Fault | None:
    return stored(rng, ".txt", r"(?<![-\w.])(?=\d)", "-")


@kind("a truth value of an output", "outputs", PROGRAM, 3)
def truth(rng: Random) -> Fault | None:
    return (
        stored(rng, ".txt", r"\bTrue\b", "False")
        if rng.random() < 0.5
        else stored(rng, ".txt", r"\bFalse\b", "True")
    )


@kind("a line left out of an output", "outputs", PROGRAM, 3)
def line(rng: Random) -> Fault | None:
    return stored(rng, ".txt", r"(?m)^.+\n(?=.)")


@kind("a point of a figure", "figures", PROGRAM, 4)
def point(rng: Random) -> Fault | None:
    """Moved by as little as a reader could see."""
    found = some(rng, ".svg", r'(?<= d="M)\d+(?:\.\d)?|(?<=[" ][xy]=")\d+(?:\.\d+)?')
    if not found:
        return None
    path, match = found
    said = f"{float(match[0]) + rng.choice([-1, 1]) * rng.choice([0.2, 0.5, 2]):g}"
    files = edited(path, match.start(), match.end(), said)
    where = place(path, line_of(text(path), match.start()))
    return Fault(where, f"{match[0]} → {said}", files, path.with_suffix(".py"))


@kind("a colour of a figure", "figures", PROGRAM, 3)
def colour(rng: Random) -> Fault | None:
    return stored(rng, ".svg", r"(?<=--figure-)\d", other="0123456789")


@kind("a word or number of a figure", "figures", PROGRAM, 4)
def label(rng: Random) -> Fault | None:
    return stored(rng, ".svg", r"(?<=>)(?!\n)([^<\s])(?=[^<]*</text>)", other="0123456789xyz")


@kind("a title or description of a figure", "figures", PROGRAM, 3)
def description(rng: Random) -> Fault | None:
    return stored(rng, ".svg", r"(?<=[a-z])[a-z](?=[^<]*</(?:title|desc)>)", other="abcdefghijklm")


@kind("a curve left out of a figure", "figures", PROGRAM, 3)
def curve(rng: Random) -> Fault | None:
    return stored(rng, ".svg", r"(?m)^<path [^\n]*/>\n")


# Programs. What is changed so that it prints the same is shown as it is, and is no fault of the page.
SAME = "the program gives the same with it: what the page shows is true"
SHOWN = "the page shows what the changed program gives, and its text says nothing else"


def program(rng: Random, pattern: str, new: str = "", other: str = "") -> Fault | None:
    return stored(rng, ".py", pattern, new, other)


@kind("a misspelt name in a program", "programs", CHANGED, 4, SAME)
def misspelt(rng: Random) -> Fault | None:
    return program(rng, r"(?:(?<=torch\.)|(?<=nn\.))([a-zA-Z_]+)([a-zA-Z])(?=\()", r"\1")


@kind("a seed left out of a program", "programs", CHANGED, 3, SAME)
def seed(rng: Random) -> Fault | None:
    return program(rng, r"(?m)^torch\.manual_seed\(\d+\)\n")


@kind("a print left out of a program", "programs", CHANGED, 3, SHOWN)
def unprinted(rng: Random) -> Fault | None:
    return program(rng, r"(?m)^print\([^\n]*\)\n")


@kind("a word that a program prints", "programs", CHANGED, 3, SHOWN)
def other_print(rng: Random) -> Fault | None:
    return program(rng, r'(?m)(?<=^print\(f")([a-z])|(?<=^print\(")([a-z])', other="abcdefgh")


@kind("an output that is not stored", "outputs", PROGRAM, 3)
def not_stored(rng: Random) -> Fault | None:
    path = rng.choice([p for p in pages.snippet_files(".txt") if text(p).strip()])
    return Fault(place(path), "removed", {path: None}, path.with_suffix(".py"))


@kind("a program that is too long", "programs", LENGTH, 3)
def long(rng: Random) -> Fault | None:
    own = [p for p in pages.snippet_files(".py") if "recipes" not in p.parts and "backward" not in text(p)]
    path = rng.choice(own)
    return Fault(place(path), "26 statements more", {path: text(path) + "x = 0\n" * 26}, path)
