"""Answers are kept: over releases, tabs, and in a browser whose store is damaged, full or refused."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page as View
from playwright.sync_api import Route, expect

from proof.quiz_forms import FALSE, REFUSE, TRUE, answer, edited, form, overall
from proof.site import Site


def test_answers_are_kept_and_shared_with_the_chapter(view: View) -> None:
    view.goto("quiz/")
    answer(view, FALSE, "False")
    view.reload()
    expect(form(view, FALSE)).to_have_attribute("data-state", "right")
    view.goto("layers/")
    expect(form(view, FALSE)).to_have_attribute("data-state", "right")
    expect(view.locator(".quiz-progress")).to_have_text(re.compile(r"^1 of \d+ answered, 1 correct\.$"))


def test_an_inserted_statement_takes_nobody_s_answer(view: View, site: Site) -> None:
    view.goto("quiz/")
    answer(view, FALSE, "True")
    answer(view, TRUE, "True")
    new = '<details class="quiz" id="new-one"><summary>New</summary><div class="answer">True.</div></details>'
    edited(view, site, lambda html: html.replace('<details class="quiz"', new + '<details class="quiz"', 1))
    view.goto("quiz/")
    expect(form(view, "new-one")).to_have_attribute("data-state", "open")
    expect(form(view, FALSE)).to_have_attribute("data-state", "wrong")
    expect(form(view, TRUE)).to_have_attribute("data-state", "right")


def test_a_reworded_statement_starts_anew_alone(view: View, site: Site) -> None:
    view.goto("quiz/")
    answer(view, FALSE, "False")
    answer(view, TRUE, "True")
    edited(view, site, lambda html: html.replace("every output depends on", "each output depends on"))
    view.goto("quiz/")
    expect(form(view, TRUE)).to_have_attribute("data-state", "open")
    expect(form(view, FALSE)).to_have_attribute("data-state", "right")


def test_a_damaged_store_is_set_aside_and_said(view: View) -> None:
    view.goto("quiz/")
    view.evaluate("localStorage.setItem('torchproof.quiz', '{broken')")
    view.reload()
    expect(view.locator(".quiz-trouble")).to_contain_text("could not be read")
    assert view.evaluate("localStorage.getItem('torchproof.quiz.damaged')") == "{broken"
    answer(view, FALSE, "False")
    expect(form(view, FALSE)).to_have_attribute("data-state", "right")


@pytest.mark.parametrize("path", ["quiz/", "layers/"])
def test_a_browser_that_stores_nothing_still_takes_answers(view: View, path: str) -> None:
    view.add_init_script(REFUSE % "['getItem', 'setItem']")
    view.goto(path)
    expect(view.locator(".quiz-trouble")).to_contain_text("keeps no answers here")
    answer(view, FALSE, "False")
    answer(view, TRUE, "True")
    expect(form(view, FALSE)).to_have_attribute("data-state", "right")


def test_a_full_store_is_said_and_loses_nothing(view: View) -> None:
    view.goto("quiz/")
    answer(view, FALSE, "False")
    view.evaluate("() => {" + REFUSE % "['setItem']" + "}")
    answer(view, TRUE, "True")
    expect(view.locator(".quiz-trouble")).to_contain_text("could not be stored")
    answer(view, "count-8-4-2", "True")
    expect(overall(view)).to_have_text(re.compile("^3 of"))
    view.reload()
    expect(form(view, FALSE)).to_have_attribute("data-state", "right")


def test_two_tabs_keep_each_other_s_answers(view: View) -> None:
    view.goto("quiz/")
    other = view.context.new_page()
    other.goto("layers/")
    answer(other, FALSE, "False")
    expect(form(view, FALSE)).to_have_attribute("data-state", "right")
    answer(view, TRUE, "True")
    view.reload()
    expect(form(view, FALSE)).to_have_attribute("data-state", "right")
    expect(form(view, TRUE)).to_have_attribute("data-state", "right")


def test_of_a_damaged_store_the_good_answers_are_kept(view: View) -> None:
    view.goto("quiz/")
    answer(view, FALSE, "False")
    damaged = view.evaluate(
        """() => {
          const held = JSON.parse(localStorage['torchproof.quiz'])
          held['every-input'] = {hash: 7}
          return localStorage['torchproof.quiz'] = JSON.stringify(held)
        }"""
    )
    view.reload()
    expect(view.locator(".quiz-trouble")).to_contain_text("They were set aside; 1 could be kept.")
    expect(form(view, FALSE)).to_have_attribute("data-state", "right")
    assert view.evaluate("localStorage['torchproof.quiz.damaged']") == damaged
    view.reload()
    expect(view.locator(".quiz-trouble")).to_have_text("")


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
def test_no_edit_of_the_bank_moves_an_answer(view: View, steps: list[Any]) -> None:
    """Each statement shows exactly what was last answered to its id in its present wording."""
    bank: Bank = [(f"first-{i}", f"Statement {i}.") for i in range(4)]
    last: dict[str, tuple[str, bool]] = {}

    def fulfil(route: Route) -> None:
        route.fulfill(body=quiz_of(bank), content_type="text/html")

    view.unroute_all()
    view.route("**/bank/", fulfil)
    view.goto("bank/")
    view.evaluate("localStorage.clear()")
    view.goto("bank/")
    for number, (step, place, choice) in enumerate(steps):
        if step == "answer":
            name, text = bank[place % len(bank)]
            if last.get(name, ("", None))[0] == text:
                continue  # answered already
            answer(view, name, str(choice))
            last[name] = (text, choice)
        else:
            bank = step(bank, place, number)
            view.goto("bank/")
        expect(view.locator("form.quiz")).to_have_count(len(bank))
        expected = {
            name: "open" if last.get(name, ("",))[0] != text else "right" if last[name][1] else "wrong"
            for name, text in bank
        }
        assert view.evaluate(SHOWN) == expected
