"""Every lab, run afresh in a kernel, prints and draws what is stored in it; its links hold."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from proof import kernel
from proof.labs import LABS, cells, check_lab, solutions, stored
from proof.nav import named_under
from proof.quiz import bank


@pytest.mark.draws
@pytest.mark.parametrize("path", LABS, ids=lambda path: path.stem)
def test_a_lab_runs_as_it_stands(
    path: Path, tmp_path: Path, update_outputs: bool, record_property: Callable[[str, object], None]
) -> None:
    faults = check_lab(path, tmp_path, update_outputs, record_property)
    if faults:
        pytest.fail("\n".join(faults), pytrace=False)


@pytest.mark.parametrize("path", LABS, ids=lambda path: path.stem)
def test_a_lab_has_all_its_parts(path: Path) -> None:
    code = [cell for cell in cells(path) if cell["cell_type"] == "code"]
    assert sum(bool(stored(cell)[1]) for cell in code) >= 4
    assert sum("predict" in cell["metadata"].get("tags", []) for cell in code) >= 4
    assert len(solutions(path)) >= 3
    counted = [cell["id"] for cell in code if cell["execution_count"] is not None]
    assert not counted, f"docs/labs/{path.name}: run pytest --update-outputs -k {path.stem}"
    assert all(kernel.description(cell["source"]) for cell in code if stored(cell)[1])


def test_the_labs_tried_are_those_that_the_site_names() -> None:
    assert LABS and sorted(named_under("Labs")) == LABS


@pytest.mark.parametrize("path", LABS, ids=lambda path: path.stem)
def test_a_lab_ends_with_chapters_and_statements(path: Path) -> None:
    last = cells(path)[-1]["source"].rpartition("\n## ")[2]
    linked = re.findall(r"\]\(\.\./(\w+)\.md#([\w-]+)\)", last)
    asked = {statement.id: statement.text for statement in bank()}
    quoted = dict(re.findall(r"\[([^\]]*(?:\[[^\]]*\][^\]]*)*)\]\(\.\./\w+\.md#([\w-]+)\)", last))
    statements = {name for _, name in linked if name in asked}
    assert len(statements) >= 4 and len({chapter for chapter, _ in linked}) >= 2
    for text, name in quoted.items():
        assert name not in asked or text == asked[name], f"{path.name}: statement `{name}` reads otherwise"
