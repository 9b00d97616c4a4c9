"""Where the claims of a ledger stand in a page: each is found by the words around it, or missing."""

import logging
import sys
from types import ModuleType

import pytest

from proof import pages

PAGE = """
<h1 id="sums">Sums<a class="headerlink" href="#sums">¶</a></h1>
<p><strong>1.</strong> A hint: a vector of zeros with a single 1. There are 12 weights
and <em>12</em> biases.</p>
<pre><code>weights = 12</code></pre>
<h2 id="code">Two names</h2>
<p>Write <code>x[0]</code>, not <code>x</code>, in <code>x</code>.
It is <math><mi>x</mi><mo>+</mo><mn>1</mn></math>.</p>
<details class="quiz" id="one"><summary>It has 3.</summary><p><strong>False.</strong> It has 4.</p></details>
"""
LEDGER = """\
# sums
set       a.py:1                                    A hint: a vector of zeros with a single [1]. There are
printed   a.txt:1                                   There are [12] weights and
printed   a.txt:1                                   weights and [12] biases.

# code
plain                                               [Two] names
resolved  torch.x                                   Write [`x[0]`], not `x`,
resolved  torch.x                                   not `x`, in [`x`]. It
evaluated sum                                       in `x`. It is [$x + 1$].

# one
printed   b.txt:1                                   /// details It has [3].
printed   b.txt:1                                   False. It has [4].
"""


@pytest.fixture
def placing(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.setattr(sys, "path", [*sys.path, str(pages.ROOT / "hooks")])
    import placing

    return placing


def found(placing: ModuleType, html: str) -> list[str | None]:
    """For each line of the ledger the claim and the word before it, as the page has them."""
    import markup

    tree = markup.parse(html)
    sections = placing.sections_of(tree)
    entries = placing.read(LEDGER, "tests/ledger/demo.txt")
    shown: list[str | None] = []
    for name, section in sections.items():
        for place in placing.placed(section, [entry for entry in entries if entry.section == name]):
            before = section.text[: place.start].split() if place else []
            claim = section.text[place.start : place.end] if place else ""
            shown.append(" ".join([*before[-1:], claim]) if place else None)
    return shown


def test_each_claim_is_found_by_the_words_around_it(placing: ModuleType) -> None:
    assert found(placing, PAGE) == [
        "single 1",
        "are 12",
        "and 12",
        "Two",
        "Write x[0]",
        "in x",
        "is x+1",
        "has 3",
        "has 4",
    ]


@pytest.mark.parametrize(
    ("was", "now", "index"),
    [
        ("single 1.", "single 2.", 0),
        ("<em>12</em>", "<em>twelve</em>", 2),
        ("<code>x[0]</code>", "x[0]", 4),
        ("<mn>1</mn>", "<mn>2</mn>", 6),
        ("It has 4.", "It has four.", 8),
    ],
)
def test_a_claim_that_the_page_has_no_more_is_missing(
    placing: ModuleType, was: str, now: str, index: int
) -> None:
    assert was in PAGE
    shown = found(placing, PAGE.replace(was, now))
    assert [i for i, one in enumerate(shown) if one is None] == [index]


def test_a_missing_claim_is_said_with_its_line(placing: ModuleType, caplog: pytest.LogCaptureFixture) -> None:
    import proofs

    entry = placing.read(LEDGER, "tests/ledger/demo.txt")[1]
    for level in (logging.WARNING, logging.INFO):
        with caplog.at_level(logging.INFO):
            caplog.clear()
            proofs.complain("demo.md", entry, level)
        (said,) = caplog.records
        assert said.levelno == level
        assert "docs/demo.md" in said.getMessage() and "tests/ledger/demo.txt:3" in said.getMessage()
