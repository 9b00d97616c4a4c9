"""Review: what was missed comes back at once, after a day, and after a week."""

import datetime

import pytest
from playwright.sync_api import Page as View
from playwright.sync_api import expect

from proof.quiz import bank
from proof.quiz_forms import (
    FALSE,
    START,
    TRUE,
    answer,
    asked,
    at,
    form,
    note,
    overall,
    press,
)

pytestmark = pytest.mark.long

THIRD = "count-8-4-2"


def reviewed(view: View, button: str, name: str, choice: str) -> None:
    """Press a button, be asked that statement alone, and answer it."""
    press(view, button)
    assert asked(view) == [name]
    answer(view, name, choice)


def test_review_asks_at_once_then_after_one_day_then_after_seven(view: View) -> None:
    at(view, 0)
    answer(view, FALSE, "True")  # missed
    answer(view, TRUE, "True", unsure=True)  # right, but a guess
    answer(view, THIRD, "True")  # known: never asked again
    reviewed(view, "Review 2 due", FALSE, "False")
    press(view, "Next")
    assert asked(view) == [TRUE]
    expect(form(view, TRUE).get_by_label("True", exact=True)).to_be_focused()
    answer(view, TRUE, "True")
    press(view, "Next")
    note(view).to_have_text("Nothing is left to review before March 3, 2026.")
    expect(view.get_by_role("button", name="Review", exact=True)).to_be_focused()

    at(view, 0.99)
    press(view, "Review")
    note(view).to_contain_text("Nothing is left to review")
    at(view, 1)
    reviewed(view, "Review 2 due", FALSE, "False")
    press(view, "Next")
    answer(view, TRUE, "False")  # a miss on the way starts over
    reviewed(view, "Next", TRUE, "True")
    press(view, "Next")
    note(view).to_have_text("Nothing is left to review before March 4, 2026.")

    at(view, 7.9)
    reviewed(view, "Review 1 due", TRUE, "True")
    at(view, 8)
    reviewed(view, "Review 1 due", FALSE, "False")  # after seven days, right: it is learned
    at(view, 14.9)
    reviewed(view, "Review 1 due", TRUE, "True")
    press(view, "Next")
    note(view).to_have_text("Nothing is left to review.")
    at(view, 1000)
    expect(overall(view)).to_have_text(f"3 of {len(bank())} answered, 3 correct.")


def test_what_is_asked_again_and_left_keeps_its_answer(view: View) -> None:
    at(view, 0)
    answer(view, FALSE, "True")
    answer(view, TRUE, "False")
    press(view, "Review 2 due")
    press(view, "Later")
    press(view, "End the review")
    note(view).to_have_text("The review has ended; the rest waits for you.")
    for name in (FALSE, TRUE):
        expect(form(view, name)).to_have_attribute("data-state", "wrong")
    answer(view, THIRD, "True")
    note(view).to_have_text("")  # it spoke of a review that is over


def test_what_was_missed_comes_before_what_is_due_again(view: View) -> None:
    at(view, 0)
    answer(view, FALSE, "True")
    press(view, "Review 1 due")
    answer(view, FALSE, "False")
    at(view, 2)
    answer(view, THIRD, "False")
    press(view, "Review 2 due")
    assert asked(view) == [THIRD]
    press(view, "Later")
    assert asked(view) == [FALSE]
    press(view, "Later")
    assert asked(view) == [THIRD]
    press(view, "End the review")
    note(view).to_have_text("The review has ended; the rest waits for you.")
    assert len(asked(view)) == len(bank())


def test_an_early_right_answer_changes_no_date(view: View) -> None:
    at(view, 0)
    answer(view, FALSE, "True")
    form(view, FALSE).get_by_role("button", name="Try again").click()
    answer(view, FALSE, "False")
    at(view, 0.5)
    form(view, FALSE).get_by_role("button", name="Try again").click()
    answer(view, FALSE, "False")
    at(view, 1)
    expect(view.get_by_role("button", name="Review 1 due")).to_be_visible()


def test_review_keeps_to_the_chosen_chapter(view: View) -> None:
    at(view, 0)
    answer(view, FALSE, "True")
    answer(view, THIRD, "False")
    view.get_by_role("combobox", name="Chapter").select_option("Counting parameters")
    press(view, "Review 1 due")
    assert asked(view) == [THIRD]


def test_the_front_page_shows_progress_beside_each_chapter(view: View) -> None:
    at(view, 0)
    answer(view, FALSE, "True")
    answer(view, TRUE, "True")
    total = sum("layers.md" in one.where for one in bank())
    view.goto("")
    line = view.locator("#chapters + ul li", has_text="Layers and networks").locator(".quiz-progress")
    expect(line).to_have_text(f"2 of {total} answered, 1 correct, 1 to review")
    expect(view.locator("#chapters + ul .quiz-progress")).to_have_count(1)
    view.goto("layers/")
    form(view, FALSE).get_by_role("button", name="Try again").click()
    answer(view, FALSE, "False")
    view.goto("")
    expect(line).to_have_text(f"2 of {total} answered, 2 correct")
    view.clock.set_fixed_time(START + datetime.timedelta(days=1))
    view.reload()
    expect(line).to_have_text(f"2 of {total} answered, 2 correct, 1 to review")
