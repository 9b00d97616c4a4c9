"""Every key of the quiz is computed: the last line its evidence prints is the verdict the page states."""

import pytest

from proof import pages
from proof.quiz import bank, chapters, duplicate_ids, exchange_faults, statement_faults

ENOUGH = 7


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
    assert sorted(shown) == sorted(statement.id for statement in bank())


def test_true_and_false_are_balanced() -> None:
    assert bank()
    share = sum(statement.verdict for statement in bank()) / len(bank())
    assert 0.4 <= share <= 0.6, f"{share:.0%} of the statements are true: about half should be"


def test_every_chapter_has_enough_statements() -> None:
    counts = {page.path.name: len(list(page.statements())) for page in chapters()}
    assert counts and min(counts.values()) >= ENOUGH, counts
