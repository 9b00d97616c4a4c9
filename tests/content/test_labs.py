"""Every lab, run afresh in a kernel, prints and draws what is stored in it; its links hold."""

import ast
import json
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import nbformat
import pytest

from proof import kernel
from proof import solutions as solved
from proof.labs import LABS, Cell, cells, check_lab, load_lab, solutions, stored
from proof.nav import named_under
from proof.quiz import bank
from proof.site import Site

SAID_OF_CHECKS = r"Here each task has a cell of its own\. .* saves the checker beside this notebook\. "


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


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[kernel.Run]:
    """One kernel for all labs: their checks need no cell before them."""
    with kernel.kernel(tmp_path_factory.mktemp("kernel")) as run:
        yield run


@pytest.mark.parametrize("path", LABS, ids=lambda path: path.stem)
def test_each_task_has_a_cell_that_checks_it_in_a_lab_that_is_downloaded(
    path: Path, site: Site, run: kernel.Run
) -> None:
    slug, copies = f"labs/{path.stem}", (Path(site.folder, "labs", path.stem), site.offline / "labs")
    text, other = ((copy / path.name).read_text(encoding="utf-8") for copy in copies)
    assert text == other
    nbformat.validate(json.loads(text))
    made = [{**cell, "source": "".join(cell["source"])} for cell in json.loads(text)["cells"]]
    checks = [cell for cell in made if "check" in cell["metadata"]]
    tasks = [f"task-{number}" for number in solved.exercises(load_lab(path))]
    assert [cell["id"] for cell in checks] == (["checker", *tasks] if slug in solved.chapters() else [])
    assert len({cell["id"] for cell in made}) == len(made)
    own = [cell for cell in made if cell not in checks]
    assert re.sub(SAID_OF_CHECKS, "", words(own)) == words(cells(path))
    assert programs(own) == programs(cells(path))
    defined = {cell["metadata"]["check"].partition("(")[0] for cell in checks}
    assert not names(cells(path)) & defined
    said = "".join(run(cell["source"], "").printed for cell in checks)
    assert len(re.findall(r"Task \d+, .* in this notebook yet", said)) == len(checks[1:]), said


def programs(cells: list[Cell]) -> list[Cell]:
    """The cells of code, with what each printed and drew."""
    return [cell for cell in cells if cell["cell_type"] == "code"]


def names(cells: list[Cell]) -> set[str]:
    """The names that the cells of a lab read or define: what a reader writes must not change one."""
    code = "\n".join(cell["source"] for cell in programs(cells))
    nodes = list(ast.walk(ast.parse(code)))
    used = {node.id for node in nodes if isinstance(node, ast.Name)}
    return used | {node.name for node in nodes if isinstance(node, ast.FunctionDef | ast.ClassDef)}


def words(cells: Iterable[Cell]) -> str:
    """What is written in cells, wherever one begins."""
    return "".join(f"{word} " for cell in cells for word in cell["source"].split())
