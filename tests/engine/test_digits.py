"""How far digits move is measured under each setting, stored by place, and held against what is printed."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from proof import digits, evidence, pages, programs, runner, seeds
from proof.digits import Digits, DigitsError

DRAWS = """import torch
torch.manual_seed(0)
drawn = torch.rand(3)
print("drawn", 3, f"{drawn[0].item():.3f}")
print(2, torch.tensor([0.1]).item())
"""
ASKS = """import torch
print(torch.backends.cpu.get_cpu_capability(), torch.get_num_threads(), torch.get_default_dtype())
"""
SAME_DRAWS = """import torch
torch.manual_seed(0)
found = [torch.randn(40), torch.rand(3), torch.nn.Linear(20, 3).weight, torch.nn.Dropout()(torch.ones(40))]
found += [torch.bernoulli(torch.full((20,), 0.3)), torch.empty(3).exponential_(), torch.randperm(5)]
found += [torch.normal(torch.zeros(20), torch.ones(20)), torch.rand_like(torch.ones(3)), torch.randn(2, 20)]
found += [torch.multinomial(torch.ones(7), 3), torch.rand(3, requires_grad=True)]
print([hash(tuple(one.detach().float().flatten().tolist())) for one in found])
"""
STORED = """# layers/drawn.py  plainest instructions, 2 threads, 20 seeds
1.2   0.496     20 seeds: 0.02 to 0.98

# layers/other.py  2 threads
"""


@pytest.fixture
def drawn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A project with one program that draws."""
    monkeypatch.setattr(pages, "ROOT", tmp_path)
    monkeypatch.setattr(pages, "SNIPPETS", tmp_path / "snippets")
    monkeypatch.setattr(programs, "shown_as", lambda _: [])
    program = tmp_path / "snippets/layers/drawn.py"
    program.parent.mkdir(parents=True)
    (tmp_path / "tests").mkdir()
    program.write_text(DRAWS, encoding="utf-8")
    program.with_suffix(".txt").write_text(runner.run(DRAWS, "layers/drawn").text, encoding="utf-8")
    monkeypatch.setattr(seeds, "snippet_files", lambda _: [program])
    digits.stored.cache_clear()
    yield program
    digits.stored.cache_clear()


def test_a_program_runs_under_each_setting() -> None:
    said = {name: runner.run(ASKS, "asks", before=before).text for name, before in digits.settings().items()}
    assert said["plainest instructions"] == "DEFAULT 1 torch.float32\n"
    assert said["2 threads"].split()[1:] == ["2", "torch.float32"]
    assert said["float64"].split()[1:] == ["1", "torch.float64"]


def test_in_double_precision_a_program_draws_what_it_draws_in_single() -> None:
    said = runner.run(SAME_DRAWS, "draws", before=digits.settings()["float64"])
    assert said.text == runner.run(SAME_DRAWS, "draws").text
    assert not said.error and not said.failure


def test_numbers_that_move_are_told_by_their_place(drawn: Path) -> None:
    found = digits.measured(drawn)
    assert found.settings == [*digits.settings(), digits.SEEDS]
    assert found.printed == {(1, 2): "0.496", (2, 2): "0.10000000149011612"}
    assert [*found.moves[1, 2]] == [digits.SEEDS]
    assert found.moves[2, 2] == {"float64": "0.1"}


def test_a_program_that_asks_for_float64_is_not_tried_in_it(drawn: Path) -> None:
    drawn.write_text(f"{DRAWS}torch.set_default_dtype(torch.float64)\n", encoding="utf-8")
    assert "float64" not in [setting for setting, *_ in digits.tried(drawn, digits.settings())]


def test_what_is_measured_is_written_compared_and_refused_where_it_moved(drawn: Path) -> None:
    assert not digits.check(drawn, True, lambda *_: None)
    assert not digits.check(drawn, False, lambda *_: None)
    file = digits.path_of("layers/drawn")
    assert not digits.disagreement(digits.read(file)["layers/drawn"])
    assert not digits.faults()
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("float64: 0.1", "float64: 0.2"), encoding="utf-8")
    digits.stored.cache_clear()
    assert "move otherwise" in digits.check(drawn, False, lambda *_: None)
    assert "float64" in digits.disagreement(digits.read(file)["layers/drawn"])
    file.write_text(text.replace(" to 0.", " to 0.00"), encoding="utf-8")
    assert "other seeds" in digits.disagreement(digits.read(file)["layers/drawn"])
    file.write_text(text.replace("0.496", "0.497"), encoding="utf-8")
    digits.stored.cache_clear()
    assert digits.faults() == [
        "tests/digits/layers.txt: layers/drawn.txt does not print 0.497 as number 2 of line 1: measure it "
        "again, with pytest -m digits --update-outputs -k layers/drawn"
    ]


def test_a_program_that_draws_must_be_measured(drawn: Path) -> None:
    (wrong,) = digits.faults()
    assert wrong.startswith("snippets/layers/drawn.py draws random numbers: measure")
    digits.check(drawn, True, lambda *_: None)
    digits.stored.cache_clear()
    assert not digits.faults()


def test_a_setting_that_this_machine_lacks_is_kept() -> None:
    device = "NVIDIA H100 on 2026-11-27"
    known = Digits("layers/drawn", [device], {(1, 2): "0.496"}, {(1, 2): {device: "0.399"}})
    now = digits.merged(Digits("layers/drawn", ["2 threads"]), known)
    assert now.settings == ["2 threads", device]
    assert now.moves == known.moves
    known.settings += ["AVX-1024", "20 seeds"]
    again = digits.merged(Digits("layers/drawn", ["20 seeds", "float64"]), known)
    assert again.settings == ["float64", "20 seeds", device, "AVX-1024"]  # in the same order on each machine


def test_the_same_on_another_day_is_the_same(drawn: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for day in ("2026-11-27", "2026-11-28"):
        monkeypatch.setattr(digits, "settings", lambda day=day: {f"TPU on {day}": "print"})
        digits.check(drawn, day == "2026-11-27", lambda *_: None)
        assert not digits.check(drawn, False, lambda *_: None)
    assert " TPU on 2026-11-27" in digits.path_of("layers/drawn").read_text(encoding="utf-8")


def test_what_is_written_is_read(drawn: Path) -> None:
    file = digits.path_of("layers/drawn")
    file.parent.mkdir()
    file.write_text(STORED, encoding="utf-8")
    found = digits.read(file)
    assert found["layers/drawn"].moves == {(1, 2): {"20 seeds": "0.02 to 0.98"}}
    assert digits.written(found.values()) == STORED


@pytest.mark.parametrize("line", ["1.2 0.496", "1.2   0.496     4 threads: 0.5", "1 0.496  20 seeds: 0.5"])
def test_a_line_that_cannot_be_read_is_named(drawn: Path, line: str) -> None:
    file = digits.path_of("layers/drawn")
    file.parent.mkdir()
    file.write_text(STORED + line + "\n", encoding="utf-8")
    with pytest.raises(DigitsError, match=r"^tests/digits/layers\.txt:5: neither a program with"):
        digits.read(file)


def test_lines_with_other_numbers_are_not_compared() -> None:
    printed, other = digits.numbers("a 1\nb 2 3\n"), digits.numbers("a 4\nb 2\n")
    assert digits.pairs(printed, other) == {(1, 1): "4"}
    assert digits.pairs(printed, digits.numbers("a 4\n")) == {}
    assert digits.moved(printed, {(1, 1): "4"}) == {(1, 1): "4", (2, 1): "not there", (2, 2): "not there"}
    assert digits.span(printed, [printed, other]) == {
        (1, 1): "1 to 4",
        (2, 1): "not in all",
        (2, 2): "not in all",
    }


def test_the_site_finds_numbers_as_the_tests_do(monkeypatch: pytest.MonkeyPatch) -> None:
    """A number is told by its place among those of its line, and the hook cannot import the engine."""
    hooks = Path(__file__).parents[2] / "hooks"
    monkeypatch.syspath_prepend(str(hooks))
    import digits as hook

    assert hook.__file__ == str(hooks / "digits.py")
    assert hook.PRINTED == evidence.PRINTED
