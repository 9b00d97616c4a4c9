"""The terms of the glossary: a page that needs one before its chapter has taught it says where to look.

The home of a term is the section that its entry in the glossary links to. On each page up to the one with its
home, in reading order, a term is first used inside a link, or set in bold or italics where it is explained.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from proof import pages
from proof.nav import named_under
from proof.pages import Line, Page

ENTRY = re.compile(r"^(?P<names>.+) \{#(?P<id>[\w-]+)\}\n: +(?P<text>.*)$", re.MULTILINE)
HOME = re.compile(r"\]\((?P<page>[\w-]+\.md)#[\w-]+\)")
ASIDE = re.compile(r"`[^`]*`|\$[^$]*\$")  # no running text
ADDRESS = re.compile(r"\]\([^)]*\)")
MARKED = re.compile(r"\[[^\]]*\]\(\)|\*{1,2}[^*]+\*{1,2}")  # a link, without its address, or emphasis
GOALS = re.compile(r"^\s+type: goals\b")
TITLE = re.compile(r"#{1,6} |\s*/{3,}")
OPTION = re.compile(r"^    \w+:")


@dataclass(frozen=True)
class Term:
    """An entry of the glossary."""

    id: str
    names: str  # as its entry has them: `width, depth`
    text: str
    home: str  # the page that teaches it: `layers.md`

    @property
    def pattern(self) -> re.Pattern[str]:
        """Its names, or their plurals."""
        names = "|".join(re.escape(name.strip()) for name in self.names.split(","))
        return re.compile(rf"(?<![\w-])(?:{names})(?:e?s)?(?![\w-])", re.IGNORECASE)


def glossary() -> list[Term]:
    """Every term; one that leads to no section has no home."""
    text = (pages.DOCS / "glossary.md").read_text(encoding="utf-8")
    return [
        Term(entry["id"], entry["names"], entry["text"], home["page"] if home else "")
        for entry in ENTRY.finditer(text)
        for home in [HOME.search(entry["text"])]
    ]


def reading_order() -> list[str]:
    """The pages that are read one after another: `start.md`, then the chapters."""
    return ["start.md", *(path.name for path in named_under("Chapters"))]


def first_use_faults(page: Page, terms: list[Term], order: list[str]) -> list[str]:
    """Terms that a page uses before they are taught, without a link or an explanation at the first place."""
    taught = set(order[: order.index(page.path.name)])
    return [
        f"{line.where}: *{found}* is taught in {term.home}: at its first use on this page link it, "
        f"as [{found}](glossary.md#{term.id}), or explain it and set it in italics"
        for term in terms
        if term.home not in taught
        for line, found in _first_unmarked(page, term.pattern)
    ]


def _first_unmarked(page: Page, name: re.Pattern[str]) -> Iterator[tuple[Line, str]]:
    """The first place of a name in the running text of a page, where neither link nor emphasis marks it."""
    for line in _running_text(page):
        text = ADDRESS.sub("]()", ASIDE.sub(" ", line.text))
        if found := name.search(text):
            if not any(mark.start() <= found.start() < mark.end() for mark in MARKED.finditer(text)):
                yield line, found[0]
            return


def _running_text(page: Page) -> Iterator[Line]:
    """The lines of a page that are read as text, but for what it promises at its head.

    Headings, the titles of boxes and the statements of the quiz are left out: they can hold no link.
    """
    goals = False
    for line in page.text_lines:
        goals = (goals or bool(GOALS.match(line.text))) and line.text.strip() != "///"
        if not (goals or line.included or TITLE.match(line.text) or OPTION.match(line.text)):
            yield line
