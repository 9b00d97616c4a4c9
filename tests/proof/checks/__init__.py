"""Checks of formulas: each evaluates a formula as it stands on the page, at random points, against PyTorch.

A check never holds the formula: it gives values to its symbols, and says what PyTorch makes of them. Its name
in the ledger is its function's, with hyphens. To add one, write a function in the module of its subject.
"""

from functools import cache

import torch

from proof import expressions
from proof.arithmetic import FormulaError, read
from proof.checks import activations, general, layers, signals, updates
from proof.checks.case import Case, Check
from proof.evidence import Program

CHECKS: dict[str, Check] = {
    name.replace("_", "-"): check
    for module in (layers, activations, updates, signals, general)
    for name, check in module.checks.items()
}
OF_A_LAYER = "parameters-of-row"
# What is raised when a check meets another formula than it is for: a symbol without a value, two shapes.
NOT_FOR_IT = (ArithmeticError, AttributeError, LookupError, NameError, RuntimeError, TypeError, ValueError)


@cache
def proving(text: str, row: str = "", programs: tuple[Program, ...] = ()) -> str:
    """The first check that a formula passes, or the line of a program that computes it; empty for none."""
    try:
        places = expressions.places(read(text), programs)
    except FormulaError:
        return ""
    return next((name for name in (*CHECKS, *places) if holds(name, text, row, programs)), "")


@cache
def holds(name: str, text: str, row: str = "", programs: tuple[Program, ...] = ()) -> bool:
    """Does a formula pass the check of this name, or does this line of a program compute it?"""
    case = Case(read(text), row, programs)
    if layers.named_by(row) and name != OF_A_LAYER:
        return False  # what stands beside a layer is its count, not another's
    if name not in CHECKS:
        return name in expressions.places(case.formula, programs)
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        try:
            return CHECKS[name](case)
        except NOT_FOR_IT:
            return False
