"""The quiz in a real browser: answered, scored, filtered, found by its address."""

import re

import pytest
from playwright.sync_api import Page as View
from playwright.sync_api import Route, expect

from proof.browser import also_long
from proof.quiz import bank
from proof.quiz_forms import FALSE, TRUE, answer, chosen, feedback, form, overall


def test_a_wrong_answer_says_so_in_words_with_reason_and_evidence(view: View) -> None:
    view.goto("quiz/")
    expect(form(view, TRUE).locator(".quiz-answer")).to_be_hidden()
    answer(view, TRUE, "False")
    expect(feedback(view, TRUE)).to_have_text("Not correct: the statement is true.")
    expect(form(view, TRUE).locator(".quiz-answer")).to_contain_text("True.")
    expect(form(view, TRUE).locator(".output")).to_be_visible()
    section = form(view, TRUE).locator(".quiz-answer p a")
    assert re.search(r"layers/#layer$", section.evaluate("link => link.href"))


def test_no_choice_is_not_an_answer(view: View) -> None:
    view.goto("quiz/")
    form(view, FALSE).evaluate("form => form.requestSubmit()")  # as Firefox does at Enter on its box
    expect(feedback(view, FALSE)).to_have_text("Choose True or False.")
    expect(form(view, FALSE)).to_have_attribute("data-state", "open")


def test_the_program_is_folded_after_a_right_answer_and_open_after_a_miss(view: View) -> None:
    view.goto("quiz/")
    for choice, opened in (("False", False), ("True", True), ("False", False)):
        answer(view, FALSE, choice)
        expect(form(view, FALSE).locator(".quiz-answer > p")).to_be_visible()
        expect(form(view, FALSE).locator(".output")).to_be_visible(visible=opened)
        form(view, FALSE).get_by_role("button", name="Try again").click()
    answer(view, FALSE, "False")
    form(view, FALSE).get_by_text("The program").click()
    expect(form(view, FALSE).locator(".output")).to_be_visible()


def test_what_was_chosen_and_what_is_right_is_marked(view: View) -> None:
    sign = "one => getComputedStyle(one, '::before').content"
    view.goto("quiz/")
    for choice in ("False", "True"):
        assert [chosen(view, FALSE, one).evaluate(sign) for one in ("True", "False")] == ["none", "none"]
        answer(view, FALSE, choice)
        right, wrong = chosen(view, FALSE, "False"), chosen(view, FALSE, "True")
        expect(chosen(view, FALSE, choice)).to_have_attribute("aria-pressed", "true")
        expect(right).to_be_disabled()
        assert "✓" in right.evaluate(sign)
        assert ("✗" in wrong.evaluate(sign)) is (choice == "True")
        form(view, FALSE).get_by_role("button", name="Try again").click()
        expect(right).to_be_enabled()
        expect(form(view, FALSE).locator("[aria-pressed]")).to_have_count(0)


@pytest.mark.parametrize("width", [390, *also_long(1280)])
def test_answered_statements_are_not_much_higher_than_open_ones(view: View, width: int) -> None:
    """At each visit their programs are folded, also of those that were missed."""
    view.set_viewport_size({"width": width, "height": 800})
    view.goto("quiz/")
    heights = []
    for miss_all in (False, True):
        expect(view.locator("details.quiz")).to_have_count(0)
        heights.append(view.evaluate("document.documentElement.scrollHeight"))
        view.evaluate(
            """missed => {
              const {answers, review, statements} = torchproof.statements.quiz
              answers.put(statements.map(one => [one.id, review.judged(one, one.verdict !== missed, false)]))
            }""",
            miss_all,
        )
        view.reload()
    expect(view.locator("form.quiz[data-state=wrong]")).to_have_count(len(bank()))
    heights.append(view.evaluate("document.documentElement.scrollHeight"))
    assert max(heights[1:]) < 2 * heights[0], heights
    expect(view.locator("form.quiz .output:visible")).to_have_count(0)


def test_the_score_counts_per_chapter_and_overall(view: View) -> None:
    view.goto("quiz/")
    answer(view, FALSE, "False")
    answer(view, TRUE, "False")
    answer(view, "count-8-4-2", "True")
    expect(overall(view)).to_have_text(re.compile(r"^3 of \d+ answered, 2 correct, 1 to review\.$"))
    expect(view.locator("#layers + .quiz-progress")).to_have_text(
        re.compile(r"^2 of \d+ answered, 1 correct, 1 to review\.$")
    )
    expect(view.locator("#parameters + .quiz-progress")).to_have_text(
        re.compile(r"^1 of \d+ answered, 1 correct\.$")
    )


def test_try_again_reopens_one_statement(view: View) -> None:
    view.goto("quiz/")
    answer(view, FALSE, "True")
    form(view, FALSE).get_by_role("button", name="Try again").click()
    expect(form(view, FALSE)).to_have_attribute("data-state", "open")
    expect(form(view, FALSE).get_by_role("group")).to_be_focused()
    view.reload()
    expect(form(view, FALSE)).to_have_attribute(
        "data-state", "wrong"
    )  # the old answer stands until a new one


def test_filters_show_one_chapter_or_what_is_open_or_was_missed(view: View) -> None:
    view.goto("quiz/")
    answer(view, FALSE, "True")
    answer(view, TRUE, "True")
    answer(view, "count-8-4-2", "True", unsure=True)
    show = view.get_by_role("combobox", name="Show")
    show.select_option("Missed or unsure")
    expect(view.locator("form.quiz:visible")).to_have_count(2)
    expect(form(view, FALSE)).to_be_visible()
    show.select_option("Not answered yet")
    expect(form(view, FALSE)).to_be_hidden()
    show.select_option("All statements")
    view.get_by_role("combobox", name="Chapter").select_option("Tensors")
    expect(form(view, TRUE)).to_be_hidden()
    expect(view.locator("#layers")).to_be_hidden()
    show.select_option("Missed or unsure")
    expect(view.locator(".quiz-note")).to_have_text("Nothing here: you have missed no statement.")
    view.goto(f"quiz/#{TRUE}")  # an address opens what a filter hides
    expect(form(view, TRUE)).to_be_focused()


def test_forgetting_all_is_asked_once(view: View) -> None:
    view.goto("quiz/")
    answer(view, FALSE, "False")
    view.get_by_text("Save, print or export").click()
    view.get_by_role("button", name="Forget all answers").click()
    expect(form(view, FALSE)).to_have_attribute("data-state", "right")
    view.get_by_role("button", name="Really forget all answers?").click()
    expect(form(view, FALSE)).to_have_attribute("data-state", "open")
    expect(overall(view)).to_have_text(re.compile(r"^0 of \d+ answered"))


def test_an_address_leads_to_its_statement(view: View) -> None:
    view.goto("quiz/#count-8-4-2")
    expect(form(view, "count-8-4-2")).to_be_focused()
    expect(form(view, "count-8-4-2")).to_be_in_viewport()
    link = form(view, "count-8-4-2").get_by_role("link", name="Link to this statement")
    assert link.get_attribute("href") == "#count-8-4-2"


def test_a_link_to_a_chapter_shows_it_though_a_filter_hid_it(view: View) -> None:
    view.goto("quiz/")
    view.get_by_role("combobox", name="Chapter").select_option("Tensors")
    expect(view.locator("h2#parameters")).to_be_hidden()
    view.locator(".md-nav--secondary").get_by_role("link", name="Counting parameters").click()
    expect(view.locator("h2#parameters")).to_be_in_viewport()


def test_a_form_takes_over_the_focus_of_its_disclosure(view: View) -> None:
    def focus_first(route: Route) -> None:
        view.locator(f"#{FALSE} summary").focus()
        route.continue_()

    view.route("**/forms.js", focus_first)
    view.goto("quiz/")
    expect(form(view, FALSE)).to_be_focused()


def test_an_address_that_names_nothing_does_no_harm(view: View) -> None:
    view.goto("quiz/#%E0")
    answer(view, FALSE, "False")
    expect(form(view, FALSE)).to_have_attribute("data-state", "right")


def test_instant_navigation_keeps_the_quiz_working(view: View) -> None:
    view.goto("start/")
    view.evaluate("window.sameDocument = true")
    view.locator(".md-nav--primary").get_by_role("link", name="Quiz").click()
    expect(form(view, FALSE)).to_be_visible()
    answer(view, FALSE, "False")
    view.go_back()
    expect(view.locator("h1")).to_contain_text("Start here")
    view.go_forward()
    expect(form(view, FALSE)).to_have_attribute("data-state", "right")
    expect(view.locator(".quiz-tools")).to_have_count(1)
    answer(view, TRUE, "True")
    expect(feedback(view, TRUE)).to_have_text("Correct: the statement is true.")
    expect(form(view, TRUE).locator(".quiz-answer strong").first).to_have_text("True.")
    for name in (FALSE, TRUE):
        form(view, name).get_by_text("The program").click()
        form(view, name).locator(".output").scroll_into_view_if_needed()
        expect(form(view, name).get_by_role("button", name="Copy to clipboard")).to_have_count(1)
    form(view, TRUE).get_by_role("button", name="Try again").click()
    view.go_back()
    expect(view.locator("h1")).to_contain_text("Start here")
    view.go_forward()
    expect(form(view, TRUE)).to_have_attribute("data-state", "right")  # left, it keeps its answer
    assert view.evaluate("window.sameDocument"), "the page was loaded anew: navigation was not instant"
