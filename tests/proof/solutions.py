"""Solutions of exercises, right ones and wrong ones, and what a chapter's checker says of each."""

import ast
import contextlib
import importlib.util
import io
import re
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePath
from types import ModuleType

import torch

from proof import pages, runner
from proof.pages import Page

CASES = pages.ROOT / "tests" / "content" / "checks"
EXERCISE = re.compile(r"^\*\*(\d+)\.\*\* ")
TASK = re.compile(r"^### Task (\d+): ")  # of a lab


@dataclass(frozen=True)
class Case:
    """A solution, and the verdict that it must get: the line that the checker says first begins so."""

    chapter: str
    number: int
    path: Path
    verdict: str

    @property
    def name(self) -> str:
        return f"{self.chapter}/{self.number}/{self.path.stem}"


@cache
def _hook() -> ModuleType:
    """The hook that makes the checkers: tests see what readers get."""
    sys.path.append(str(pages.ROOT / "hooks"))
    try:
        spec = importlib.util.spec_from_file_location("checkers", pages.ROOT / "hooks" / "checkers.py")
        assert spec and spec.loader
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
    finally:
        sys.path.pop()
    return module


def chapters() -> list[str]:
    """The chapters that have a checker."""
    found: list[str] = _hook().chapters(pages.ROOT)
    return found


def source(chapter: str) -> str:
    """A checker, as a reader downloads it."""
    made: str = _hook().assembled(pages.ROOT, chapter)
    return made


@cache
def checker(chapter: str) -> ModuleType:
    """A checker as a module."""
    name: str = _hook().module(chapter)
    module = ModuleType(name)
    exec(compile(source(chapter), f"{name}.py", "exec"), vars(module))
    return module


def exercises(page: Page) -> list[int]:
    """The numbers of the exercises on a page, or of the tasks in a lab."""
    if page.path.suffix == ".ipynb":
        return [int(task[1]) for line in page.text_lines if (task := TASK.match(line.text))]
    inside, found = False, []
    for line in page.text_lines:
        if line.text.startswith("## "):
            inside = "{#exercises}" in line.text
        elif inside and (numbered := EXERCISE.match(line.text)):
            found.append(int(numbered[1]))
    return found


def ours(page: Page) -> dict[int, Path]:
    """The program in the solution of each exercise of a page."""
    found: dict[int, Path] = {}
    number = 0
    for line in page.lines:
        numbered = EXERCISE.match(line.text)
        number = int(numbered[1]) if numbered else number
        if line.included.endswith(".py") and "/exercise_" in line.included:
            found.setdefault(number, pages.SNIPPETS / line.included)
    return found


def cases() -> list[Case]:
    """Every solution that stands as a file: the right ones, and the wrong ones with what they are told."""
    found = []
    for path in sorted(CASES.rglob("*.py")):
        number = int(path.parent.name)
        docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
        assert path.stem.startswith(("right_", "wrong_")), f"{path}: call it right_… or wrong_…"
        assert path.stem.startswith("right_") or docstring, f"{path}: begin with what it must be told"
        verdict = "right" if path.stem.startswith("right_") else " ".join(docstring.split())
        chapter = path.parent.parent.relative_to(CASES).as_posix()
        found.append(Case(chapter, number, path, verdict))
    return found


def said(chapter: str, number: int, code: str, path: Path) -> str:
    """What the checker says of a solution; run in the process that asks, with what it prints thrown away."""
    module = ModuleType("my_solution")
    if chapter.startswith("labs/"):
        torch.set_default_dtype(torch.float64)  # as every lab does
    with contextlib.redirect_stdout(io.StringIO()):
        exec(compile(code, str(path), "exec"), vars(module))
    made: str = checker(chapter).verdict(number, vars(module), f"my_{PurePath(chapter).name}.py")
    return made


def verdict(chapter: str, number: int, text: str) -> str:
    """The verdict in the first line of what a checker says."""
    called = "Task" if chapter.startswith("labs/") else "Exercise"
    opening = f"{called} {number}, {checker(chapter).EXERCISES[number][0]}: "
    first = text.partition("\n")[0]
    assert first.startswith(opening), text
    return first.removeprefix(opening)


def as_main(folder: Path, chapter: str, *asked: str) -> tuple[int, str]:
    """The same in this process: what a checker started in a folder returns and prints."""
    module, printed = checker(chapter), io.StringIO()
    module.__file__ = str(folder / f"check_{chapter}.py")
    with contextlib.redirect_stdout(printed):
        code: int = module.main(chapter, asked)
    return code, printed.getvalue()


def as_reader(folder: Path, chapter: str, *asked: str) -> tuple[int, str]:
    """Run `python check_layers.py 2` in a folder; returns its exit code and what it wrote."""
    path = folder / f"check_{chapter}.py"
    path.write_text(source(chapter), encoding="utf-8")
    ended = subprocess.run(
        [sys.executable, path.name, *asked],
        cwd=folder,
        env={"PATH": "", **runner.ENVIRONMENT},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=120,
        check=False,
    )
    return ended.returncode, ended.stdout


def mistakes(chapter: str) -> list[tuple[int, str]]:
    """Every mistake that a chapter's checker can name: the line in which it stands, and how it begins."""
    tree = ast.parse((pages.ROOT / "checkers" / f"{chapter}.py").read_text(encoding="utf-8"))
    found = []
    for node in ast.walk(tree):
        names: list[ast.expr] = []
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Wrong":
            names = node.args[:1]
        elif isinstance(node, ast.Dict) and any(isinstance(value, ast.Lambda) for value in node.values):
            names = [key for key in node.keys if key]
        for name in names:
            first = name.values[0] if isinstance(name, ast.JoinedStr) else name
            if isinstance(first, ast.Constant):
                found.append((first.lineno, str(first.value)))
    return found
