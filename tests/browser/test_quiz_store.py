"""Answers are kept: over releases, tabs, and in a browser whose store is damaged, full or refused."""

import re

import pytest
from playwright.sync_api import Page as View
from playwright.sync_api import expect

from proof.quiz_forms import FALSE, REFUSE, TRUE, answer, edited, form, overall
from proof.site import Site

pytestmark = pytest.mark.long


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
    edited(view, site, lambda html: html.replace("every output can depend on", "each output can depend on"))
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
    view.evaluate("localStorage.setItem('torchproof.quiz', '{broken again')")
    view.reload()
    expect(view.locator(".quiz-trouble")).to_contain_text("could not be read")
    aside = "Object.keys(localStorage).filter(key => key.includes('damaged')).map(key => localStorage[key])"
    assert sorted(view.evaluate(aside)) == ["{broken", "{broken again"]


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


def page_of(bank: dict[str, str]) -> str:
    """A page with these statements, by their ids; all are true."""
    shown = [
        f'<details class="quiz" id="{name}"><summary>{text}</summary><p>True.</p></details>'
        for name, text in bank.items()
    ]
    script = '<script src="/assets/javascripts/scripts.js"></script>'
    return f'<!doctype html><article><h2 id="all">All</h2>{"".join(shown)}</article>{script}'


def test_no_edit_of_the_bank_moves_an_answer(view: View) -> None:
    """One inserted, one removed, one reworded, and all in another order."""
    bank = {"one": "First.", "two": "Second.", "three": "Third.", "four": "Fourth."}
    view.route("**/bank/", lambda route: route.fulfill(body=page_of(bank), content_type="text/html"))
    view.goto("bank/")
    for name, choice in (("one", "True"), ("two", "True"), ("three", "False")):
        answer(view, name, choice)
    bank = {"new": "New.", "four": "Fourth.", "three": "Third.", "two": "Second, reworded.", "one": "First."}
    view.goto("bank/")
    expect(view.locator("form.quiz")).to_have_count(len(bank))
    states = "all => Object.fromEntries(all.map(one => [one.id, one.dataset.state]))"
    assert view.locator("form.quiz").evaluate_all(states) == {
        "new": "open",
        "four": "open",
        "three": "wrong",
        "two": "open",
        "one": "right",
    }


def test_what_a_newer_release_stored_is_kept(view: View) -> None:
    view.goto("quiz/")
    answer(view, FALSE, "False")
    newer = view.evaluate(
        """name => {
          const held = JSON.parse(localStorage['torchproof.quiz'])
          held.version += 1
          held[name] = {...held[name], step: 3, sure: 0.5}
          held['from-elsewhere'] = {given: 'maybe'}
          localStorage['torchproof.quiz'] = JSON.stringify(held)
          return held
        }""",
        FALSE,
    )
    view.reload()
    expect(form(view, FALSE)).to_have_attribute("data-state", "right")
    answer(view, TRUE, "True")
    expect(view.locator(".quiz-trouble")).to_have_text("")
    held = view.evaluate("JSON.parse(localStorage['torchproof.quiz'])")
    assert held.pop(TRUE)["answer"] is True and held == newer
