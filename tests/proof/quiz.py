"""The quiz: its statements, and what is wrong with one."""

import re

from proof import pages
from proof.pages import Page, Statement


def statement_faults(statement: Statement) -> list[str]:
    """What is wrong with one statement, each fault with its place."""
    place, faults = f"{statement.where}: quiz statement `{statement.id}`", []
    if not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", statement.id):
        faults.append(f"{place} needs an id of small letters and hyphens")
    if not re.search(r"\]\([\w/]+\.md#[\w-]+\)", "\n".join(line.text for line in statement.body)):
        faults.append(f"{place} links to no section: add a link such as [counting](parameters.md#by-hand)")
    if any(pages.HEADING.match(line.text) for line in statement.body):
        faults.append(f"{place} holds a heading: the table of contents would give it away")
    programs = [fence for fence in statement.fences if fence.language == "python"]
    if not programs or programs[-1].output is None:
        return [*faults, f"{place} has no evidence: include a program and what it printed"]
    printed = (programs[-1].output or "").rstrip("\n").split("\n")[-1]
    if printed != str(statement.verdict):
        faults.append(
            f"{place} says {statement.verdict}, but the last line its evidence prints is `{printed}`"
        )
    if re.search(rf"^\s*print\(\s*['\"]?{statement.verdict}['\"]?\s*\)", programs[-1].code, re.MULTILINE):
        faults.append(f"{place}: its evidence prints a typed verdict: print an expression instead")
    return faults


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
