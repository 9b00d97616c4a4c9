"""The house is in order: each kind of file stands in its place, and can be read in one sitting."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from proof import pages

LONGEST_FILE, LONGEST_FUNCTION = 400, 60  # lines
CODE = {".py", ".js", ".ts", ".css", ".html", ".yml", ".toml", ""}  # what .ci holds has no suffix
OTHERS = {"vendor", "node_modules", "__pycache__"}  # what others wrote
PLACES = ["tests", "hooks", "checkers", "overrides", "docs/assets", ".ci"]
Function = ast.FunctionDef | ast.AsyncFunctionDef


def files(place: str, *suffixes: str) -> list[Path]:
    """The files of ours under a folder."""
    found = [path for path in (pages.ROOT / place).rglob("*") if path.is_file()]
    return sorted(p for p in found if p.suffix in (suffixes or CODE) and not OTHERS & set(p.parts))


def where(path: Path, line: int = 1) -> str:
    return f"{path.relative_to(pages.ROOT).as_posix()}:{line}"


def modules(*places: str) -> Iterator[tuple[Path, ast.Module]]:
    found = [path for place in places for path in files(place, ".py")]
    assert found
    for path in found:
        yield path, ast.parse(path.read_text(encoding="utf-8"))


def functions(tree: ast.Module) -> Iterator[Function]:
    return (node for node in ast.walk(tree) if isinstance(node, Function))


def report(faults: list[str]) -> None:
    if faults:
        pytest.fail("\n".join(faults), pytrace=False)


def test_no_file_is_too_long_to_read() -> None:
    lengths = {p: len(p.read_text(encoding="utf-8").splitlines()) for place in PLACES for p in files(place)}
    assert lengths
    long = [(path, length) for path, length in lengths.items() if length > LONGEST_FILE]
    report([f"{where(path, LONGEST_FILE + 1)}: {n} lines, {LONGEST_FILE} are the most" for path, n in long])


def test_no_function_is_too_long_to_read() -> None:
    faults = []
    for path, tree in modules("tests", "hooks", "checkers"):
        for one in functions(tree):
            n = (one.end_lineno or one.lineno) - one.lineno + 1
            if n > LONGEST_FUNCTION:
                place = f"{where(path, one.lineno)}: {one.name}"
                faults.append(f"{place} has {n} lines, {LONGEST_FUNCTION} are the most")
    report(faults)


def imported(tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.lineno, "." * node.level + (node.module or "")


def test_no_test_imports_a_test() -> None:
    """Nor a conftest, nor a neighbour: what two tests share belongs to the engine."""
    tests = {path.stem for path in files("tests", ".py")} - {
        path.stem for path in files("tests/proof", ".py")
    }
    tests |= {path.name for path in (pages.ROOT / "tests").iterdir() if any(path.rglob("*.py"))} - {"proof"}
    report(
        [
            f"{where(path, line)}: this imports {name}: what tests share goes to tests/proof/"
            for path, tree in modules("tests")
            for line, name in imported(tree)
            if name.startswith(".") or name.removeprefix("tests.").partition(".")[0] in tests
        ]
    )


def test_the_engine_holds_no_test() -> None:
    report(
        [
            f"{where(path, one.lineno)}: {one.name} is a test: it goes beside tests/proof/, not into it"
            for path, tree in modules("tests/proof")
            for one in [*functions(tree), *(n for n in ast.walk(tree) if isinstance(n, ast.ClassDef))]
            if one.name.lower().startswith("test")
        ]
    )


def test_the_templates_stand_alone() -> None:
    """The successor of Material copies all that stands under overrides/ into the site."""
    found = [path for path in (pages.ROOT / "overrides").rglob("*") if path.is_file()]
    assert found
    strays = [path for path in found if path.suffix != ".html" and "__pycache__" not in path.parts]
    report([f"{where(path)}: overrides/ holds templates alone: put this elsewhere" for path in strays])
