"""Labs: each cell and solution runs in a kernel, and gives what is stored in the notebook."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from proof import kernel, pages
from proof.figures import BASES, same_figure, texts
from proof.numbers import NOT_TEXT, NUMBER, is_backed, numbers_of, significant
from proof.programs import difference

LABS = sorted((pages.DOCS / "labs").glob("*.ipynb"))
SOLUTION = re.compile(r"```python\n(?P<code>.*?)```\n\n```text\n(?P<printed>.*?)```", re.DOTALL)
ACCEPT = "If the new result is right, accept it with: pytest --update-outputs -k "
Cell = dict[str, Any]


def cells(path: Path) -> list[Cell]:
    """The cells of a lab, each source as one text."""
    read: list[Cell] = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return [{**cell, "source": "".join(cell["source"])} for cell in read]


def stored(cell: Cell) -> tuple[str, list[str]]:
    """What a cell printed and drew, as the lab has it."""
    printed = "".join("".join(one["text"]) for one in cell["outputs"] if one["output_type"] == "stream")
    drawn = [
        one["data"].get("image/svg+xml", [])
        for one in cell["outputs"]
        if one["output_type"] == "display_data"
    ]
    return printed, ["".join(lines) for lines in drawn]


def portable(svg: str) -> str:
    """A figure that is right outside the site too, where its colours have no names."""
    for colour, name in BASES.items():
        svg = svg.replace(name, name.replace(")", f",{colour})")) if name.startswith("var") else svg
    return svg.replace("var(--md-default-bg-color)", "var(--md-default-bg-color,#fff)")


def outputs(ran: kernel.Ran) -> list[Cell]:
    """A run as a notebook stores it."""
    made: list[Cell] = []
    if ran.printed:
        made.append({"output_type": "stream", "name": "stdout", "text": ran.printed.splitlines(True)})
    for svg in ran.figures:
        data = {"image/svg+xml": portable(svg).splitlines(True)}
        kept = {"needs_background": "light"}
        made.append({"output_type": "display_data", "data": data, "metadata": kept})
    return made


def check_cell(run: kernel.Run, cell: Cell, name: str) -> tuple[str, Cell]:
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


def check_text(run: kernel.Run, cell: Cell, name: str) -> tuple[str, Cell]:
    """Run the solutions in a text cell, each where it stands; returns the same."""
    wrong, source = "", cell["source"]
    for found in SOLUTION.finditer(cell["source"]):
        ran = run(kernel.TRY_OUT.format(code=found["code"]), name)
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
    with kernel.kernel(folder) as run:
        for cell in cells(path):
            name = f"{path.stem}/{cell['id']}"
            check = check_cell if cell["cell_type"] == "code" else check_text
            wrong, made = check(run, cell, name)
            fresh.append({**made, "source": made["source"].splitlines(keepends=True)})
            if cell["cell_type"] == "code":
                fresh[-1]["execution_count"] = None  # Jupyter saves the order in which its author ran them
            if wrong and not (update and made != cell):  # what an update has mended is no fault
                faults.append(f"{path.relative_to(pages.ROOT)}, cell `{cell['id']}`: {wrong}")
    notebook = {**json.loads(path.read_text(encoding="utf-8")), "cells": fresh}
    text = json.dumps(notebook, indent=1, ensure_ascii=False, sort_keys=True) + "\n"
    if update and text != path.read_text(encoding="utf-8"):
        path.write_text(text, encoding="utf-8")
        record("rewrote", path.relative_to(pages.ROOT).as_posix())
    return [*faults, ACCEPT + path.stem] if faults else []


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
