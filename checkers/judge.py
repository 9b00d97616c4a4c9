"""What all checkers share: find a solution, call it, and say what is wrong with it.

The build puts this into each checker, so that a reader needs one file.
"""

import contextlib
import copy
import difflib
import importlib.util
import inspect
import io
import sys
import traceback
from pathlib import Path

import torch
from torch import nn

EXERCISES = {}  # by number: what the solution is called, and what judges it
CALLED = "exercise"  # what a reader knows it as
ASIDE = "    "  # before the lines of an example


class Wrong(Exception):
    """What is wrong with a solution, and an example."""

    def __init__(self, what, *example):
        super().__init__(what)
        self.example = example


def exercise(number, signature):
    """What is defined below this judges that exercise, whose solution is written with this signature."""

    def add(judge):
        EXERCISES[number] = signature, judge
        return judge

    return add


def draws(seed):
    """Random numbers that are the same in each run, and touch no other generator."""
    return torch.Generator().manual_seed(seed)


def quarters(generator, *shape):
    """Random numbers such as -1.25: an example can show them whole."""
    return (4 * torch.randn(*shape, generator=generator)).round() / 4


class Solution:
    """What a reader wrote. To call it says by itself what is wrong with any function."""

    def __init__(self, signature, written):
        self.name, self.signature, self.written = signature.partition("(")[0], signature, written

    def __call__(self, *arguments, returns=True):
        called = f"called as   {self.name}({', '.join(map(shown, arguments))})"
        try:
            inspect.signature(self.written).bind(*arguments)
        except TypeError as error:
            what = f"takes other arguments: write it as {self.signature}"
            raise Wrong(what, called, f"Python says {error}") from None
        except ValueError:
            pass  # some functions of PyTorch do not tell
        printed = io.StringIO()
        try:
            with contextlib.redirect_stdout(printed):
                result = self.written(*arguments)
        except (Exception, SystemExit) as error:
            what = f"stops with {type(error).__name__}"
            said = " ".join(str(error).split())[:300]
            raise Wrong(what, f"it says     {said}", *line_of(error, self.written), called) from None
        if result is None and returns:
            done = "prints its result instead of returning it" if printed.getvalue() else "returns nothing"
            raise Wrong(f"{done}: end it with return", called)
        return result


def line_of(error, written):
    """The last line of the reader's own that was running, for an example."""
    function = getattr(inspect.unwrap(written), "__init__", None) if inspect.isclass(written) else written
    code = getattr(function, "__code__", None)
    frames = traceback.extract_tb(error.__traceback__)
    own = [one for one in frames if code and one.filename == code.co_filename]
    return [f"in line {own[-1].lineno}   {own[-1].line}"] if own else []


def shown(value):
    """A value as the reader would write it, as far as that is short."""
    if isinstance(value, torch.Tensor) and value.numel() <= 30:
        numbers = nested(value.tolist())
        other = value.is_floating_point() and value.dtype != torch.get_default_dtype()
        return f"torch.tensor({numbers}{f', dtype={value.dtype}' if other else ''})"
    if isinstance(value, torch.Tensor):
        return f"a tensor of shape {tuple(value.shape)}"
    if isinstance(value, nn.Linear) and value.bias is not None and value.weight.numel() <= 12:
        return f"{value} with weight {nested(value.weight.tolist())} and bias {nested(value.bias.tolist())}"
    if inspect.isroutine(value) or inspect.isclass(value):
        return value.__name__
    if isinstance(value, float):
        return f"{value:.6g}"
    if isinstance(value, (list, tuple)) and len(value) > 12:
        return f"a {type(value).__name__} of {len(value)}"
    if isinstance(value, (list, tuple)):
        inside = ", ".join(map(shown, value))
        return f"[{inside}]" if isinstance(value, list) else f"({inside})"
    return " ".join(repr(value).split())


def nested(numbers):
    """Lists of numbers, each with the digits that tell something."""
    if isinstance(numbers, list):
        return f"[{', '.join(map(nested, numbers))}]"
    return repr(round(numbers, 5)) if isinstance(numbers, float) else repr(numbers)


def number(value):
    """A number, also one in a tensor; None for anything else."""
    if isinstance(value, torch.Tensor):
        return value.item() if value.numel() == 1 else None
    try:
        return float(value)
    except (TypeError, ValueError):
        return None


def alike(got, wanted, tolerance=1e-4):
    """Equal up to rounding: numbers, tensors of one shape, and what holds such."""
    if isinstance(wanted, Exception) or isinstance(got, Exception):
        return isinstance(wanted, Exception) and isinstance(got, Exception)
    if isinstance(wanted, torch.Tensor):
        if not isinstance(got, torch.Tensor) or got.shape != wanted.shape:
            return False
        pair = (one.detach().double() for one in (got, wanted))
        return torch.allclose(*pair, rtol=tolerance, atol=tolerance, equal_nan=True)
    if isinstance(wanted, dict):
        same = isinstance(got, dict) and got.keys() == wanted.keys()
        return same and all(alike(got[key], wanted[key], tolerance) for key in wanted)
    if isinstance(wanted, (list, tuple)):
        got = got.tolist() if isinstance(got, torch.Tensor) else got
        same = isinstance(got, (list, tuple)) and len(got) == len(wanted)
        return same and all(map(lambda a, b: alike(a, b, tolerance), got, wanted))
    value = number(got)
    return value is not None and abs(value - wanted) <= tolerance * max(1, abs(wanted))


def difference(got, wanted):
    """In which way a result is not the right one, where no named mistake explains it."""
    if isinstance(wanted, torch.Tensor):
        if not isinstance(got, torch.Tensor):
            return f"returns a {type(got).__name__}: return a tensor"
        if got.shape != wanted.shape:
            return f"returns the shape {tuple(got.shape)}, and it should be {tuple(wanted.shape)}"
        if got.isnan().any():
            return "returns nan"
    if isinstance(wanted, (list, tuple)) and len(got if hasattr(got, "__len__") else [0]) != len(wanted):
        return f"returns {shown(got)}, and should return {len(wanted)} numbers"
    return "returns something else than it should"


def outcome(function, case):
    """What a function makes of copies of its arguments, or what it raised."""
    try:
        return function(*copy.deepcopy(case))
    except Exception as error:
        return error


def compare(solution, cases, right, mistakes, same=alike):
    """Judge over all cases. What gives in each of them what a mistake gives has made that mistake."""
    results = [outcome(solution, case) for case in cases]
    wanted = [outcome(right, case) for case in cases]
    pairs = zip(cases, results, wanted, strict=True)
    failed = next((one for one in pairs if not same(one[1], one[2])), None)
    if failed is None:
        return
    case, got, should = failed
    called = f"called as   {solution.name}({', '.join(map(shown, case))})"
    example = [called, f"it gives    {shown(got)}", f"right is    {shown(should)}"]
    if isinstance(got, Wrong):
        example = got.example
    for name, mistake in mistakes.items():
        if all(same(result, outcome(mistake, one)) for one, result in zip(cases, results, strict=True)):
            raise Wrong(name, *example)
    raise got if isinstance(got, Wrong) else Wrong(difference(got, should), *example)


def found(signature, namespace, where):
    """The solution under its name in a namespace."""
    name = signature.partition("(")[0]
    if name not in namespace:
        near = [one for one in namespace if not one.startswith("_") and callable(namespace[one])]
        folded = {one.lower().replace("_", ""): one for one in near}
        close = difflib.get_close_matches(name.lower().replace("_", ""), folded, 1, 0.7)
        meant = f" Is {folded[close[0]]} meant? Then call it {name}." if close else ""
        raise Wrong(f"there is no {name} in {where} yet.{meant}")
    if not callable(namespace[name]):
        raise Wrong(f"is no function but of type {type(namespace[name]).__name__}: define it as {signature}")
    return Solution(signature, namespace[name])


def verdict(number, namespace, where):
    """What is to be said of the solution in a namespace: a line, and an example where it is not right."""
    signature, judge = EXERCISES[number]
    opening = f"{CALLED.capitalize()} {number}, {signature}: "
    gradients = torch.is_grad_enabled()
    try:
        with torch.random.fork_rng(devices=[]), torch.enable_grad():
            torch.manual_seed(0)
            judge(found(signature, namespace, where))
    except Wrong as wrong:
        return "\n".join([f"{opening}{wrong}", *(f"{ASIDE}{line}" for line in wrong.example)])
    finally:
        torch.set_grad_enabled(gradients)
    return f"{opening}right"


def check(number, namespace):
    """In a notebook: judge the solution of one among its globals()."""
    print(verdict(number, namespace, "this notebook"))


def main(chapter, asked):
    """Judge those with these numbers, or all, in the file beside this one."""
    path = Path(__file__).with_name(f"my_{chapter}.py")
    unknown = [one for one in asked if one not in map(str, EXERCISES)]
    if unknown or not path.exists():
        print(f"There is no {CALLED} {unknown[0]}." if unknown else f"There is no {path.name} here yet.")
        print(f"Write into {path.name}, in the folder of this checker:")
        print("\n".join(f"{ASIDE}{one}  {signature}" for one, (signature, _) in EXERCISES.items()))
        print(f"Then run  python {Path(__file__).name} 2  for {CALLED} 2, or without a number for all.")
        return 1
    sys.dont_write_bytecode = True
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = sys.modules[path.stem] = importlib.util.module_from_spec(spec)
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            spec.loader.exec_module(module)
    except (Exception, SystemExit) as error:
        frames = [one for one in traceback.extract_tb(error.__traceback__) if one.filename == str(path)]
        line = getattr(error, "lineno", None) or (frames[-1].lineno if frames else 1)
        print(f"{path.name} stops in line {line}, before anything can be checked:")
        print(f"{ASIDE}{type(error).__name__}: {error}")
        return 1
    numbers = [int(one) for one in asked] or list(EXERCISES)
    verdicts = [verdict(one, vars(module), path.name) for one in numbers]
    print("\n".join(verdicts))
    return int(not all(one.endswith(": right") for one in verdicts))
