"""Warm-up and a cosine."""

import math
from itertools import pairwise

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import nn
from torch.optim.lr_scheduler import CosineAnnealingLR, LambdaLR

from proof.recipes import few, load

warm_up_cosine = load("warm_up_cosine").warm_up_cosine


def optimizer(*rates: float) -> torch.optim.Optimizer:
    return torch.optim.SGD([{"params": [nn.Parameter(torch.ones(1))], "lr": rate} for rate in rates])


def rates(schedule: LambdaLR | CosineAnnealingLR, steps: int) -> list[float]:
    """The rate of each step, of the first group."""
    seen = []
    for _ in range(steps):
        seen.append(schedule.optimizer.param_groups[0]["lr"])
        schedule.optimizer.step()
        schedule.step()
    return seen


@few
@given(steps=st.integers(1, 40), share=st.floats(0, 0.99), floor=st.sampled_from([0.0, 0.1, 1.0]))
def test_it_rises_on_a_line_and_falls_to_the_floor(steps: int, share: float, floor: float) -> None:
    warm_up = int(share * steps)
    seen = rates(warm_up_cosine(optimizer(0.5), steps, warm_up, floor), steps + 3)
    up, down = seen[: warm_up + 1], seen[warm_up:]
    assert up == pytest.approx([0.5 * (i + 1) / (warm_up + 1) for i in range(warm_up + 1)])
    assert max(seen) == pytest.approx(0.5) and all(a >= b - 1e-12 for a, b in pairwise(down))
    assert seen[steps:] == pytest.approx([0.5 * floor] * 3)


def test_without_warm_up_it_is_the_cosine_of_torch() -> None:
    theirs = CosineAnnealingLR(optimizer(0.3), T_max=20, eta_min=0.03)
    assert rates(warm_up_cosine(optimizer(0.3), 20, 0, 0.1), 21) == pytest.approx(rates(theirs, 21))


def test_each_group_keeps_its_own_rate() -> None:
    both = optimizer(0.1, 0.4)
    schedule = warm_up_cosine(both, 10, 1)
    assert [group["lr"] for group in both.param_groups] == pytest.approx([0.05, 0.2])
    rates(schedule, 5)
    assert both.param_groups[1]["lr"] == pytest.approx(4 * both.param_groups[0]["lr"])


@pytest.mark.parametrize("stop", [1, 4, 9])
def test_it_goes_on_after_a_break(stop: int) -> None:
    whole = rates(warm_up_cosine(optimizer(0.2), 12, 3), 12)
    first = warm_up_cosine(optimizer(0.2), 12, 3)
    before = rates(first, stop)
    later = optimizer(0.2)
    second = warm_up_cosine(later, 12, 3)
    later.load_state_dict(first.optimizer.state_dict())
    second.load_state_dict(first.state_dict())
    assert before + rates(second, 12 - stop) == pytest.approx(whole)


@pytest.mark.parametrize(("steps", "warm_up"), [(0, 0), (5, 5), (5, 6), (5, -1)])
def test_a_warm_up_that_leaves_no_step_is_refused(steps: int, warm_up: int) -> None:
    with pytest.raises(ValueError, match=f"warm_up is {warm_up} of {steps}"):
        warm_up_cosine(optimizer(0.1), steps, warm_up)


@pytest.mark.parametrize("floor", [-0.1, 1.5, math.nan])
def test_the_floor_is_a_share(floor: float) -> None:
    with pytest.raises(ValueError, match="a share of the rate"):
        warm_up_cosine(optimizer(0.1), 5, 1, floor)
