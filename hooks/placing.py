"""Where the claims of a ledger stand in the text of a finished page, section by section.

A place is told in characters, spaces not counted, since what makes a page lighter changes those.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import takewhile

from latex2mathml.converter import convert
from selectolax.lexbor import LexborHTMLParser, LexborNode

import markup

LINE = re.compile(r"^(?P<proof>[a-z]+)\s+(?:(?P<reference>\S.*?)\s{2,})?(?P<context>\S.*)$")
OPENING = re.compile(r"^(?:/{3,} )?(?:details|admonition) ")  # of a block: Markdown, and not on the page
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
INLINE = {"a", "abbr", "b", "em", "i", "kbd", "mark", "span", "strong", "sub", "sup"}  # all else ends a word
WHOLE = {"code", "math"}  # a claim is all of such an element, or none of it
# No claim stands in these; proofs/text.js passes them over too, and what scripts add besides.
PASSED = {"pre", "svg", "script", "style", "button"}
PASSED_CLASSES = {"evidence", "headerlink", "filename", "proofs"}


@dataclass(frozen=True)
class Entry:
    """One line of a ledger."""

    section: str
    proof: str
    reference: str
    context: str
    where: str

    def readings(self) -> Iterator[tuple[str, str, str]]:
        """The claim in its brackets, and the words before and after, in which code may have brackets too."""
        opening = [i for i, letter in enumerate(self.context) if letter == "["]
        closing = [i for i, letter in enumerate(self.context) if letter == "]"]
        for start in opening:
            for end in closing:
                left, right = self.context[:start], self.context[end + 1 :]
                if (
                    start < end
                    and left.count("[") <= left.count("]")
                    and right.count("]") <= right.count("[")
                ):
                    yield self.context[start + 1 : end], OPENING.sub("", left), right


@dataclass
class Section:
    """The text of a page from one heading, or statement of the quiz, to the next."""

    is_statement: bool = False
    text: str = ""
    wholes: list[tuple[str, int, int]] = field(default_factory=list)  # kind, start and end in the text
    strings: list[tuple[LexborNode, int]] = field(default_factory=list)  # and where each begins

    def length(self, end: int | None = None) -> int:
        """How many characters there are, or come before a place."""
        return len("".join(self.text[:end].split()))


@dataclass(frozen=True)
class Place:
    """Where a claim stands: its first character in the text of the section, and the one after its last."""

    start: int
    end: int


def read(ledger: str, name: str) -> list[Entry]:
    """The lines of a ledger; those it cannot read, its own test refuses."""
    entries, section = [], ""
    for number, line in enumerate(ledger.split("\n"), 1):
        if line.startswith("# "):
            section = line[2:]
        elif found := LINE.match(line):
            where = f"{name}:{number}"
            entries.append(Entry(section, found["proof"], found["reference"] or "", found["context"], where))
    return entries


def sections_of(tree: LexborHTMLParser) -> dict[str, Section]:
    """The text of a page by the id of its sections; before the first, that of no name."""
    sections = {"": Section()}
    node = tree.root
    while node is not None:
        _gather(node, sections)
        node = node.next
    return sections


def _gather(node: LexborNode, sections: dict[str, Section]) -> None:
    tag, classes = str(node.tag), set((node.attributes.get("class") or "").split())
    if tag in PASSED or classes & PASSED_CLASSES:
        return
    name = node.attributes.get("id")
    is_statement = tag == "details" and "quiz" in classes
    if name and (tag in HEADINGS or is_statement):
        sections[name] = Section(is_statement)
    section = next(reversed(sections.values()))
    if tag in WHOLE:
        text = " ".join(node.text().split())
        section.wholes.append((tag, len(section.text), len(section.text) + len(text)))
        section.text += text
    elif tag == "-text":
        section.strings.append((node, len(section.text)))
        section.text += node.text()
    else:
        child = node.child
        while child is not None:
            _gather(child, sections)
            child = child.next
        next(reversed(sections.values())).text += "" if tag in INLINE else " "


def placed(section: Section, entries: list[Entry]) -> list[Place | None]:
    """The place of each claim of a section; none for one that is not there."""
    places: list[Place | None] = []
    after = 0
    for entry in entries:
        place = _place(section, entry, after)
        after = place.end if place else after
        places.append(place)
    return places


def _place(section: Section, entry: Entry, after: int) -> Place | None:
    """The first place, of those not yet passed, that most words around a claim fit."""
    best, most = None, 0
    for claim, left, right in entry.readings():
        for place in (one for one in _candidates(section, claim) if one.start >= after):
            before, behind = section.text[: place.start], section.text[place.end :]
            fit = _alike(left[::-1], before[::-1]) + _alike(right, behind)
            letters = len(_letters(left + right))
            if fit == letters:
                return place
            if fit > most and 2 * fit >= letters:
                best, most = place, fit
    return best


def _candidates(section: Section, claim: str) -> Iterator[Place]:
    """Where a claim could stand: `code` and $formula$ as a whole, all else in the text around those."""
    if claim[0] in "`$":
        kind = "code" if claim[0] == "`" else "math"
        wanted = _dense(claim.strip("`") if kind == "code" else _shown(claim.strip("$")))
        for one, start, end in section.wholes:
            if one == kind and _dense(section.text[start:end]) == wanted:
                yield Place(start, end)
        return
    pattern = r"\s+".join(map(re.escape, claim.split()))
    for found in re.finditer(rf"(?<!\w){pattern}(?!\w)", section.text):
        if not any(start <= found.start() < end for _, start, end in section.wholes):
            yield Place(found.start(), found.end())


def _shown(formula: str) -> str:
    return str(markup.element(convert(formula)).text())


def _dense(text: str) -> str:
    return "".join(text.split())


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)


def _alike(wanted: str, found: str) -> int:
    """With how many letters do two texts begin alike?"""
    wanted = _letters(wanted)
    pairs = zip(wanted, _letters(found[: 4 * len(wanted) + 80]), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
