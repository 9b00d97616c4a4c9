"""Every program prints the same in an interpreter of its own: `pytest -m cold`, a second or two for each.

With `--share-torch` (`.ci/run`) each is started alone that begins by importing what none before it does, and
the others run in copies of an interpreter that has imported torch: three times as fast.
"""

from pathlib import Path

import pytest

from proof.cold import first_imports, run_cold
from proof.pages import snippet_files, snippet_name
from proof.programs import difference, marks, shown_as, wrong_ending

pytestmark = pytest.mark.cold

PROGRAMS = {path: first_imports(path.read_text(encoding="utf-8")) for path in snippet_files(".py")}
FIRST = {imports: path for path, imports in reversed(PROGRAMS.items())}


def may_share(path: Path) -> bool:
    """Has torch imported before anything else is done, and another program tries the same imports alone."""
    return FIRST[PROGRAMS[path]] != path and any("torch" in one for one in PROGRAMS[path])


@pytest.mark.parametrize("path", PROGRAMS, ids=snippet_name)
def test_a_program_says_the_same_in_an_interpreter_of_its_own(
    path: Path, pytestconfig: pytest.Config
) -> None:
    code, text = path.read_text(encoding="utf-8"), path.with_suffix(".txt")
    shown = text.read_text(encoding="utf-8") if text.exists() else ""
    result = run_cold(code, snippet_name(path), pytestconfig.getoption("--share-torch") and may_share(path))
    wrong = wrong_ending(result, marks(shown_as(code))) or difference(shown, result.text, text.name)
    if wrong:
        pytest.fail(f"{path.name}, in an interpreter of its own: {wrong}", pytrace=False)
