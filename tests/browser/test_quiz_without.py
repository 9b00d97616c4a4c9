"""The quiz without scripts, without its own script, from a folder, and on paper."""

import pytest
from playwright.sync_api import Browser, expect
from playwright.sync_api import Page as View

from proof.quiz_forms import FALSE, TRUE, answer, form
from proof.site import Site


def test_an_answer_is_no_part_of_the_page_before_it_is_wanted(view: View) -> None:
    view.goto("quiz/")
    expect(view.locator("details.quiz")).to_have_count(0)
    expect(view.locator("form.quiz .highlight.program")).to_have_count(0)
    answer(view, FALSE, "True")
    expect(view.locator("form.quiz .highlight.program")).to_have_count(1)


def test_without_forms_each_statement_opens(browser: Browser, site: Site) -> None:
    view = browser.new_page()
    view.route("**/forms.js", lambda route: route.abort())
    view.goto(f"{site.url}quiz/")
    statement = view.locator(f"details#{FALSE}")
    statement.locator("summary").click()
    expect(statement.locator(".program")).to_be_visible()
    expect(statement.get_by_role("button", name="Copy to clipboard")).to_be_visible()
    view.close()


def test_without_scripts_each_statement_opens(browser: Browser, site: Site) -> None:
    context = browser.new_context(java_script_enabled=False)
    view = context.new_page()
    view.goto(f"{site.url}quiz/")
    statement = view.locator(f"details#{FALSE}")
    expect(statement.locator(".program")).to_be_hidden()
    statement.locator("summary").click()
    expect(statement.locator("strong").first).to_have_text("False.")
    statement.get_by_role("link", name="layers/quiz_weight_shape.py").click()
    expect(view.locator("h1")).to_contain_text("Layers and networks")
    expect(view.locator(f"#{FALSE} .program")).to_be_in_viewport()
    expect(view.locator(f"#{FALSE} .output")).to_be_in_viewport()
    expect(view.locator("details.quiz .program").locator("visible=true")).to_have_count(1)
    context.close()


@pytest.mark.parametrize("name", ["javascripts/quiz/evidence", "evidence/layers"])
def test_where_a_program_cannot_be_had_a_link_leads_to_it(browser: Browser, site: Site, name: str) -> None:
    view = browser.new_page()
    wrong: list[str] = []
    view.on("pageerror", lambda error: wrong.append(str(error)))
    view.route(f"**/assets/{name}.js", lambda route: route.abort())
    view.goto(f"{site.url}quiz/", wait_until="networkidle")
    answer(view, FALSE, "True")
    program = form(view, FALSE).locator("details.program")
    expect(program).to_contain_text("Computed by layers/quiz_weight_shape.py")
    view.wait_for_load_state("networkidle")
    expect(view.locator("form.quiz .highlight")).to_have_count(0)
    view.unroute_all()
    if name == "evidence/layers":  # who unfolds it again asks again
        for _ in range(2):
            program.locator("summary").click()
        expect(program.locator(".highlight.program")).to_be_visible()
        expect(program.locator(".evidence")).to_have_count(0)
    else:
        program.get_by_role("link").click()
        expect(view.locator("h1")).to_contain_text("Layers and networks")
        expect(form(view, FALSE).locator(".quiz-answer")).to_be_visible()
    assert not wrong
    view.close()


def test_an_answer_fetches_the_programs_of_its_chapter_alone(view: View) -> None:
    fetched: list[str] = []
    view.on("request", lambda request: fetched.append(request.url.rpartition("/assets/evidence/")[2]))
    view.goto("quiz/", wait_until="networkidle")
    before = len(fetched)
    answer(view, FALSE, "False")
    view.wait_for_load_state("networkidle")
    assert len(fetched) == before
    form(view, FALSE).get_by_text("The program").click()
    expect(form(view, FALSE).get_by_role("button", name="Copy to clipboard")).to_be_visible()
    answer(view, TRUE, "False")
    expect(form(view, TRUE).locator(".output")).to_be_visible()
    assert fetched[before:] == ["layers.js"]


@pytest.mark.long  # the site is built once more
def test_the_quiz_works_from_a_folder(browser: Browser, site: Site) -> None:
    view = browser.new_page()
    view.goto((site.offline / "quiz.html").as_uri())
    answer(view, FALSE, "False")
    view.reload()
    expect(form(view, FALSE)).to_have_attribute("data-state", "right")
    form(view, FALSE).get_by_text("The program").click()
    expect(form(view, FALSE).get_by_role("button", name="Copy to clipboard")).to_be_visible()
    file = site.offline / "snippets/layers/quiz_weight_shape.py"
    assert form(view, FALSE).locator("a.filename").evaluate("link => link.href") == file.as_uri()
    view.close()


def test_on_paper_without_scripts_every_answer_shows(browser: Browser, site: Site) -> None:
    context = browser.new_context(java_script_enabled=False)
    view = context.new_page()
    view.goto(f"{site.url}quiz/")
    view.emulate_media(media="print")
    reason = view.locator(f"#{FALSE} > p").first
    expect(reason).to_contain_text("It is (out, in)")
    expect(reason).to_be_visible()
    context.close()


def test_on_paper_without_forms_every_answer_shows(browser: Browser, site: Site) -> None:
    view = browser.new_page()
    view.route("**/forms.js", lambda route: route.abort())
    view.goto(f"{site.url}quiz/", wait_until="networkidle")
    expect(view.locator("details.quiz .program")).to_have_count(0)
    view.emulate_media(media="print")
    # At once, as the browser does not wait.
    there = view.evaluate(
        """() => {
          dispatchEvent(new Event('beforeprint'))
          return document.querySelectorAll('.quiz > p').length
        }"""
    )
    assert there >= view.locator("details.quiz").count() > 0
    expect(view.locator(f"#{FALSE} > p").first).to_be_visible()
    view.close()


def test_on_paper_it_is_an_exam_with_the_answers_at_the_end(view: View) -> None:
    view.goto("quiz/")
    answer(view, FALSE, "True")
    view.get_by_role("combobox", name="Chapter").select_option("Layers and networks")
    view.emulate_media(media="print")
    view.evaluate("dispatchEvent(new Event('beforeprint'))")
    asked = view.locator("form.quiz:visible")
    answers = view.locator(".quiz-key li:visible")
    assert asked.count() == answers.count() >= 7
    expect(
        form(view, FALSE).locator(".quiz-answer, .quiz-feedback, input, label, a").locator("visible=true")
    ).to_have_count(0)
    boxes = form(view, FALSE).locator("button:visible")
    assert boxes.evaluate_all(
        "all => all.map(one => getComputedStyle(one, '::before').content + one.textContent)"
    ) == ['"☐ "True', '"☐ "False']
    look = "one => (s => [s.color, s.fontWeight, s.border, s.boxShadow])(getComputedStyle(one)).join()"
    assert len({box.evaluate(look) for box in boxes.all()}) == 1  # the reader's own answer is not given away
    names = asked.evaluate_all("all => all.map(one => one.id)")
    expect(answers.nth(names.index(FALSE))).to_contain_text("False. It is (out, in)")
    assert (
        view.evaluate(
            "document.querySelector('.quiz-key').compareDocumentPosition("
            "[...document.querySelectorAll('form.quiz')].at(-1))"
        )
        == 2
    )  # it comes before the key
    view.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(view.locator(".quiz-key")).to_have_count(0)
