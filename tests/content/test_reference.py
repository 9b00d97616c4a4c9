"""The pages beside the chapters: true counts, a linked glossary, myths with a run."""

import re
from collections.abc import Callable

import pytest

from proof import pages
from proof.nav import named_under
from proof.requirements import direct

VERIFIED = pages.DOCS / "verified.md"
BLOCK = re.compile(r"(?<=```text\n).*?(?=```)", re.DOTALL)
TERM = re.compile(r"^.+ \{#([\w-]+)\}\n: ", re.MULTILINE)
SHOWN = ("torch", "numpy", "scikit-learn", "matplotlib", "mkdocs-material", "pytest")


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
    pinned = {pin.name: pin.version for pin in direct()}
    lines = [f"{name:24}{count:>5}" for name, count in counts().items()]
    lines += [f"{name:24}{pinned[name]:>5}" for name in SHOWN]
    return "\n".join(lines) + "\n"


@pytest.mark.at_each_update
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
        assert stated[0] == facts(), "docs/verified.md: run pytest --update-outputs, and read what changed"


def test_every_term_of_the_glossary_is_linked_from_another_page() -> None:
    glossary = (pages.DOCS / "glossary.md").read_text(encoding="utf-8")
    terms = TERM.findall(glossary)
    each = len(set(terms)) == len(terms) == glossary.count("\n: ")
    assert terms and each, "docs/glossary.md: each term needs an id of its own, `term {#id}`"
    others = [path for path in pages.DOCS.glob("*.md") if path.stem != "glossary"]
    texts = [path.read_text(encoding="utf-8") for path in others]
    linked = {term for text in texts for term in re.findall(r"\(glossary\.md#([\w-]+)\)", text)}
    assert set(terms) == linked


def test_the_front_page_leads_to_all_that_the_site_names() -> None:
    front = (pages.DOCS / "index.md").read_text(encoding="utf-8")
    names = [path.relative_to(pages.DOCS).as_posix() for path in named_under()]
    missed = [name for name in names if f"]({name})" not in front and name != "index.md"]
    assert names and not missed, "\n".join(f"docs/index.md: link to {name}" for name in missed)


def test_every_myth_has_a_run_and_a_link() -> None:
    page = pages.load_page(pages.DOCS / "myths.md")
    myths = [section for section in page.sections() if section.lines[0].text.startswith("### ")]
    assert myths and len(myths) == page.path.read_text(encoding="utf-8").count("\n### ")
    for myth in myths:
        text = "\n".join(line.text for line in myth.lines)
        assert len(myth.fences) == 1 and myth.fences[0].output, f"{myth.lines[0].where}: no run"
        assert re.search(r"\]\(\w+\.md#", text), f"{myth.lines[0].where}: no link to a section"
