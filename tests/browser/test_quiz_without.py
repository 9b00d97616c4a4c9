"""The quiz without scripts, without its own script, from a folder, and on paper."""

from playwright.sync_api import Browser, expect
from playwright.sync_api import Page as View

from proof.quiz_forms import FALSE, answer, form
from proof.site import Site


def test_an_answer_is_no_part_of_the_page_before_it_is_wanted(view: View) -> None:
    view.goto("quiz/")
    expect(view.locator("details.quiz")).to_have_count(0)
    expect(view.locator("form.quiz .program")).to_have_count(0)
    answer(view, FALSE, "True")
    expect(view.locator("form.quiz .program")).to_have_count(1)


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
    expect(statement.locator(".program")).to_be_visible()
    context.close()


def test_the_quiz_works_from_a_folder(browser: Browser, site: Site) -> None:
    view = browser.new_page()
    view.goto((site.offline / "quiz.html").as_uri())
    answer(view, FALSE, "False")
    view.reload()
    expect(form(view, FALSE)).to_have_attribute("data-state", "right")
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
        form(view, FALSE).locator(".quiz-answer, .quiz-feedback, input, button").locator("visible=true")
    ).to_have_count(0)
    boxes = form(view, FALSE).locator(".quiz-choices label:visible")
    assert boxes.evaluate_all(
        "all => all.map(one => getComputedStyle(one, '::before').content + one.textContent)"
    ) == ['"☐"True', '"☐"False']
    looks = "all => all.map(one => { const css = getComputedStyle(one); return css.fontWeight + css.border })"
    assert len(set(boxes.evaluate_all(looks))) == 1  # the reader's own answer is not given away
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
