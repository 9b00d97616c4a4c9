"""Nothing floats: every package that is installed has one version, and each has a reason to be here."""

import ast
import sys
from collections import Counter
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import pytest
from packaging.utils import canonicalize_name

from proof.pages import ROOT
from proof.requirements import direct, installed, pins, reached

COMPILE = "compile requirements/constraints.txt anew, as the README says"


def test_every_requirement_has_one_version() -> None:
    every = [*direct(), *pins("constraints")]
    floating = [pin.where for pin in every if not pin.version]
    assert not floating, f"say which version, with ==: {', '.join(floating)}"
    times = Counter(pin.name for pin in every)
    assert not [pin.where for pin in every if times[pin.name] > 1], f"a package is pinned twice: {COMPILE}"


def test_whatever_a_package_asks_for_is_pinned() -> None:
    known = {pin.name for pin in [*direct(), *pins("constraints")]}
    floating = [f"{parent} asks for {name}" for name, parent in reached().items() if name not in known]
    assert not floating, f"no version is pinned where {'; '.join(floating)}: {COMPILE}"


def test_no_pin_is_left_over() -> None:
    needed = reached()
    left = [
        f"{pin.where}: {pin.name}" for pin in pins("constraints") if pin.applies and pin.name not in needed
    ]
    assert not left, f"nothing asks for {', '.join(left)}: {COMPILE}"


def test_what_runs_is_what_is_pinned() -> None:
    every = [pin for pin in [*direct(), *pins("constraints")] if pin.applies and installed(pin.name)]
    other = [
        f"{pin.where}: {pin.name} {installed(pin.name)} is installed"
        for pin in every
        if installed(pin.name) != pin.version
    ]
    assert every and not other, "\n".join(other)


def imported(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Each import of a program: its line, and the name of the package."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, one.name.partition(".")[0]) for one in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.lineno, node.module.partition(".")[0]


@pytest.mark.parametrize(
    ("folder", "files"),
    [("hooks", ["site"]), ("snippets", ["programs"]), ("tests", ["site", "programs", "proof", "anki"])],
)
def test_what_is_imported_is_asked_for_by_name(folder: str, files: list[str]) -> None:
    """What another package happens to bring may go when that package changes."""
    asked = {pin.name for pin in pins(*files)}
    owners = metadata.packages_distributions()
    strays, seen = [], 0
    for path in sorted(Path(ROOT, folder).rglob("*.py")):
        for line, name in imported(ast.parse(path.read_text(encoding="utf-8"))):
            # What is not installed fails, or is skipped, where it is imported.
            if name not in sys.stdlib_module_names and name in owners:
                seen += 1
                if not asked & {str(canonicalize_name(owner)) for owner in owners[name]}:
                    where = f"{path.relative_to(ROOT).as_posix()}:{line}"
                    strays.append(f"{where}: {name} comes from {' or '.join(owners[name])}")
    names = " or ".join(f"requirements/{file}.txt" for file in files)
    assert seen and not strays, f"name these in {names}:\n" + "\n".join(strays)
