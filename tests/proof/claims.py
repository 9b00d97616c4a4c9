"""The claims of a page: each number, number word, formula and piece of code that its text states.

A claim is what a reader could doubt. It is found where it is written, with its section, its line and the
words around it; what proves it is found by `proof.ledger`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markdown.extensions.toc import slugify

from proof import arithmetic
from proof.pages import BLOCK, HEADING, Line, Page, Section, read_text

UNITS = r"ms|s|KiB|MiB|GiB|kB|KB|MB|GB|bytes?|bits?|px"
NUMBER = (
    r"(?<![\w.,/])(?:[−+-](?=\d)(?<![\w)\]]-)(?<![\w)\]]−))?"  # a sign, not a hyphen between two numbers
    r"(?:\d+(?:-\d+){2,}|\d{1,3}(?:[,_]\d{3})+(?![\d])|\d+)(?:\.\d+)?(?:e[+-]?\d+)?[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]*"
    rf"(?:[\u00a0\u202f ]?%|[\u00a0\u202f ]?(?:{UNITS})(?!\w))?(?:st|nd|rd|th|x)?(?![\w]|\.\d)"
)
SMALL = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
WORDS = {
    **{word: float(value) for value, word in enumerate(SMALL, 2)},
    **{word: 10.0 * value for value, word in enumerate(TENS, 2)},
    **dict.fromkeys(("half", "halves"), 1 / 2),
    **dict.fromkeys(("third", "thirds"), 1 / 3),
    **dict.fromkeys(("quarter", "quarters"), 1 / 4),
    **dict.fromkeys(("twice", "double", "doubles", "doubled"), 2.0),
    **dict.fromkeys(("hundred", "hundreds"), 1e2),
    **dict.fromkeys(("thousand", "thousands"), 1e3),
    **dict.fromkeys(("million", "millions"), 1e6),
    **{"tenth": 0.1, "hundredth": 0.01, "thousandth": 0.001, "thrice": 3.0, "dozen": 12.0},
}
# Arithmetic in plain letters: `4 · (n + m)`, `w ← w − lr · g`, `2 + 2 = 4`, `in × out`, a square, and what
# stands in the cell after a layer's call.
OPERAND = r"[(√−]*(?:\d+(?:\.\d+)?[a-zα-ω]?|lr|decay|[a-zα-ωŝ]\u0302?)(?!\w)[²³]?\)*"
OPERATION = rf"{OPERAND}(?:(?:\s?[·←×+−/]\s?|\s-\s){OPERAND})+"
SIZE = r"\d+ × \d+(?!\w| [·×+−/=])"  # of an image: no claim of its own
RESULT = rf"\s=\s{OPERAND}(?:\s?[·+−/]\s?{OPERAND})*"
PLAIN = (
    rf"(?<![\w,.)(√−-])(?!{SIZE})(?:{OPERATION}(?:{RESULT})?|[a-z]+(?: × [a-z]+)+|[a-z][²³](?!\w))"
    rf"|(?<=\)` \| ){OPERAND}(?= \|)"
)
TOKEN = re.compile(
    r"(?P<comment><!--.*?-->)"
    r"|(?P<code>(?<!`)(?P<ticks>`+)(?!`)(?:.+?)(?<!`)(?P=ticks)(?!`))"
    rf"|(?P<formula>\$\$.+?\$\$|\$[^$\s](?:[^$]*[^$\s])?\$|{PLAIN})"
    r"|(?P<address>(?<=\])\([^()\s]*(?:\s+\"(?P<title>[^\"]*)\")?\))"
    r"|(?P<tag></?[a-zA-Z][^>]*>)"
    r"|(?P<attributes>\{\s*[.#:a-z][^}]*\})"
    r"|(?P<url>https?://\S+)"
    rf"|(?P<number>{NUMBER})"
    rf"|(?P<word>\b(?:{'|'.join(WORDS)})\b)",
    re.DOTALL | re.IGNORECASE,
)
SAID_BY_TAG = re.compile(r'\b(?:alt|title|aria-label)="([^"]*)"')
OPTION = re.compile(r"^    \w+:")
MARKS = re.compile(r"[*_#>|]+(?=\s|$)|(?<!\w)[*_]+|[*_]+(?!\w)|\[|\]|^\s*(?:-|\d+\.)\s+")
LIST_NUMBER = re.compile(
    r"^( *\**|#+ Task )(?P<number>\d+)(?=[.:]\**\s)", re.MULTILINE
)  # no claim: it counts what follows
LISTED = ("<!-- entries -->", "<!-- end of entries -->")  # what stands between them is another page's
KINDS = ("code", "formula", "number", "word")
AROUND = 28  # characters of context on each side


@dataclass(frozen=True)
class Claim:
    """One thing that a text states."""

    section: str
    kind: str  # one of KINDS
    text: str  # as written: `−0.77`, `57 %`, `two`, `$n + m$`, `nn.Linear(3, 1)` without its ticks
    context: str  # the words around it, with the claim in brackets
    line: Line
    row: str = ""  # of a formula in a table: the first cell of its row

    @property
    def where(self) -> str:
        return self.line.where


def says_something(formula: Claim) -> bool:
    """Is this formula more than a lone symbol or number? One in plain letters is always."""
    return not formula.text.startswith("$") or arithmetic.says_something(formula.text)


@dataclass(frozen=True)
class Paragraph:
    """Lines that belong together, and where each began."""

    section: str
    lines: list[Line]


def claims(page: Page) -> list[Claim]:
    """All claims of a page, in the order of its text; what it includes from other pages is theirs."""
    return [claim for paragraph in paragraphs(page) for claim in claims_of(paragraph)]


def section_name(section: Section, seen: set[str]) -> str:
    """The id of a heading or quiz statement, as the page's address has it."""
    opening = section.lines[0].text if section.lines else ""
    identifier = re.search(r"\{#([\w-]+)\}", opening)
    if BLOCK.match(opening):
        identifier = re.search(r"attrs: \{id: ([\w-]+)\}", "\n".join(line.text for line in section.lines[:4]))
    name = (
        identifier[1]
        if identifier
        else slugify(opening.lstrip("# "), "-")
        if HEADING.match(opening)
        else "top"
    )
    while name in seen:
        name += "_1"
    seen.add(name)
    return name


def paragraphs(page: Page) -> Iterator[Paragraph]:
    yield from front_matter(page)
    apart = {id(line) for line, inside in zip(page.lines, page.in_fence, strict=True) if inside}
    texts = [line.text for line in page.lines]
    start, end = (texts.index(mark) if mark in texts else 0 for mark in LISTED)
    apart |= {id(line) for line in page.lines[start:end]}
    seen: set[str] = set()
    for section in page.sections():
        name, block = section_name(section, seen), list[Line]()
        for line in [*section.lines, Line("", page.path, 0)]:
            text = line.text.strip()
            left_out = (
                id(line) in apart or line.included or OPTION.match(line.text) or text.startswith("--8<--")
            )
            alone = HEADING.match(line.text) or text.startswith(("///", "|", "- "))
            if (left_out or alone or not text) and block:
                yield Paragraph(name, block)
                block = []
            if text and not left_out:
                block.append(line)


def front_matter(page: Page) -> Iterator[Paragraph]:
    raw = read_text(page.path).split("\n")
    for key in filter(page.meta.get, ("title", "description")):
        number = next((n for n, text in enumerate(raw, 1) if text.lstrip(' "').startswith(key)), 1)
        yield Paragraph("front-matter", [Line(str(page.meta[key]), page.path, number)])


def claims_of(paragraph: Paragraph) -> Iterator[Claim]:
    """The claims of one paragraph; a table row is read cell by cell."""
    text = LIST_NUMBER.sub(r"\1", "\n".join(line.text for line in paragraph.lines))
    found, clean = scanned(text)
    for kind, said, start, end, offset in found:
        line = paragraph.lines[text.count("\n", 0, offset)]
        row = text.split("|")[1].strip() if kind == "formula" and text.startswith("|") else ""
        yield Claim(paragraph.section, kind, said, around(clean, start, end), line, row)


def scanned(text: str) -> tuple[list[tuple[str, str, int, int, int]], str]:
    """The claims in a text as (kind, text, start and end in the words, offset in the text), and its words."""
    found, clean, at = list[tuple[str, str, int, int, int]](), "", 0
    for token in [*TOKEN.finditer(text), None]:
        between = text[at : token.start() if token else len(text)]
        clean += MARKS.sub("", between) if between.strip() else between
        if token is None:
            break
        at = token.end()
        kind, said = str(token.lastgroup), token[0]
        kind = next((name for name in KINDS if token[name]), kind)
        if kind not in KINDS:
            for inner in filter(None, [token["title"], *SAID_BY_TAG.findall(said if kind == "tag" else "")]):
                more, words = scanned(inner)
                found += [(k, s, len(clean) + a, len(clean) + b, token.start()) for k, s, a, b, _ in more]
                clean += words
            continue
        bare = said.strip("`").strip() if kind == "code" else said
        found.append((kind, " ".join(bare.split()), len(clean), len(clean) + len(said), token.start()))
        clean += said
    return found, clean


def around(clean: str, start: int, end: int) -> str:
    """Some words before and after a claim, which stands in brackets."""
    before, after = clean[max(0, start - AROUND) : start], clean[end : end + AROUND]
    if start > AROUND:
        before = before.partition(" ")[2] or before
    if end + AROUND < len(clean):
        after = after.rpartition(" ")[0] or after
    return " ".join(f"{before}[{clean[start:end]}]{after}".split())
