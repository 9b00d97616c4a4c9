"""Drills in a real browser: answered by key and by pointer, found by their address, scored, exported."""

import html
import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Locator, expect
from playwright.sync_api import Page as View

from proof import node
from proof.browser import also_long
from proof.modules import called

TOPICS = ["all", "counts", "shapes", "steps", "slopes", "masks"]


def drills(numbers: range, seed: int = 7, level: int = 2, topic: str = "all") -> list[dict[str, Any]]:
    place = {"seed": seed, "level": level, "topic": topic}
    return called("drills", [["drill", {**place, "number": number}] for number in numbers])


def start(view: View, search: str = "?seed=7&level=2") -> None:
    view.goto(f"explore/drills/{search or '?start'}")
    expect(view.locator("form.quiz")).to_be_visible()


def feedback(view: View) -> Locator:
    return view.locator(".quiz-feedback")


def said(text: str) -> str:
    return text.replace("`", "")


def press(view: View, name: str) -> None:
    view.get_by_role("button", name=name, exact=True).click()


def expect_statement(view: View, drill: dict[str, Any]) -> None:
    expect(view.locator("form.quiz legend")).to_have_text(said(drill["statement"]))


def expect_answer(view: View, drill: dict[str, Any], right: bool) -> None:
    verdict = "true" if drill["verdict"] else "false"
    words = f"{'Correct' if right else 'Not correct'}: the statement is {verdict}."
    expect(feedback(view)).to_have_text(f"{words} {said(drill['mistake'] or '')}".strip())
    expect(view.locator(".quiz-answer")).to_have_text(said(drill["solution"]))


def test_the_built_scripts_make_the_same_drills(view: View) -> None:
    """A minifier may move what draws: then links would lead elsewhere than the tests have been."""
    places = [
        {"seed": 11, "level": level, "topic": topic, "number": number}
        for topic in TOPICS
        for level in (1, 2, 3)
        for number in range(1, 61)
    ]
    view.goto("explore/drills/")
    built = view.evaluate(
        """async places => {
          const {drill} = await import(new URL('../../assets/javascripts/explore/drills.js', location.href))
          return JSON.stringify(places.map(drill))
        }""",
        places,
    )
    assert json.loads(built) == called("drills", [["drill", place] for place in places])


def test_a_drill_goes_by_keyboard_alone_and_names_each_mistake(view: View) -> None:
    start(view)
    found = drills(range(1, 9))
    assert {one["verdict"] for one in found} == {True, False}
    for number, one in enumerate(found, 1):
        right = number % 3 > 0
        expect_statement(view, one)
        assert f"number={number}" in view.url or number == 1
        view.keyboard.press("t" if one["verdict"] is right else "f")
        expect_answer(view, one, right)
        view.keyboard.press("Enter")
    expect(view.get_by_text("Right so far: 6 of 8.")).to_be_visible()


def test_an_answer_and_its_score_are_there_again_and_the_link_leads_to_the_statement(view: View) -> None:
    start(view)
    (first, second) = drills(range(1, 3))
    press(view, "Skip")
    expect_statement(view, second)
    press(view, "True")
    expect_answer(view, second, second["verdict"])
    link = view.get_by_role("link", name="Link to this statement").evaluate("link => link.href")
    assert link == view.url
    view.goto("explore/drills/")
    view.goto(link)
    expect_answer(view, second, second["verdict"])
    press(view, "Try again")
    press(view, "False")
    expect_answer(view, second, not second["verdict"])
    expect(view.get_by_text(f"Right so far: {int(not second['verdict'])} of 1.")).to_be_visible()
    start(view)
    expect_statement(view, first)


def test_controls_choose_the_drill_and_the_address_follows(view: View) -> None:
    start(view, "")
    (first,) = drills(range(1, 2), 1, 1)
    expect_statement(view, first)
    view.get_by_label("Topic").select_option("Masks")
    view.get_by_label("Level").select_option("3")
    view.get_by_label("Seed").fill("12")
    (chosen,) = drills(range(1, 2), 12, 3, "masks")
    expect_statement(view, chosen)
    assert view.url.endswith("?topic=masks&level=3&seed=12")
    view.reload()
    expect_statement(view, chosen)
    view.get_by_label("Seed").fill("twelve")
    expect(view.locator(".explore-wrong", has_text="at most nine digits")).to_be_visible()
    expect_statement(view, chosen)
    press(view, "Another drill")
    expect(view.locator("form.quiz legend")).not_to_have_text(said(chosen["statement"]))
    press(view, "Reset")
    expect_statement(view, first)
    assert view.url.endswith("/explore/drills/")


def test_a_hostile_address_is_told_and_does_nothing(view: View) -> None:
    start(view, "?seed=-1&level=9&topic=<b>&number=0&seed=%3Cscript%3E&__proto__=1")
    wrong = view.locator(".explorable > .explore-wrong")
    expect(wrong).to_contain_text("“9” for level")
    expect(wrong).to_contain_text("“<b>” for topic")
    expect(wrong).to_contain_text("“<script>” for seed")
    assert view.url.endswith("/explore/drills/")


def test_who_comes_back_begins_another_drill(view: View) -> None:
    start(view, "")
    press(view, "True")
    view.goto("explore/drills/")
    press(view, "Start")
    expect(view.locator("form.quiz")).to_have_attribute("data-state", "open")
    assert re.search(r"/\?seed=\d+$", view.url)


def test_keys_mean_nothing_where_something_else_has_the_focus(view: View) -> None:
    start(view)
    for field in ("Topic", "Seed"):
        view.get_by_label(field).focus()
        view.keyboard.press("t")
        expect(view.locator("form.quiz")).to_have_attribute("data-state", "open")


@pytest.mark.parametrize("topic", [TOPICS[0], *also_long(*TOPICS[1:])])
def test_long_statements_fit_a_phone(view: View, topic: str) -> None:
    view.set_viewport_size({"width": 390, "height": 800})
    for level in (1, 2, 3):
        start(view, f"?seed=3&level={level}&topic={topic}")
        press(view, "True")
        expect(feedback(view)).not_to_be_empty()
        view.get_by_text("Your score").click()
        view.get_by_text("Save or export").click()
        assert view.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.long
def test_answers_are_saved_to_a_file_loaded_and_forgotten(view: View, tmp_path: Path) -> None:
    start(view)
    for _ in range(2):
        press(view, "True")
        press(view, "Next")
    view.get_by_text("Your score").click()
    view.get_by_text("Save or export").click()
    with view.expect_download() as download:
        press(view, "Save my answers")
    path = tmp_path / download.value.suggested_filename
    assert path.name == "torchproof-drills.json"
    download.value.save_as(path)
    assert len(json.loads(path.read_text(encoding="utf-8"))["answers"]) == 2
    score = view.locator(".explore-values table").inner_text()
    assert re.search(r"[012] of [12]", score)
    press(view, "Forget all answers")
    press(view, "Really forget all answers?")
    expect(view.locator(".explore-values")).to_contain_text("All answers are forgotten.")
    assert " of " not in view.locator(".explore-values table").inner_text()
    with view.expect_file_chooser() as chooser:
        press(view, "Load answers")
    chooser.value.set_files(path)
    expect(view.locator(".explore-values")).to_contain_text("Answers loaded: 2.")
    assert view.locator(".explore-values table").inner_text() == score
    quiz = tmp_path / "quiz.json"
    quiz.write_text('{"file": "torchproof answers", "version": 1, "answers": {}}', encoding="utf-8")
    with view.expect_file_chooser() as chooser:
        press(view, "Load answers")
    chooser.value.set_files(quiz)
    expect(view.locator(".explore-values")).to_contain_text("“quiz.json” is not a file of answers")
    assert view.evaluate("Object.keys(localStorage).filter(key => key.startsWith('torchproof.quiz'))") == []


@pytest.mark.long
@pytest.mark.parametrize("kind", ["Anki", "GIFT", "Moodle XML"])
def test_the_latest_statements_go_to_other_programs(view: View, tmp_path: Path, kind: str) -> None:
    start(view, "?seed=7&level=2&number=25")
    view.get_by_text("Your score").click()
    view.get_by_text("Save or export").click()
    with view.expect_download() as download:
        press(view, kind)
    path = tmp_path / download.value.suggested_filename
    download.value.save_as(path)
    assert path.stem == "torchproof-drills"
    text = path.read_text(encoding="utf-8")
    found = drills(range(6, 26))
    if kind == "Moodle XML":
        questions = ElementTree.fromstring(text).findall("question[@type='truefalse']")
        asked = [re.sub("<[^>]+>", "", one.findtext("questiontext/text") or "") for one in questions]
        verdicts = [one.findtext("answer[@fraction='100']/text") == "true" for one in questions]
        assert [html.unescape(one) for one in asked] == [said(one["statement"]) for one in found]
        assert verdicts == [one["verdict"] for one in found]
    elif kind == "GIFT":
        done = node.run("node", "read_export.mjs", str(path))
        assert done.returncode == 0, done.stderr
        verdicts = [verdict == "TRUE" for verdict in re.findall(r"\{(TRUE|FALSE)#", text)]
        assert verdicts == [one["verdict"] for one in found]
    else:
        notes = [line for line in text.splitlines() if line.startswith("torchproof-drill-")]
        assert len(notes) == len(found)
        for note, one in zip(notes, found, strict=True):
            front = re.sub("<[^>]+>", "", html.unescape(note))
            assert said(one["statement"]) in front and f"{one['verdict']}." in front
            assert said(one["mistake"] or "") in front and said(one["solution"]) in front
