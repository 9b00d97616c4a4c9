"""Coming back to the quiz: what is asked again and when, and that no answer is lost or moved on the way."""

import datetime
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page, Route, expect
from test_quiz_browser import FALSE, REFUSE, TRUE, answer, form, overall
from website import Site

START = datetime.datetime(2026, 3, 2, 12, tzinfo=datetime.UTC)
THIRD = "count-8-4-2"


def at(page: Page, days: float) -> None:
    """Open the quiz so many days after the start."""
    page.clock.set_fixed_time(START + datetime.timedelta(days=days))
    page.goto("quiz/")


def asked(page: Page) -> list[str]:
    """The statements on show."""
    names: list[str] = page.locator("form.quiz:visible").evaluate_all("all => all.map(one => one.id)")
    return names


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def reviewed(page: Page, button: str, name: str, choice: str) -> None:
    """Press a button, be asked that statement alone, and answer it."""
    press(page, button)
    assert asked(page) == [name]
    answer(page, name, choice)


def note(page: Page) -> Any:
    return expect(page.locator(".quiz-note"))


def test_review_asks_at_once_then_after_one_day_then_after_seven(page: Page) -> None:
    at(page, 0)
    answer(page, FALSE, "True")  # missed
    answer(page, TRUE, "True", unsure=True)  # right, but a guess
    answer(page, THIRD, "True")  # known: never asked again
    reviewed(page, "Review 2 due", FALSE, "False")
    press(page, "Next")
    assert asked(page) == [TRUE]
    expect(form(page, TRUE).get_by_label("True", exact=True)).to_be_focused()
    answer(page, TRUE, "True")
    press(page, "Next")
    note(page).to_have_text("Nothing is left to review before March 3, 2026.")
    expect(page.get_by_role("button", name="Review", exact=True)).to_be_focused()

    at(page, 0.99)
    press(page, "Review")
    note(page).to_contain_text("Nothing is left to review")
    at(page, 1)
    reviewed(page, "Review 2 due", FALSE, "False")
    press(page, "Next")
    answer(page, TRUE, "False")  # a miss on the way starts over
    reviewed(page, "Next", TRUE, "True")
    press(page, "Next")
    note(page).to_have_text("Nothing is left to review before March 4, 2026.")

    at(page, 7.9)
    reviewed(page, "Review 1 due", TRUE, "True")
    at(page, 8)
    reviewed(page, "Review 1 due", FALSE, "False")  # after seven days, right: it is learned
    at(page, 14.9)
    reviewed(page, "Review 1 due", TRUE, "True")
    press(page, "Next")
    note(page).to_have_text("Nothing is left to review.")
    at(page, 1000)
    expect(overall(page)).to_have_text("3 of 96 answered, 3 correct.")


def test_what_is_asked_again_and_left_keeps_its_answer(page: Page) -> None:
    at(page, 0)
    answer(page, FALSE, "True")
    answer(page, TRUE, "False")
    press(page, "Review 2 due")
    press(page, "Later")
    press(page, "End the review")
    note(page).to_have_text("The review has ended; the rest waits for you.")
    for name in (FALSE, TRUE):
        expect(form(page, name)).to_have_attribute("data-state", "wrong")
    answer(page, THIRD, "True")
    note(page).to_have_text("")  # it spoke of a review that is over


def test_what_was_missed_comes_before_what_is_due_again(page: Page) -> None:
    at(page, 0)
    answer(page, FALSE, "True")
    press(page, "Review 1 due")
    answer(page, FALSE, "False")
    at(page, 2)
    answer(page, THIRD, "False")
    press(page, "Review 2 due")
    assert asked(page) == [THIRD]
    press(page, "Later")
    assert asked(page) == [FALSE]
    press(page, "Later")
    assert asked(page) == [THIRD]
    press(page, "End the review")
    note(page).to_have_text("The review has ended; the rest waits for you.")
    assert len(asked(page)) >= 90


def test_an_early_right_answer_changes_no_date(page: Page) -> None:
    at(page, 0)
    answer(page, FALSE, "True")
    form(page, FALSE).get_by_role("button", name="Try again").click()
    answer(page, FALSE, "False")
    at(page, 0.5)
    form(page, FALSE).get_by_role("button", name="Try again").click()
    answer(page, FALSE, "False")
    at(page, 1)
    expect(page.get_by_role("button", name="Review 1 due")).to_be_visible()


def test_review_keeps_to_the_chosen_chapter(page: Page) -> None:
    at(page, 0)
    answer(page, FALSE, "True")
    answer(page, THIRD, "False")
    page.get_by_role("combobox", name="Chapter").select_option("Counting parameters")
    press(page, "Review 1 due")
    assert asked(page) == [THIRD]


def test_the_front_page_shows_progress_beside_each_chapter(page: Page) -> None:
    at(page, 0)
    answer(page, FALSE, "True")
    answer(page, TRUE, "True")
    page.goto("")
    line = page.locator("#chapters + ul li", has_text="Layers and networks").locator(".quiz-progress")
    expect(line).to_have_text("2 of 12 answered, 1 correct, 1 to review")
    expect(page.locator("#chapters + ul .quiz-progress")).to_have_count(1)
    page.goto("layers/")
    form(page, FALSE).get_by_role("button", name="Try again").click()
    answer(page, FALSE, "False")
    page.goto("")
    expect(line).to_have_text("2 of 12 answered, 2 correct")
    page.clock.set_fixed_time(START + datetime.timedelta(days=1))
    page.reload()
    expect(line).to_have_text("2 of 12 answered, 2 correct, 1 to review")


# A file of answers ---------------------------------------------------------------------------------------


def saved(page: Page, folder: Path) -> Path:
    page.get_by_text("Save, print or export").click()
    with page.expect_download() as download:
        press(page, "Save my answers")
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def load(page: Page, path: Path) -> None:
    with page.expect_file_chooser() as chooser:
        press(page, "Load answers")
    chooser.value.set_files(path)


def test_answers_move_to_another_browser_by_a_file(
    page: Page, browser: Browser, site: Site, tmp_path: Path
) -> None:
    at(page, 0)
    answer(page, FALSE, "True")
    answer(page, TRUE, "True", unsure=True)
    path = saved(page, tmp_path)
    assert path.name == "torchproof-answers.json"
    other = browser.new_context(base_url=site.url).new_page()
    at(other, 1)
    answer(other, FALSE, "False")
    other.get_by_text("Save, print or export").click()
    load(other, path)
    note(other).to_have_text("Answers loaded: 1. Left out, since yours are as new: 1.")
    expect(form(other, FALSE)).to_have_attribute("data-state", "right")  # the later answer stays
    expect(form(other, TRUE).get_by_label("I am not sure")).to_be_checked()
    expect(other.get_by_role("button", name="Review 1 due")).to_be_visible()
    other.context.close()


def test_an_answer_to_a_statement_this_release_lacks_is_kept(page: Page, tmp_path: Path) -> None:
    one = {"hash": "abc", "answer": True, "at": 1, "step": 0}
    path = tmp_path / "from-another-release.json"
    path.write_text(json.dumps({"file": "torchproof answers", "answers": {"from-elsewhere": one}}))
    page.goto("quiz/")
    page.get_by_text("Save, print or export").click()
    load(page, path)
    note(page).to_have_text("Answers loaded: 1.")
    answer(page, FALSE, "False")
    assert page.evaluate("JSON.parse(localStorage['torchproof.quiz'])['from-elsewhere']") == one


def test_a_wrong_file_changes_nothing_and_is_said(page: Page, tmp_path: Path) -> None:
    stored = '{"file": "torchproof answers", "answers": {"weight-shape": %s}}'
    wrong = [
        "",
        "{broken",
        "[]",
        "null",
        '{"answers": {}}',
        '{"file": "torchproof answers"}',
        stored % '{"answer": "yes"}',
        stored % '{"hash": "x", "answer": true, "at": 1, "step": 9}',
        stored % '{"hash": "x", "answer": true, "at": 1e300, "step": 1}',
    ]
    page.goto("quiz/")
    answer(page, FALSE, "True")
    before = page.evaluate("localStorage['torchproof.quiz']")
    page.get_by_text("Save, print or export").click()
    for number, text in enumerate(wrong):
        path = tmp_path / f"holiday-{number}.json"
        path.write_text(text)
        load(page, path)
        note(page).to_have_text(
            f"“{path.name}” is not a file of answers from this quiz, so nothing was changed. "
            "Choose one made by “Save my answers”."
        )
        assert page.evaluate("localStorage['torchproof.quiz']") == before
        expect(form(page, FALSE)).to_have_attribute("data-state", "wrong")


def test_a_browser_that_stores_nothing_still_reviews_and_saves(page: Page, tmp_path: Path) -> None:
    page.add_init_script(REFUSE % "['getItem', 'setItem']")
    page.goto("quiz/")
    answer(page, FALSE, "True")
    press(page, "Review 1 due")
    assert asked(page) == [FALSE]
    held = json.loads(saved(page, tmp_path).read_text())["answers"]
    assert held[FALSE]["answer"] is True


def test_of_a_damaged_store_the_good_answers_are_kept(page: Page) -> None:
    page.goto("quiz/")
    answer(page, FALSE, "False")
    damaged = page.evaluate(
        """() => {
          const held = JSON.parse(localStorage['torchproof.quiz'])
          held['every-input'] = {hash: 7}
          return localStorage['torchproof.quiz'] = JSON.stringify(held)
        }"""
    )
    page.reload()
    expect(page.locator(".quiz-trouble")).to_contain_text("They were set aside; 1 could be kept.")
    expect(form(page, FALSE)).to_have_attribute("data-state", "right")
    assert page.evaluate("localStorage['torchproof.quiz.damaged']") == damaged
    page.reload()
    expect(page.locator(".quiz-trouble")).to_have_text("")


# A law of the store --------------------------------------------------------------------------------------

Bank = list[tuple[str, str]]  # ids and wordings, in the order of the page


def quiz_of(bank: Bank) -> str:
    """A page with these statements, all true, under two headings."""
    rest = '</summary><div class="answer">True.</div></details>'
    shown = [f'<details class="quiz" id="{name}"><summary>{text}{rest}' for name, text in bank]
    half = len(bank) // 2
    body = '<h2 id="one">One</h2>' + "".join(shown[:half]) + '<h2 id="two">Two</h2>' + "".join(shown[half:])
    scripts = "".join(f'<script src="/assets/javascripts/{name}.js"></script>' for name in ("site", "quiz"))
    return f'<!doctype html><article><div class="quiz-tools"></div>{body}</article>{scripts}'


def inserted(bank: Bank, place: int, number: int) -> Bank:
    return [*bank[: place % (len(bank) + 1)], (f"new-{number}", "New."), *bank[place % (len(bank) + 1) :]]


def removed(bank: Bank, place: int, _: int) -> Bank:
    return [one for i, one in enumerate(bank) if i != place % len(bank) or len(bank) == 1]


def reworded(bank: Bank, place: int, number: int) -> Bank:
    name, _ = bank[place % len(bank)]
    return [(name, f"Wording {number}.") if one[0] == name else one for one in bank]


def reordered(bank: Bank, place: int, _: int) -> Bank:
    return [*bank[place % len(bank) :][::-1], *bank[: place % len(bank)]]


EDITS: list[Callable[[Bank, int, int], Bank]] = [inserted, removed, reworded, reordered]
SHOWN = """() => Object.fromEntries([...document.querySelectorAll('form.quiz')].map(
  one => [one.id, one.dataset.state]))"""


@given(
    st.lists(
        st.one_of(
            st.tuples(st.just("answer"), st.integers(0, 9), st.booleans()),
            st.tuples(st.sampled_from(EDITS), st.integers(0, 9), st.just(False)),
        ),
        min_size=4,
        max_size=12,
    )
)
@settings(
    max_examples=12,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_no_edit_of_the_bank_moves_an_answer(page: Page, steps: list[Any]) -> None:
    """Each statement shows exactly what was last answered to its id in its present wording."""
    bank: Bank = [(f"first-{i}", f"Statement {i}.") for i in range(4)]
    last: dict[str, tuple[str, bool]] = {}

    def fulfil(route: Route) -> None:
        route.fulfill(body=quiz_of(bank), content_type="text/html")

    page.unroute_all()
    page.route("**/bank/", fulfil)
    page.goto("bank/")
    page.evaluate("localStorage.clear()")
    page.goto("bank/")
    for number, (step, place, choice) in enumerate(steps):
        if step == "answer":
            name, text = bank[place % len(bank)]
            if last.get(name, ("", None))[0] == text:
                continue  # answered already
            answer(page, name, str(choice))
            last[name] = (text, choice)
        else:
            bank = step(bank, place, number)
            page.goto("bank/")
        expect(page.locator("form.quiz")).to_have_count(len(bank))
        expected = {
            name: "open" if last.get(name, ("",))[0] != text else "right" if last[name][1] else "wrong"
            for name, text in bank
        }
        assert page.evaluate(SHOWN) == expected
