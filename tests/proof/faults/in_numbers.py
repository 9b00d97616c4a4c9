"""Numbers and number words of the text, wherever they stand."""

import re
from collections.abc import Callable
from random import Random

from proof import errors, pages
from proof.faults import Fault, kind
from proof.faults.judges import COUNTED, LEDGER
from proof.faults.project import edited, line_of, place, text
from proof.faults.spots import WORDS, Spot, spots

PROSE = ("text", "caption", "summary", "statement", "heading")
Edit = Callable[[Random, Spot], str]


def other_digit(rng: Random, spot: Spot) -> str:
    at = rng.choice([i for i, sign in enumerate(spot.text) if sign.isdigit()])
    digit = rng.choice([d for d in "0123456789" if d != spot.text[at]])
    return spot.text[:at] + digit + spot.text[at + 1 :]


def other_word(rng: Random, spot: Spot) -> str:
    new = str(rng.choice([word for word in WORDS if word != spot.text.lower()]))
    return new.capitalize() if spot.text[0].isupper() else new


def other_sign(rng: Random, spot: Spot) -> str:
    return spot.text[1:] if spot.text[0] in "−-" else f"−{spot.text.lstrip('+')}"


def shifted_point(rng: Random, spot: Spot) -> str:
    """Ten times as much, or a tenth."""
    whole, _, rest = spot.text.replace(",", "").partition(".")
    return f"{whole}{rest[0]}.{rest[1:] or '0'}" if rest else f"{whole}{rng.choice(['0', '.5'])}"


def in_places(token: str, edit: Edit, *places: str, only: str = "") -> Callable[[Random], Fault | None]:
    """A planter: one spot in these kinds of place, whose text matches, is edited."""

    def plant(rng: Random) -> Fault | None:
        fitting = [s for s in spots(token) if (not places or s.place in places) and re.search(only, s.text)]
        spot = rng.choice(fitting) if fitting else None
        return spot.with_text(edit(rng, spot)) if spot else None

    return plant


ONE, MORE = r"^\D*\d$", r"\d.*\d"
MOVED = "its words changed with it, as the name of a section does with its heading"
for name, family, token, edit, places, only in (
    ("a number of one digit", "numbers", "number", other_digit, PROSE, ONE),
    ("a number of more digits", "numbers", "number", other_digit, PROSE, MORE),
    ("a sign of a number", "numbers", "number", other_sign, PROSE, ""),
    ("a decimal point moved", "numbers", "number", shifted_point, PROSE, ""),
    ("a number of a caption", "numbers", "number", other_digit, ("caption",), ""),
    ("a number of a summary", "numbers", "number", other_digit, ("summary", "statement"), ""),
    ("a number of a lab's text", "numbers", "number", other_digit, ("lab",), ""),
    ("a number of a table", "tables", "number", other_digit, ("table",), ""),
    ("a sign of a number in a table", "tables", "number", other_sign, ("table",), ""),
    ("a number word", "number words", "word", other_word, PROSE, ""),
    ("a number word of a lab's text", "number words", "word", other_word, ("lab",), ""),
    ("a number word of a statement", "number words", "word", other_word, ("statement",), ""),
    ("a number word of a table", "tables", "word", other_word, ("table",), ""),
):
    kind(name, family, LEDGER, 6, MOVED)(in_places(token, edit, *places, only=only))


@kind("a unit of a number", "numbers", LEDGER, 5)
def unit(rng: Random) -> Fault | None:
    """Another, or none."""
    units = {"%": ("", "ms"), "KiB": ("MiB",), "MB": ("kB",), "bytes": ("bits",), "bits": ("bytes",)}
    with_one = []
    for spot in spots("number"):
        after = text(spot.path)[spot.end : spot.end + 8]
        found = re.match(r"([\u00a0\u202f ]?)(%|KiB|MB|bytes|bits)(?!\w)", after)
        if found:
            with_one.append((spot, found))
    spot, found = rng.choice(with_one)
    new = rng.choice(units[found[2]])
    end = spot.end + found.end()
    whole = Spot(spot.path, spot.start, end, text(spot.path)[spot.start : end], spot.place)
    return whole.with_text(f"{spot.text}{found[1] if new else ''}{new}")


def exchanged(token: str) -> Callable[[Random], Fault | None]:
    """A planter: of two neighbours on one line, each stands where the other stood."""

    def plant(rng: Random) -> Fault | None:
        pairs = [
            (one, two)
            for one, two in zip(spots(token), spots(token)[1:], strict=False)
            if one.path == two.path
            and one.text.lower() != two.text.lower()
            and "\n" not in text(one.path)[one.start : two.end]
        ]
        one, two = rng.choice(pairs)
        between = text(one.path)[one.end : two.start]
        whole = Spot(one.path, one.start, two.end, f"{one.text}{between}{two.text}", one.place)
        return whole.with_text(f"{two.text}{between}{one.text}")

    return plant


kind("two numbers exchanged", "numbers", LEDGER, 5, MOVED)(exchanged("number"))
kind("two number words exchanged", "number words", LEDGER, 4, MOVED)(exchanged("word"))
kind("two names exchanged", "names", LEDGER, 4)(exchanged("code"))


@kind("a number of an exercise or of a list", "numbers", COUNTED, 3)
def of_an_exercise(rng: Random) -> Fault | None:
    """It counts what follows, and has no proof."""
    numbered = re.compile(r"(?m)^ *\**(\d+)(?=\.\**\s)")
    path = rng.choice([p for p in sorted(pages.DOCS.glob("*.md")) if numbered.search(text(p))])
    found = rng.choice(list(numbered.finditer(text(path))))
    new = str(int(found[1]) + 2)
    where = place(path, line_of(text(path), found.start(1)))
    return Fault(where, f"{found[1]} → {new}", edited(path, *found.span(1), new), path)


@kind("a number put in front matter", "numbers", LEDGER, 4)
def in_front_matter(rng: Random) -> Fault | None:
    """No description of ours holds one: an author may write it there."""
    return _added(rng, r"(?m)^description: .*?(?= \w+\.?$)", lambda n: f" {n}")


@kind("a number put in a title of a link", "numbers", LEDGER, 4)
def in_link_title(rng: Random) -> Fault | None:
    return _added(rng, r"\]\([\w/]+\.md#[\w-]+(?=\))", lambda n: f' "the {n} of them"')


@kind("a number put in an alternative text", "numbers", LEDGER, 4)
def in_alternative(rng: Random) -> Fault | None:
    return _added(rng, r"(?m)^## .*\n", lambda n: f"\n![A drawing of {n} points](assets/images/logo.svg)\n")


@kind("a number put in a heading", "numbers", LEDGER, 4)
def in_heading(rng: Random) -> Fault | None:
    return _added(rng, r"(?m)^## [^{\n]*(?= \{#)", lambda n: f" {n}")


def _added(rng: Random, after: str, said: Callable[[int], str]) -> Fault | None:
    """A number that nothing gives, put in after a text that a pattern finds.

    But not among the messages of errors, which another test writes.
    """
    paths = sorted(pages.DOCS.glob("*.md"))
    path = rng.choice([p for p in paths if p.name != errors.PAGE and re.search(after, text(p))])
    found = rng.choice(list(re.finditer(after, text(path))))
    new = said(rng.randrange(1300, 9000))
    line = text(path).count("\n", 0, found.end()) + 1
    return Fault(place(path, line), f"added:{new}", edited(path, found.end(), found.end(), new), path)
