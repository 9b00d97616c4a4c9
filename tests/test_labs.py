"""Every lab, run afresh in a kernel, prints and draws what is stored in it; its numbers and links hold."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import notebooks
import pages
import pytest
from figures import BASES, same_figure, texts
from playwright.sync_api import Page
from test_programs import difference
from test_prose import NOT_TEXT, NUMBER, is_backed, numbers_of, significant
from test_quiz_keys import bank
from website import Site

LABS = sorted((pages.DOCS / "labs").glob("*.ipynb"))
SOLUTION = re.compile(r"```python\n(?P<code>.*?)```\n\n```text\n(?P<printed>.*?)```", re.DOTALL)
NOT_SVG = re.compile(r"<svg.*?</svg>|href=\"[^\"]*\"", re.DOTALL)
ACCEPT = "If the new result is right, accept it with: pytest --update-outputs -k "
Cell = dict[str, Any]


def cells(path: Path) -> list[Cell]:
    """The cells of a lab, each source as one text."""
    read: list[Cell] = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return [{**cell, "source": "".join(cell["source"])} for cell in read]


def stored(cell: Cell) -> tuple[str, list[str]]:
    """What a cell printed and drew, as the lab has it."""
    printed = "".join("".join(one["text"]) for one in cell["outputs"] if one["output_type"] == "stream")
    drawn = [one["data"]["image/svg+xml"] for one in cell["outputs"] if one["output_type"] == "display_data"]
    return printed, ["".join(lines) for lines in drawn]


def portable(svg: str) -> str:
    """A figure that is right outside the site too, where its colours have no names."""
    for colour, name in BASES.items():
        svg = svg.replace(name, name.replace(")", f",{colour})")) if name.startswith("var") else svg
    return svg.replace("var(--md-default-bg-color)", "var(--md-default-bg-color,#fff)")


def outputs(ran: notebooks.Ran) -> list[Cell]:
    """A run as a notebook stores it."""
    made: list[Cell] = []
    if ran.printed:
        made.append({"output_type": "stream", "name": "stdout", "text": ran.printed.splitlines(True)})
    for svg in ran.figures:
        data = {"image/svg+xml": portable(svg).splitlines(True)}
        kept = {"needs_background": "light"}
        made.append({"output_type": "display_data", "data": data, "metadata": kept})
    return made


def check_cell(run: notebooks.Run, cell: Cell, name: str) -> tuple[str, Cell]:
    """Run a cell; returns what is wrong with it, and the cell as this run would store it."""
    ran = run(cell["source"], name)
    fresh = {**cell, "outputs": outputs(ran)}
    if ran.error or ran.stderr:
        return f"it wrote:\n{ran.stderr}{ran.error}", cell
    printed, drawn = stored(cell)
    wrong = difference(printed, ran.printed, name) if printed != ran.printed else ""
    new = stored(fresh)[1]
    if len(drawn) != len(new) or not all(map(same_figure, drawn, new)):
        wrong += f"\nits figure differs: {len(drawn)} stored, {len(new)} drawn now"
    return wrong, fresh if wrong else cell


def check_text(run: notebooks.Run, cell: Cell, name: str) -> tuple[str, Cell]:
    """Run the solutions in a text cell, each where it stands; returns the same."""
    wrong, source = "", cell["source"]
    for found in SOLUTION.finditer(cell["source"]):
        ran = run(notebooks.TRY_OUT.format(code=found["code"]), name)
        if ran.error or ran.stderr:
            return f"its solution wrote:\n{ran.stderr}{ran.error}", cell
        elif ran.printed != found["printed"]:
            wrong += difference(found["printed"], ran.printed, name)
            source = source.replace(found[0], f"```python\n{found['code']}```\n\n```text\n{ran.printed}```")
    if source.count("```python") != len(SOLUTION.findall(source)):
        return wrong + "a program without its output: write ```text after it", cell
    return wrong, {**cell, "source": source}


def check_lab(path: Path, folder: Path, update: bool, record: Callable[[str, object], None]) -> list[str]:
    """Run a lab; returns what is wrong, with the place. With `update`, store what this run gave."""
    faults, fresh = [], []
    with notebooks.kernel(folder) as run:
        for cell in cells(path):
            name = f"{path.stem}/{cell['id']}"
            check = check_cell if cell["cell_type"] == "code" else check_text
            wrong, made = check(run, cell, name)
            fresh.append({**made, "source": made["source"].splitlines(keepends=True)})
            if wrong and not (update and made != cell):  # what an update has mended is no fault
                faults.append(f"{path.relative_to(pages.ROOT)}, cell `{cell['id']}`: {wrong}")
    notebook = {**json.loads(path.read_text(encoding="utf-8")), "cells": fresh}
    text = json.dumps(notebook, indent=1, ensure_ascii=False, sort_keys=True) + "\n"
    if update and text != path.read_text(encoding="utf-8"):
        path.write_text(text, encoding="utf-8")
        record("rewrote", path.relative_to(pages.ROOT).as_posix())
    return [*faults, ACCEPT + path.stem] if faults else []


@pytest.mark.parametrize("path", LABS, ids=lambda path: path.stem)
def test_a_lab_runs_as_it_stands(
    path: Path, tmp_path: Path, update_outputs: bool, record_property: Callable[[str, object], None]
) -> None:
    faults = check_lab(path, tmp_path, update_outputs, record_property)
    if faults:
        pytest.fail("\n".join(faults), pytrace=False)


def number_faults(path: Path) -> list[str]:
    """The numbers of a section's text that none of its cells printed, drew or set."""
    sections: list[tuple[list[str], list[float]]] = [([], [])]
    for cell in cells(path):
        if cell["cell_type"] == "code":
            printed, drawn = stored(cell)
            sections[-1][1].extend(numbers_of("\n".join([cell["source"], printed, *map(texts, drawn)])))
            continue
        for part in re.split(r"(?m)^(?=#{1,3} )", cell["source"]):
            if part.startswith("#"):
                sections.append(([], []))
            sections[-1][1].extend(numbers_of("".join("".join(both) for both in SOLUTION.findall(part))))
            sections[-1][0].append(SOLUTION.sub("", part))
    return [
        f"{path.relative_to(pages.ROOT)}: no cell of this section gives {number[0]}: {line.strip()}"
        for said, backing in sections
        for line in "\n".join(said).splitlines()
        for number in NUMBER.finditer(NOT_TEXT.sub(" ", line))
        if significant(number[0]) >= 2 and not is_backed(number[0], backing)
    ]


@pytest.mark.parametrize("path", LABS, ids=lambda path: path.stem)
def test_every_number_of_a_lab_comes_from_its_cells(path: Path) -> None:
    assert not number_faults(path), "\n".join(number_faults(path))


@pytest.mark.parametrize("path", LABS, ids=lambda path: path.stem)
def test_a_lab_has_all_its_parts(path: Path) -> None:
    code = [cell for cell in cells(path) if cell["cell_type"] == "code"]
    text = "\n".join(cell["source"] for cell in cells(path) if cell["cell_type"] == "markdown")
    assert sum(bool(stored(cell)[1]) for cell in code) >= 4
    assert sum("predict" in cell["metadata"].get("tags", []) for cell in code) >= 4
    assert len(SOLUTION.findall(text)) >= 3
    assert all(cell["execution_count"] is None for cell in code)
    assert all(notebooks.description(cell["source"]) for cell in code if stored(cell)[1])


def test_there_are_four_labs() -> None:
    assert len(LABS) == 4


# As a page ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", LABS, ids=lambda path: path.stem)
def test_a_lab_s_page_holds_all_of_it_and_nothing_else(page: Page, site: Site, path: Path) -> None:
    html = Path(site.folder, "labs", path.stem, "index.html").read_text(encoding="utf-8")
    body = html[html.index("<article") : html.index("</article>")]
    assert not re.search(
        r"<style|<script|style=\"(?!max-width)|jp-|https?://(?!www\.w3\.org)", NOT_SVG.sub("", body)
    )
    page.goto(f"labs/{path.stem}/")
    code = [cell for cell in cells(path) if cell["cell_type"] == "code"]
    solutions = [found for cell in cells(path) for found in SOLUTION.findall(cell["source"])]
    text = {tuple(one.split()) for one in page.locator("article pre").all_text_contents()}
    for source in [*(cell["source"] for cell in code), *(part for both in solutions for part in both)]:
        assert tuple(source.split()) in text
    assert all(tuple(stored(cell)[0].split()) in text for cell in code if stored(cell)[0])
    assert page.locator("figure svg").count() == sum(len(stored(cell)[1]) for cell in code)
    assert page.locator("details.predict").count() >= 4 and page.locator("details.solution").count() >= 3
    first = page.locator("details.predict").first
    assert not first.locator("pre, svg").first.is_visible()  # folded until the reader has predicted
    with page.expect_download() as download:
        page.get_by_role("link", name="Download this lab").click()
    assert Path(download.value.path()).read_bytes() == path.read_bytes()
    assert page.get_by_role("link", name="Open in Colab").count() == 0  # no repository is configured


@pytest.mark.parametrize("path", LABS, ids=lambda path: path.stem)
def test_a_lab_ends_with_chapters_and_statements(page: Page, path: Path) -> None:
    last = cells(path)[-1]["source"].rpartition("\n## ")[2]
    linked = re.findall(r"\]\(\.\./(\w+)\.md#([\w-]+)\)", last)
    asked = {statement.id: statement.text for statement in bank()}
    quoted = dict(re.findall(r"\[([^\]]*(?:\[[^\]]*\][^\]]*)*)\]\(\.\./\w+\.md#([\w-]+)\)", last))
    statements = {name for _, name in linked if name in asked}
    assert len(statements) >= 4 and len({chapter for chapter, _ in linked}) >= 2
    for text, name in quoted.items():
        assert name not in asked or text == asked[name], f"{path.name}: statement `{name}` reads otherwise"
