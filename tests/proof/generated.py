"""Blocks of a page that the tests write: what they counted, in the section whose id names it.

The numbers come first: a phone shows the beginning of a long line.
"""

import re
from collections import Counter
from collections.abc import Callable

from proof import ledger, pages, seeds
from proof.requirements import direct

PAGE = "verified.md"
SHOWN = ("torch", "numpy", "scikit-learn", "matplotlib", "mkdocs-material", "pytest")
PROOFS = {
    "printed": "by a program of its section",
    "drawn": "in a figure",
    "set": "in a program's code",
    "evaluated": "a formula, run",
    "resolved": "a name of code, found",
    "repeated": "a count, with other seeds",
    "given": "to the reader; reason typed",
    "cited": "from a source; reason typed",
    "plain": "no claim; reason typed",
}


def block(section: str) -> re.Match[str]:
    """The block of a section, as it stands on the page; raises ValueError where it has none."""
    page = (pages.DOCS / PAGE).read_text(encoding="utf-8")
    found = re.search(rf"^## [^\n]*\{{#{section}\}}\n.*?```text\n(.*?)```", page, re.DOTALL | re.MULTILINE)
    if not found or "\n## " in found[0]:
        raise ValueError(f"docs/{PAGE}: the section #{section} has no block to write what was counted into")
    return found


def settle(section: str, text: str, update: bool, record: Callable[[str, object], None]) -> str:
    """Compare the block of a section with what it should be, or rewrite it; returns what is wrong."""
    stated = block(section)
    if stated[1] == text:
        return ""
    if not update:
        advice = "run pytest --update-outputs, and read what changed"
        return f"docs/{PAGE}#{section} says otherwise: {advice}\n{text}"
    page = stated.string
    (pages.DOCS / PAGE).write_text(page[: stated.start(1)] + text + page[stated.end(1) :], encoding="utf-8")
    record("rewrote", f"docs/{PAGE}")
    return ""


def counts() -> dict[str, int]:
    """What the pages show. Other tests hold that files and pages agree, one for one.

    Files are not counted: of a new program they may not be stored yet, while another worker runs it.
    """
    read = pages.load_pages()
    programs = [fence for page in read for fence in page.programs]
    drawn = {ln.included for page in read for ln in page.lines if ln.included.endswith(".svg")}
    return {
        "pages": len(read),
        "programs": len({fence.title for fence in programs}),
        "outputs": len({fence.title for fence in programs if fence.output is not None}),
        "figures": len(drawn),
        "programs meant to fail": len({fence.title for fence in programs if "raises" in fence.marks}),
        "statements in the quiz": len({s.id for p in read for s in p.statements()}),
        "labs": len(list(pages.DOCS.glob("labs/*.ipynb"))),
    }


def facts() -> str:
    """How much there is, and with which versions it ran."""
    pinned = {pin.name: pin.version for pin in direct()}
    lines = [f"{count:>6}  {name}" for name, count in counts().items()]
    lines += [f"{pinned[name]:>6}  {name}" for name in SHOWN]
    return "\n".join(lines) + "\n"


def shares() -> str:
    """The claims of all pages and labs by their kind of proof, as the ledgers say."""
    entries = [
        one for path in sorted((pages.ROOT / "tests" / "ledger").rglob("*.txt")) for one in ledger.read(path)
    ]
    proofs = Counter(one.proof for one in entries if one.proof != "plain" or one.reference)
    assert set(proofs) <= set(PROOFS), (
        f"kinds of proof that {PAGE} does not name: {set(proofs) - set(PROOFS)}"
    )
    lines = [
        f"{proofs[name]:>5,}{proofs[name] / proofs.total():>8.1%}  {name:11}{what}"
        for name, what in PROOFS.items()
    ]
    return "\n".join([*lines, f"{proofs.total():>5,}{1:>8.1%}  all"]) + "\n"


def repeated() -> str:
    """In how many of its repetitions each conclusion held: each that failed in some, by name."""
    said = [one for one in (*seeds.declared(), *seeds.of_the_quiz()) if one.of]
    whole = [one for one in said if one.held == one.of]
    runs = sum(one.of for one in said)
    lines = [
        f"{len(said):>8,}  conclusions repeated",
        f"{runs:>8,}  runs with other seeds",
        f"{len(whole):>8,}  conclusions that held in every run",
    ]
    lines += [f"{one.held:>2} of {one.of:>2}  {one.program}.py" for one in said if one not in whole]
    return "\n".join(lines) + "\n"
