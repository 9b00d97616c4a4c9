"""Save and load a checkpoint."""

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import nn

from proof.recipes import few, load, normed, same_state, snapshot, some_steps

checkpoint = load("checkpoint")


def trained(widths: list[int], kind: str, steps: int) -> tuple[nn.Sequential, torch.optim.Optimizer]:
    model = normed(widths)
    optimizer: torch.optim.Optimizer = getattr(torch.optim, kind)(model.parameters(), lr=0.1)
    for _ in range(steps):
        some_steps(model, optimizer, widths[0])
    return model, optimizer


@few
@given(
    widths=st.lists(st.integers(1, 5), min_size=2, max_size=4),
    kind=st.sampled_from(["SGD", "Adam", "AdamW", "RMSprop"]),
    steps=st.integers(0, 2),
    epoch=st.integers(0, 10**6),
)
def test_a_checkpoint_goes_on_as_if_never_stopped(
    tmp_path_factory: pytest.TempPathFactory, widths: list[int], kind: str, steps: int, epoch: int
) -> None:
    path = tmp_path_factory.mktemp("checkpoint") / "run.pt"
    model, optimizer = trained(widths, kind, steps)
    checkpoint.save_checkpoint(path, model, optimizer, epoch)
    copied, its_optimizer = trained(widths, kind, 1)
    assert checkpoint.load_checkpoint(path, copied, its_optimizer) == epoch
    assert same_state(snapshot(model), snapshot(copied))
    for one, its in ((model, optimizer), (copied, its_optimizer)):
        torch.manual_seed(1)
        some_steps(one, its, widths[0])
    assert same_state(snapshot(model), snapshot(copied))


@pytest.mark.parametrize(("saves", "loads"), [(True, False), (False, True), (True, True)])
def test_a_compiled_model_and_its_original_share_checkpoints(
    tmp_path: Path, saves: bool, loads: bool
) -> None:
    def some(compiled: bool) -> tuple[nn.Module, torch.optim.Optimizer]:
        model, optimizer = trained([1, 2], "Adam", 1)
        wrapped: nn.Module = torch.compile(model, backend="eager")  # type: ignore[assignment]
        return (wrapped if compiled else model), optimizer

    model, optimizer = some(saves)
    checkpoint.save_checkpoint(tmp_path / "run.pt", model, optimizer, 4)
    copied, its_optimizer = some(loads)
    assert checkpoint.load_checkpoint(tmp_path / "run.pt", copied, its_optimizer) == 4
    one, other = snapshot(model), snapshot(copied)
    assert len(one) == len(other) and all(map(torch.equal, one.values(), other.values()))


def test_a_checkpoint_goes_on_elsewhere(tmp_path: Path, device: str) -> None:
    model, optimizer = trained([1, 2], "Adam", 1)
    checkpoint.save_checkpoint(tmp_path / "run.pt", model, optimizer, 1)
    copied = normed([1, 2]).to(device)
    its_optimizer = torch.optim.Adam(copied.parameters())
    checkpoint.load_checkpoint(tmp_path / "run.pt", copied, its_optimizer)
    checkpoint.save_checkpoint(tmp_path / "run.pt", copied, its_optimizer, 2)
    checkpoint.load_checkpoint(tmp_path / "run.pt", model, optimizer)
    here, there = optimizer.state_dict()["state"], its_optimizer.state_dict()["state"]
    assert all(t.device.type == device for t in snapshot(copied).values())
    assert all(torch.equal(here[i]["exp_avg"], there[i]["exp_avg"].cpu()) for i in here)


@pytest.mark.parametrize("rate", [np.float64(0.01), Fraction(1, 100)])
def test_what_cannot_be_loaded_is_not_saved(tmp_path: Path, rate: float) -> None:
    path = tmp_path / "run.pt"
    model, optimizer = trained([1, 2], "Adam", 1)
    checkpoint.save_checkpoint(path, model, optimizer, 1)
    before = path.read_bytes()
    optimizer.param_groups[0]["lr"] = rate
    with pytest.raises(ValueError, match=r"could not be loaded: use plain numbers, float\(lr\)"):
        checkpoint.save_checkpoint(path, model, optimizer, 2)
    assert path.read_bytes() == before and list(tmp_path.iterdir()) == [path]
    optimizer.param_groups[0]["lr"] = float(rate)
    checkpoint.save_checkpoint(path, model, optimizer, 2)
    assert checkpoint.load_checkpoint(path, model, optimizer) == 2


def test_parameters_in_another_order_change_nothing(tmp_path: Path) -> None:
    model, optimizer = trained([2, 2, 2], "Adam", 1)
    checkpoint.save_checkpoint(tmp_path / "run.pt", model, optimizer, 1)
    other = torch.optim.Adam(reversed([*model.parameters()]))
    before, state = snapshot(model), repr(other.state_dict())
    with pytest.raises(ValueError, match="its old parameters in order"):
        checkpoint.load_checkpoint(tmp_path / "run.pt", model, other)
    assert same_state(before, snapshot(model)) and repr(other.state_dict()) == state


def test_a_save_that_fails_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "run.pt"
    model, optimizer = trained([1, 2], "SGD", 0)
    checkpoint.save_checkpoint(path, model, optimizer, 1)
    before = path.read_bytes()

    def full(_: object, file: object) -> None:
        file.write(b"half")  # type: ignore[attr-defined]
        raise OSError("No space left on device")

    monkeypatch.setattr(torch, "save", full)
    with pytest.raises(OSError, match="No space left"):
        checkpoint.save_checkpoint(path, model, optimizer, 2)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_saving_replaces_and_leaves_one_file(tmp_path: Path) -> None:
    path = tmp_path / "run.pt"
    model, optimizer = trained([1, 2], "Adam", 1)
    for epoch in (1, 2):
        checkpoint.save_checkpoint(str(path), model, optimizer, epoch)
    assert checkpoint.load_checkpoint(str(path), model, optimizer) == 2
    assert list(tmp_path.iterdir()) == [path]


def test_saving_refuses_a_negative_epoch_and_a_missing_folder(tmp_path: Path) -> None:
    model, optimizer = trained([1, 2], "SGD", 0)
    with pytest.raises(ValueError, match="count from 0"):
        checkpoint.save_checkpoint(tmp_path / "run.pt", model, optimizer, -1)
    with pytest.raises(FileNotFoundError):
        checkpoint.save_checkpoint(tmp_path / "none" / "run.pt", model, optimizer, 0)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("widths", "kind", "said"),
    [
        ([2, 3], "Adam", r"another model: see 0\.0\.bias, 0\.0\.weight"),
        ([1, 2, 2], "Adam", r"another model: see 1\.0\.bias"),
        ([1, 2], "SGD", "another optimizer: make a Adam"),
    ],
)
def test_a_checkpoint_of_something_else_changes_nothing(
    tmp_path: Path, widths: list[int], kind: str, said: str
) -> None:
    checkpoint.save_checkpoint(tmp_path / "run.pt", *trained([1, 2], "Adam", 1), 1)
    model, optimizer = trained(widths, kind, 1)
    before, state = snapshot(model), repr(optimizer.state_dict())
    with pytest.raises(ValueError, match=said):
        checkpoint.load_checkpoint(tmp_path / "run.pt", model, optimizer)
    assert same_state(before, snapshot(model)) and repr(optimizer.state_dict()) == state


def test_an_optimizer_of_fewer_parameters_changes_nothing(tmp_path: Path) -> None:
    checkpoint.save_checkpoint(tmp_path / "run.pt", *trained([1, 2], "SGD", 1), 1)
    model, _ = trained([1, 2], "SGD", 1)
    before = snapshot(model)
    with pytest.raises(ValueError, match="its old parameters in order"):
        checkpoint.load_checkpoint(tmp_path / "run.pt", model, torch.optim.SGD([*model.parameters()][:1]))
    assert same_state(before, snapshot(model))


class Acts:
    """Would touch a file when it is unpickled."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Callable[..., object], tuple[Path]]:
        return Path.touch, (self.path,)


def test_a_file_that_acts_is_refused(tmp_path: Path) -> None:
    torch.save({"model": Acts(tmp_path / "acted")}, tmp_path / "run.pt")
    model, optimizer = trained([1, 2], "SGD", 0)
    with pytest.raises(ValueError, match="broken or not plain data"):
        checkpoint.load_checkpoint(tmp_path / "run.pt", model, optimizer)
    assert not (tmp_path / "acted").exists()


@few
@given(start=st.integers(0, 40), junk=st.binary(max_size=60))
def test_a_broken_file_is_refused(tmp_path_factory: pytest.TempPathFactory, start: int, junk: bytes) -> None:
    path = tmp_path_factory.mktemp("broken") / "run.pt"
    model, optimizer = trained([1, 2], "SGD", 0)
    checkpoint.save_checkpoint(path, model, optimizer, 1)
    path.write_bytes(path.read_bytes()[:start] + junk)
    with pytest.raises(ValueError, match="broken or not plain data"):
        checkpoint.load_checkpoint(path, model, optimizer)


def test_a_file_of_something_else_is_refused(tmp_path: Path) -> None:
    model, optimizer = trained([1, 2], "SGD", 0)
    torch.save(model.state_dict(), tmp_path / "weights.pt")
    with pytest.raises(ValueError, match="not written by save_checkpoint"):
        checkpoint.load_checkpoint(tmp_path / "weights.pt", model, optimizer)
    with pytest.raises(FileNotFoundError):
        checkpoint.load_checkpoint(tmp_path / "none.pt", model, optimizer)
