"""The network of the lab that adds: its stored weights are as good as is printed, and can be made anew."""

import ast
import re
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest

from proof import beside, pages
from proof.labs import cells, stored

FOLDER = pages.DOCS / "labs" / "addition"
LAB = FOLDER.with_suffix(".ipynb")
Programs = tuple[ModuleType, ...]


@pytest.fixture
def programs() -> Iterator[Programs]:
    """`train.py`, `variants.py` and `heads.py`."""
    with beside.imported(FOLDER, "train", "variants", "heads") as found:
        yield found


def definitions(code: str) -> dict[str, str]:
    found = [node for node in ast.parse(code).body if isinstance(node, ast.FunctionDef | ast.ClassDef)]
    return {node.name: ast.unparse(node) for node in found}


def code_of_the_lab() -> str:
    return "\n".join(cell["source"] for cell in cells(LAB) if cell["cell_type"] == "code")


def printed(cell: str) -> str:
    (found,) = (stored(one)[0] for one in cells(LAB) if one["id"] == cell)
    return found


def accuracies(train: ModuleType, model: Any) -> tuple[float, float]:
    """On the sums never seen, and on all."""
    rows = train.sums()
    right = (train.answers(model, rows) == rows).all(dim=1).double()
    return right[train.split(0)[1]].mean().item(), right.mean().item()


def test_the_lab_and_the_program_define_the_same() -> None:
    lab = definitions(code_of_the_lab())
    program = definitions((FOLDER / "train.py").read_text(encoding="utf-8"))
    both = lab.keys() & program.keys()
    assert {"Adder", "Block", "fit", "answers", "rounded"} <= both
    assert not [name for name in both if lab[name] != program[name]]


def test_the_lab_shows_what_the_variants_printed() -> None:
    lines = (FOLDER / "variants.txt").read_text(encoding="utf-8").splitlines()
    code = code_of_the_lab()
    assert len(lines) == 23
    assert not [line for line in lines if line.removeprefix("no carries writes ") not in code]


@pytest.mark.parametrize("program", ["addition", "addition_heads"])
def test_the_page_shows_what_heads_printed(program: str) -> None:
    lines = (FOLDER / "heads.txt").read_text(encoding="utf-8").splitlines()
    code = (pages.SNIPPETS / "explore" / f"{program}.py").read_text(encoding="utf-8")
    _, typed, _ = re.split(r'printed = """\\\n|\n"""\n', code.partition("import matplotlib")[2] or code)[-3:]
    assert len(typed.splitlines()) >= 12
    assert not [line for line in typed.splitlines() if line not in lines]


@pytest.mark.long
def test_the_heads_do_what_was_printed(programs: Programs, capsys: pytest.CaptureFixture[str]) -> None:
    _, _, heads = programs
    heads.main()
    assert capsys.readouterr().out == (FOLDER / "heads.txt").read_text(encoding="utf-8")


def test_the_stored_weights_are_as_good_as_the_lab_prints(programs: Programs) -> None:
    train, *_ = programs
    model = train.load(FOLDER / "weights.json")
    assert sum(p.numel() for p in model.parameters()) == 26_144
    assert accuracies(train, model) == (1.0, 1.0)
    assert "nor mirrored: 1.0000 of" in printed("never-seen")
    assert "wrong in eight bits: 0 of 10,000" in printed("keep-it-small")


def test_the_lab_says_on_how_many_sums_without_a_carry_it_trained(programs: Programs) -> None:
    train, variants, _ = programs
    seen, _ = train.split(0)
    text = "\n".join(cell["source"] for cell in cells(LAB))
    assert f"{(~variants.carries()[seen]).sum():,} with seed 0" in text


@pytest.mark.long
def test_training_anew_gives_a_network_as_good(programs: Programs) -> None:
    train, *_ = programs
    unseen, _ = accuracies(train, train.load(FOLDER / "weights.json"))
    again = train.fit(train.sums()[train.split(0)[0]], seed=0)
    assert accuracies(train, again)[0] >= unseen


@pytest.mark.long
@pytest.mark.parametrize("kind", ["one layer", "no carries"])
def test_a_variant_does_again_what_it_did(programs: Programs, kind: str) -> None:
    _, variants, _ = programs
    lines = (FOLDER / "variants.txt").read_text(encoding="utf-8").splitlines()
    first = {line[:30].strip(): float(line[30:].split()[0]) for line in lines[:20]}
    shares = variants.shares(kind, seed=0)
    assert shares and shares == pytest.approx({name: first[name] for name in shares}, abs=0.02)
