"""Each chapter as a notebook: downloaded through its button, run in a kernel, compared with the page."""

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from latex2mathml.converter import convert
from playwright.sync_api import Browser, expect
from playwright.sync_api import Page as View

from proof import kernel, pages
from proof.browser import reader, watched
from proof.figures import same_figure
from proof.programs import difference
from proof.quiz import chapters
from proof.site import Site, view_paths

CHAPTERS = chapters()
CHAPTER = pytest.mark.parametrize("notebook", CHAPTERS, ids=lambda chapter: chapter.path.stem, indirect=True)


@dataclass
class Downloaded:
    """A chapter, the page's formulas as LaTeX and as they stand there, and the notebook's cells."""

    chapter: pages.Page
    formulas: list[tuple[str, str]]
    cells: list[dict[str, Any]]


@pytest.fixture(scope="module")
def notebook(request: pytest.FixtureRequest, browser: Browser, site: Site) -> Iterator[Downloaded]:
    """What the button of a chapter gives."""
    chapter: pages.Page = request.param
    with watched(reader(browser, site), site) as view:
        view.goto(f"{chapter.path.stem}/")
        with view.expect_download() as download:
            view.get_by_role("button", name="Download as a notebook").click()
        assert download.value.suggested_filename == f"{chapter.path.stem}.ipynb"
        cells = json.loads(Path(download.value.path()).read_text(encoding="utf-8"))["cells"]
        formulas = view.evaluate(
            "[...document.querySelectorAll('math')].map(math => [torchproof.tex(math), math.outerHTML])"
        )
        yield Downloaded(chapter, formulas, cells)


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[kernel.Run]:
    """One kernel for all chapters, emptied before each: to start ten takes a minute."""
    with kernel.kernel(tmp_path_factory.mktemp("kernel")) as run:
        yield run


def differences(run: kernel.Run, cell: dict[str, Any]) -> str:
    """Run one program of a chapter; returns where it differs from what the page shows."""
    program = cell["metadata"]["program"]
    path = pages.SNIPPETS / program
    ran = run("".join(cell["source"]), program.removesuffix(".py"))
    if ran.error and "raises-exception" not in cell["metadata"].get("tags", []):
        return f"{program}: it raised {ran.error}, and nothing tells the reader's “Run all” to go on"
    warned = re.findall(r"\b\w*Warning: .*", ran.stderr)
    if ran.stderr and not warned:
        return f"{program}: {ran.stderr}"
    got = "".join([ran.printed, *(f"{last}\n" for last in [ran.error, *warned] if last)])
    shown = path.with_suffix(".txt").read_text("utf-8") if path.with_suffix(".txt").exists() else ""
    wrong = "" if without_modules(got) == without_modules(shown) else difference(shown, got, program)
    drawn = [path.with_suffix(".svg").read_text("utf-8")] if path.with_suffix(".svg").exists() else []
    same = len(drawn) == len(ran.figures) and all(map(same_figure, drawn, ran.figures))
    return wrong + ("" if same else f"{program}: another figure")


def without_modules(text: str) -> str:
    """An error's name alone: a kernel leaves out the module."""
    return re.sub(r"(?m)^(?:\w+\.)+(\w+(?:Error|Exception): )", r"\1", text)


@CHAPTER
def test_a_chapter_runs_as_a_notebook(notebook: Downloaded, run: kernel.Run, tmp_path: Path) -> None:
    code = [cell for cell in notebook.cells if cell["cell_type"] == "code"]
    programs = [fence.title for fence in notebook.chapter.fences if fence.language == "python"]
    assert [cell["metadata"].get("program") for cell in code] == [None, *programs]
    assert len({cell["id"] for cell in notebook.cells}) == len(notebook.cells)
    run("%reset -f", "")
    run(f"import os; os.chdir({str(tmp_path)!r}); del os", "")
    versions = run("".join(code[0]["source"]), "versions")
    assert not versions.error and "torch 2." in versions.printed
    found = [wrong for cell in code[1:] if (wrong := differences(run, cell))]
    assert not found, "\n".join(found)


@CHAPTER
def test_the_text_of_a_chapter_is_in_its_notebook(notebook: Downloaded) -> None:
    chapter = notebook.chapter
    text = "\n".join("".join(one["source"]) for one in notebook.cells if one["cell_type"] == "markdown")
    plain = [line.text for line, fenced in zip(chapter.lines, chapter.in_fence, strict=True) if not fenced]
    for heading in filter(pages.HEADING.match, plain):
        assert re.sub(r"\s*\{#[\w-]+\}", "", heading) in text
    for statement in chapter.statements():
        assert statement.text.replace("`", "")[:30] in text.replace("`", "").replace("\\", "")
    assert not re.search(r"\]\((?!https?://)", text), "a link that leads nowhere outside the site"
    assert "undefined" not in text and "[object" not in text


@CHAPTER
def test_formulas_survive_as_latex(notebook: Downloaded) -> None:
    """Rendered again as the site renders them, they are the same formulas."""
    assert notebook.formulas or notebook.chapter.path.stem == "transfer"  # which has none
    for latex, mathml in notebook.formulas:
        assert bare(convert(latex)) == bare(mathml), latex


def bare(mathml: str) -> str:
    """A formula without what does not change how it reads."""
    tags = re.sub(r"<(/?\w+)[^>]*>", r"<\1>", html.unescape(mathml))
    return re.sub(r"</?(?:math|mrow|semantics)>|\s", "", tags)


def test_the_versions_are_those_of_the_proof() -> None:
    pinned = (pages.ROOT / "requirements/programs.txt").read_text(encoding="utf-8")
    config = (pages.ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    (stated,) = re.findall(r"^  versions: (.*?)\s+#", config, re.MULTILINE)
    assert stated.split() and all(f"{version}\n" in pinned for version in stated.split())


def test_only_chapters_offer_a_notebook(view: View) -> None:
    assert CHAPTERS
    others = {"start/", "recipes/", "quiz/", "labs/hidden_units/"}
    assert others <= set(view_paths())
    for path in others:
        view.goto(path)
        expect(view.locator("h1")).to_be_visible()
        expect(view.locator(".notebook")).to_have_count(0)


def test_a_notebook_that_cannot_be_made_is_said(browser: Browser, site: Site) -> None:
    view = browser.new_page(base_url=site.url)
    view.route("**/notebook.js", lambda route: route.abort())
    view.goto("tensors/")
    button = view.get_by_role("button", name="Download as a notebook")
    button.click()
    expect(view.locator(".notebook [role=status]")).to_contain_text("could not be made")
    view.unroute("**/notebook.js")
    with view.expect_download():
        button.click()
    view.close()
