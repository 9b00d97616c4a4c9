"""What a check is given, and what it compares with."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import torch
from torch import Tensor

from proof.arithmetic import Formula, evaluate
from proof.evidence import Program


@dataclass(frozen=True)
class Case:
    """A formula and where it stands: the first cell of its table's row, and its section's programs."""

    formula: Formula
    row: str
    programs: tuple[Program, ...]


Check = Callable[[Case], bool]


class Matrix(Tensor):
    """A matrix as books write it: two side by side are the matrix product."""

    def __mul__(self, other: Tensor) -> Tensor:  # type: ignore[override]
        return self @ other

    def __pow__(self, exponent: object) -> Tensor:
        """Only transposed, by a capital T."""
        return self.mT if exponent == "T" else NotImplemented


def number(given: object) -> Tensor:
    found: Tensor = torch.as_tensor(given, dtype=torch.float64)
    return found.detach().as_subclass(Tensor)


def of_numbers(function: Callable[..., Tensor]) -> Callable[..., Tensor]:
    """A function of PyTorch that takes plain numbers too."""
    return lambda *given: function(*(torch.as_tensor(one, dtype=torch.float64) for one in given))


def variance(draws: Tensor) -> Tensor:
    return draws.var() if draws.numel() > 1 else draws.new_tensor(math.nan)


FUNCTIONS: dict[str, object] = {
    "e": math.e,
    "E": of_numbers(torch.mean),
    "Var": of_numbers(variance),
    "max": of_numbers(torch.maximum),
    "min": of_numbers(torch.minimum),
    "sigma": of_numbers(torch.sigmoid),
    "sum_i": lambda terms: terms.sum(dim=0, keepdim=True),
    "sum_j": lambda terms: terms.sum(dim=1, keepdim=True),
    **{name: of_numbers(getattr(torch, name)) for name in ("cos", "exp", "log", "sin", "sqrt", "tanh")},
}


def values(case: Case, names: Mapping[str, object]) -> list[object]:
    """The value of each side, with these values for the symbols."""
    return [evaluate(side, {**FUNCTIONS, **names}) for side in case.formula.sides]


def close(one: object, other: object, tolerance: float = 1e-9) -> bool:
    first, second = number(one), number(other)
    return first.shape == second.shape and torch.allclose(first, second, rtol=tolerance, atol=tolerance)


def agrees(case: Case, names: Mapping[str, object], tolerance: float = 1e-9) -> bool:
    """Are the sides of an equation the same? It must be about all of these symbols."""
    first, *others = values(case, names)
    about_it = set(case.formula.relations) == {"="} and names.keys() <= case.formula.names
    return about_it and all(close(first, one, tolerance) for one in others)


def gives(
    case: Case, names: Mapping[str, object], wanted: object, name: str = "", tolerance: float = 1e-9
) -> bool:
    """Is an expression what is wanted, or an equation that begins with its name?"""
    if len(case.formula.sides) == 1:
        return close(values(case, names)[0], wanted, tolerance)
    return bool(name) and agrees(case, {**names, name: wanted}, tolerance)


def points(*shape: int) -> Tensor:
    return torch.randn(shape or (7,), dtype=torch.float64)


def slope(function: Callable[[Tensor], Tensor], at: Tensor) -> Tensor:
    at = at.clone().requires_grad_()
    (found,) = torch.autograd.grad(function(at).sum(), at)
    return found
