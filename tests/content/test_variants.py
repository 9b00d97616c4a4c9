"""Each variant of a statement says what its program, run with its numbers, decides."""

from collections.abc import Callable
from pathlib import Path

import pytest

from proof import pages, seeds, variants

FILES = [pytest.param(path, id=f"{path.parent.name}-variants") for path in variants.files()]


@pytest.mark.parametrize("path", FILES)
def test_each_variant_is_what_a_run_gives(
    path: Path, update_outputs: bool, record_property: Callable[[str, object], None]
) -> None:
    wrong = variants.check_file(path, update_outputs, record_property)
    if wrong:
        pytest.fail(wrong, pytrace=False)


def test_variants_are_written_beside_their_tables_alone() -> None:
    assert variants.files()
    lone = [one for one in pages.SNIPPETS.rglob("variants.md") if not one.with_suffix(".toml").exists()]
    assert not lone, f"no table makes these: delete them: {lone}"


def test_many_statements_over_many_chapters_have_variants() -> None:
    """So that a second round is one."""
    found = [table for path in variants.files() for table in variants.tables(path)]
    assert len(found) >= 15 and len(variants.files()) >= 6


@pytest.mark.seeds
@pytest.mark.parametrize("path", FILES)
def test_a_variant_holds_with_other_seeds(path: Path, pytestconfig: pytest.Config) -> None:
    shifts = pytestconfig.getoption("--shifts") or seeds.SHIFTS
    faults = [fault for table in variants.tables(path) for fault in variants.wavering(table, shifts)]
    if faults:
        pytest.fail("\n".join(faults), pytrace=False)
