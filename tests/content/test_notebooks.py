"""Each chapter as a notebook: read as it was built, run in a kernel, compared with the page."""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import nbformat
import pytest

from proof import kernel, pages, solutions
from proof.html import Elements, article
from proof.notebooks import LINK, Cell, answers, differences, file_of, left_over, missing, source, text_of
from proof.quiz import chapters
from proof.site import Site, view_paths

CHAPTERS = chapters()
ADDRESS = re.compile(rb"http://127\.0\.0\.1:\d+/")  # of the site that the tests build
CHAPTER = pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.path.stem)


@pytest.fixture
def cells(site: Site, chapter: pages.Page) -> list[Cell]:
    """The cells of a chapter's notebook."""
    read: list[Cell] = json.loads(file_of(chapter, site).read_text(encoding="utf-8"))["cells"]
    return read


@cache
def places(folder: Path, path: str) -> set[str | None]:
    """The ids of a view, to which a link may lead; none where there is no such view."""
    view = Path(folder, path, "index.html")
    html = view.read_text(encoding="utf-8") if view.exists() else ""
    return {one.get("id") for _, one in Elements(html).found}


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[kernel.Run]:
    """One kernel for all chapters, emptied before each: to start ten takes half a minute."""
    with kernel.kernel(tmp_path_factory.mktemp("kernel")) as run:
        yield run


@pytest.mark.long
@CHAPTER
def test_a_chapter_runs_as_a_notebook(
    chapter: pages.Page, cells: list[Cell], run: kernel.Run, tmp_path: Path
) -> None:
    every = [cell for cell in cells if cell["cell_type"] == "code"]
    code = [cell for cell in every if "check" not in cell["metadata"]]
    checks = [cell for cell in every if "check" in cell["metadata"]]
    programs = [fence.title for fence in chapter.programs]
    assert [cell["metadata"].get("program") for cell in code] == [None, *programs]
    assert run(kernel.EMPTIED.format(folder=str(tmp_path)), "") == kernel.Ran()
    versions = run(source(code[0]), "versions")
    assert not versions.error and "torch 2." in versions.printed
    asked = "".join(run(source(cell), "").printed for cell in checks)
    assert len(re.findall(" in this notebook yet", asked)) == max(len(checks) - 1, 0), asked
    found = [wrong for cell in code[1:] if (wrong := differences(run, cell))]
    assert not found, "\n".join(found)
    solved = "".join(run(source(cell), "").printed for cell in checks)
    assert len(re.findall(": right\n", solved)) == max(len(checks) - 1, 0), solved


@CHAPTER
def test_each_exercise_has_a_cell_that_checks_it(chapter: pages.Page, cells: list[Cell]) -> None:
    judged = chapter.slug in solutions.chapters()
    wanted = ["checker", *(f"exercise-{number}" for number in solutions.exercises(chapter))] if judged else []
    assert [cell["id"] for cell in cells if "check" in cell["metadata"]] == wanted


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
    assert folded and not set(answers(chapter)) & set(LINK.sub("]", plain).splitlines())
    statements = list(chapter.statements())
    asked = [text.index(f"**True or false?** {statement.text}") for statement in statements]
    assert asked == sorted(asked)
    hidden = [cell for cell in cells if cell["metadata"].get("jupyter", {}).get("source_hidden")]
    evidence = [fence.title for statement in statements for fence in statement.fences]
    assert {name for name in evidence if name} <= {cell["metadata"].get("program") for cell in hidden}


@CHAPTER
def test_links_of_a_notebook_lead_into_the_site(cells: list[Cell], site: Site) -> None:
    targets = LINK.findall(text_of(cells))
    assert targets and all(re.match(r"https?://", target) for target in targets)
    for target in (one for one in targets if one.startswith(site.url)):
        address = urlsplit(target)
        found = places(site.folder, address.path.lstrip("/"))
        shipped = (site.folder / address.path.lstrip("/")).is_file()
        assert shipped or (found and (not address.fragment or address.fragment in found)), (
            f"{target} leads nowhere"
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


@pytest.mark.long  # the site is built once more
def test_chapters_and_no_other_pages_offer_a_notebook(site: Site) -> None:
    """Without a script, in the hosted site and in a folder, and with the same bytes in both."""
    names = [chapter.path.stem for chapter in CHAPTERS]
    for path in (path for path in view_paths() if not path.startswith("labs/")):
        name = path.strip("/") or "index"
        made = []
        for view in (Path(site.folder, path, "index.html"), site.offline / f"{name}.html"):
            html = article(view.read_text(encoding="utf-8"))
            links = [str(one["href"]) for one in Elements(html).all("a") if "download" in one]
            offered = [link for link in links if not link.endswith(".py")]
            assert offered == ([f"{name}.ipynb"] if name in names else []), view
            assert (">Download as a notebook<" in html) == (name in names), view
            # Another worker may have built the folder, for an address of its own.
            made += [ADDRESS.sub(b"", (view.parent / link).read_bytes()) for link in offered]
        assert len(set(made)) == (name in names), f"{name}.ipynb differs in the folder"
