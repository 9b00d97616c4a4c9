"""Each chapter as a notebook: read as it was built, run in a kernel, compared with the page."""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import nbformat
import pytest

from proof import kernel, pages
from proof.html import Elements, article, built
from proof.notebooks import LINK, Cell, differences, file_of, left_over, missing, source, text_of
from proof.quiz import chapters
from proof.site import Site, view_paths

CHAPTERS = chapters()
CHAPTER = pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.path.stem)


@pytest.fixture
def cells(site: Site, chapter: pages.Page) -> list[Cell]:
    """The cells of a chapter's notebook."""
    read: list[Cell] = json.loads(file_of(chapter, site).read_text(encoding="utf-8"))["cells"]
    return read


@cache
def places(folder: Path, path: str) -> set[str | None]:
    """The ids of a view, to which a link may lead."""
    html = Path(folder, path, "index.html").read_text(encoding="utf-8")
    return {one.get("id") for _, one in Elements(html).found}


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[kernel.Run]:
    """One kernel for all chapters, emptied before each: to start ten takes half a minute."""
    with kernel.kernel(tmp_path_factory.mktemp("kernel")) as run:
        yield run


@CHAPTER
def test_a_chapter_runs_as_a_notebook(
    chapter: pages.Page, cells: list[Cell], run: kernel.Run, tmp_path: Path
) -> None:
    code = [cell for cell in cells if cell["cell_type"] == "code"]
    programs = [fence.title for fence in chapter.programs]
    assert [cell["metadata"].get("program") for cell in code] == [None, *programs]
    assert run(kernel.EMPTIED.format(folder=str(tmp_path)), "") == kernel.Ran()
    versions = run(source(code[0]), "versions")
    assert not versions.error and "torch 2." in versions.printed
    found = [wrong for cell in code[1:] if (wrong := differences(run, cell))]
    assert not found, "\n".join(found)


@CHAPTER
def test_a_notebook_is_valid_and_says_where_it_comes_from(
    chapter: pages.Page, cells: list[Cell], site: Site
) -> None:
    with file_of(chapter, site).open(encoding="utf-8") as file:
        nbformat.validate(json.load(file))
    assert len({cell["id"] for cell in cells}) == len(cells)
    assert all(not cell["outputs"] for cell in cells if cell["cell_type"] == "code")
    title = next(line.text for line in chapter.lines if line.text.startswith("# "))
    assert source(cells[0]).startswith(f"{title}\n") and f"{site.url}{chapter.path.stem}/" in source(cells[0])


@CHAPTER
def test_all_text_of_a_chapter_is_in_its_notebook(chapter: pages.Page, cells: list[Cell]) -> None:
    assert not missing(chapter, cells)
    assert not left_over(cells)


@CHAPTER
def test_answers_are_folded(chapter: pages.Page, cells: list[Cell]) -> None:
    text = text_of(cells)
    plain, folded = re.subn(r"<details>.*?</details>", "", text, flags=re.DOTALL)
    statements = list(chapter.statements())
    assert folded > len(statements)
    assert "**True.**" not in plain and "**False.**" not in plain
    asked = [text.index(f"**True or false?** {statement.text}") for statement in statements]
    assert asked == sorted(asked)
    hidden = [cell for cell in cells if cell["metadata"].get("jupyter", {}).get("source_hidden")]
    evidence = [fence.title for statement in statements for fence in statement.fences]
    assert {name for name in evidence if name} <= {cell["metadata"]["program"] for cell in hidden}


@CHAPTER
def test_links_of_a_notebook_lead_into_the_site(cells: list[Cell], site: Site) -> None:
    targets = LINK.findall(text_of(cells))
    assert targets and all(re.match(r"https?://", target) for target in targets)
    for target in (one for one in targets if one.startswith(site.url)):
        address = urlsplit(target)
        assert not address.fragment or address.fragment in places(site.folder, address.path.lstrip("/")), (
            target
        )


@CHAPTER
def test_its_versions_are_those_that_it_was_proven_with(cells: list[Cell]) -> None:
    names = [pages.ROOT / "requirements.txt", *(pages.ROOT / "requirements").glob("*.txt")]
    pinned = "\n".join(path.read_text(encoding="utf-8") for path in names).split("\n")
    opening = next(source(cell) for cell in cells if cell["id"] == "versions")
    (stated,) = re.findall(r"%pip install (.*)", opening)
    assert "torch==" in stated and set(stated.split()) <= set(pinned)
    code = "\n".join(source(cell) for cell in cells if cell["cell_type"] == "code")
    for module, package in {"matplotlib": "matplotlib", "sklearn": "scikit-learn", "numpy": "numpy"}.items():
        used = re.search(rf"^\s*(import|from) {module}\b", code, re.MULTILINE)
        assert bool(used) == (f"{package}==" in stated), f"{package}: imported, or named, in vain"


def test_chapters_and_no_other_pages_offer_a_notebook(site: Site) -> None:
    """Without a script, in the hosted site and in a folder, and with the same bytes in both."""
    offered = set()
    for path in view_paths():
        name = path.strip("/") or "index"
        for html, folder in [
            (built(site, path), site.folder / path),
            ((site.offline / f"{name}.html").read_text(encoding="utf-8"), (site.offline / name).parent),
        ]:
            links = [one["href"] for one in Elements(article(html)).all("a") if "download" in one]
            notebooks = [str(href) for href in links if str(href).endswith(".ipynb")]
            if notebooks and not path.startswith("labs/"):
                assert notebooks == [f"{name}.ipynb"]
                offered.add((name, (folder / notebooks[0]).read_bytes()))
                assert "Download as a notebook" in article(html)
    assert sorted(name for name, _ in offered) == sorted(chapter.path.stem for chapter in CHAPTERS)
