"""Formulas that hold by themselves, and numbers as floats hold them."""

import ast
import re

import torch
from torch import Tensor

from proof.checks.case import Case, Check, Matrix, agrees, number, points, values
from proof.evidence import Source, reads_as, sources_of

FITTED = re.compile(r"\b([bw]) = (-?\d+\.\d+)")


def gave(case: Case) -> list[Source]:
    """What the programs of the formula's section printed, drew and set."""
    return [source for program in case.programs for source in sources_of(program)]


def identity(case: Case) -> bool:
    """Both sides are the same whatever the symbols are. Beside capitals, matrices, the others are vectors."""
    symbols = case.formula.symbols
    matrices = {name for name in symbols if name[0].isupper()}
    vector = (5, 1) if matrices else (7,)
    names = {
        name: points(5, 5).as_subclass(Matrix) if name in matrices else points(*vector) for name in symbols
    }
    trivial = len({ast.unparse(side) for side in case.formula.sides}) == 1
    return bool(symbols) and not trivial and agrees(case, names)


def equation_of_numbers(case: Case) -> bool:
    """It is right, and a program of the section gives the result."""
    result = str(values(case, {})[-1])
    given = any(reads_as(result, found) for source in gave(case) for found in source.numbers)
    return not case.formula.symbols and given and agrees(case, {})


def fitted_line(case: Case) -> bool:
    """A program of the section prints the coefficients, as `b = 1.00, w = 2.00`."""
    printed = {name: float(value) for source in gave(case) for name, value in FITTED.findall(source.text)}
    x = points()
    return agrees(case, {"x": x, "y_hat": printed["w"] * x + printed["b"]})


def not_a_number(case: Case) -> bool:
    (value,) = values(case, {})
    return isinstance(value, Tensor) and bool(value.isnan())


def last_whole_number(case: Case) -> bool:
    """Up to here a float32 holds every whole number, and one more is rounded back."""
    (last,) = values(case, {})
    near = number(last) + torch.arange(-3, 2)
    return (near.float().double() == near).tolist() == [True, True, True, True, False]


checks: dict[str, Check] = {
    check.__name__: check
    for check in (
        identity,
        equation_of_numbers,
        fitted_line,
        not_a_number,
        last_whole_number,
    )
}
