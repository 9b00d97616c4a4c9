"""Variants of the quiz: a statement with other numbers, whose verdict the same program computes from them.

`snippets/<chapter>/variants.toml` has a table for each statement that has some, named by its id: its
`sentence`, with names of the program in the place of its numbers; the `reason`, with expressions over them;
and the `variants`, other values for these names. The program is run with each, and `variants.md` beside it
holds what comes of that, as the site shows it: nothing in it is typed.
"""

import ast
import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zlib import crc32

from proof import evidence, pages, programs, quiz, runner, seeds
from proof.pages import Statement

FEWEST = 3  # variants of a statement that has some
WIDEST = 80  # columns of a program
MARK = "\x1e"  # between what a program prints and its reason
SEE = re.compile(r"See \[[^\]]+\]\([^)]+\)\.")
PARTS = {"sentence", "reason", "variants"}
Values = dict[str, Any]


class VariantError(Exception):
    """A variant that cannot be made; the message starts with its place."""


@dataclass(frozen=True)
class Table:
    """What makes the variants of one statement."""

    statement: Statement
    program: str  # `parameters/quiz_46.py`
    code: str
    sentence: str
    reason: str
    values: list[Values]
    where: str

    def filled(self, values: Values) -> str:
        """The sentence with these values, and the program's own for all others."""
        own = {name: ast.literal_eval(node) for name, node in settings(self.code).items()}
        return self.sentence.format(**{**own, **values})


def files() -> list[Path]:
    return sorted(pages.SNIPPETS.glob("*/variants.toml"))


def tables(path: Path) -> list[Table]:
    """What one file holds; raises VariantError where it cannot be read."""
    where = path.relative_to(pages.ROOT).as_posix()
    known = {one.id: one for one in quiz.bank() if quiz.evidence(one)}
    found = []
    for name, table in tomllib.loads(path.read_text(encoding="utf-8")).items():
        program = quiz.evidence(known[name]) if name in known else None
        if program is None:
            raise VariantError(f"{where}: no statement of the quiz has the id `{name}`")
        if program.title.partition("/")[0] != path.parent.name:
            raise VariantError(f"{where}: `{name}` is a statement of another chapter")
        if set(table) != PARTS:
            raise VariantError(f"{where}: [{name}] needs {', '.join(sorted(PARTS))}, and nothing else")
        parts = table["sentence"], table["reason"], table["variants"]
        found.append(Table(known[name], program.title, program.code, *parts, f"{where}: [{name}]"))
    return found


def settings(code: str) -> dict[str, ast.expr]:
    """The names that a program sets once, at its top, to what is written there."""
    tree = ast.parse(code)
    stored = [n.id for n in ast.walk(tree) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)]
    found: dict[str, ast.expr] = {}
    for statement in tree.body:
        if isinstance(statement, ast.Assign) and len(statement.targets) == 1:
            found.update(_pairs(statement.targets[0], statement.value))
    return {name: node for name, node in found.items() if stored.count(name) == 1 and _is_literal(node)}


def _pairs(target: ast.expr, value: ast.expr) -> Iterator[tuple[str, ast.expr]]:
    if isinstance(target, ast.Name):
        yield target.id, value
    elif isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        for one, other in zip(target.elts, value.elts, strict=True):
            yield from _pairs(one, other)


def _is_literal(node: ast.expr) -> bool:
    try:
        ast.literal_eval(node)
    except ValueError:
        return False
    return True


def with_values(code: str, values: Values) -> str:
    """A program with other values for names that it sets; raises KeyError for a name that it does not set."""
    nodes = settings(code)
    lines = code.split("\n")
    for name in sorted(values, key=lambda one: (nodes[one].lineno, nodes[one].col_offset), reverse=True):
        node = nodes[name]
        assert node.lineno == node.end_lineno, f"{name} is set over several lines"
        line = lines[node.lineno - 1]
        lines[node.lineno - 1] = line[: node.col_offset] + repr(values[name]) + line[node.end_col_offset :]
    return "\n".join(lines)


def fields_of(sentence: str) -> set[str]:
    """What stands between its braces."""
    tree = ast.parse(f'f"""{sentence}"""', mode="eval")
    return {ast.unparse(node.value) for node in ast.walk(tree) if isinstance(node, ast.FormattedValue)}


def table_faults(table: Table) -> list[str]:
    """What is wrong with a table before anything is run."""
    known = settings(table.code)
    fields = fields_of(table.sentence)
    unknown = sorted(fields - set(known))
    if unknown:
        names = ", ".join(unknown)
        return [f"{table.where}: {table.program} does not set {names} once, at its top, to a value"]
    if not fields:
        return [f"{table.where}: its sentence names no value of {table.program}"]
    faults = []
    if table.filled({}) != table.statement.text:
        faults.append(
            f"{table.where}: with the values of {table.program} its sentence says\n  {table.filled({})}\n"
            f"and {table.statement.where} says\n  {table.statement.text}"
        )
    for values in table.values:
        if strange := sorted(set(values) - fields):
            names = ", ".join(strange)
            faults.append(f"{table.where}: {names} is not in its sentence: a reader cannot know it")
    if faults:
        return faults
    said = [table.filled({}), *map(table.filled, table.values)]
    faults += [f"{table.where}: said twice: {one}" for one in sorted(set(said)) if said.count(one) > 1]
    if len(table.values) < FEWEST:
        faults.append(f"{table.where}: at least {FEWEST} variants, or they are soon known by heart")
    if len({key_of(one) for one in said}) < len(set(said)):
        faults.append(f"{table.where}: two variants have one key: change a number")
    return faults


def key_of(sentence: str) -> str:
    """What an answer is stored under, beside the statement's id."""
    return f"{crc32(sentence.encode()) & 0xFFFF:04x}"


def run(table: Table, values: Values, shift: int = 0) -> tuple[str, str, str]:
    """The program with these values, what it prints, and the reason; raises VariantError where that fails."""
    code = with_values(table.code, values).strip("\n")
    place = f"{table.where} with {values}"
    if wide := [line for line in code.split("\n") if len(line) > WIDEST]:
        raise VariantError(f"{place}: over {WIDEST} columns: {wide[0]}")
    telling = f'{code}\nprint("{MARK}", f"""{table.reason}""", sep="")\n'
    result = runner.run(seeds.shifted(telling, shift) if shift else telling, pages.SNIPPETS.name)
    if wrong := programs.wrong_ending(result, {}):
        raise VariantError(f"{place}: {wrong}")
    output, _, reason = result.text.partition(MARK)
    return code, output.strip("\n"), reason.strip()


def verdict(output: str) -> bool:
    """What a program decided: the last line that it prints. Raises ValueError where that is no verdict."""
    return {"True": True, "False": False}[output.rpartition("\n")[2]]


def unproven(reason: str, code: str, output: str) -> list[str]:
    """The numbers of a reason that stand neither in the program nor in what it prints."""
    proofs = {evidence.value(one) for one in evidence.PRINTED.findall(f"{code}\n{output}")}
    proofs |= {float(one) for one in evidence.ANY.findall(f"{code}\n{output}")}
    said = (one.strip(".,") for one in evidence.PRINTED.findall(reason))
    return [one for one in said if not any(evidence.reads_as(one, found) for found in proofs)]


def block(table: Table, values: Values) -> tuple[bool, str]:
    """A variant's verdict, and the variant as Markdown; raises VariantError where it is not true."""
    code, output, reason = run(table, values)
    sentence, body = table.filled(values), "\n".join(line.text for line in table.statement.body)
    see = SEE.findall(body.partition("```")[0])
    if not see:
        raise VariantError(
            f"{table.statement.where}: its reason does not end in `See [a section](page.md#id).`"
        )
    if missing := unproven(reason, code, output):
        raise VariantError(
            f"{table.where} with {values}: {', '.join(missing)} of its reason is neither in the program nor "
            f"in what it prints: {reason}"
        )
    try:
        decided = verdict(output)
    except KeyError:
        raise VariantError(f"{table.where} with {values}: the last line is no verdict:\n{output}") from None
    return decided, (
        f"/// details | {sentence}\n    type: variant\n"
        f"    attrs: {{data-of: {table.statement.id}, data-key: '{key_of(sentence)}'}}\n\n"
        f"**{decided}.** {reason} {see[-1]}\n\n"
        f'```python title="{table.program}"\n{code}\n```\n\n```text\n{output}\n```\n///\n'
    )


def check_file(path: Path, update: bool, record: Callable[[str, object], None]) -> str:
    """Run the variants of one chapter and compare, or write them; returns what is wrong, with the place."""
    written, faults = [], []
    try:
        for table in tables(path):
            if wrong := table_faults(table):
                faults += wrong
                continue
            made = [block(table, values) for values in table.values]
            if len({table.statement.verdict, *(decided for decided, _ in made)}) < 2:
                one = table.statement.verdict
                faults.append(f"{table.where}: all are {one}: whoever knows one knows them all")
            written += [text for _, text in made]
    except VariantError as error:
        faults.append(str(error))
    if faults:
        return "\n".join(faults)
    differs = programs.settle(path.with_suffix(".md"), "\n".join(written), False, update, record)
    accept = f"If the new result is right, accept it with: pytest --update-outputs -k {path.parent.name}"
    return f"{differs}\n{accept}" if differs else ""


def wavering(table: Table, shifts: int) -> list[str]:
    """The variants whose verdict other seeds change."""
    faults = []
    if seeds.shifted(table.code, 1) == table.code:
        return []
    for values in table.values:
        decided = verdict(run(table, values)[1])
        for shift in range(seeds.STEP, (shifts + 1) * seeds.STEP, seeds.STEP):
            if verdict(run(table, values, shift)[1]) != decided:
                faults.append(f"{table.where} with {values}: not {decided} where each seed is {shift} more")
    return faults
