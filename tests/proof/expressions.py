"""Formulas that a program of the section computes: its expression gives the same values, or their slope."""

import ast
import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

import torch
from torch import Tensor

from proof.arithmetic import Formula, evaluate
from proof.checks.case import FUNCTIONS, close, points
from proof.evidence import Program

HOW = ("", "has slope ", "slope of ")
Setting = tuple[int, str, float]  # the line, the name, and the number
Function = Callable[[dict[str, Tensor]], Tensor]
ARITHMETIC = (ast.BinOp, ast.UnaryOp, ast.Call, ast.Attribute, ast.Name, ast.Constant)
MODULES = {"torch": torch}
WRONG = (ArithmeticError, AttributeError, LookupError, NameError, RuntimeError, TypeError, ValueError)


@dataclass(frozen=True)
class Expression:
    """Something that a program computes, and what it calls it: `y`, `f(x)`, or nothing."""

    place: str  # `autograd/first_gradient.py:4`
    name: str
    code: ast.expr


@cache
def places(formula: Formula, programs: tuple[Program, ...]) -> tuple[str, ...]:
    """The lines of these programs that set a symbol as a formula says, or compute it (`x.py:4`), or its slope
    (`has slope x.py:4`), or that of which it is the slope (`slope of x.py:4`), in this order.
    """
    if not formula.symbols or set(formula.relations) - {"="} or len(formula.sides) > 2:
        return ()
    found = dict[str, list[str]]((how, []) for how in HOW)
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        for program in programs:
            tree = ast.parse(program.code)
            numbers, known = list(settings(tree)), list(expressions(program.name, tree))
            found[""] += [
                f"{program.name}:{setting[0]}" for setting in numbers if is_setting(formula, setting)
            ]
            for one in known:
                if named_alike(formula, one, known):
                    for how in computes(one, formula.sides[-1], numbers):
                        found[how].append(how + one.place)
    return tuple(dict.fromkeys(place for places in found.values() for place in places))


def expressions(program: str, tree: ast.Module) -> Iterator[Expression]:
    """What has a name first, then each arithmetic expression by itself, but for the terms of a sum."""
    for node in ast.walk(tree):
        place = f"{program}:{getattr(node, 'lineno', 0)}"
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            yield Expression(place, node.targets[0].id, node.value)
        elif isinstance(node, ast.FunctionDef) and isinstance(node.body[-1], ast.Return):
            said, returned = f"{node.name}({ast.unparse(node.args)})", node.body[-1]
            if returned.value:
                yield Expression(f"{program}:{returned.lineno}", said, returned.value)
    terms = {
        term
        for node in ast.walk(tree)
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Sub)
        for term in (node.left, node.right)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.BinOp) and node not in terms:
            yield Expression(f"{program}:{node.lineno}", "", node)


def named_alike(formula: Formula, one: Expression, known: list[Expression]) -> bool:
    """Does the program call the right side what the left side does? An `f(x)` may be new to it."""
    left, right = formula.sides[0], formula.sides[-1]
    if left is right:
        return True
    new = isinstance(left, ast.Call) and not any(ast.unparse(left) == other.name for other in known)
    about = {ast.unparse(argument) for argument in left.args} if isinstance(left, ast.Call) else set[str]()
    return about <= symbols_of(right) and (new or one.name == ast.unparse(left))


def symbols_of(code: ast.expr) -> set[str]:
    return (
        {node.id for node in ast.walk(code) if isinstance(node, ast.Name)} - FUNCTIONS.keys() - MODULES.keys()
    )


def computes(one: Expression, right: ast.expr, numbers: list[Setting]) -> Iterator[str]:
    """How it computes the right side of a formula, in the words of `HOW`.

    A symbol that only the program has may stand for a number that the program gives it.
    """
    symbols, own = symbols_of(right), symbols_of(one.code)
    others = sorted(own - symbols)
    shaped = all(isinstance(node, ARITHMETIC) for node in ast.walk(one.code) if isinstance(node, ast.expr))
    if not shaped or not symbols <= own or len(others) > 1:
        return
    at = {name: points() for name in sorted(symbols)}
    for fixed in [{name: value} for _, name, value in numbers if name in others] if others else [{}]:

        def of_formula(names: dict[str, Tensor]) -> Tensor:
            return evaluate(right, {**FUNCTIONS, **names})  # type: ignore[return-value]

        def of_program(names: dict[str, Tensor], fixed: dict[str, float] = fixed) -> Tensor:
            return evaluate(one.code, {**MODULES, **names, **fixed})  # type: ignore[return-value]

        with contextlib.suppress(*WRONG):  # an expression about something else than numbers
            yield from relations(of_formula, of_program, at)


def relations(formula: Function, program: Function, at: dict[str, Tensor]) -> Iterator[str]:
    if close(formula(at), program(at)):
        yield ""
    if len(at) == 1:
        if close(slope(formula, at), program(at)):
            yield "has slope "
        if close(formula(at), slope(program, at)):
            yield "slope of "


def slope(function: Function, at: dict[str, Tensor]) -> Tensor:
    ((name, value),) = at.items()
    value = value.clone().requires_grad_()
    (found,) = torch.autograd.grad(function({name: value}).sum(), value)
    return found


def is_setting(formula: Formula, setting: Setting) -> bool:
    """`w = 3`: a symbol and a number."""
    left, right = formula.sides[0], formula.sides[-1]
    _, name, value = setting
    return not symbols_of(right) and ast.unparse(left) == name and close(evaluate(right, FUNCTIONS), value)


def settings(tree: ast.Module) -> Iterator[Setting]:
    """Where a program sets a name to a number: `w = torch.tensor(3.0)`, or `f(2.0)` after `def f(x)`."""
    parameters = {
        node.name: [argument.arg for argument in node.args.args]
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
    }
    for node in ast.walk(tree):
        given: list[tuple[str, ast.expr]] = []
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            inner = node.value.args[0] if isinstance(node.value, ast.Call) and node.value.args else node.value
            given = [(node.targets[0].id, inner)]
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            given = list(zip(parameters.get(node.func.id, []), node.args, strict=False))
        for name, value in given:
            for number in literal_numbers(value):
                yield value.lineno, name, number


def literal_numbers(value: ast.expr) -> list[float]:
    """`3.0`, or all of `[0.1, 8.0]`."""
    try:
        found = ast.literal_eval(value)
    except ValueError:
        return []
    return [
        float(one)
        for one in (found if isinstance(found, list | tuple) else [found])
        if isinstance(one, int | float)
    ]
