"""The report of what differs on a machine names each line that does, and no other."""

import json
from pathlib import Path

import pytest

from proof import digits, pages, programs, report
from proof.report import Difference

OTHER = "import builtins; printed = print; builtins.print = lambda text: printed(text[-3:])"
PRINTS = "print('a')\nprint('b | c')\n"


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(pages, "SNIPPETS", tmp_path)
    monkeypatch.setattr(programs, "shown_as", lambda _: [])
    monkeypatch.setattr(digits, "accelerators", dict)
    path = tmp_path / "layers/prints.py"
    path.parent.mkdir()
    path.write_text(PRINTS, encoding="utf-8")
    path.with_suffix(".txt").write_text("a\nb | c\n", encoding="utf-8")
    return path


def test_what_prints_the_same_is_not_in_it(program: Path) -> None:
    assert not list(report.differences(program))
    assert report.table([], 3).endswith("0 of 3 programs differ from their pages.\n")


def test_each_line_that_differs_is_a_row(program: Path) -> None:
    program.with_suffix(".txt").write_text("a\nb | d\n", encoding="utf-8")
    assert list(report.differences(program)) == [Difference("layers/prints", 2, "b | d", "b | c")]
    table = report.table(report.recorded(program), 1)
    assert "torch " in table.splitlines()[0]
    assert table.endswith("| layers/prints.py | 2 | `b \\| d` | `b \\| c` | CPU |\n")


def test_lines_that_come_and_go_have_rows_too() -> None:
    assert [*report.lines("x", "a\nb\n", "b\n")] == [Difference("x", 1, "a", "")]
    added = [Difference("x", 1, "", "b"), Difference("x", 1, "", "c")]
    assert [*report.lines("x", "a\n", "a\nb\nc\n")] == added


def test_a_program_that_ends_otherwise_says_how(program: Path) -> None:
    program.write_text(f"{PRINTS}import sys\nsys.stderr.write('no')\n", encoding="utf-8")
    assert [*report.differences(program)] == [Difference("layers/prints", 0, "", "it wrote to stderr:")]


@pytest.mark.usefixtures("program")
def test_an_accelerator_has_rows_of_its_own(program: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(digits, "accelerators", lambda: {"TPU on 2026-11-27": OTHER})
    found = [json.loads(one) for one in report.recorded(program)]
    assert [(one["line"], one["here"], one["device"]) for one in found] == [(2, "| c", "TPU on 2026-11-27")]
