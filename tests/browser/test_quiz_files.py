"""A file of answers: saved, loaded elsewhere, and refused where it is none."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from playwright.sync_api import Page as View

from proof.quiz_forms import FALSE, REFUSE, TRUE, answer, asked, at, form, note, press
from proof.site import Site

pytestmark = pytest.mark.long


def saved(view: View, folder: Path) -> Path:
    view.get_by_text("Save, print or export").click()
    with view.expect_download() as download:
        press(view, "Save my answers")
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def load(view: View, path: Path) -> None:
    with view.expect_file_chooser() as chooser:
        press(view, "Load answers")
    chooser.value.set_files(path)


def test_answers_move_to_another_browser_by_a_file(
    view: View, browser: Browser, site: Site, tmp_path: Path
) -> None:
    at(view, 0)
    answer(view, FALSE, "True")
    answer(view, TRUE, "True", unsure=True)
    path = saved(view, tmp_path)
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


def test_an_answer_to_a_statement_this_release_lacks_is_kept(view: View, tmp_path: Path) -> None:
    one = {"hash": "abc", "answer": True, "at": 1, "step": 0}
    path = tmp_path / "from-another-release.json"
    path.write_text(json.dumps({"file": "torchproof answers", "answers": {"from-elsewhere": one}}))
    view.goto("quiz/")
    view.get_by_text("Save, print or export").click()
    load(view, path)
    note(view).to_have_text("Answers loaded: 1.")
    answer(view, FALSE, "False")
    assert view.evaluate("JSON.parse(localStorage['torchproof.quiz'])['from-elsewhere']") == one


def test_a_wrong_file_changes_nothing_and_is_said(view: View, tmp_path: Path) -> None:
    wrong = ["{broken", '{"file": "torchproof answers", "answers": {"weight-shape": {"answer": "yes"}}}']
    view.goto("quiz/")
    answer(view, FALSE, "True")
    before = view.evaluate("localStorage['torchproof.quiz']")
    view.get_by_text("Save, print or export").click()
    for number, text in enumerate(wrong):
        path = tmp_path / f"holiday-{number}.json"
        path.write_text(text)
        load(view, path)
        note(view).to_have_text(
            f"“{path.name}” is not a file of answers from this quiz, so nothing was changed. "
            "Choose one made by “Save my answers”."
        )
        assert view.evaluate("localStorage['torchproof.quiz']") == before
        expect(form(view, FALSE)).to_have_attribute("data-state", "wrong")


def test_a_browser_that_stores_nothing_still_reviews_and_saves(view: View, tmp_path: Path) -> None:
    view.add_init_script(REFUSE % "['getItem', 'setItem']")
    view.goto("quiz/")
    answer(view, FALSE, "True")
    press(view, "Review 1 due")
    assert asked(view) == [FALSE]
    press(view, "End the review")
    held = json.loads(saved(view, tmp_path).read_text())["answers"]
    assert held[FALSE]["answer"] is True
