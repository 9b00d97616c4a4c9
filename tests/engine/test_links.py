"""A link to a section whose words have nothing to do with it is found."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from proof import links, pages

PAGE = """# Demo

## Sums {#sums}

Adding twice gives [the total](#sums). A mean divides it, as [below](#mean) or [there](#mean).

## The mean {#mean}

It divides the total by their number. See [adding](#sums), or [the total](#mean).
"""


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[pages.Page]:
    pages._preprocessor.cache_clear()
    for name, folder in (("ROOT", ""), ("DOCS", "docs"), ("SNIPPETS", "snippets")):
        monkeypatch.setattr(pages, name, tmp_path / folder)
    path = tmp_path / "docs" / "demo.md"
    path.parent.mkdir()
    path.write_text(PAGE, encoding="utf-8")
    made = pages.load_page(path)
    monkeypatch.setattr(pages, "load_pages", lambda: (made,))
    yield made
    pages._preprocessor.cache_clear()


def test_links_whose_words_fit_are_left_alone(page: pages.Page) -> None:
    """By a word of the heading in the link or in its line, or by all words of the link in the section."""
    assert links.link_faults(page, links.targets()) == []


@pytest.mark.parametrize(
    ("said", "to", "found"),
    [
        ("the total", "#mean", False),  # the section has it
        ("a mean of nothing", "#sums", True),
        ("here", "#mean", True),
    ],
)
def test_a_link_to_another_section_is_found(page: pages.Page, said: str, to: str, found: bool) -> None:
    page.lines.append(pages.Line(f"Look at [{said}]({to}).", page.path, 11))
    page.in_fence.append(False)
    wrong = "\n".join(links.link_faults(page, links.targets()))
    assert (f"docs/demo.md:11: [{said}]({to}) shares no word" in wrong) is found
