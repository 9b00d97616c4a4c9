"""A program in double precision that draws what it draws in single: only the arithmetic is another.

PyTorch takes other random numbers for a float64 tensor than for a float32 one, from the same seed. So where a
program asks for numbers of the default type, they are drawn as float32 and then made float64.
"""

import functools
from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor

MAKES = ("normal", "rand", "randn")
MAKES_LIKE = ("bernoulli", "multinomial", "normal", "rand_like", "randn_like")  # from a tensor
FILLS = ("bernoulli_", "cauchy_", "exponential_", "geometric_", "log_normal_", "normal_", "uniform_")


def begin() -> None:
    """From here on float64 is the default type, in this process."""
    torch.set_default_dtype(torch.float64)
    for name in {*MAKES, *MAKES_LIKE}:
        _stand_in(torch, name, _made)
    for name in ("bernoulli", "multinomial"):
        _stand_in(torch.Tensor, name, _made)
    for name in FILLS:
        _stand_in(torch.Tensor, name, _filled)


def _made(real: Callable[..., Tensor], *args: Any, **options: Any) -> Tensor:
    if options.get("dtype") is not None or options.get("out") is not None:
        return real(*args, **options)
    needs_gradient = options.pop("requires_grad", False)
    torch.set_default_dtype(torch.float32)
    try:
        drawn = real(*map(_single, args), **{name: _single(given) for name, given in options.items()})
    finally:
        torch.set_default_dtype(torch.float64)
    if drawn.dtype == torch.float32:
        drawn = drawn.double()
    return drawn.requires_grad_() if needs_gradient else drawn


def _filled(real: Callable[..., Tensor], tensor: Tensor, *args: Any, **options: Any) -> Tensor:
    if tensor.dtype != torch.float64:
        return real(tensor, *args, **options)
    with torch.no_grad():
        drawn = real(torch.empty_like(tensor, dtype=torch.float32), *map(_single, args), **options)
    return tensor.copy_(drawn)


def _single(given: Any) -> Any:
    is_double = isinstance(given, Tensor) and given.dtype == torch.float64
    return given.float() if is_double else given


def _stand_in(owner: Any, name: str, act: Callable[..., Tensor]) -> None:
    real = getattr(owner, name)

    @functools.wraps(real)
    def stand_in(*args: Any, **options: Any) -> Tensor:
        return act(real, *args, **options)

    setattr(owner, name, stand_in)
