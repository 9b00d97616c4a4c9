"""The activation functions of the explorables, as PyTorch has them."""

from collections.abc import Callable

import torch
from torch.nn import functional

FUNCTIONS: dict[str, Callable[[torch.Tensor], torch.Tensor]] = {
    "relu": functional.relu,
    "leaky_relu": functional.leaky_relu,
    "prelu": lambda x: functional.prelu(x, torch.tensor(0.25, dtype=x.dtype)),
    "elu": functional.elu,
    "selu": functional.selu,
    "softplus": functional.softplus,
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "gelu": functional.gelu,
    "gelu_tanh": lambda x: functional.gelu(x, approximate="tanh"),
    "silu": functional.silu,
    "mish": functional.mish,
    "hardswish": functional.hardswish,
}


def value_and_slope(name: str, points: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """What PyTorch and its autograd give at each point."""
    x = points.detach().clone().requires_grad_()
    values = FUNCTIONS[name](x)
    (slopes,) = torch.autograd.grad(values.sum(), x)
    return values.detach(), slopes
