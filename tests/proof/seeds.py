"""The same program with other random numbers: what it concludes must hold under them too.

`tests/seeds/<folder>.txt` has a line for each program that draws random numbers: its name, under how many
shifts of all its seeds its conclusion held, and the conclusion, an expression over what it prints. A program
from which its page concludes nothing has `shows` and the reason instead.
"""

import ast
import math
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from proof import evidence, pages, quiz, runner
from proof.pages import snippet_files

SHIFTS = 20
STEP = 1000  # between two shifts: a program may count its own seeds up by less
SEEDED = {"manual_seed", "seed", "default_rng", "RandomState"}  # by their first argument
NAMED = {"random_state", "seed"}  # by an argument of this name
LINE = re.compile(r"^(?P<program>\S+\.py)\s+(?:(?P<held>\d+) of (?P<of>\d+)|shows)\s+(?P<what>\S.*)$")
VERDICT = "same(len(text))"  # the last line
# A statement that says so holds in some runs, not in all.
SOMETIMES = re.compile(r"\b(?:can|may)\b")


class SeedsError(Exception):
    """A conclusion that cannot be read or judged; the message starts with file and line."""


@dataclass(frozen=True)
class Conclusion:
    """What a program concludes, and in how many of its shifts that held."""

    program: str  # `layers/neuron`
    held: int
    of: int  # shifts; 0 where it only shows a run
    what: str  # an expression, or the reason
    where: str  # `tests/seeds/layers.txt:3`


class _Shift(ast.NodeTransformer):
    """Adds a number to every seed."""

    def __init__(self, shift: int) -> None:
        self.shift = shift
        self.seeds = 0

    def visit_Call(self, node: ast.Call) -> ast.AST:
        self.generic_visit(node)
        called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if called in SEEDED and node.args:
            node.args[0] = self.moved(node.args[0])
        for given in node.keywords:
            if given.arg in NAMED:
                given.value = self.moved(given.value)
        return node

    def moved(self, seed: ast.expr) -> ast.expr:
        self.seeds += 1
        return ast.BinOp(seed, ast.Add(), ast.Constant(self.shift))


def shifted(code: str, shift: int) -> str:
    """A program with a number added to each of its seeds; the same program where it has none."""
    adding = _Shift(shift)
    tree = adding.visit(ast.parse(code))
    return ast.unparse(ast.fix_missing_locations(tree)) if adding.seeds else code


def that_draw() -> list[Path]:
    """The programs that set a seed."""
    return [path for path in snippet_files(".py") if draws(path.read_text(encoding="utf-8"))]


@cache
def draws(code: str) -> bool:
    """Does a program set a seed?"""
    return shifted(code, 1) != code


def path_of(program: str) -> Path:
    """The file with the conclusions of a program's folder."""
    return pages.ROOT / "tests" / "seeds" / f"{program.partition('/')[0]}.txt"


def read(path: Path) -> list[Conclusion]:
    """The conclusions of one file; raises SeedsError for a line that is none."""
    found = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        where = f"{path.relative_to(pages.ROOT)}:{number}"
        said = LINE.match(line)
        if not said:
            raise SeedsError(
                f"{where}: not a conclusion: write `folder/program.py  20 of 20  expression`, "
                "or `folder/program.py  shows  the reason`"
            )
        program = said["program"].removesuffix(".py")
        found.append(Conclusion(program, int(said["held"] or 0), int(said["of"] or 0), said["what"], where))
    return found


def written(conclusions: Iterable[Conclusion]) -> str:
    lines = [
        f"{one.program + '.py':<41} {f'{one.held} of {one.of}' if one.of else 'shows':<10}{one.what}\n"
        for one in sorted(conclusions, key=lambda one: one.program)
    ]
    return "".join(lines)


def declared() -> list[Conclusion]:
    """What the files under tests/seeds/ declare."""
    return [one for file in sorted((pages.ROOT / "tests" / "seeds").glob("*.txt")) for one in read(file)]


def of_the_quiz() -> list[Conclusion]:
    """The evidence of each statement must keep its verdict, unless the statement says *can* or *may*."""
    found = []
    for statement in quiz.bank():
        program = quiz.evidence(statement)
        if program and draws(program.code):
            held, what = (
                (0, "the statement says can or may")
                if SOMETIMES.search(statement.text)
                else (SHIFTS, VERDICT)
            )
            found.append(Conclusion(program.title.removesuffix(".py"), held, held, what, statement.where))
    return found


def holds(conclusion: Conclusion, output: str, stored: str) -> bool:
    """Is this true of an output? Raises SeedsError for an expression that cannot be evaluated."""
    now, then = output.splitlines(), stored.splitlines()

    def same(*numbers: int) -> bool:
        """Are these lines, or all of them, as they are on the page?"""
        return now == then if not numbers else all(now[k - 1] == then[k - 1] for k in numbers)

    names: dict[str, Any] = {
        "line": {
            k: [evidence.value(one) for one in evidence.PRINTED.findall(text)]
            for k, text in enumerate(now, 1)
        },
        "text": dict(enumerate(now, 1)),
        "same": same,
        "math": math,
    }
    try:
        return bool(eval(conclusion.what, names))
    except Exception as error:
        raise SeedsError(
            f"{conclusion.where}: cannot be evaluated: {type(error).__name__}: {error}; "
            f"the output was\n{output}"
        ) from error


def undeclared() -> list[str]:
    """Programs that draw and do not say what they conclude, and what is said of others, or twice."""
    every = [*declared(), *of_the_quiz()]
    said, drawing = [one.program for one in every], {pages.snippet_name(path) for path in that_draw()}
    faults = [
        f"snippets/{name}.py draws random numbers: say in {path_of(name).relative_to(pages.ROOT)} "
        "what it concludes, or that it `shows` a run"
        for name in sorted(drawing - set(said))
    ]
    faults += [f"{one.where}: {one.program}.py draws nothing" for one in every if one.program not in drawing]
    return faults + [
        f"{one.where}: {one.program}.py has more than one line"
        for one in every
        if said.count(one.program) > 1
    ]


def untrue(conclusions: Iterable[Conclusion]) -> list[str]:
    """The conclusions that do not even hold in the run that the page shows, or not in most of the others."""
    faults = []
    for one in filter(lambda one: one.of, conclusions):
        if 2 * one.held <= one.of:
            faults.append(
                f"{one.where}: {one.what} holds in {one.held} of {one.of} runs: that is no conclusion; count "
                f"them with pytest -m seeds --update-outputs -k {Path(one.program).name}, or conclude less"
            )
        stored = (pages.SNIPPETS / f"{one.program}.txt").read_text(encoding="utf-8")
        if not holds(one, stored, stored):
            faults.append(f"{one.where}: {one.what} is not even true of {one.program}.txt as it is")
    return faults


def runs(path: Path, shifts: int, limit: float = runner.TIME_LIMIT) -> Iterator[tuple[int, runner.Result]]:
    """Run a program so many times, all its seeds shifted: each shift, with what it did."""
    code = path.read_text(encoding="utf-8")
    for shift in range(STEP, (shifts + 1) * STEP, STEP):
        yield shift, runner.run(shifted(code, shift), pages.snippet_name(path), limit)


def repeated(conclusion: Conclusion, shifts: int) -> list[int]:
    """The shifts of all its seeds in which the conclusion of a program fails."""
    path = pages.SNIPPETS / f"{conclusion.program}.py"
    text = path.with_suffix(".txt")
    stored = text.read_text(encoding="utf-8") if text.exists() else ""
    failed = []
    for shift, result in runs(path, shifts):
        if result.failure or not holds(conclusion, result.text, stored):
            failed.append(shift)
    return failed


def check(
    conclusion: Conclusion, update: bool, record: Callable[[str, object], None], shifts: int | None = None
) -> str:
    """Repeat a conclusion, or write in how many shifts it holds; returns what is wrong, with the place.

    With `shifts`, it is repeated with so many at most, and may fail in as many of them as in all.
    """
    of = conclusion.of if shifts is None else min(shifts, conclusion.of)
    failed = repeated(conclusion, of)
    held, may_fail = of - len(failed), conclusion.of - conclusion.held
    if len(failed) <= may_fail and not (update and held != conclusion.held):
        return ""
    path = path_of(conclusion.program)
    name = path.relative_to(pages.ROOT).as_posix()
    if update and conclusion.where.startswith(name):
        lines = [replace(one, held=held) if one.program == conclusion.program else one for one in read(path)]
        path.write_text(written(lines), encoding="utf-8")
        record("rewrote", name)
        return ""
    return (
        f"{conclusion.where}: {conclusion.program}.py: {conclusion.what} holds with {held} of "
        f"{of} other seeds, and {conclusion.held} of {conclusion.of} were said; it fails where each seed is "
        f"{', '.join(map(str, failed))} more"
    )
