"""Seed everything."""

import os
import random

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import Tensor
from torch.utils.data import DataLoader, Dataset

from proof.recipes import few, load

seed_everything = load("seed_everything")


def draw_from_each() -> tuple[float, float, float]:
    return random.random(), float(np.random.rand()), torch.rand(1).item()


@few
@given(seed=st.integers(0, 2**32 - 1))
def test_a_seed_repeats_every_generator(seed: int) -> None:
    seed_everything.seed_everything(seed)
    first = draw_from_each()
    seed_everything.seed_everything(seed)
    assert draw_from_each() == first
    assert not set(draw_from_each()) & set(first)


def test_a_seed_repeats_the_draws_on_a_device(device: str) -> None:
    draws = []
    for seed in (5, 5, 6):
        seed_everything.seed_everything(seed)
        draws.append(torch.rand(3, device=device))
    assert draws[0].equal(draws[1]) and not draws[0].equal(draws[2])


def test_deterministic_asks_pytorch_for_repeatable_algorithms(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.backends.cudnn, "benchmark", True)
    monkeypatch.setenv("CUBLAS_WORKSPACE_CONFIG", "kept for the monkeypatch to undo")
    monkeypatch.delenv("CUBLAS_WORKSPACE_CONFIG")
    try:
        seed_everything.seed_everything(0)
        assert not torch.are_deterministic_algorithms_enabled()
        seed_everything.seed_everything(0, deterministic=True)
        assert torch.are_deterministic_algorithms_enabled()
        assert not torch.backends.cudnn.benchmark
        assert os.environ["CUBLAS_WORKSPACE_CONFIG"] == ":4096:8"
        seed_everything.seed_everything(0)
        assert torch.are_deterministic_algorithms_enabled()  # not asked for, not touched
        seed_everything.seed_everything(0, deterministic=False)
        assert not torch.are_deterministic_algorithms_enabled()
    finally:
        torch.use_deterministic_algorithms(False)


class Draws(Dataset[Tensor]):
    """Each example is drawn when it is read."""

    def __len__(self) -> int:
        return 4

    def __getitem__(self, index: int) -> Tensor:
        return torch.tensor(draw_from_each())


def test_a_seed_repeats_the_workers_of_a_loader() -> None:
    draws = []
    for seed in (5, 5, 6):
        seed_everything.seed_everything(seed)
        draws.append(torch.cat(list(DataLoader(Draws(), num_workers=2))))
    assert draws[0].equal(draws[1])
    assert not (draws[0] == draws[2]).any()
    assert len(set(draws[0].flatten().tolist())) == draws[0].numel()


@pytest.mark.parametrize("seed", [-1, 2**32])
def test_a_seed_out_of_range_is_refused(seed: int) -> None:
    with pytest.raises(ValueError, match=r"must be from 0 to 4294967295"):
        seed_everything.seed_everything(seed)


@pytest.mark.parametrize("seed", [np.int64(3), np.uint8(3)])
def test_a_seed_can_be_a_whole_number_of_another_library(seed: object) -> None:
    seed_everything.seed_everything(3)
    first = draw_from_each()
    seed_everything.seed_everything(seed)
    assert draw_from_each() == first


@pytest.mark.parametrize("seed", [1.0, "1", None, True, np.float64(3), np.True_, torch.tensor(3)])
def test_a_seed_that_is_no_int_is_refused(seed: object) -> None:
    with pytest.raises(TypeError, match="must be an int"):
        seed_everything.seed_everything(seed)
