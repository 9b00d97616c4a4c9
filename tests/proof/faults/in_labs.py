"""Labs: what they store is held against a run of all their cells, so many faults share one run."""

import json
import re
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from copy import copy
from pathlib import Path
from random import Random
from typing import Any
from unittest.mock import patch

from proof import kernel, labs
from proof.faults import Fault, Judge, Kind, kind
from proof.faults.project import kept, place, put, short, text
from proof.faults.trial import ATTEMPTS, Outcome

RUN = Judge("tests/content/test_labs.py::test_a_lab_runs_as_it_stands", "check_lab", lambda fault: [])
Cell = dict[str, Any]


def run_all(kinds: Iterable[Kind], seed: str) -> list[Outcome]:
    """Plant all faults, at most one in a cell; then each lab is run, and updated."""
    before = kept(labs.LABS)
    planted: dict[str, tuple[Kind, Fault]] = {}
    for one in kinds:
        rng = Random(f"{seed}/{one.name}")
        for _ in range(one.times):
            fault = next(
                (f for f in (one.plant(rng) for _ in range(ATTEMPTS)) if f and f.sign not in planted), None
            )
            if fault:
                planted[fault.sign] = (one, fault)
                fault.subject.write_text(fault.files[fault.subject] or "", encoding="utf-8")
    try:
        with patch.object(kernel, "kernel", runs_once()):
            said, left = ("\n".join(heard(path, update) for path in labs.LABS) for update in (False, True))
        updated = {path: text(path) for path in labs.LABS}
    finally:
        for path, held in before.items():
            put(path, held)
    # Where nothing is planted, nothing may be said.
    named = set(re.findall(r"(?m)^(docs/labs/\S+, cell `[^`]+`):", said))
    assert named <= set(planted), f"red without a fault: {named - set(planted)}"
    outcomes = []
    for sign, (one, fault) in planted.items():
        caught = f"{sign}:" in said
        undone = cell_of(updated[fault.subject], sign) == cell_of(text(fault.subject), sign)
        outcomes.append(
            Outcome(one.name, sign, fault.what, caught, caught and (undone or f"{sign}:" in left))
        )
    return outcomes


def runs_once() -> Callable[[Path], object]:
    """Kernels of which each cell runs once, however often its lab is checked: an update changes no code."""
    start, known = kernel.kernel, dict[tuple[str, str], kernel.Ran]()

    @contextmanager
    def again(folder: Path) -> Iterator[kernel.Run]:
        before = set(known)
        with start(folder) as run:

            def once(code: str, name: str = "") -> kernel.Ran:
                if (name, code) not in known:
                    assert not any(name == other for other, _ in before), f"{name} has other code now"
                    known[name, code] = run(code, name)
                return copy(known[name, code])  # of which the check cuts off the verdict

            yield once

    return again


def heard(path: Path, update: bool) -> str:
    with tempfile.TemporaryDirectory() as folder:
        return "\n".join(labs.check_lab(path, Path(folder), update, lambda *_: None))


def cell_of(lab: str, sign: str) -> Cell:
    """The cell that a complaint names."""
    found: Cell = next(cell for cell in json.loads(lab)["cells"] if sign.endswith(f"`{cell['id']}`"))
    return found


def in_a_cell(
    rng: Random, edit: Callable[[Random, Cell], str], fits: Callable[[Cell], object]
) -> Fault | None:
    """One cell of a lab, edited; an edit says what it did."""
    path = rng.choice(labs.LABS)
    book = json.loads(text(path))
    fitting = [cell for cell in book["cells"] if fits(cell)]
    if not fitting:
        return None
    cell = rng.choice(fitting)
    what = edit(rng, cell)
    new = json.dumps(book, indent=1, ensure_ascii=False, sort_keys=True) + "\n"
    sign = f"{place(path).partition(':')[0]}, cell `{cell['id']}`"
    return Fault(sign, what, {path: new}, path, sign) if what else None


def changed(rng: Random, lines: list[str], pattern: str, new: str | None = None) -> str:
    """A place that a pattern finds in some lines is another digit, or something else; gives what was done."""
    whole = "".join(lines)
    found = list(re.finditer(pattern, whole))
    if not found:
        return ""
    one = rng.choice(found)
    said = rng.choice([d for d in "0123456789" if d != one[0]]) if new is None else one.expand(new)
    lines[:] = (whole[: one.start()] + said + whole[one.end() :]).splitlines(keepends=True)
    return f"{short(one[0])} → {short(said) or 'nothing'}"


def outputs(cell: Cell, kind_of_output: str) -> list[Cell]:
    return [one for one in cell.get("outputs", []) if one["output_type"] == kind_of_output]


@kind("a digit that a lab's cell printed", "labs", RUN, 4)
def printed(rng: Random) -> Fault | None:
    def edit(rng: Random, cell: Cell) -> str:
        return changed(rng, outputs(cell, "stream")[0]["text"], r"\d")

    return in_a_cell(rng, edit, lambda cell: outputs(cell, "stream"))


@kind("a figure of a lab", "labs", RUN, 4)
def drawn(rng: Random) -> Fault | None:
    """A point, moved, or a word."""

    def edit(rng: Random, cell: Cell) -> str:
        lines = outputs(cell, "display_data")[0]["data"]["image/svg+xml"]
        return (
            changed(rng, lines, r'(?<= d="M)\d(?=\d)')
            if rng.random() < 0.5
            else changed(rng, lines, r"(?<=[a-z])[a-z](?=</text>)", "x")
        )

    return in_a_cell(rng, edit, lambda cell: outputs(cell, "display_data"))


SOLUTION = r"(?s)(?<=```text\n).*?(?=```)"


@kind("an output of a lab's solution", "labs", RUN, 3)
def solved(rng: Random) -> Fault | None:
    def edit(rng: Random, cell: Cell) -> str:
        return changed(rng, cell["source"], r"\d(?=[^`]*```\n\n[^`]*\Z)")

    return in_a_cell(rng, edit, lambda cell: re.search(SOLUTION, "".join(cell["source"])))


@kind("a fence of a lab that no test runs", "labs", RUN, 3)
def untested(rng: Random) -> Fault | None:
    def edit(rng: Random, cell: Cell) -> str:
        language = rng.choice(["bash", "python", "text", "py"])
        cell["source"] = [*cell["source"], "\n\n", f"```{language}\n", "print(2 + 2)\n", "```"]
        return f"added a fence of {language or 'nothing'}"

    return in_a_cell(
        rng, edit, lambda cell: cell["cell_type"] == "markdown" and "```" not in "".join(cell["source"])
    )


@kind("a misspelt name in a lab's solution", "labs", RUN, 3)
def misspelt(rng: Random) -> Fault | None:
    """It would stop no other cell: a solution leaves nothing behind."""

    def edit(rng: Random, cell: Cell) -> str:
        return changed(rng, cell["source"], r"\bprint\((?=[^`]*```\n\n```text)", "prints(")

    return in_a_cell(rng, edit, lambda cell: re.search(SOLUTION, "".join(cell["source"])))
