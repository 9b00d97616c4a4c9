"""Labs: each cell and solution runs in a kernel, and gives what is stored in the lab."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat.validator

from proof import kernel, pages
from proof import solutions as solved
from proof.figures import BASES, same_figure, texts
from proof.pages import Fence, Line, Page, PageError
from proof.programs import difference

LABS = sorted((pages.DOCS / "labs").glob("*.ipynb"))
ACCEPT = "If the new result is right, accept it with: pytest --update-outputs -k "
# After a solution: what the checker of its task says of it.
VERDICT = "\n--- the verdict\n"
JUDGED = f"""
print({VERDICT!r}, end="")
from {{module}} import check
check({{number}}, globals())
"""
Cell = dict[str, Any]


def cells(path: Path) -> list[Cell]:
    """The cells of a lab, each source as one text; raises PageError where it is no lab."""
    return [{**cell, "source": "".join(cell["source"])} for cell in notebook(path)["cells"]]


def notebook(path: Path) -> dict[str, Any]:
    """The file of a lab; raises PageError where it is none, or has cells that its page cannot have."""
    name = path.relative_to(pages.ROOT).as_posix()
    try:
        book = json.loads(pages.read_text(path))
    except json.JSONDecodeError as error:
        raise PageError(f"{name}:{error.lineno}: this is not JSON: {error.msg}") from None
    except RecursionError:
        raise PageError(f"{name}:1: this is no notebook: its brackets are nested too deep") from None
    said = book if isinstance(book, dict) else {}
    if (said.get("nbformat"), said.get("nbformat_minor")) != (4, 5):
        raise PageError(f"{name}:1: this is no notebook of format 4.5: save it with Jupyter")
    for number, cell in enumerate(listed := said.get("cells", []), 1):
        # Before the schema is asked: what asks it fails at these.
        if not isinstance(cell, dict) or cell.get("cell_type") not in ("code", "markdown"):
            raise PageError(f"{name}, cell {number}: a lab has cells of code and of Markdown alone")
    for wrong in nbformat.validator.iter_validate(said, version=4, version_minor=5):  # type: ignore[no-untyped-call]
        at = [*wrong.absolute_path, *wrong.relative_path]
        within = len(at) > 1 and at[0] == "cells" and isinstance(at[1], int)
        place = f", cell {at[1] + 1}" if within else ":1"
        raise PageError(f"{name}{place}: this is no notebook: {wrong.message[:200]}")
    seen = set[str]()
    for cell in listed:
        if cell["id"] in seen:
            raise PageError(f"{name}, cell `{cell['id']}`: another cell has this id")
        seen.add(cell["id"])
    return said


def _strangers(cell: Cell) -> Iterator[str]:
    """What a notebook may hold, and the page of a lab has no place for."""
    for output in cell.get("outputs", []):
        kind = output["output_type"]
        printed = kind == "stream" and output["name"] == "stdout"
        if not printed and not (kind == "display_data" and "image/svg+xml" in output["data"]):
            said = "a stream of errors" if kind == "stream" else f"an output of type {kind}"
            yield f"{said} has no place on the page: print it, or draw it"


@dataclass(frozen=True)
class CellLine(Line):
    """A line of a text cell."""

    @property
    def where(self) -> str:
        return f"line {self.number} of the cell"


@dataclass(frozen=True)
class LabLine(Line):
    """A line of a lab that is read as a page."""

    cell: str = ""

    @property
    def where(self) -> str:
        return f"{self.page.relative_to(pages.ROOT)}, cell `{self.cell}`, line {self.number}"


@dataclass
class CellText:
    """A text cell, split as a page is; a solution is a program and, right after it, what it prints."""

    lines: list[Line]
    fences: list[Fence]
    in_fence: list[bool]  # for each line: is it part of a fence?

    @property
    def solutions(self) -> list[tuple[Fence, Fence]]:
        pairs = zip(self.fences, self.fences[1:], strict=False)
        return [(program, output) for program, output in pairs if self._prints(program, output)]

    def _prints(self, program: Fence, output: Fence) -> bool:
        between = zip(self.lines, self.in_fence, strict=True)
        text = [line.text for line, fenced in list(between)[program.index : output.index] if not fenced]
        return (program.language, output.language) == ("python", "text") and not "".join(text).strip()

    @property
    def faults(self) -> list[str]:
        """The fences that no test runs or compares, and that do not say why."""
        checked = {id(fence) for solution in self.solutions for fence in solution}
        return [
            f"{fence.where}: no test runs or compares this `{fence.info}` fence: write a program as "
            "```python and, right after it, what it prints as ```text, or say why not: put "
            '<!--pytest.mark.skip(reason="…")--> before it'
            for fence in self.fences
            if id(fence) not in checked and "skip" not in fence.marks
        ]


def read(cell: Cell) -> CellText:
    """Split a text cell; raises PageError where it cannot be read."""
    source = enumerate(cell["source"].split("\n"), 1)
    lines: list[Line] = [CellLine(text, pages.DOCS, number) for number, text in source]
    return CellText(lines, *pages.split_fences(lines))


def solutions(path: Path) -> list[tuple[Fence, Fence]]:
    """All solutions of a lab."""
    texts = [read(cell) for cell in cells(path) if cell["cell_type"] == "markdown"]
    return [solution for text in texts for solution in text.solutions]


def load_labs() -> list[Page]:
    """Every lab, read as a page."""
    return [load_lab(path) for path in LABS]


def load_lab(path: Path) -> Page:
    """A lab as a page: its text, and each cell and solution as a program with what came of it."""
    meta = notebook(path)["metadata"]
    made = Page(path, {key: meta[key] for key in ("title", "description") if key in meta}, [], [], [])
    name = path.relative_to(pages.DOCS).as_posix()
    for cell in cells(path):
        offset = len(made.lines)
        if cell["cell_type"] == "code":
            printed, drawn = stored(cell)
            line = LabLine("", path, 1, cell=cell["id"])
            fence = Fence("python", "", cell["source"], line, offset, output=printed)
            fence.drawn = "\n".join(map(texts, drawn))
            made.lines.append(line)
            made.in_fence.append(True)
            fences = [fence]
        else:
            try:
                text = read(cell)
            except PageError as error:
                where = f"{path.relative_to(pages.ROOT)}, cell `{cell['id']}`"
                raise PageError(f"{where}, {error}") from None
            for program, output in text.solutions:
                program.output = output.code
            made.lines += [LabLine(one.text, path, one.number, cell=cell["id"]) for one in text.lines]
            made.in_fence += text.in_fence
            fences = text.fences
            for fence in fences:
                fence.index += offset
        for number, fence in enumerate(fences):
            fence.info = f'title="{name}#{cell["id"]}{f".{number}" if number else ""}"'
        made.fences += fences
        made.lines.append(LabLine("", path, 0, cell=cell["id"]))
        made.in_fence.append(False)
    return made


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
    """A run as a lab stores it."""
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
    wrong += "".join(f"\n{stranger}" for stranger in _strangers(cell))
    return wrong, fresh if wrong else cell


def check_text(run: kernel.Run, cell: Cell, name: str, module: str = "") -> tuple[str, Cell]:
    """Run the solutions in a text cell, each where it stands, and judge them; returns the same."""
    try:
        text = read(cell)
    except PageError as error:
        return str(error), cell
    if text.faults:
        return "\n".join(text.faults), cell
    wrong, printed = "", []
    for program, output in text.solutions:
        tasks = [task[1] for line in text.lines[: program.index] if (task := solved.TASK.match(line.text))]
        check = JUDGED.format(module=module, number=tasks[-1]) if module and tasks else ""
        ran = run(kernel.TRY_OUT.format(code=program.code + check), name)
        ran.printed, _, verdict = ran.printed.partition(VERDICT)
        if check and not ran.error and not verdict.endswith(": right\n"):
            wrong += f"{program.where}: its checker says of this solution:\n{verdict}"
        if ran.error or ran.stderr:
            return f"{program.where}: its solution wrote:\n{ran.stderr}{ran.error}", cell
        if ran.printed != output.code:
            wrong += f"{output.where}:\n{difference(output.code, ran.printed, name)}\n"
        printed.append((output, ran.printed))
    lines = cell["source"].split("\n")
    for output, fresh in reversed(printed):  # from the last, so that those before keep their place
        first = output.index + 1
        lines[first : first + output.code.count("\n")] = fresh.splitlines()
    return wrong, {**cell, "source": "\n".join(lines)}


def check_lab(path: Path, folder: Path, update: bool, record: Callable[[str, object], None]) -> list[str]:
    """Run a lab; returns what is wrong, with the place. With `update`, store what this run gave."""
    faults, fresh = [], []
    slug, module = f"labs/{path.stem}", ""
    if (pages.ROOT / "checkers" / f"{slug}.py").exists():
        module = f"check_{path.stem}"
        (folder / f"{module}.py").write_text(solved.source(slug), encoding="utf-8")
    with kernel.kernel(folder) as run:
        for cell in cells(path):
            name = f"{path.stem}/{cell['id']}"
            code = cell["cell_type"] == "code"
            wrong, made = check_cell(run, cell, name) if code else check_text(run, cell, name, module)
            fresh.append({**made, "source": made["source"].splitlines(keepends=True)})
            if code:
                fresh[-1]["execution_count"] = None  # Jupyter saves the order in which its author ran them
            if wrong and not (update and made != cell):  # what an update has mended is no fault
                faults.append(f"{path.relative_to(pages.ROOT)}, cell `{cell['id']}`: {wrong}")
    stored_anew = {**json.loads(path.read_text(encoding="utf-8")), "cells": fresh}
    text = json.dumps(stored_anew, indent=1, ensure_ascii=False, sort_keys=True) + "\n"
    if update and text != path.read_text(encoding="utf-8"):
        path.write_text(text, encoding="utf-8")
        record("rewrote", path.relative_to(pages.ROOT).as_posix())
    return [*faults, ACCEPT + path.stem] if faults else []
