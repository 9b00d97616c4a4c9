"""Find a learning rate."""

import math
from typing import Any

import pytest
import torch
from torch import nn

from proof.recipes import line, linear, load, normed, same_state, snapshot, some_steps

find_learning_rate = load("find_learning_rate").find_learning_rate


def test_the_suggested_rate_trains_and_is_below_the_limit() -> None:
    # For y = 3x + 1 on these points the limit of gradient descent is 1: the largest curvature is 2.
    model, optimizer = linear()
    rates, losses, suggestion = find_learning_rate(model, line(parts=1), nn.MSELoss(), optimizer)
    assert len(rates) == len(losses) < 100
    assert rates == sorted(rates) and rates[0] == 1e-6
    assert suggestion == pytest.approx(rates[losses.index(min(losses))] / 10)
    assert 0.01 < suggestion < 1


def test_the_sweep_puts_everything_back() -> None:
    model = normed([1, 4])
    model[0].eval()
    groups: list[dict[str, Any]] = [
        {"params": model[0].parameters(), "lr": 0.5},
        {"params": model[1].parameters()},
    ]
    optimizer = torch.optim.Adam(groups, lr=0.25)
    some_steps(model, optimizer, 1)
    model[0].eval()
    before, state = snapshot(model), repr(optimizer.state_dict())
    modes = [module.training for module in model.modules()]
    batches = 4 * [(x.float(), y.float()) for x, y in line(parts=1)]
    find_learning_rate(model, batches, nn.MSELoss(), optimizer)
    with pytest.raises(ValueError, match="no batches left"):
        find_learning_rate(model, iter(batches), nn.MSELoss(), optimizer)
    assert same_state(before, snapshot(model))
    assert repr(optimizer.state_dict()) == state
    assert [module.training for module in model.modules()] == modes
    assert all(p.grad is None for p in model.parameters())


def test_the_sweep_goes_to_the_highest_rate_if_nothing_breaks() -> None:
    model, optimizer = linear()
    found = find_learning_rate(
        model, line(parts=1), nn.MSELoss(), optimizer, lowest=1e-4, highest=1e-3, steps=12
    )
    assert len(found[0]) == 12
    assert found[0][-1] == pytest.approx(1e-3)


def test_the_sweep_takes_a_loss_below_zero() -> None:
    model, optimizer = linear()
    offset = lambda out, y: nn.functional.mse_loss(out, y) - 100  # noqa: E731
    rates, _, _ = find_learning_rate(model, line(), offset, optimizer, highest=0.1)
    assert len(rates) == 100


@pytest.mark.parametrize(
    "sweep", [{"lowest": 0}, {"lowest": 2, "highest": 1}, {"highest": math.inf}, {"steps": 9}]
)
def test_a_sweep_that_is_none_is_refused(sweep: dict[str, float]) -> None:
    model, optimizer = linear()
    with pytest.raises(ValueError, match="0 < lowest < highest"):
        find_learning_rate(model, line(), nn.MSELoss(), optimizer, **sweep)


def test_a_sweep_over_nothing_useful_is_refused() -> None:
    model, optimizer = linear()
    with pytest.raises(ValueError, match="no batches left"):
        find_learning_rate(model, [], nn.MSELoss(), optimizer)
    with pytest.raises(ValueError, match="first loss is not finite"):
        find_learning_rate(model, [(x, y * math.nan) for x, y in line()], nn.MSELoss(), optimizer)
    with pytest.raises(ValueError, match=r"reshape .* to targets"):
        find_learning_rate(model, [(x, y.flatten()) for x, y in line()], nn.MSELoss(), optimizer)
