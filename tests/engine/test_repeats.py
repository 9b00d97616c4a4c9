"""A count of runs with other seeds is held against tests/seeds/, and refused where that says otherwise."""

from pathlib import Path

import pytest

from proof import ledger, repeats
from proof.demo import Ledgered

PAGE = """# Demo

## Ranks {#ranks}

The wide one is ahead in 18 of 20 runs. Of 20 points, 18 are used.

```python title="demo/wide.py"
--8<-- "demo/wide.py"
```
<!--pytest-codeblocks:expected-output-->
```text
--8<-- "demo/wide.txt"
```
"""


class Demo(Ledgered):
    def __init__(self, root: Path) -> None:
        self.page, self.program = root / "docs" / "demo.md", root / "snippets" / "demo" / "wide.py"
        self.seeds = root / "tests" / "seeds" / "demo.txt"
        for path, text in (
            (self.page, PAGE),
            (self.program, "import torch\n\ntorch.manual_seed(0)\nprint(torch.rand(20)[:18].sum() > 0)\n"),
            (self.program.with_suffix(".txt"), "tensor(True)\n"),
            (self.seeds, "demo/wide.py  18 of 20  same()\n"),
        ):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

    def proofs(self) -> list[tuple[str, str]]:
        return [(one.proof, one.reference) for one in ledger.read(ledger.path_of(self.page))]


@pytest.fixture
def demo(apart: Path) -> Demo:
    demo = Demo(apart)
    assert demo.check(update=True) == "" and demo.check() == ""
    return demo


@pytest.mark.parametrize(
    ("context", "said"),
    [
        ("is ahead in [18] of 20 runs here", [(18, 20)]),
        ("too, but for one run of [20].)", [(19, 20)]),
        ("ends below 0.5 in [18] of 20 runs", [(18, 20)]),
        ("in nine runs out of [ten], by much", [(9, 10)]),
        ("read [18] of 20 digits", []),
    ],
)
def test_what_a_text_says_of_runs(context: str, said: list[tuple[int, int]]) -> None:
    assert list(repeats.counts(context)) == said


def test_a_count_of_runs_is_proven_by_the_line_in_tests_seeds(demo: Demo) -> None:
    assert demo.proofs() == [
        ("repeated", "18 of 20 demo/wide.py"),
        ("repeated", "18 of 20 demo/wide.py"),
        ("set", "demo/wide.py:4"),  # no count of runs
        ("set", "demo/wide.py:4"),
    ]


@pytest.mark.parametrize(("old", "new"), [("18 of 20 runs", "17 of 20 runs"), ("20 runs", "18 runs")])
def test_another_count_is_refused_also_by_an_update(demo: Demo, old: str, new: str) -> None:
    demo.edit(demo.page, old, new)
    for update in (False, True, True):
        assert "docs/demo.md:5:" in demo.check(update)


def test_a_count_that_holds_less_often_now_is_refused_also_by_an_update(demo: Demo) -> None:
    demo.edit(demo.seeds, "18 of 20", "17 of 20")
    for update in (False, True, True):
        assert "does not say as tests/seeds does in how many runs" in demo.check(update)
    demo.edit(demo.page, "18 of 20 runs", "17 of 20 runs")
    assert demo.check(update=True) == "" and ("repeated", "17 of 20 demo/wide.py") in demo.proofs()


def test_a_program_of_another_section_proves_no_count(demo: Demo) -> None:
    other = demo.program.with_name("other.py")
    other.write_text(demo.program.read_text(encoding="utf-8"), encoding="utf-8")
    demo.edit(demo.seeds, "demo/wide.py", "demo/other.py  18 of 20  same()\ndemo/wide.py")
    assert demo.check() == ""
    demo.edit(ledger.path_of(demo.page), "demo/wide.py", "demo/other.py")
    assert "docs/demo.md:5:" in demo.check()


def test_what_the_program_itself_counts_is_printed(demo: Demo) -> None:
    demo.program.with_suffix(".txt").write_text("ahead in 18 of 20\n", encoding="utf-8")
    ledger.path_of(demo.page).unlink()
    assert demo.check(update=True) == "" and ("printed", "demo/wide.txt:1") in demo.proofs()
    assert "repeated" not in {proof for proof, _ in demo.proofs()}
