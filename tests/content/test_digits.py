"""How far printed numbers move is known for each program that draws; measured by `pytest -m digits`."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from proof import digits
from proof.pages import snippet_files, snippet_name
from proof.site import Site

PROGRAMS = [path for path in snippet_files(".py") if path.with_suffix(".txt").exists()]


def test_every_program_that_draws_has_its_digits_and_they_are_those_it_prints() -> None:
    faults = digits.faults()
    if faults:
        pytest.fail("\n".join(faults), pytrace=False)


@pytest.mark.parametrize("program", digits.sample())
def test_a_sample_still_moves_so(program: str) -> None:
    wrong = digits.disagreement(digits.stored()[program])
    if wrong:
        pytest.fail(wrong, pytrace=False)


def test_the_pages_say_what_is_stored(site: Site) -> None:
    found = {}
    for script in site.folder.rglob("*.digits.js"):
        for program, said in json.loads(script.read_text(encoding="utf-8").partition("=")[2]).items():
            moves = {
                (int(line), int(position) + 1): where_to
                for line, (_, moved) in said["lines"].items()
                for position, where_to in moved.items()
            }
            printed = {place: said["lines"][str(place[0])][0][place[1] - 1] for place in moves}
            name = program.removesuffix(".py")
            found[name] = digits.Digits(name, said["under"], printed, moves)
    assert found == digits.stored()


@pytest.mark.digits
@pytest.mark.parametrize("path", PROGRAMS, ids=snippet_name)
def test_digits_move_as_stored(
    path: Path, update_outputs: bool, record_property: Callable[[str, object], None]
) -> None:
    wrong = digits.check(path, update_outputs, record_property)
    if wrong:
        pytest.fail(wrong, pytrace=False)
