"""A second round: one chapter is begun anew, and statements with numbers are asked with others."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from playwright.sync_api import Page as View

from proof import pages, variants
from proof.browser import AXE
from proof.quiz_forms import FALSE, REFUSE, answer, asked, at, chosen, feedback, form, overall, press
from proof.site import Site
from proof.variants import Table

pytestmark = pytest.mark.long

NAME, CHAPTER = "count-8-4-2", "parameters"
PATHS = pytest.mark.parametrize("path", ["quiz/", f"{CHAPTER}/"])
KEPT = "torchproof.quiz.rounds"


def table_of(name: str) -> Table:
    return next(
        table for path in variants.files() for table in variants.tables(path) if table.statement.id == name
    )


def sentence(view: View, name: str = NAME) -> str:
    """What a statement says, without the words that it has new numbers."""
    text: str = form(view, name).locator("legend").evaluate("one => one.firstChild.data")
    return text.strip()


def start_over(view: View, chapter: str = CHAPTER) -> None:
    heading = view.locator(f"h2#{chapter}, h2#check")
    button = heading.locator("xpath=following-sibling::button[1]")
    button.click()
    expect(button).to_have_text("Really forget these answers?")
    button.click()
    expect(button).to_be_hidden()


def second_round(view: View, seed: int = 1, path: str = "quiz/", name: str = NAME) -> str:
    """Answer a statement and begin anew; gives what is asked then."""
    view.goto(path)
    view.evaluate(f"localStorage['{KEPT}'] = JSON.stringify({{seed: {seed}}})")
    answer(view, name, "True")
    start_over(view, table_of(name).program.partition("/")[0])
    expect(form(view, name).locator(".quiz-variant")).to_be_visible()
    return sentence(view, name)


def written(table: Table) -> dict[str, str]:
    """The variants of a statement as they are stored, by their sentences."""
    text = (pages.SNIPPETS / table.program).with_name("variants.md").read_text(encoding="utf-8")
    blocks = [
        one for one in re.split(r"(?m)^/// details \| ", text) if f"data-of: {table.statement.id}," in one
    ]
    return dict(block.split("\n", 1) for block in blocks)


@PATHS
def test_one_chapter_is_forgotten_after_a_question_and_no_other(view: View, path: str) -> None:
    view.goto("quiz/")
    answer(view, NAME, "True")
    answer(view, "input-layer-parameters", "True")
    answer(view, FALSE, "False")
    view.goto(path)
    expect(view.locator("details.quiz")).to_have_count(0)
    begin = view.get_by_role("button", name="Start over")
    expect(begin).to_have_count(2 if path == "quiz/" else 1)  # those with an answer
    begin.last.click()
    view.keyboard.press("Tab")  # whoever goes on has not meant it
    expect(begin.last).to_have_text("Start over")
    expect(form(view, NAME)).to_have_attribute("data-state", "right")
    start_over(view)
    for name in (NAME, "input-layer-parameters"):
        expect(form(view, name)).to_have_attribute("data-state", "open")
    expect(form(view, NAME).locator("fieldset")).to_be_focused()
    view.goto("quiz/")
    expect(form(view, FALSE)).to_have_attribute("data-state", "right")
    expect(overall(view)).to_have_text(re.compile("^1 of"))


def test_what_begins_a_chapter_anew_is_hidden_with_it_and_while_one_is_asked(view: View) -> None:
    view.goto("quiz/")
    answer(view, FALSE, "True")
    answer(view, NAME, "False")
    begin, lines = view.locator(".quiz-restart"), view.locator(".quiz-progress")
    expect(begin.locator("visible=true")).to_have_count(2)
    press(view, "Review 2 due")
    expect(begin.locator("visible=true")).to_have_count(0)
    expect(lines.locator("visible=true")).to_have_count(1)
    press(view, "End the review")
    view.get_by_role("combobox", name="Chapter").select_option("Layers and networks")
    expect(begin.locator("visible=true")).to_have_count(1)
    expect(lines.locator("visible=true")).to_have_count(1)


def test_a_chapter_is_begun_anew_by_keyboard(view: View) -> None:
    view.goto("parameters/")
    answer(view, NAME, "False")
    view.get_by_role("button", name="Start over").focus()
    view.keyboard.press("Enter")
    view.keyboard.press("Enter")
    expect(form(view, NAME).locator("fieldset")).to_be_focused()
    view.keyboard.press("Tab")
    expect(form(view, NAME).get_by_label("I am not sure")).to_be_focused()


@PATHS
def test_a_second_round_has_other_numbers_with_their_program_and_output(view: View, path: str) -> None:
    table = table_of(NAME)
    said = second_round(view, path=path)
    assert said != table.statement.text and said in map(table.filled, table.values)
    block = written(table)[said]
    verdict = re.search(r"\*\*(True|False)\.\*\*", block)
    assert verdict
    expect(form(view, NAME).locator(".quiz-answer")).to_be_hidden()
    wrong = {"True": "False", "False": "True"}[verdict[1]]
    answer(view, NAME, wrong)
    expect(feedback(view, NAME)).to_have_text(f"Not correct: the statement is {verdict[1].lower()}.")
    shown = form(view, NAME).locator(".quiz-answer")
    expect(shown.locator("p").first).to_have_text(
        re.sub(r"\*\*|\[(.*?)\]\(.*?\)", r"\1", block.split("\n\n")[1])
    )
    code, output = re.findall(r"```\w+.*\n((?:.*\n)*?)```", block)
    assert shown.locator(".highlight.program code").text_content() == code
    assert shown.locator(".output code").text_content() == output
    expect(shown.get_by_role("button", name="Copy to clipboard")).to_have_count(1)
    assert re.search(rf"/{CHAPTER}/#by-hand$", shown.locator("p a").evaluate("one => one.href"))
    for choice in ("True", "False"):
        pressed = str(choice == wrong).lower()
        expect(chosen(view, NAME, choice)).to_have_attribute("aria-pressed", pressed)


def test_one_seed_shows_the_same_and_another_something_else(view: View) -> None:
    said = second_round(view, seed=1)
    view.reload()
    expect(form(view, NAME).locator(".quiz-variant")).to_be_visible()
    assert sentence(view) == said
    answer(view, NAME, "True")
    view.reload()
    expect(form(view, NAME).locator(".quiz-variant")).to_be_visible()
    assert sentence(view) == said
    view.evaluate("localStorage.clear()")
    assert second_round(view, seed=1) == said
    others = set()
    for seed in range(2, 8):
        view.evaluate("localStorage.clear()")
        others.add(second_round(view, seed=seed))
    assert len(others | {said}) > 2


def test_to_try_again_asks_the_same_and_what_stands_answered_stays(view: View) -> None:
    said = second_round(view)
    answer(view, NAME, "True")
    form(view, NAME).get_by_role("button", name="Try again").click()
    assert sentence(view) == said
    answer(view, NAME, "False")
    assert sentence(view) == said


def test_a_review_asks_with_new_numbers_each_time_and_keeps_the_days(view: View) -> None:
    at(view, 0)
    answer(view, NAME, "False")  # missed
    seen = [sentence(view)]
    for day in (0, 1, 8):
        at(view, day)
        press(view, "Review 1 due")
        expect(form(view, NAME).locator("fieldset")).to_be_focused()
        assert asked(view) == [NAME]
        seen.append(sentence(view))
        if day == 0:  # who leaves it is asked the same
            press(view, "End the review")
            assert sentence(view) == seen[0]
            view.reload()
            press(view, "Review 1 due")
            expect(form(view, NAME).locator(".quiz-variant")).to_be_visible()
            assert sentence(view) == seen[-1]
        block = written(table_of(NAME))[seen[-1]]
        view.keyboard.press("t" if "**True.**" in block else "f")
        expect(form(view, NAME)).to_have_attribute("data-state", "right")
    assert len(set(seen)) == len(seen)
    at(view, 100)
    expect(view.get_by_role("button", name="Review", exact=True)).to_be_visible()


def test_forgetting_all_begins_a_second_round_too(view: View) -> None:
    view.goto("quiz/")
    answer(view, NAME, "True")
    view.get_by_text("Save, print or export").click()
    view.get_by_role("button", name="Forget all answers").click()
    view.get_by_role("button", name="Really forget all answers?").click()
    expect(form(view, NAME).locator(".quiz-variant")).to_be_visible()
    expect(view.locator(".quiz-variant")).to_have_count(1)  # the others were never seen


def test_nothing_is_fetched_before_a_second_round(view: View) -> None:
    fetched: list[str] = []
    view.on("request", lambda request: fetched.append(request.url.rpartition("/assets/variants/")[2]))
    view.goto("quiz/")
    for table in variants.tables(pages.SNIPPETS / CHAPTER / "variants.toml"):
        answer(view, table.statement.id, "True")
    view.reload(wait_until="networkidle")
    assert not [one for one in fetched if not one.startswith("http")]
    start_over(view)
    expect(view.locator(".quiz-variant")).to_have_count(2)
    assert [one for one in fetched if not one.startswith("http")] == [f"{CHAPTER}.js"]


def test_where_it_cannot_be_had_the_statement_itself_is_asked(browser: Browser, site: Site) -> None:
    view = browser.new_page(base_url=site.url)
    wrong: list[str] = []
    view.on("pageerror", lambda error: wrong.append(str(error)))
    view.route("**/assets/variants/*", lambda route: route.abort())
    view.goto("quiz/")
    answer(view, NAME, "False")
    press(view, "Review 1 due")
    expect(form(view, NAME).locator("fieldset")).to_be_focused()
    answer(view, NAME, "True")
    expect(feedback(view, NAME)).to_have_text("Correct: the statement is true.")
    press(view, "Next")
    start_over(view)
    expect(form(view, NAME)).to_have_attribute("data-state", "open")
    answer(view, NAME, "True")
    assert sentence(view) == table_of(NAME).statement.text
    assert view.evaluate("JSON.parse(localStorage['torchproof.quiz'])['count-8-4-2'].variant") is None
    assert not wrong
    view.close()


def test_an_answer_to_a_variant_that_is_no_more_stands_for_the_statement(view: View) -> None:
    second_round(view)
    answer(view, NAME, "True")
    state = form(view, NAME).get_attribute("data-state")
    view.evaluate(
        """name => {
          const held = JSON.parse(localStorage['torchproof.quiz'])
          held[name].variant = 'gone'
          localStorage['torchproof.quiz'] = JSON.stringify(held)
        }""",
        NAME,
    )
    view.reload()
    expect(form(view, NAME)).to_have_attribute("data-state", str(state))
    assert sentence(view) == table_of(NAME).statement.text
    right = chosen(view, NAME, "True")  # of the statement itself
    expect(right).to_have_attribute("aria-pressed", str(state == "right").lower())


def test_a_browser_that_stores_nothing_begins_a_second_round(view: View) -> None:
    view.add_init_script(REFUSE % "['getItem', 'setItem']")
    view.goto("quiz/")
    answer(view, NAME, "True")
    start_over(view)
    expect(form(view, NAME).locator(".quiz-variant")).to_be_visible()


def test_an_export_holds_the_statement_itself(view: View) -> None:
    second_round(view)
    answer(view, NAME, "True")
    view.get_by_role("combobox", name="Chapter").select_option("Counting parameters")
    view.get_by_text("Save, print or export").click()
    with view.expect_download() as download:
        press(view, "GIFT")
    text = Path(download.value.path()).read_text(encoding="utf-8")
    assert "8 inputs, one hidden layer of 4 units" in text and "New numbers" not in text
    assert "36 + 10 \\= 46" in text


@pytest.mark.parametrize("width", [390, 1280])
def test_a_second_round_fits_and_axe_finds_nothing(view: View, width: int) -> None:
    view.set_viewport_size({"width": width, "height": 800})
    for name in (table.statement.id for path in variants.files() for table in variants.tables(path)):
        view.goto("quiz/")
        answer(view, name, "True")
    view.get_by_text("Save, print or export").click()
    view.get_by_role("button", name="Forget all answers").click()
    view.get_by_role("button", name="Really forget all answers?").click()
    count = sum(len(variants.tables(path)) for path in variants.files())
    expect(view.locator(".quiz-variant")).to_have_count(count)
    assert view.evaluate("document.documentElement.scrollWidth") <= width
    group = form(view, NAME).get_by_role("group")
    expect(group).to_have_accessible_name(re.compile(r"^A fully connected network .* New numbers$"))
    answer(view, NAME, "True")
    begin = view.get_by_role("button", name="Start over")
    box = begin.bounding_box()
    assert box and box["height"] >= 44
    for scheme, theme in (("light", "default"), ("dark", "slate")):
        view.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        view.locator(f"body[data-md-color-scheme={theme}]").wait_for()
        results = AXE.run(view, options={"resultTypes": ["violations"]})
        assert results.response["passes"]
        assert not results.response["violations"], f"{scheme}:\n{results.generate_report()}"


def test_from_a_folder_a_second_round_has_other_numbers(browser: Browser, site: Site) -> None:
    view = browser.new_page()
    view.goto((site.offline / "parameters.html").as_uri())
    answer(view, NAME, "True")
    start_over(view)
    expect(form(view, NAME).locator(".quiz-variant")).to_be_visible()
    link = form(view, NAME).locator(".quiz-answer p a")
    assert link.evaluate("one => one.href") == f"{(site.offline / 'parameters.html').as_uri()}#by-hand"
    view.close()
