"""Every program prints the same in an interpreter of its own: `pytest -m cold`, a second or two for each.

With `--share-torch` (`.ci/run`) each is started alone that imports a module which none before it does, and
the others run in copies of an interpreter that has imported torch, some scikit-learn too: four times as fast.
"""

from pathlib import Path

import pytest

from proof.cold import TORCH, first_imports, run_cold
from proof.pages import snippet_files, snippet_name
from proof.programs import difference, marks, shown_as, wrong_ending

pytestmark = pytest.mark.cold

PROGRAMS = {path: first_imports(path.read_text(encoding="utf-8")) for path in snippet_files(".py")}
SKLEARN = "sklearn.datasets"


def to_share() -> dict[Path, tuple[str, ...]]:
    """What may have been imported before each: nothing, where it is the first to import some module."""
    found, known = {}, set[str]()
    for path, imports in sorted(PROGRAMS.items(), key=lambda one: -len(one[1])):  # most at once
        torch = any(one.partition(".")[0] == "torch" for one in imports)
        sklearn = (SKLEARN,) if SKLEARN in imports else ()
        found[path] = (*TORCH, *sklearn) if torch and imports <= known else ()
        known |= imports
    return found


TO_SHARE = to_share()


@pytest.mark.parametrize("path", PROGRAMS, ids=snippet_name)
def test_a_program_says_the_same_in_an_interpreter_of_its_own(
    path: Path, pytestconfig: pytest.Config
) -> None:
    code, text = path.read_text(encoding="utf-8"), path.with_suffix(".txt")
    shown = text.read_text(encoding="utf-8") if text.exists() else ""
    shared = TO_SHARE[path] if pytestconfig.getoption("--share-torch") else ()
    result = run_cold(code, snippet_name(path), shared)
    wrong = wrong_ending(result, marks(shown_as(path))) or difference(shown, result.text, text.name)
    if wrong:
        pytest.fail(f"{path.name}, in an interpreter of its own: {wrong}", pytrace=False)
