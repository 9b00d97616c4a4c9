"""Every number in the prose was printed, drawn or set by a program of the same section."""

import pytest

from proof import pages
from proof.numbers import NOT_TEXT, NUMBER, claims, is_backed, number_faults, numbers_of


def test_every_number_in_the_prose_comes_from_a_program() -> None:
    stated = [c for page in pages.load_pages() for s in page.sections() for c in claims(page, s)]
    assert stated
    faults = [fault for page in pages.load_pages() for fault in number_faults(page)]
    if faults:
        pytest.fail("\n".join(faults), pytrace=False)


@pytest.mark.parametrize(
    ("number", "printed", "backed"),
    [
        ("0.57", "0.5684", True),
        ("0.57", "0.58", False),
        ("683", "683", True),
        ("684", "683", False),
        ("177,004,800", "177004800", True),
        ("1.8e-7", "1.7881e-07", True),
        ("32,896", "[256, 128, 32896]", True),
        ("12", "12.4", True),
        ("12", "12.6", False),
    ],
)
def test_a_number_is_backed_as_written_or_rounded(number: str, printed: str, backed: bool) -> None:
    assert is_backed(number, numbers_of(printed)) is backed


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a 10-18-20-5 network", ["10", "18", "20", "5"]),
        ("`float32` and Conv2d", []),
        ("it ends at 0.57.", ["0.57"]),
        ("[a link](page.md#99) to 1,792", ["1,792"]),
    ],
)
def test_the_numbers_of_a_sentence(text: str, found: list[str]) -> None:
    assert [match[0] for match in NUMBER.finditer(NOT_TEXT.sub(" ", text))] == found
