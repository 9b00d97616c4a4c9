"""The pages beside the chapters: true counts, a linked glossary, myths with a run."""

import re
from collections.abc import Callable

import pytest

from proof import generated, pages, terms
from proof.nav import named_under

BLOCKS = {"counts": generated.facts, "claims": generated.shares, "seeds": generated.repeated}


@pytest.mark.at_each_update
@pytest.mark.parametrize("section", BLOCKS)
def test_the_page_states_what_was_counted(
    section: str, update_outputs: bool, record_property: Callable[[str, object], None]
) -> None:
    wrong = generated.settle(section, BLOCKS[section](), update_outputs, record_property)
    if wrong:
        pytest.fail(wrong, pytrace=False)


def test_every_term_of_the_glossary_is_linked_from_another_page() -> None:
    text = (pages.DOCS / "glossary.md").read_text(encoding="utf-8")
    ids = [term.id for term in terms.glossary()]
    each = len(set(ids)) == len(ids) == text.count("\n: ")
    assert ids and each, "docs/glossary.md: each term needs an id of its own, `term {#id}`"
    others = [path for path in pages.DOCS.glob("*.md") if path.stem != "glossary"]
    texts = [path.read_text(encoding="utf-8") for path in others]
    linked = {term for text in texts for term in re.findall(r"\(glossary\.md#([\w-]+)\)", text)}
    assert set(ids) == linked


@pytest.mark.parametrize("name", terms.reading_order())
def test_a_term_that_is_not_taught_yet_is_linked_at_its_first_use(name: str) -> None:
    wrong = terms.first_use_faults(
        pages.load_page(pages.DOCS / name), terms.glossary(), terms.reading_order()
    )
    if wrong:
        pytest.fail("\n".join(wrong), pytrace=False)


def test_every_term_of_the_glossary_has_a_home_on_a_page() -> None:
    homeless = [f"docs/glossary.md: say where *{t.names}* is taught" for t in terms.glossary() if not t.home]
    assert not homeless, "\n".join(homeless)


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
