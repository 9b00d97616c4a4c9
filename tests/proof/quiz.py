"""The quiz: its statements, and what is wrong with one."""

import math
import re
from collections import Counter
from itertools import combinations
from pathlib import Path

from proof import pages
from proof.pages import Fence, Page, Statement
from proof.verdicts import verdict_fault


def statement_faults(statement: Statement) -> list[str]:
    """What is wrong with one statement, each fault with its place."""
    place, faults = f"{statement.where}: quiz statement `{statement.id}`", []
    if not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", statement.id):
        faults.append(f"{place} needs an id of small letters and hyphens")
    if not re.search(r"\]\([\w/]+\.md#[\w-]+\)", "\n".join(line.text for line in statement.body)):
        faults.append(f"{place} links to no section: add a link such as [counting](parameters.md#by-hand)")
    if any(pages.HEADING.match(line.text) for line in statement.body):
        faults.append(f"{place} holds a heading: the table of contents would give it away")
    program = evidence(statement)
    if program is None or program.output is None:
        return [*faults, f"{place} has no evidence: include a program and what it printed"]
    printed = program.output.rstrip("\n").split("\n")[-1]
    if printed != str(statement.verdict):
        faults.append(
            f"{place} says {statement.verdict}, but the last line its evidence prints is `{printed}`"
        )
    if wrong := verdict_fault(program.code):
        faults.append(f"{place}: {wrong}")
    chapter = Path(statement.body[0].page).stem
    if program.title.partition("/")[0] != chapter:
        faults.append(f"{place}: its evidence {program.title} is not under snippets/{chapter}/")
    return faults


def evidence(statement: Statement) -> Fence | None:
    """The program that decides a statement: its last."""
    programs = [fence for fence in statement.fences if fence.language == "python"]
    return programs[-1] if programs else None


def exchange_faults(statements: list[Statement]) -> list[str]:
    """Statements of one chapter and one verdict whose words fit each other's evidence better than their own.

    Nothing else would notice that two such programs were exchanged. A word counts the more, the fewer
    programs use it.
    """
    proven = [(one, program) for one in statements if (program := evidence(one))]
    words = {id(program): _words(program.title, program.code, program.output or "") for _, program in proven}
    users = Counter(word for used in words.values() for word in used)

    def fit(statement: Statement, program: Fence) -> float:
        text = "\n".join(line.text for line in statement.body).partition("```")[0]
        shared = _words(statement.id, statement.text, text) & words[id(program)]
        return sum(math.log(1 + len(proven) / users[word]) for word in shared)

    return [
        f"{one.where}: the words of quiz statements `{one.id}` and `{two.id}` fit their evidence no worse "
        f"the other way round: are {first.title} and {second.title} exchanged? If not, let their words tell"
        for (one, first), (two, second) in combinations(proven, 2)
        if one.verdict == two.verdict
        and first.title.partition("/")[0] == second.title.partition("/")[0]
        and fit(one, first) + fit(two, second) <= fit(one, second) + fit(two, first)
    ]


def _words(*texts: str) -> set[str]:
    """The beginnings of words, so that `scaled` meets `scale`, and numbers."""
    found = re.findall(r"[a-z]{3,}|\d+", " ".join(texts).lower().replace("_", " "))
    return {word[:4] for word in found}


def chapters() -> list[Page]:
    """The pages that hold statements of their own."""
    holds = (
        p
        for p in pages.load_pages()
        if p.path.name != "quiz.md" and "[start:quiz]" in p.path.read_text("utf-8")
    )
    return list(holds)


def bank() -> list[Statement]:
    return [statement for page in chapters() for statement in page.statements()]


def duplicate_ids(statements: list[Statement]) -> list[str]:
    places: dict[str, list[str]] = {}
    for statement in statements:
        places.setdefault(statement.id, []).append(statement.where)
    return [
        f"{where[1]}: the quiz id `{name}` is taken at {where[0]}: give this statement another"
        for name, where in places.items()
        if len(where) > 1
    ]
