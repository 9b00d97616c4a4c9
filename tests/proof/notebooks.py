"""Chapters as notebooks: what the build made of a page, held against the page."""

import re
from pathlib import Path
from typing import Any

from proof import kernel, pages
from proof.figures import same_figure
from proof.formulas import FORMULA
from proof.programs import difference
from proof.site import Site

Cell = dict[str, Any]
CODE = re.compile(r"(`+).*?\1", re.DOTALL)
LINK = re.compile(r"\]\(([^)\s]+)\)")
# What stands in a page and not in a notebook, and must not be left over there.
MARKUP = re.compile(r"^/{3,}|--8<--|<!--|\{:?\s*[#.]|^\*\[|</?(?:figure|figcaption|div)|^---$", re.MULTILINE)
NOT_PROSE = re.compile(r"<!--.*?-->|</?[a-z][^>]*>|^\*\[.*|[ \t]*\{:?\s*[#.][^}]*\}")
OPTION = re.compile(r" {4}(?:type: (?P<type>\w+)|attrs:)")
FOLDED = {"predict", "solution", "quiz"}


def file_of(chapter: pages.Page, site: Site) -> Path:
    """The notebook that lies beside a chapter's view."""
    return site.folder / chapter.path.stem / f"{chapter.path.stem}.ipynb"


def source(cell: Cell) -> str:
    return "".join(cell["source"])


def text_of(cells: list[Cell]) -> str:
    """What a notebook says, without its programs."""
    return "\n\n".join(source(cell) for cell in cells if cell["cell_type"] == "markdown")


def prose(lines: list[pages.Line]) -> list[str]:
    """The lines that a chapter and its notebook have both, without attributes and targets of links."""
    found = []
    for line in lines:
        block = pages.BLOCK.match(line.text)
        text = (block["title"] or "") if block else NOT_PROSE.sub("", line.text)
        if text.strip() and not OPTION.match(text) and text != "The program that drew this":
            found.append(LINK.sub("]", text.strip()))
    return found


def answers(chapter: pages.Page) -> list[str]:
    """The lines of a chapter that stand in predictions, solutions and statements, folded."""
    lines, within = [], [""]  # the blocks that a line stands in, by their types
    for line in chapter.text_lines:
        block, option = pages.BLOCK.match(line.text), OPTION.match(line.text)
        if option and option["type"]:
            within[-1] = option["type"]
        elif block and block["kind"]:
            within.append("")
        elif block:
            within.pop()
        elif FOLDED & set(within):
            lines.append(line)
    return prose(lines)


def missing(chapter: pages.Page, cells: list[Cell]) -> list[str]:
    """The lines and formulas of a chapter that its notebook lacks."""
    text = LINK.sub("]", text_of(cells))
    formulas = FORMULA.findall(CODE.sub("", "\n".join(line.text for line in chapter.text_lines)))
    return [one for one in [*prose(chapter.text_lines), *formulas] if one not in text]


def left_over(cells: list[Cell]) -> list[str]:
    """What of a page's own markup a notebook still has."""
    return MARKUP.findall(re.sub(r"\$[^$]*\$", "", CODE.sub("", text_of(cells))))


def differences(run: kernel.Run, cell: Cell) -> str:
    """Run one program of a chapter; returns where it differs from what the page shows."""
    program = cell["metadata"]["program"]
    path = pages.SNIPPETS / program
    ran = run(source(cell), program.removesuffix(".py"))
    if ran.error and "raises-exception" not in cell["metadata"].get("tags", []):
        return f"{program}: it raised {ran.error}, and nothing tells the reader's “Run all” to go on"
    warned = re.findall(r"\b\w*Warning: .*", ran.stderr)
    if ran.stderr and not warned:
        return f"{program}: {ran.stderr}"
    got = "".join([ran.printed, *(f"{last}\n" for last in [*warned, ran.error.rstrip()] if last)])
    shown = path.with_suffix(".txt").read_text("utf-8") if path.with_suffix(".txt").exists() else ""
    wrong = "" if _without_modules(got) == _without_modules(shown) else difference(shown, got, program)
    drawn = [path.with_suffix(".svg").read_text("utf-8")] if path.with_suffix(".svg").exists() else []
    same = len(drawn) == len(ran.figures) and all(map(same_figure, drawn, ran.figures))
    return wrong + ("" if same else f"{program}: another figure")


def _without_modules(text: str) -> str:
    """An error's name alone: a kernel leaves out the module."""
    return re.sub(r"(?m)^(?:\w+\.)+(\w+(?:Error|Exception): )", r"\1", text)
