"""The proof bites in labs too: each fence of a text cell is run or compared, or says why not."""

import json
from pathlib import Path

import pytest

from proof import kernel, ledger, pages
from proof.labs import check_lab, check_text, load_lab

SOLUTION = """Add them.

```python
print(total + 2)
```

```text
42
```

The sum is 42.
"""
# What is written in the place of a part of it, and what must be said.
UNCHECKED = {
    "a program alone": ("```text\n42\n```", "", "line 3 of the cell: no test runs or compares this `python`"),
    "one spelled otherwise": ("Add them.", "```py\nprint(1)\n```", "line 1 of the cell: no test runs"),
    "words between": (
        "```\n\n```text",
        "```\n\nIt prints:\n\n```text",
        "no test runs or compares this `text`",
    ),
    "an output alone": ("Add them.", "```text\n7\n```", "no test runs or compares this `text` fence: write"),
    "no language": ("Add them.", "~~~\n7\n~~~", "no test runs or compares this `` fence: write"),
    "an indented one": ("Add them.", "- So:\n\n    ```sh\n    ls\n    ```", "line 3 of the cell: no test"),
    "one never closed": ("Add them.", "~~~python", "line 1 of the cell: this fence is never closed"),
}
SPELLED = ["python", "py", "{.python}", 'python title="x"', "Python3"]


def text_cell(text: str, number: int = 0) -> dict[str, object]:
    return {"cell_type": "markdown", "id": f"sum{number}", "metadata": {}, "source": text}


def no_run(code: str, name: str) -> kernel.Ran:
    raise AssertionError(f"nothing of {name} should run")


@pytest.fixture
def lab(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("ROOT", "DOCS"):
        monkeypatch.setattr(pages, name, tmp_path)
    return tmp_path / "sums.ipynb"


def write(lab: Path, *texts: str) -> None:
    code = {"cell_type": "code", "id": "total", "metadata": {}, "outputs": [], "source": "total = 40"}
    cells = [{**code, "execution_count": None}, *map(text_cell, texts, range(len(texts)))]
    book = {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": cells}
    lab.write_text(json.dumps(book), encoding="utf-8")


@pytest.mark.parametrize("fault", UNCHECKED)
def test_a_fence_that_nothing_checks_is_found(fault: str) -> None:
    old, new, said = UNCHECKED[fault]
    assert old in SOLUTION
    wrong, _ = check_text(no_run, text_cell(SOLUTION.replace(old, new, 1)), "sums/sum")
    assert said in wrong


def test_a_fence_may_say_why_nothing_checks_it() -> None:
    reason = '<!--pytest.mark.skip(reason="your shell runs it")-->\n```sh\nls\n```'
    assert check_text(no_run, text_cell(reason), "sums/sum")[0] == ""


def test_a_solution_is_run_however_it_is_spelled(lab: Path) -> None:
    texts = [SOLUTION.replace("python", spelled) for spelled in SPELLED]
    write(lab, *(text.replace("42\n```", "1\n2\n```") for text in texts))
    found = check_lab(lab, lab.parent, False, lambda *_: None)
    assert len(found) == len(SPELLED) + 1
    for number, one in enumerate(found[:-1]):
        assert f"sums.ipynb, cell `sum{number}`: line 7 of the cell:\n" in one
    assert check_lab(lab, lab.parent, True, lambda *_: None) == []
    written = json.loads(lab.read_text(encoding="utf-8"))["cells"][1:]
    assert ["".join(cell["source"]) for cell in written] == texts


def missing(lab: Path) -> list[str]:
    page = load_lab(lab)
    return [entry.context for entry in ledger.settled(page, []) if entry.proof == "missing"]


def test_a_solution_backs_the_numbers_of_its_section_alone(lab: Path) -> None:
    write(lab, f"{SOLUTION}\n## Later\n\nIt was 42.\n")
    assert missing(lab) == ["It was [42]."]
    write(lab, SOLUTION.replace("print(", "# 1\nprint("), "It was 42, and is no other section.\n")
    assert missing(lab) == []


def test_an_output_that_the_page_does_not_show_is_found_and_replaced(lab: Path) -> None:
    write(lab, SOLUTION)
    book = json.loads(lab.read_text(encoding="utf-8"))
    book["cells"][0]["outputs"] = [{"output_type": "error", "ename": "E", "evalue": "", "traceback": []}]
    lab.write_text(json.dumps(book), encoding="utf-8")
    (found, _) = check_lab(lab, lab.parent, False, lambda *_: None)
    assert "cell `total`: \nan output of type error has no place on the page" in found
    assert check_lab(lab, lab.parent, True, lambda *_: None) == []
    assert json.loads(lab.read_text(encoding="utf-8"))["cells"][0]["outputs"] == []
