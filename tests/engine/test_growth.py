"""The benchmark of more pages makes pages as ours are, and its edit is one that an author could make."""

import importlib.util
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import get_files
from mkdocs.structure.nav import Section, get_navigation
from mkdocs.structure.pages import Page

from proof import pages, runner

spec = importlib.util.spec_from_file_location("growth", pages.ROOT / "tests/benchmarks/growth.py")
assert spec and spec.loader
growth = importlib.util.module_from_spec(spec)
spec.loader.exec_module(growth)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made: Path = growth.grown(tmp_path_factory.mktemp("grown") / "project", 12)
    return made


def test_each_page_is_in_the_navigation_in_lists_of_ten(root: Path) -> None:
    config = load_config(str(root / "mkdocs.yml"), hooks=[], plugins=[])
    navigation = get_navigation(get_files(config), config)
    grown = next(item for item in navigation.items if item.title == "Grown")
    assert isinstance(grown, Section) and grown.children
    lists = [part.children for part in grown.children if isinstance(part, Section)]
    assert [len(one or ()) for one in lists] == [10, 2]
    listed = [page.file.name for one in lists for page in one or () if isinstance(page, Page)]
    assert listed == [f"grown_{number:04}" for number in range(1, 13)]


def test_an_edit_changes_a_program_and_what_the_page_says_of_it(root: Path) -> None:
    program, page = root / "snippets/grown_0012/sum_a.py", root / "docs/grown_0012.md"

    def says() -> tuple[str, list[str]]:
        told = runner.run(program.read_text(encoding="utf-8"), "grown_0012/sum_a").stdout
        section = page.read_text(encoding="utf-8").split("\n## ")[1]
        return told.removeprefix("sum: ").strip(), section.split("\n")

    before, text = says()
    assert program.with_suffix(".txt").read_text(encoding="utf-8") == f"sum: {before}\n"
    assert any(line.startswith(f"It is {before},") for line in text)
    growth.edit(root, 12)
    after, text = says()
    assert int(after) == int(before) + 1
    assert any(line.startswith(f"It is {after},") for line in text)
