"""A program runs with all its seeds shifted, and its conclusion is judged by what it then prints."""

from pathlib import Path

import pytest

from proof import pages, runner, seeds
from proof.seeds import Conclusion, SeedsError

SEEDED = """
import random
import numpy as np
import torch
from sklearn.datasets import make_moons
for seed in range(2):
    torch.manual_seed(seed)
    print(torch.rand(()).item())
random.seed(0)
print(random.random())
np.random.seed(seed=3)
print(np.random.rand())
print(np.random.default_rng(4).random())
print(make_moons(noise=1, random_state=5)[0][0, 0])
print(np.random.RandomState(6).rand())
"""
PLAIN = "import torch\nprint(torch.zeros(2))\n"
DRAWS = "import torch\ntorch.manual_seed(0)\nprint('a', torch.rand(()).item())\nprint('b', 1)\n"


def conclusion(what: str, held: int = 2, of: int = 2) -> Conclusion:
    return Conclusion("layers/drawn", held, of, what, "tests/seeds/layers.txt:1")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one program that draws, and what it concludes."""
    monkeypatch.setattr(pages, "ROOT", tmp_path)
    monkeypatch.setattr(pages, "SNIPPETS", tmp_path / "snippets")
    program = tmp_path / "snippets/layers/drawn.py"
    program.parent.mkdir(parents=True)
    program.write_text(DRAWS, encoding="utf-8")
    program.with_suffix(".txt").write_text(runner.run(DRAWS, "layers/drawn").text, encoding="utf-8")
    said = tmp_path / "tests/seeds/layers.txt"
    said.parent.mkdir(parents=True)
    said.write_text(seeds.written([conclusion("line[1][0] < 2")]), encoding="utf-8")
    return said


def test_every_kind_of_seed_is_shifted() -> None:
    before = runner.run(SEEDED, "seeded").text.split()
    after = runner.run(seeds.shifted(SEEDED, 1000), "seeded").text.split()
    assert len(before) == len(after) == 7
    assert not set(before) & set(after)


def test_a_program_without_a_seed_stays_as_it_is() -> None:
    assert seeds.shifted(PLAIN, 1000) == PLAIN


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(
    ("what", "failed"),
    [("line[1][0] < 2", []), ("same(2)", []), ("text[2] == 'b 1'", []), ("same()", [1000, 2000])],
)
def test_a_conclusion_is_judged_under_each_shift(what: str, failed: list[int]) -> None:
    assert seeds.repeated(conclusion(what), 2) == failed


@pytest.mark.usefixtures("project")
def test_a_conclusion_that_fails_too_often_says_so() -> None:
    said = seeds.check(conclusion("same()"), False, lambda *_: None)
    assert said == (
        "tests/seeds/layers.txt:1: layers/drawn.py: same() holds with 0 of 2 other seeds, and 2 of 2 were "
        "said; it fails where each seed is 1000, 2000 more"
    )
    assert not seeds.check(conclusion("same()", held=0), False, lambda *_: None)


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(("held", "wrong"), [(20, True), (19, True), (18, False)])
def test_of_fewer_shifts_as_many_may_fail_as_of_all(held: int, wrong: bool) -> None:
    one = conclusion("same()", held, of=20)
    assert bool(seeds.check(one, False, lambda *_: None, shifts=2)) == wrong


def test_an_update_writes_in_how_many_it_holds(project: Path) -> None:
    rewrote: list[object] = []
    project.write_text("layers/drawn.py  1 of 2  line[1][0] < 2\n", encoding="utf-8")
    (one,) = seeds.declared()
    assert not seeds.check(one, True, lambda _, name: rewrote.append(name))
    assert rewrote == ["tests/seeds/layers.txt"]
    assert [one.held for one in seeds.declared()] == [2]


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize("what", ["line[9][0] > 1", "line[1] <", "nothing > 1"])
def test_an_expression_that_cannot_be_judged_names_its_line(what: str) -> None:
    with pytest.raises(SeedsError, match=r"tests/seeds/layers\.txt:1: cannot be evaluated"):
        seeds.repeated(conclusion(what), 2)


@pytest.mark.parametrize(
    "line", ["layers/drawn.py 20 line[1][0] < 2", "layers/drawn 2 of 2 same()", "shows it"]
)
def test_a_line_that_is_no_conclusion_is_named(project: Path, line: str) -> None:
    project.write_text(f"layers/drawn.py  shows  the shape\n{line}\n", encoding="utf-8")
    with pytest.raises(SeedsError, match=r"tests/seeds/layers\.txt:2: not a conclusion"):
        seeds.declared()


def test_a_long_name_stays_apart_from_its_count(project: Path) -> None:
    long = Conclusion("generalization/a_name_that_fills_its_column", 2, 2, "same()", "")
    project.write_text(seeds.written([long]), encoding="utf-8")
    assert [one.program for one in seeds.declared()] == [long.program]


@pytest.mark.usefixtures("project")
def test_a_conclusion_that_holds_in_half_of_the_runs_is_none() -> None:
    assert not seeds.untrue([conclusion("line[1][0] < 2", held=2, of=3)])
    (said,) = seeds.untrue([conclusion("line[1][0] < 2", held=1, of=2)])
    assert said.startswith(
        "tests/seeds/layers.txt:1: line[1][0] < 2 holds in 1 of 2 runs: that is no conclusion"
    )


def test_an_update_writes_on_though_an_earlier_one_has_sorted_the_file(project: Path) -> None:
    first = "layers/last.py  2 of 2  same(2)\n"
    project.write_text(f"{first}layers/drawn.py  1 of 2  line[1][0] < 2\n", encoding="utf-8")
    last, drawn = seeds.declared()
    for name in ("last.py", "last.txt"):
        drawn_file = pages.SNIPPETS / "layers" / name.replace("last", "drawn")
        (pages.SNIPPETS / "layers" / name).write_text(drawn_file.read_text(), encoding="utf-8")
    project.write_text(seeds.written([last, drawn]), encoding="utf-8")  # the lines have changed places
    assert not seeds.check(drawn, True, lambda *_: None)
    assert [one.held for one in seeds.declared()] == [2, 2]
