"""One statement at a time; and review: what was missed comes back at once, after a day, and after a week."""

import datetime
import time

import pytest
from playwright.sync_api import Page as View
from playwright.sync_api import expect

from proof import variants
from proof.browser import AXE
from proof.quiz import bank
from proof.quiz_forms import (
    FALSE,
    START,
    TRUE,
    answer,
    asked,
    at,
    chosen,
    form,
    note,
    overall,
    press,
)

pytestmark = pytest.mark.long

THIRD = "parameters-per-feature"
SCREENS = pytest.mark.parametrize("screen", [(390, 760), (1280, 720)], ids=["phone", "desktop"])


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
    expect(form(view, TRUE).get_by_role("group")).to_be_focused()
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


def test_the_unanswered_are_asked_one_at_a_time(view: View) -> None:
    at(view, 0)
    names = [one.id for one in bank() if one.where.startswith("docs/tensors.md")]
    first, second = names[:2]
    answer(view, second, "True")
    view.get_by_role("combobox", name="Chapter").select_option("Tensors")
    press(view, f"Go through {len(names) - 1} unanswered")
    order = [*names[2:], first]
    for name in [first, *order]:
        assert asked(view) == [name]
        expect(form(view, name).get_by_role("group")).to_be_focused()
        if name == first and len(order) == len(names) - 1:
            press(view, "Later")  # it comes again after the others
            order.pop()
            continue
        answer(view, name, "True")
        expect(form(view, name).locator(".quiz-feedback")).to_be_focused()
        press(view, "Next")
    note(view).to_have_text("You have answered every statement here.")
    expect(view.get_by_role("button", name="Go through the unanswered")).to_be_focused()
    assert asked(view) == names
    view.get_by_role("combobox", name="Chapter").select_option("All chapters")
    press(view, f"Go through {len(bank()) - len(names)} unanswered")
    press(view, "Stop here")
    note(view).to_have_text("The rest waits for you.")
    assert len(asked(view)) == len(bank())


def missed(view: View, count: int) -> dict[str, bool]:
    """Open the quiz as one who missed so many; gives them with their verdicts."""
    at(view, 0)
    varied = {table.statement.id for path in variants.files() for table in variants.tables(path)}
    same = [one for one in bank() if one.id not in varied]  # the others: test_quiz_variants.py
    answers = {one.id: one.verdict for one in same[:: len(same) // count][:count]}
    view.evaluate(
        """names => {
          const {answers, review, statements} = torchproof.statements.quiz
          const chosen = statements.filter(one => names.includes(one.id))
          answers.put(chosen.map(one => [one.id, review.judged(one, !one.verdict, false)]))
        }""",
        list(answers),
    )
    view.reload()
    expect(view.locator("details.quiz")).to_have_count(0)
    return answers


def test_a_review_of_ten_takes_two_keys_each_and_no_minute(view: View) -> None:
    verdicts = missed(view, 10)
    began = time.monotonic()
    begin = view.get_by_role("button", name="Review 10 due")
    view.locator("body").press("Tab")
    while not begin.evaluate("one => one === document.activeElement"):
        view.keyboard.press("Tab")
    view.keyboard.press("Enter")
    for _ in verdicts:
        [name] = asked(view)
        view.keyboard.press("Enter")  # there is no answer yet to go on from
        assert asked(view) == [name]
        view.keyboard.press("t" if verdicts[name] else "f")
        expect(form(view, name)).to_have_attribute("data-state", "right")
        view.keyboard.press("Enter")
    note(view).to_have_text("Nothing is left to review before March 3, 2026.")
    assert time.monotonic() - began < 60


def test_keys_work_where_nothing_has_the_focus_and_not_in_what_can_be_used(view: View) -> None:
    verdicts = missed(view, 2)
    press(view, "Review 2 due")
    [name] = asked(view)
    press(view, "Later")
    [other] = asked(view)
    view.evaluate("document.activeElement.blur()")
    view.keyboard.press("t" if verdicts[other] else "f")
    expect(form(view, other)).to_have_attribute("data-state", "right")
    view.get_by_role("button", name="End the review").focus()
    view.keyboard.press("t")
    form(view, other).get_by_role("button", name="Try again").press("Enter")
    expect(form(view, other)).to_have_attribute("data-state", "open")
    view.keyboard.press("f" if verdicts[other] else "t")
    expect(form(view, other).locator(".output")).to_be_visible()
    form(view, other).get_by_text("The program").press("Enter")  # folds it, and goes nowhere
    expect(form(view, other).locator(".output")).to_be_hidden()
    assert asked(view) == [other]
    view.evaluate("document.activeElement.blur()")
    view.keyboard.press("Enter")
    assert asked(view) == [name]
    press(view, "End the review")
    view.evaluate("document.activeElement.blur()")
    view.keyboard.press("t")  # nobody is asked
    assert view.locator("form.quiz[data-state=open]").count() == len(bank()) - 2


@SCREENS
def test_one_at_a_time_all_is_on_the_screen(view: View, screen: tuple[int, int]) -> None:
    view.set_viewport_size({"width": screen[0], "height": screen[1]})
    verdicts = missed(view, 12)
    view.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    press(view, "Review 12 due")
    seen = set()
    for _ in verdicts:
        [name] = asked(view)
        seen.add(name)
        for part in (form(view, name), view.locator("article h2:visible"), view.locator(".quiz-serving")):
            expect(part).to_be_in_viewport(ratio=1)
        hidden = ".quiz-tools, .proofs, .md-sidebar--secondary .md-nav__link, .md-top"
        expect(view.locator(hidden).locator("visible=true")).to_have_count(0)
        chosen(view, name, str(not verdicts[name])).click()
        expect(form(view, name).locator(".output")).to_be_visible()
        expect(form(view, name).locator(".quiz-feedback")).to_be_in_viewport(ratio=1)
        expect(view.get_by_role("button", name="Next", exact=True)).to_be_in_viewport(ratio=1)
        press(view, "Next")
    assert seen == set(verdicts)
    press(view, "End the review")
    expect(view.locator(".quiz-tools")).to_be_in_viewport()


def test_one_at_a_time_axe_finds_nothing(view: View) -> None:
    missed(view, 2)
    press(view, "Review 2 due")
    for _ in range(2):
        for scheme, name in (("light", "default"), ("dark", "slate")):
            view.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            view.locator(f"body[data-md-color-scheme={name}]").wait_for()
            results = AXE.run(view, options={"resultTypes": ["violations"]})
            assert results.response["passes"]
            assert not results.response["violations"], f"{scheme}:\n{results.generate_report()}"
        view.keyboard.press("t")
