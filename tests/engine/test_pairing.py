"""Each claim finds the line that a ledger had for it, or for what stood in its place."""

import pytest

from proof import pairing


@pytest.mark.parametrize(
    ("then", "now", "pairs"),
    [
        (["a [1] b 2 c", "a 1 b [2] c"], ["a [2] b 1 c", "a 2 b [1] c"], [0, 1]),  # they changed places
        (["of 1 [2] 3", "1 2 [3] end"], ["of 5 [1] 2", "5 1 [2] 3", "1 2 [3] end"], [None, 0, 1]),  # one came
        (["some [1] here", "more [2] there"], ["more [2] there"], [1]),  # one went
        (["some [1] here"], ["quite [2] other"], [None]),
        (["some [1] here"], ["quite [1] other"], [0]),  # its words changed
        (["[twice] as long"], ["[three] times as long"], [0]),
        (["for [three] nets of two"], ["for [two] nets of three"], [0]),
        (["Use [`nn.ReLU`] or `x[0]`."], ["Use [`x[0]`] or `nn.ReLU`."], [0]),
        (["`x[0]` is [3] here"], ["`y[1]` is [4] here"], [0]),
        (["`.to` gives [`x`] here"], ["`x` gives [`.to`] here"], [0]),
        (["[`.to`] gives `x`"], ["[`x`] gives `.to`"], [0]),
        (["1)` and [3] of `x["], ["2)` and [4] of `x["], [0]),
        (["1)` and [3] here"], ["2, 1)` and [4] here"], [0]),  # after a piece of code that is cut
    ],
)
def test_a_claim_is_paired_with_its_line(then: list[str], now: list[str], pairs: list[int | None]) -> None:
    assert pairing.paired([("s", one) for one in now], [("s", one) for one in then]) == pairs


def test_a_line_of_another_section_is_none_of_a_claim_s() -> None:
    assert pairing.paired([("a", "the [1] of"), ("b", "the [2] of")], [("b", "the [2] of")]) == [None, 0]
