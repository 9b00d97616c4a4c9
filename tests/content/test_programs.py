"""Every program prints and draws what the page beside it shows."""

from collections.abc import Callable
from pathlib import Path

import pytest

from proof import pages
from proof.closed_world import length_fault
from proof.pages import snippet_files, snippet_name
from proof.programs import check_program

PROGRAMS = [
    pytest.param(
        path, id=snippet_name(path), marks=pytest.mark.draws if path.with_suffix(".svg").exists() else ()
    )
    for path in snippet_files(".py")
]


@pytest.mark.parametrize("path", PROGRAMS)
def test_program(path: Path, update_outputs: bool, record_property: Callable[[str, object], None]) -> None:
    wrong = check_program(path, update_outputs, record_property)
    if wrong:
        pytest.fail(wrong, pytrace=False)


def test_every_program_holds_one_idea() -> None:
    recipes = pages.SNIPPETS / "recipes"  # which have a length of their own
    programs = [path for path in snippet_files(".py") if not path.is_relative_to(recipes)]
    assert programs
    faults = [fault for path in programs if (fault := length_fault(path))]
    if faults:
        pytest.fail("\n".join(faults), pytrace=False)
