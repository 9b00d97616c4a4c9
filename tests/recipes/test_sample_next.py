"""Sampling from logits."""

import math

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import Tensor

from proof.recipes import few, load

sample_next = load("sample_next").sample_next


def seeded(seed: int = 0) -> torch.Generator:
    return torch.Generator().manual_seed(seed)


def allowed(logits: list[float], temperature: float, top_k: int | None, top_p: float | None) -> list[float]:
    """The probabilities that are left, by hand."""
    order = sorted(range(len(logits)), key=lambda i: -logits[i])[: top_k or len(logits)]
    weights = [math.exp((logits[i] - max(logits)) / temperature) for i in order]
    chances = [weight / sum(weights) for weight in weights]
    kept, total = 0, 0.0
    while kept < len(order) and (top_p is None or total < top_p - 1e-6):
        total += chances[kept]
        kept += 1
    left = [0.0] * len(logits)
    for i, chance in zip(order[:kept], chances[:kept], strict=True):
        left[i] = chance / total
    return left


@few
@given(
    logits=st.lists(st.integers(-8, 8), min_size=1, max_size=6, unique=True),
    temperature=st.sampled_from([0.3, 1.0, 2.0]),
    top_k=st.none() | st.integers(1, 7),
    top_p=st.none() | st.sampled_from([0.1, 0.55, 0.9]),
    seed=st.integers(0, 1000),
)
def test_it_draws_what_is_left_as_often_as_it_should(
    logits: list[int], temperature: float, top_k: int | None, top_p: float | None, seed: int
) -> None:
    n = 20_000
    values = [logit / 4 for logit in logits]
    rows = torch.tensor(values).expand(n, -1)
    ids = sample_next(rows, temperature, top_k, top_p, seeded(seed))
    shares = ids.bincount(minlength=len(values)) / n
    for share, chance in zip(shares.tolist(), allowed(values, temperature, top_k, top_p), strict=True):
        assert (share == 0) == (chance == 0) or chance < 1e-3
        assert abs(share - chance) <= 5 * math.sqrt(chance * (1 - chance) / n) + 1e-9


@pytest.mark.parametrize("shape", [(5,), (3, 5), (2, 3, 5), (0, 5)])
def test_one_id_for_each_row(shape: tuple[int, ...]) -> None:
    logits = torch.randn(shape)
    for settings in ({}, {"temperature": 0.0}, {"top_k": 2, "top_p": 0.5}):
        ids = sample_next(logits, **settings)
        assert ids.shape == shape[:-1] and ids.dtype == torch.long


@pytest.mark.parametrize(
    "settings", [{"temperature": 0}, {"top_k": 1}, {"top_p": 1e-9}, {"temperature": 1e-300}]
)
def test_greedy_in_four_ways(settings: dict[str, float]) -> None:
    logits = torch.randn(50, 9, generator=seeded())
    assert torch.equal(sample_next(logits, **settings), logits.argmax(1))


def test_of_equal_logits_top_k_keeps_k() -> None:
    ids = sample_next(torch.zeros(2000, 5), top_k=2, generator=seeded())
    assert ids.unique().tolist() == [0, 1]


def test_a_generator_makes_a_draw_repeat_and_leaves_the_other_alone() -> None:
    logits = torch.randn(100, 9)
    torch.manual_seed(1)
    first = sample_next(logits, generator=seeded(3))
    after = torch.rand(1)
    torch.manual_seed(1)
    assert torch.equal(torch.rand(1), after)
    assert torch.equal(first, sample_next(logits, generator=seeded(3)))
    assert not torch.equal(first, sample_next(logits, generator=seeded(4)))


def test_the_logits_stay_and_small_types_are_taken() -> None:
    logits = torch.randn(3, 5, requires_grad=True)
    before = logits.detach().clone()
    assert not sample_next(logits, 0.7, 2, 0.9).requires_grad
    assert torch.equal(logits.detach(), before)
    for dtype in (torch.float16, torch.bfloat16, torch.float64):
        assert sample_next(logits.to(dtype)).shape == (3,)


def test_what_is_ruled_out_is_never_chosen() -> None:
    logits = torch.tensor([0.0, -math.inf, 1.0]).expand(2000, 3)
    for settings in ({}, {"top_k": 3}, {"top_p": 1.0}, {"temperature": 0}, {"temperature": 50.0}):
        assert 1 not in sample_next(logits, generator=seeded(), **settings)


@pytest.mark.parametrize("bad", [math.nan, math.inf])
def test_a_logit_that_is_no_number_is_refused(bad: float) -> None:
    for temperature in (0, 1):
        with pytest.raises(ValueError, match="nan or inf"):
            sample_next(torch.tensor([[0.0, 1.0], [0.0, bad]]), temperature)


def test_a_row_with_nothing_allowed_is_refused() -> None:
    nothing: Tensor = torch.full((2, 3), -math.inf)
    nothing[0] = 0
    for temperature in (0, 1):
        with pytest.raises(ValueError, match="nothing is allowed"):
            sample_next(nothing, temperature)


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"temperature": -0.1}, "temperature is -0.1"),
        ({"temperature": math.nan}, "temperature is nan"),
        ({"temperature": math.inf}, "temperature is inf"),
        ({"top_k": 0}, "top_k is 0"),
        ({"top_p": 0.0}, r"top_p is 0\.0"),
        ({"top_p": 1.1}, r"top_p is 1\.1"),
        ({"top_p": math.nan}, "top_p is nan"),
    ],
)
def test_settings_out_of_range_are_refused(settings: dict[str, float], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        sample_next(torch.zeros(3), **settings)
