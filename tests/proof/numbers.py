"""Numbers in the prose: each was printed, drawn or set by a program of the same section."""

import re
from collections.abc import Iterator

from proof import figures, pages
from proof.pages import Line, Page, Section

MOST_EXEMPTIONS = 10
NUMBER = re.compile(
    r"(?<![\w.])(?:\d{1,3}(?:[,_]\d{3})+|\d+)(?:\.\d+)?(?:e[+-]?\d+)?(?![\w]|\.\d)", re.IGNORECASE
)
NOT_TEXT = re.compile(
    r"<[^>]*>"  # HTML tags
    r"|\]\([^)]*\)"  # where a link leads
    r"|\{[^}]*\}"  # attributes
    r"|https?://\S+"
    r"|^\s*--8<--.*$"
)


def value(number: str) -> float:
    return float(re.sub("[,_]", "", number))


def significant(number: str) -> int:
    """How many significant figures a number shows."""
    digits = re.sub(r"[,._]", "", re.split("e", number, flags=re.IGNORECASE)[0])
    return len(digits.lstrip("0"))


def precision(number: str) -> float:
    """The value of the last digit: 0.01 for 0.57, 1 for 683, 1e-8 for 1.8e-7."""
    mantissa, _, exponent = number.lower().partition("e")
    decimals = len(mantissa.partition(".")[2])
    return 10.0 ** (int(exponent or 0) - decimals)


def is_backed(number: str, evidence: list[float]) -> bool:
    """Does some printed number read like this one, as written or rounded to its last digit?"""
    said, half = value(number), precision(number) / 2
    return any(abs(shown - said) <= half * (1 + 1e-9) for shown in evidence)


def numbers_of(text: str) -> list[float]:
    """All numbers in a program's text or output, without their signs."""
    found = re.findall(r"\d{1,3}(?:[,_]\d{3})+(?!\d)(?:\.\d+)?|\d+\.?\d*(?:e[+-]?\d+)?", text, re.I)
    return [value(number) for number in found]


def evidence(section: Section) -> list[float]:
    """What the programs of a section printed, drew, and set."""
    texts = [f"{fence.output or ''}\n{fence.code}" for fence in section.fences]
    drawn = {line.included for line in section.lines if line.included.endswith(".svg")}
    for name in drawn:
        path = pages.SNIPPETS / name
        texts.append(figures.texts(path.read_text(encoding="utf-8")))
        texts.append(path.with_suffix(".py").read_text(encoding="utf-8"))
    return [number for text in texts for number in numbers_of(text)]


def claims(page: Page, section: Section) -> Iterator[tuple[Line, str]]:
    """The numbers of two or more significant figures that a section's text states."""
    fenced = {id(ln) for ln, inside in zip(page.lines, page.in_fence, strict=True) if inside}
    for line in section.lines:
        if id(line) in fenced or line.included.endswith(".svg") or re.match(r"^    \w+:", line.text):
            continue
        for found in NUMBER.finditer(NOT_TEXT.sub(" ", line.text)):
            if significant(found[0]) >= 2:
                yield line, found[0]


def exemptions(page: Page) -> dict[str, str]:
    """The numbers a page's front matter lists, each with its reason."""
    listed = page.meta.get("numbers", {})
    assert isinstance(listed, dict), f"{page.name}:1: `numbers:` must map a number to its reason"
    return {str(number): str(reason or "") for number, reason in listed.items()}


def number_faults(page: Page) -> list[str]:
    faults = []
    exempt = exemptions(page)
    if len(exempt) > MOST_EXEMPTIONS:
        faults.append(f"{page.name}:1: {len(exempt)} numbers listed: {MOST_EXEMPTIONS} are the most")
    used = set()
    for section in page.sections():
        backing = evidence(section)
        for line, number in claims(page, section):
            if number in exempt:
                used.add(number)
            elif not is_backed(number, backing):
                faults.append(
                    f"{line.where}: no program of this section gives {number}: print it there, "
                    "or list it with its reason under `numbers:` in the page's front matter"
                )
    faults += [f"{page.name}:1: `numbers:` gives no reason for {n}" for n, why in exempt.items() if not why]
    faults += [
        f"{page.name}:1: `numbers:` lists {n}, which the text does not use" for n in exempt if n not in used
    ]
    return faults
