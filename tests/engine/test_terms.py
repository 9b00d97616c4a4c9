"""A term that a page uses before it is taught, and neither links nor explains, is found."""

from pathlib import Path

import pytest

from proof import pages, terms
from proof.pages import Line, Page
from proof.terms import Term

TERMS = [
    Term("width", "width, depth", "How many. [Width](layers.md#width)", "layers.md"),
    Term("loss", "loss", "How wrong. [The loss](training.md#loss)", "training.md"),
]
ORDER = ["tensors.md", "training.md", "layers.md"]


def faults(name: str, *texts: str) -> list[str]:
    path = pages.DOCS / name
    lines = [Line(text, path, number) for number, text in enumerate(texts, 1)]
    page = Page(path, {}, lines, *pages.split_fences(lines))
    return terms.first_use_faults(page, TERMS, ORDER)


@pytest.mark.parametrize(
    "text",
    [
        "The [width](glossary.md#width) of a layer, its width, and more widths.",
        "The *width* of a layer is how many units it has; its width is free.",
        "The **widths** of layers.",
        "Now [a network's width](layers.md#width) matters.",
        "A bandwidth, `width=3` and $width$.",
        "## Width and depth",
        "/// details | Predict: which width?",
        "    type: width",
    ],
)
def test_a_term_that_is_linked_or_explained_is_left_alone(text: str) -> None:
    assert faults("training.md", text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The width of a layer.", "width"),
        ("Two Depths, then [depth](glossary.md#width).", "Depths"),
        ("See [here](layers.md#width) for widths.", "widths"),
    ],
)
def test_a_first_use_without_either_is_found_with_its_line(text: str, said: str) -> None:
    (wrong,) = faults("training.md", "First.", text)
    assert wrong.startswith(f"docs/training.md:2: *{said}* is taught in layers.md")
    assert f"[{said}](glossary.md#width)" in wrong


def test_what_an_earlier_page_taught_needs_no_link() -> None:
    assert faults("layers.md", "The loss falls.") == []
    assert len(faults("tensors.md", "The loss falls.")) == 1


def test_what_a_page_promises_at_its_head_and_its_programs_are_no_use() -> None:
    goals = ["/// admonition | What you will be able to do", "    type: goals", "", "Choose a width.", "///"]
    assert faults("training.md", *goals, "```python", "print('width')", "```") == []
    assert len(faults("training.md", *goals, "A width.")) == 1


def test_the_glossary_is_read_with_the_home_of_each_term(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "DOCS", tmp_path)
    text = "loss {#loss}\n:   How wrong. [The loss](training.md#loss)\n\nbare {#bare}\n:   No link.\n"
    (tmp_path / "glossary.md").write_text(text, encoding="utf-8")
    assert [(term.id, term.home) for term in terms.glossary()] == [("loss", "training.md"), ("bare", "")]
