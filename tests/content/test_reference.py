"""The pages beside the chapters: true counts, a linked glossary, myths with a run."""

import re
from collections.abc import Callable

from proof import pages
from proof.requirements import direct

VERIFIED = pages.DOCS / "verified.md"
BLOCK = re.compile(r"(?<=```text\n).*?(?=```)", re.DOTALL)
TERM = re.compile(r"^.+ \{#([\w-]+)\}\n: ", re.MULTILINE)
SHOWN = ("torch", "numpy", "scikit-learn", "matplotlib", "mkdocs-material", "pytest")


def counts() -> dict[str, int]:
    """What the site holds: each count is of things that a test goes through."""
    read = pages.load_pages()
    programs = pages.snippet_files(".py")
    return {
        "pages": len(read),
        "programs": len(programs),
        "outputs": len(pages.snippet_files(".txt")),
        "figures": len(pages.snippet_files(".svg")),
        "programs meant to fail": len({f.title for p in read for f in p.fences if "raises" in f.marks}),
        "statements in the quiz": len({s.id for p in read for s in p.statements()}),
        "labs": len(list(pages.DOCS.glob("labs/*.ipynb"))),
    }


def facts() -> str:
    pinned = {pin.name: pin.version for pin in direct()}
    lines = [f"{name:24}{count:>5}" for name, count in counts().items()]
    lines += [f"{name:24}{pinned[name]:>5}" for name in SHOWN]
    return "\n".join(lines) + "\n"


def test_the_page_states_the_counts(
    update_outputs: bool, record_property: Callable[[str, object], None]
) -> None:
    assert all(counts().values())
    text = VERIFIED.read_text(encoding="utf-8")
    stated = BLOCK.search(text)
    assert stated, "docs/verified.md has no block of counts"
    if update_outputs and stated[0] != facts():
        VERIFIED.write_text(BLOCK.sub(facts(), text, count=1), encoding="utf-8")
        record_property("rewrote", "docs/verified.md")
    else:
        assert stated[0] == facts(), "run pytest --update-outputs -k counts, and read what changed"


def test_every_term_of_the_glossary_is_linked_from_another_page() -> None:
    terms = TERM.findall((pages.DOCS / "glossary.md").read_text(encoding="utf-8"))
    assert len(terms) == len(set(terms)) > 50
    others = [path for path in pages.DOCS.glob("*.md") if path.stem != "glossary"]
    texts = [path.read_text(encoding="utf-8") for path in others]
    linked = {term for text in texts for term in re.findall(r"\(glossary\.md#([\w-]+)\)", text)}
    assert set(terms) == linked


def test_every_myth_has_a_run_and_a_link() -> None:
    page = pages.load_page(pages.DOCS / "myths.md")
    myths = [section for section in page.sections() if section.lines[0].text.startswith("### ")]
    assert len(myths) >= 30
    for myth in myths:
        text = "\n".join(line.text for line in myth.lines)
        assert len(myth.fences) == 1 and myth.fences[0].output, f"{myth.lines[0].where}: no run"
        assert re.search(r"\]\(\w+\.md#", text), f"{myth.lines[0].where}: no link to a section"
