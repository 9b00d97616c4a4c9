"""Names in inline code: each exists in the pinned packages, with the arguments that the text gives it."""

import ast
import importlib
import inspect
import keyword
import re
from collections.abc import Iterator
from functools import cache

# Where a bare name is looked up, in this order: what the book imports, then the objects it speaks of.
MODULES = {
    "torch": "torch",
    "nn": "torch.nn",
    "F": "torch.nn.functional",
    "functional": "torch.nn.functional",
    "init": "torch.nn.init",
    "optim": "torch.optim",
    "lr_scheduler": "torch.optim.lr_scheduler",
    "func": "torch.func",
    "autograd": "torch.autograd",
    "data": "torch.utils.data",
    "linalg": "torch.linalg",
    "np": "numpy",
    "numpy": "numpy",
    "datasets": "sklearn.datasets",
    "metrics": "sklearn.metrics",
    "preprocessing": "sklearn.preprocessing",
    "sklearn": "sklearn",
    "torchinfo": "torchinfo",
    "torchsummary": "torchsummary",
    "copy": "copy",
    "builtins": "builtins",
    "plt": "matplotlib.pyplot",
}
OBJECTS = (
    "torch.Tensor",
    "torch.nn.Module",
    "torch.nn.Linear",
    "torch.nn.Parameter",
    "torch.optim.Optimizer",
    "torch.optim.lr_scheduler.LRScheduler",
    "torch.utils.data.DataLoader",
    "torch.Generator",
)
ELLIPSIS = re.compile(r"…|\.\.\.")


@cache
def lookup(dotted: str) -> str:
    """Where a name is defined (`torch.nn.Linear`, `torch.Tensor.view`), or nothing."""
    head, _, rest = dotted.partition(".")
    paths = dict.fromkeys(MODULES.values())
    modules = [(path, dotted) for path in paths]
    of_torch = [(path, dotted) for path in paths if path.partition(".")[0] == "torch"]
    objects = [(path, dotted) for path in OBJECTS]
    starts = [
        *([(MODULES[head], rest)] if head in MODULES else []),
        *of_torch,
        *objects,
        *modules,
        # `optimizer.step`, `loss.backward`: a variable of the text, and a method of one of the objects.
        *((path, rest) for path in OBJECTS if rest and head not in MODULES),
    ]
    return next(
        (found for found in (f"{path}.{names}".rstrip(".") for path, names in starts) if exists(found)), ""
    )


@cache
def exists(path: str) -> bool:
    try:
        return find(path) is not None
    except AttributeError:
        return False


def find(path: str) -> object:
    """The object at a path that `lookup` gave: a module of `MODULES`, and attributes from there."""
    module = max((name for name in MODULES.values() if f"{path}.".startswith(f"{name}.")), key=len)
    found: object = importlib.import_module(module)
    for name in filter(None, path.removeprefix(module).split(".")):
        found = getattr(found, name)
    return found


def resolve(code: str) -> str:
    """What a piece of inline code names in the pinned packages; empty where it names nothing that exists."""
    text = ELLIPSIS.sub("...", code.strip())
    if text.startswith("."):  # `.numpy()`: of an object, not a module
        text = f"it{text}"
    try:
        tree = ast.parse(text, mode="eval").body
    except SyntaxError:
        return keyword_or_argument(text)
    if isinstance(tree, ast.Call):
        path = lookup(ast.unparse(tree.func)) or of_call(tree.func)
        return path if path and takes(path, tree) else ""
    if isinstance(tree, ast.Name | ast.Attribute):
        return lookup(ast.unparse(tree)) or keyword_or_argument(text)
    return ""


def of_call(function: ast.expr) -> str:
    """`super().__init__` and `model[0].parameters`: the last name, on one of the objects."""
    return lookup(function.attr) if isinstance(function, ast.Attribute) else ""


def keyword_or_argument(text: str) -> str:
    """`for` is a word of the language; `bias=False`, `lr` are arguments of something in the packages."""
    if keyword.iskeyword(text):
        return f"keyword {text}"
    name = re.fullmatch(r"(\w+)(?:\s*=.*)?", text)
    owner = arguments().get(name[1]) if name else None
    return f"{owner}({name[1]})" if owner and name else ""


@cache
def arguments() -> dict[str, str]:
    """The arguments of layers, losses, optimizers and the like, and the first that takes each."""
    found: dict[str, str] = {}
    for module in ("torch.nn", "torch.optim", "torch.utils.data", "torch.optim.lr_scheduler", "torch"):
        for name, value in sorted(vars(importlib.import_module(module)).items()):
            if callable(value) and not name.startswith("_"):
                for argument in parameters(value):
                    found.setdefault(argument, f"{module}.{name}")
    return found


def parameters(function: object) -> Iterator[str]:
    try:
        yield from inspect.signature(function).parameters  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return  # written in C: it has no signature to read


def takes(path: str, call: ast.Call) -> bool:
    """Does the callable take as many arguments, of these names? What has no signature takes anything."""
    function = find(path)
    if not callable(function):
        return False
    method = inspect.isfunction(function) and "self" in list(parameters(function))[:1]
    starred = any(isinstance(one, ast.Starred) for one in call.args) or any(
        k.arg is None for k in call.keywords
    )
    open_ended = starred or any(isinstance(one, ast.Constant) and one.value is ... for one in call.args)
    try:
        signature = inspect.signature(function)
    except (TypeError, ValueError):  # written in C: its documentation names its arguments
        said = function.__doc__ or ""
        return all(re.search(rf"\b{one.arg}\b", said) for one in call.keywords if one.arg)
    values = [None] * (len(call.args) + method)
    keywords = {k.arg: None for k in call.keywords if k.arg}
    try:
        (signature.bind_partial if open_ended or not call.args else signature.bind)(*values, **keywords)
    except TypeError:
        return False
    return True
