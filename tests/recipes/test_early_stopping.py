"""Early stopping."""

import math

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import nn

from proof.recipes import few, load, same_state, snapshot

EarlyStopping = load("early_stopping").EarlyStopping


@few
@given(
    losses=st.lists(st.floats(-100, 100) | st.sampled_from([math.nan, math.inf]), min_size=1, max_size=20),
    patience=st.integers(1, 4),
    min_delta=st.sampled_from([0.0, 0.5, 10.0]),
)
def test_early_stopping_keeps_the_best_seen(losses: list[float], patience: int, min_delta: float) -> None:
    model, stopper = nn.Linear(1, 1), EarlyStopping("min", patience, min_delta)
    seen: list[float] = []
    for i, loss in enumerate(losses):
        nn.init.constant_(model.bias, i)
        seen.append(loss)
        if stopper.step(loss, model):
            break
    finite = [loss for loss in seen if math.isfinite(loss)]
    if finite:
        assert stopper.restore(model) == min(finite)
        assert model.bias.item() == seen.index(min(finite))
    else:
        with pytest.raises(ValueError, match="call step first"):
            stopper.restore(model)


@pytest.mark.parametrize(
    ("losses", "min_delta", "stops"),
    [
        ([3, 2, 1, 0], 0.0, [False, False, False, False]),
        ([3, 3, 3], 0.0, [False, False, True]),
        ([3, 4, 2, 3, 3], 0.0, [False, False, False, False, True]),
        ([3, 2.9, 2.8], 0.5, [False, False, True]),
        ([3, 2.7, 2.4, 2.3], 0.5, [False, False, False, False]),
        ([3, math.nan, math.inf], 0.0, [False, False, True]),
    ],
)
def test_early_stopping_waits_for_its_patience(
    losses: list[float], min_delta: float, stops: list[bool]
) -> None:
    stopper = EarlyStopping("min", patience=2, min_delta=min_delta)
    assert [stopper.step(loss, nn.Linear(1, 1)) for loss in losses] == stops


def test_an_accuracy_is_best_where_it_is_highest() -> None:
    model, stopper = nn.Linear(1, 1), EarlyStopping("max", patience=2, min_delta=0.1)
    stops = []
    for i, accuracy in enumerate([0.5, 0.7, math.nan, 0.9, 0.85, 0.95]):
        nn.init.constant_(model.bias, i)
        stops.append(stopper.step(accuracy, model))
    assert stops == [False, False, False, False, False, True]
    assert stopper.restore(model) == 0.95 and model.bias.item() == 5


@pytest.mark.parametrize("mode", ["loss", "highest", None, 5])
def test_early_stopping_wants_to_know_what_is_best(mode: object) -> None:
    with pytest.raises(ValueError, match="use 'min' for a loss, 'max' for an accuracy"):
        EarlyStopping(mode)
    with pytest.raises(TypeError, match="'mode'"):
        EarlyStopping(patience=2)


def test_the_best_weights_are_a_copy() -> None:
    model, stopper = nn.Linear(2, 2), EarlyStopping("min")
    stopper.step(1.0, model)
    kept = snapshot(model)
    nn.init.zeros_(model.weight)
    stopper.restore(model)
    assert same_state(kept, snapshot(model))
    nn.init.zeros_(model.weight)
    stopper.restore(model)
    assert same_state(kept, snapshot(model))


def test_early_stopping_refuses_bad_settings() -> None:
    with pytest.raises(ValueError, match="wait at least 1 time"):
        EarlyStopping("min", patience=0)
    for delta in (-0.1, math.nan):
        with pytest.raises(ValueError, match="use 0 or more"):
            EarlyStopping("min", min_delta=delta)


@pytest.mark.parametrize("loss", [torch.tensor(1.0), "1", None, True])
def test_early_stopping_refuses_a_loss_that_is_no_number(loss: object) -> None:
    with pytest.raises(TypeError, match=r"pass a float, loss\.item\(\)"):
        EarlyStopping("min").step(loss, nn.Linear(1, 1))


def test_the_best_weights_go_into_no_other_model() -> None:
    stopper = EarlyStopping("min")
    stopper.step(1.0, nn.Linear(1, 1))
    with pytest.raises(RuntimeError, match="size mismatch"):
        stopper.restore(nn.Linear(2, 2))
