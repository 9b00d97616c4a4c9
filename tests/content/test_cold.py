"""Every program prints the same in an interpreter of its own: `pytest -m cold`, a second or two for each."""

from pathlib import Path

import pytest

from proof.cold import run_cold
from proof.pages import snippet_files, snippet_name
from proof.programs import difference, marks, shown_as, wrong_ending

pytestmark = pytest.mark.cold


@pytest.mark.parametrize("path", snippet_files(".py"), ids=snippet_name)
def test_a_program_says_the_same_in_an_interpreter_of_its_own(path: Path) -> None:
    code, text = path.read_text(encoding="utf-8"), path.with_suffix(".txt")
    shown = text.read_text(encoding="utf-8") if text.exists() else ""
    result = run_cold(code, snippet_name(path))
    wrong = wrong_ending(result, marks(shown_as(code))) or difference(shown, result.text, text.name)
    if wrong:
        pytest.fail(f"{path.name}, in an interpreter of its own: {wrong}", pytrace=False)
