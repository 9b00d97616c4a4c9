"""The entries of `docs/errors/`: each a message, the program that gives it, its causes and what mends it.

`docs/errors.md` lists them; the tests write that list from the entries.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from html import unescape

from proof import pages
from proof.claims import LISTED, section_name
from proof.nav import named_under
from proof.pages import Fence, Line, Page

PAGE = "errors.md"
FOLDER = "errors"
APART = {"next"}  # sections that are no entry
HEADING = re.compile(r"^###? (?P<title>.+?)\s*\{#(?P<id>[\w-]+)\}$")
LIST = re.compile(rf"(?<={LISTED[0]}\n).*?(?={LISTED[1]})", re.DOTALL)
CAUSES, CHECK = "**Usual causes**", "**The check that reveals it:**"
MIDDLE = re.compile("|".join(map(re.escape, (CAUSES, CHECK))))
CAUSE = re.compile(r"\d+\. ")
LINK = re.compile(r"\]\(\.\./(?P<page>\w+\.md)#[\w-]+\)")
ENDINGS = ("raises", "warns")


@dataclass(frozen=True)
class Entry:
    """One section of a page of errors."""

    page: Page
    id: str
    title: str  # the part of the message that stays the same, in Markdown
    lines: list[Line]
    fences: list[Fence]

    @property
    def where(self) -> str:
        return self.lines[0].where

    @property
    def address(self) -> str:
        return f"{self.page.address}#{self.id}"

    @property
    def kind(self) -> str:
        """Of the error or warning that its first program ends with, or quotes; empty where there is none."""
        first = self.fences[0] if self.fences else None
        named = rf"(\w+(?:Error|Warning))\W+{re.escape(fixed_parts(self.title)[0])}"
        quoted = re.search(named, (first and first.output) or "")
        return (first and ending(first)) or (quoted[1] if quoted else "")

    def is_about(self, fence: Fence) -> bool:
        """Is this failing program one of its own, or do the heading's words stand in what it says last?"""
        return fence.title in {own.title for own in self.fences} or stands_in(self.title, said_last(fence))


def ending(fence: Fence) -> str:
    """The kind of error or warning that a program ends with; empty for none."""
    return next((fence.marks[kind] for kind in ENDINGS if kind in fence.marks), "")


def fixed_parts(title: str) -> list[str]:
    """`Expected …, got …` has two; ticks around code, and what keeps Markdown off a sign, are no part."""
    plain = unescape(re.sub(r"\\(?=[^\w\s])|`", "", title))
    return [part.strip() for part in re.split(r"…|\.\.\.", plain) if part.strip()]


def stands_in(title: str, said: str) -> bool:
    """Do the words of a heading stand in a message, in their order?"""
    said, at = said.replace("`", ""), 0
    for part in fixed_parts(title):
        if (at := said.find(part, at)) < 0:
            return False
        at += len(part)
    return True


def said_last(fence: Fence) -> str:
    """The last words of a program that fails or warns: `RuntimeError: message`."""
    found = [*re.finditer(rf"^(?:[\w.]+\.)?{ending(fence)}(?:: |$)", fence.output or "", re.MULTILINE)]
    return (fence.output or "")[found[-1].start() :].strip() if ending(fence) and found else ""


@cache
def pages_of_errors() -> tuple[Page, ...]:
    """In the order of the navigation."""
    folder = pages.DOCS / FOLDER
    return tuple(pages.load_page(path) for path in named_under() if path.parent == folder)


@cache
def entries() -> tuple[Entry, ...]:
    """Those of all pages, in their order."""
    found = []
    for page in pages_of_errors():
        seen: set[str] = set()
        for section in page.sections():
            name = section_name(section, seen)
            heading = HEADING.match(section.lines[0].text) if section.lines else None
            if heading and name not in APART:
                found.append(Entry(page, name, heading["title"], section.lines, section.fences))
    return tuple(found)


def about(fence: Fence) -> list[Entry]:
    """The entries for the message of a failing program."""
    return [entry for entry in entries() if entry.is_about(fence)]


def going_wrong() -> dict[str, Fence]:
    """The programs of all pages that fail or warn, by name; those of exercises are a reader's task."""
    found = dict[str, Fence]()
    for page in pages.load_pages():
        seen: set[str] = set()
        for section in page.sections():
            if section_name(section, seen) != "exercises":
                found |= {fence.title: fence for fence in section.fences if ending(fence)}
    return found


def faults(entry: Entry) -> list[str]:
    """Which parts an entry lacks; of a further message under the heading of another, there are fewer."""
    first = entry.fences[0] if entry.fences else None
    said = (said_last(first) if ending(first) else first.output or "") if first else ""
    middle = next((line.number for line in entry.lines if MIDDLE.match(line.text)), 0)
    causes = sum(bool(CAUSE.match(line.text)) for line in entry.lines if line.number > middle)
    after = [fence for fence in entry.fences if fence.line.number > middle]
    chapters = {path.name for path in named_under("Chapters")} | {"start.md"}
    links = {link["page"] for line in entry.lines for link in LINK.finditer(line.text)}
    parts = {
        "a program, with what it prints": bool(said),
        "the words of its heading in the message of its first program": not entry.kind
        or stands_in(entry.title, said),
    }
    if entry.lines[0].text.startswith("## "):
        parts |= {
            f"a line that begins with {CAUSES}, or, where nothing is raised, with {CHECK}": bool(middle),
            "its first program before that": first is not None and first.line.number < middle,
            "one to four causes, numbered": not entry.kind or 1 <= causes <= 4,
            "a program after that which runs, with its output": any(
                f.output and not ending(f) for f in after
            ),
            "a link to a chapter, or to a recipe, such as `../layers.md#chain`": bool(
                links & (chapters | {"recipes.md"})
            ),
        }
    return [f"{entry.where}: `{entry.id}` lacks {part}" for part, there in parts.items() if not there]


def listed() -> str:
    """The list of all entries, by page, in Markdown."""
    out = ""
    for page in pages_of_errors():
        own = [one for one in entries() if one.page is page]
        out += f"\n## {page.meta['title']} {{#{page.path.stem}}}\n\n"
        out += '<div class="messages" markdown data-search-exclude>\n\n'
        out += "".join(
            f"- {item(one)}\n" for one in sorted(own, key=lambda one: one.title.strip("`'\"…").lower())
        )
        out += "\n</div>\n"
    return f"{out}\n"


def item(entry: Entry) -> str:
    """A line of the list: emphasized where it is no message."""
    link = f"[{entry.title}]({entry.page.path.relative_to(pages.DOCS).as_posix()}#{entry.id})"
    if not entry.kind:
        return f"*{link}* no message"
    return f"{link} {entry.kind}{', a warning' if 'warns' in entry.fences[0].marks else ''}"


def settle(update: bool, record: Callable[[str, object], None]) -> str:
    """Compare the list on its page with the entries, or write it anew; returns what is wrong."""
    path = pages.DOCS / PAGE
    page = path.read_text(encoding="utf-8")
    stated = LIST.search(page)
    assert stated, f"docs/{PAGE}: the marks between which the tests write the list are gone"
    if stated[0] == listed():
        return ""
    if not update:
        return f"docs/{PAGE}: the list is not that of the entries: run pytest --update-outputs -k errors"
    path.write_text(page[: stated.start()] + listed() + page[stated.end() :], encoding="utf-8")
    record("rewrote", f"docs/{PAGE}")
    return ""
