"""What is left out of the theme's stylesheets: what can match, is kept."""

import sys

import pytest

from proof import pages

KEPT = [
    ".here{top:0}",
    ".gone,.here{top:0}",
    ".here:not(.gone){top:0}",
    ":is(.gone,.here) .here{top:0}",
    ".here:not(.gone,:is(.gone,p))>p{top:0}",
    "p:hover{top:0}",
    "@font-face{font-family:a}",
    "@keyframes turn{from{top:0}to{top:1px}}",
    "@media print{.here{top:0}}",
]
LEFT_OUT = [
    ".gone{top:0}",
    ".here.gone{top:0}",
    "p .gone:not(.here)>a{top:0}",
    ".gone,p>.gone{top:0}",
    "@media print{.gone{top:0}}",
]


def test_a_rule_that_no_page_can_match_is_left_out_and_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [*sys.path, str(pages.ROOT / "hooks")])
    import weight

    for rule in KEPT:
        assert weight.without_unmatched(rule, {"here"}) == rule
    for rule in LEFT_OUT:
        assert weight.without_unmatched(rule, {"here"}) == "", rule
    assert weight.without_unmatched("".join(KEPT + LEFT_OUT), {"here"}) == "".join(KEPT)
