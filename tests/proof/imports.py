"""What a program may import: the standard library, and what the requirements name for programs.

A reader has these packages and no others; and no submodule is there that his program, or the package itself,
did not import.
"""

import ast
import builtins
import importlib
import re
import sys
from collections.abc import Callable, Iterator
from functools import cache
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path
from types import FrameType, ModuleType

ROOT = Path(__file__).parent.parent.parent
REQUIREMENTS = "requirements/programs.txt"
# NumPy loads it at its first use, and its manual writes it so.
AT_HAND = {"numpy.random"}
Place = tuple[int, str]  # a line of the program, and what is wrong there


@cache
def named() -> frozenset[str]:
    """The names that can be imported of the packages that programs may use."""
    text = (ROOT / REQUIREMENTS).read_text(encoding="utf-8")
    found = re.findall(r"^\w[\w.-]*", text, re.MULTILINE)
    return frozenset(name for distribution in found for name in _modules(distribution))


def _modules(distribution: str) -> set[str]:
    """What a distribution puts on the path: `scikit-learn` is imported as `sklearn`."""
    installed = metadata.distribution(distribution)
    if listed := installed.read_text("top_level.txt"):
        return set(listed.split())
    sources = [file for file in installed.files or () if file.suffix == ".py"]
    return {file.parts[0].removesuffix(".py") for file in sources if "-" not in file.parts[0]}


def complaint(name: str) -> str:
    """What is wrong with importing a module by this name; empty where nothing is."""
    package = name.partition(".")[0]
    if package in named() or package in sys.stdlib_module_names or package == "__main__":
        return ""
    return f"imports `{package}`, which {REQUIREMENTS} does not name"


def import_faults(tree: ast.Module, bare: dict[str, set[str]]) -> Iterator[Place]:
    """The imports of a program that a reader cannot follow, and those it lacks, each with its line.

    `bare` gives for each package the submodules that come with importing it alone.
    """
    aliases: dict[str, str] = {}  # a name of the program: the module it stands for
    imported: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                imported |= _with_parents(alias.name)
                package = alias.name.partition(".")[0]
                aliases[alias.asname or package] = alias.name if alias.asname else package
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            for alias in node.names:
                full = f"{node.module}.{alias.name}"
                imported |= _with_parents(full)
                aliases[alias.asname or alias.name] = full
        else:
            continue
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else [node.module or ""]
        yield from ((node.lineno, wrong) for name in names if name and (wrong := complaint(name)))
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            name = _dotted(node, aliases)
            package = name.partition(".")[0]
            there = imported | bare.get(package, set()) | AT_HAND
            if package in bare and name not in there and _is_module(name):
                yield node.lineno, f"uses `{name}` without importing it: add `import {name}`"


def _with_parents(name: str) -> set[str]:
    parts = name.split(".")
    return {".".join(parts[:end]) for end in range(1, len(parts) + 1)}


def _dotted(node: ast.expr, aliases: dict[str, str]) -> str:
    """`F.relu` as `torch.nn.functional.relu`; empty for what hangs on no import."""
    if isinstance(node, ast.Name):
        return aliases.get(node.id, "")
    if isinstance(node, ast.Attribute):
        parent = _dotted(node.value, aliases)
        return parent and f"{parent}.{node.attr}"
    return ""


def _is_module(name: str) -> bool:
    """Is this a submodule, and not another attribute of its parent?"""
    parent, _, attribute = name.rpartition(".")
    if parent not in sys.modules:
        return False
    value = vars(sys.modules[parent]).get(attribute)
    if value is not None and not isinstance(value, ModuleType):
        return False
    return name in sys.modules or (hasattr(sys.modules[parent], "__path__") and find_spec(name) is not None)


def guard(refuse: Callable[[FrameType, str], None]) -> None:
    """From now on, hand `refuse` each import that the program itself asks for and must not.

    This sees what no reading of the program sees: `importlib.import_module(name)`, `exec("import …")`.
    """

    def watched(real: Callable[..., ModuleType]) -> Callable[..., ModuleType]:
        def load(name: str, *args: object, **kwargs: object) -> ModuleType:
            caller: FrameType | None = sys._getframe(1)
            # What `exec` runs may have no name: then who called it?
            while caller and "__name__" not in caller.f_globals:
                caller = caller.f_back
            mine = caller and caller.f_globals["__name__"] == "__main__"
            if caller and mine and (wrong := complaint(name)):
                refuse(caller, wrong)
            return real(name, *args, **kwargs)

        return load

    builtins.__import__ = watched(builtins.__import__)
    importlib.import_module = watched(importlib.import_module)
