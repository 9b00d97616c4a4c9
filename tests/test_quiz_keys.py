"""Every key of the quiz is computed: the last line its evidence prints is the verdict the page states."""

import re

import pages
import pytest
from pages import Page, Statement


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


def test_every_key_is_computed() -> None:
    faults = [fault for statement in bank() for fault in statement_faults(statement)]
    if faults:
        pytest.fail("\n".join(faults), pytrace=False)


def test_every_id_is_used_once() -> None:
    assert not duplicate_ids(bank()), "\n".join(duplicate_ids(bank()))


def test_the_quiz_page_shows_every_statement_once() -> None:
    quiz = next(page for page in pages.load_pages() if page.path.name == "quiz.md")
    shown = [statement.id for statement in quiz.statements()]
    assert sorted(shown) == sorted(statement.id for statement in bank())


def test_true_and_false_are_balanced() -> None:
    assert bank()
    share = sum(statement.verdict for statement in bank()) / len(bank())
    assert 0.4 <= share <= 0.6, f"{share:.0%} of the statements are true: about half should be"


def test_every_chapter_has_enough_statements() -> None:
    assert len(bank()) >= 90
    counts = {page.path.name: len(list(page.statements())) for page in chapters()}
    assert len(counts) == 10 and min(counts.values()) >= 7, counts
