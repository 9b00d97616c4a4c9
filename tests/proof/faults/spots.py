"""Where a text states something: found here once more, and not by the engine's own reading of claims.

What the engine does not see could not be planted otherwise.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from proof import pages
from proof.faults import Fault
from proof.faults.project import edited, line_of, place, short, text

WORDS = re.findall(
    r"\w+",
    "two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty hundred "
    "thousand half third quarter twice double",
)
CODE = r"(?<!`)`[^`\n]+`(?!`)"
FORMULA = r"\$\$[^$]+\$\$|\$[^$\s][^$]*\$"
TOKENS = {
    "number": r"(?<![\w.,#/^·-])[−+-]?\d(?:[\d,]*\d)?(?:\.\d+)?(?![\w/]|\.\d)",
    "word": rf"(?i:\b(?:{'|'.join(WORDS)})\b)",
    "code": CODE,
    "formula": FORMULA,
    "plain formula": r"(?<=[\w)²] )[·←](?= [\w(√])|(?<=[\w)])·(?=[\w(])",  # the sign of one in plain letters
}
# What a reader does not read as text: fences, comments, includes, options, addresses, attributes, tags.
UNREAD = re.compile(
    r"^(?P<ticks> *(?:`{3,}|~{3,}))(?s:.*?)^(?P=ticks) *$|<!--(?s:.*?)-->|^.*--8<--.*$|^    \w+:.*$"
    r"|^ *\**\d+\.\** "  # of a list: it counts what follows
    r"|(?<=\])\([^()\s]*\)|\{\s*[.#:a-z][^}]*\}|</?[a-zA-Z][^>]*>|https?://\S+|^\*\[|(?<=Task )\d+",
    re.MULTILINE,
)
HEAD = re.compile(r"\A---\n.*?^---\n", re.DOTALL | re.MULTILINE)
STATED_IN_HEAD = re.compile(r"(?m)^(?:title|description): (.*)$")


@dataclass(frozen=True)
class Spot:
    """Some characters of a file, and what kind of place they stand in."""

    path: Path
    start: int
    end: int
    text: str
    place: str  # text, table, caption, summary, statement, heading, front matter or lab

    def with_text(self, new: str) -> Fault:
        """The fault of another text in this spot."""
        whole = text(self.path)
        where = place(self.path, line_of(whole, self.start))
        what = f"{short(self.text)} → {short(new)}"
        return Fault(where, what, edited(self.path, self.start, self.end, new), self.path)


@cache
def spots(token: str) -> tuple[Spot, ...]:
    """Every spot of the project's pages and labs that holds a token of this kind."""
    return tuple(spot for path in sources() for spot in spots_of(path, token))


def sources() -> list[Path]:
    """What an author writes: pages but for the quiz, which includes, and labs."""
    texts = [path for path in sorted(pages.DOCS.rglob("*.md")) if path.stem != "quiz"]
    return [*texts, *sorted(pages.DOCS.rglob("*.ipynb"))]


def spots_of(path: Path, token: str) -> Iterator[Spot]:
    read = readable(path)
    if token in {"number", "word", "plain formula"}:
        read = blanked(re.compile(f"{CODE}|{FORMULA}", re.DOTALL), read)
    whole = text(path)
    for found in re.finditer(TOKENS[token], read):
        start, end = found.span()
        yield Spot(path, start, end, whole[start:end], kind_of_place(whole, path, start))


@cache
def readable(path: Path) -> str:
    """A file of the same length, with nothing but what a reader reads as text."""
    whole = text(path)
    if path.suffix == ".ipynb":
        return blanked(UNREAD, text_cells(whole))
    head = HEAD.match(whole)
    body = head.end() if head else 0
    shown = [" "] * body
    for found in STATED_IN_HEAD.finditer(whole, 0, body):
        shown[found.start(1) : found.end(1)] = found[1]
    return "".join(shown) + blanked(UNREAD, whole[body:])


def text_cells(whole: str) -> str:
    """A lab with all blanked but its text: each line as JSON writes it, without its quotes and its end."""
    kept, kind, within = [], "", False
    for line in whole.splitlines(keepends=True):
        kind = (re.search(r'^   "cell_type": "(\w+)"', line) or [kind, kind])[1]
        source = re.fullmatch(r'(    ")(.*?)((?:\\n)?",?\n)', line) if within and kind == "markdown" else None
        kept.append(
            f"     {source[2]}{' ' * (len(source[3]) - 1)}\n" if source else " " * (len(line) - 1) + "\n"
        )
        within = line.startswith('   "source": [') or (within and not line.startswith("   ]"))
    return "".join(kept)


def blanked(pattern: re.Pattern[str], whole: str) -> str:
    return pattern.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), whole)


def kind_of_place(whole: str, path: Path, at: int) -> str:
    if path.suffix == ".ipynb":
        return "lab"
    head = HEAD.match(whole)
    if head and at < head.end():
        return "front matter"
    start = whole.rfind("\n", 0, at) + 1
    line, following = (whole[start:] + "\n\n").split("\n")[:2]
    if line.lstrip().startswith("|"):
        return "table"
    if "<figcaption" in line:
        return "caption"
    if line.startswith("#"):
        return "heading"
    if line.startswith("///"):
        return "statement" if "type: quiz" in following else "summary"
    return "text"
