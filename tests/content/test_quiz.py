"""Every key of the quiz is computed: the last line its evidence prints is the verdict the page states."""

import pytest

from proof import pages
from proof.nav import named_under
from proof.quiz import bank, chapters, duplicate_ids, exchange_faults, statement_faults

FEWEST = 7  # statements a chapter


def test_every_key_is_computed() -> None:
    faults = [fault for statement in bank() for fault in statement_faults(statement)]
    if faults:
        pytest.fail("\n".join(faults), pytrace=False)


def test_no_two_statements_have_each_others_evidence() -> None:
    assert not exchange_faults(bank()), "\n".join(exchange_faults(bank()))


def test_every_id_is_used_once() -> None:
    assert not duplicate_ids(bank()), "\n".join(duplicate_ids(bank()))


def test_the_quiz_page_shows_every_statement_once() -> None:
    quiz = next(page for page in pages.load_pages() if page.path.name == "quiz.md")
    shown = [statement.id for statement in quiz.statements()]
    absent = {one.where.split(":")[0].removeprefix("docs/") for one in bank() if one.id not in shown}
    assert not absent, "\n".join(f'docs/quiz.md: include --8<-- "{name}:quiz"' for name in sorted(absent))
    assert sorted(shown) == sorted(statement.id for statement in bank())


def test_true_and_false_are_balanced() -> None:
    assert bank()
    share = sum(statement.verdict for statement in bank()) / len(bank())
    assert 0.4 <= share <= 0.6, f"{share:.0%} of the statements are true: about half should be"


def test_every_chapter_has_enough_statements() -> None:
    counts = {page.path: len(list(page.statements())) for page in chapters()}
    assert counts and set(counts) <= set(named_under("Chapters"))
    few = [path.stem for path in named_under("Chapters") if counts.get(path, 0) < FEWEST]
    report = (
        f"docs/{name}.md: a chapter ends with at least {FEWEST} statements between quiz markers"
        for name in few
    )
    assert not few, "\n".join(report)
