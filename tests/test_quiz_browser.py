"""The quiz in a real browser: answered by keyboard, remembered, filtered, and usable without a script."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect
from website import Site

FALSE, TRUE = "weight-shape", "every-input"  # two statements of the first chapter, and their verdicts


def form(page: Page, name: str) -> Locator:
    return page.locator(f"form.quiz#{name}")


def answer(page: Page, name: str, choice: str, unsure: bool = False) -> None:
    form(page, name).get_by_label(choice, exact=True).check()
    form(page, name).get_by_label("I am not sure").set_checked(unsure)
    form(page, name).get_by_role("button", name="Answer").click()


def feedback(page: Page, name: str) -> Locator:
    return form(page, name).get_by_role("status")


def overall(page: Page) -> Locator:
    return page.locator(".quiz-overall")


def edited(page: Page, site: Site, edit: Callable[[str], str]) -> None:
    """Serve the quiz page with another text, as a later release of the site would."""

    def fulfil(route: Route) -> None:
        html = Path(site.folder, "quiz", "index.html").read_text(encoding="utf-8")
        changed = edit(html)
        assert changed != html
        route.fulfill(body=changed, content_type="text/html")

    page.route("**/quiz/", fulfil)


def test_the_keyboard_alone_answers_a_statement(page: Page) -> None:
    page.goto("quiz/")
    form(page, FALSE).focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    expect(form(page, FALSE).get_by_label("False", exact=True)).to_be_checked()
    expect(form(page, FALSE)).to_have_attribute("data-state", "open")  # arrows move, they never submit
    page.keyboard.press("Enter")
    expect(feedback(page, FALSE)).to_have_text("✓ Correct: the statement is false.")
    expect(form(page, FALSE).locator(".program")).to_be_visible()
    expect(feedback(page, FALSE)).to_be_focused()  # the next Tab goes on from the answer, not from the top


def test_a_wrong_answer_says_so_in_words_with_reason_and_evidence(page: Page) -> None:
    page.goto("quiz/")
    expect(form(page, TRUE).locator(".quiz-answer")).to_be_hidden()
    answer(page, TRUE, "False")
    expect(feedback(page, TRUE)).to_have_text("✗ Not correct: the statement is true.")
    expect(form(page, TRUE).locator(".quiz-answer")).to_contain_text("True.")
    expect(form(page, TRUE).locator(".output")).to_be_visible()
    section = form(page, TRUE).locator(".quiz-answer p a")
    assert re.search(r"layers/#layer$", section.evaluate("link => link.href"))


def test_no_choice_is_not_an_answer(page: Page) -> None:
    page.goto("quiz/")
    form(page, FALSE).get_by_role("button", name="Answer").click()
    expect(feedback(page, FALSE)).to_have_text("Choose True or False first.")
    expect(form(page, FALSE)).to_have_attribute("data-state", "open")


def test_answers_are_kept_and_shared_with_the_chapter(page: Page) -> None:
    page.goto("quiz/")
    answer(page, FALSE, "False")
    page.reload()
    expect(form(page, FALSE)).to_have_attribute("data-state", "right")
    page.goto("layers/")
    expect(form(page, FALSE)).to_have_attribute("data-state", "right")
    expect(page.locator(".quiz-progress")).to_have_text(re.compile(r"^1 of \d+ answered, 1 correct\.$"))


def test_the_score_counts_per_chapter_and_overall(page: Page) -> None:
    page.goto("quiz/")
    answer(page, FALSE, "False")
    answer(page, TRUE, "False")
    answer(page, "count-8-4-2", "True")
    expect(overall(page)).to_have_text(re.compile(r"^3 of \d+ answered, 2 correct, 1 to review\.$"))
    expect(page.locator("#layers + .quiz-progress")).to_have_text(
        re.compile(r"^2 of \d+ answered, 1 correct, 1 to review\.$")
    )
    expect(page.locator("#parameters + .quiz-progress")).to_have_text(
        re.compile(r"^1 of \d+ answered, 1 correct\.$")
    )


def test_try_again_reopens_one_statement(page: Page) -> None:
    page.goto("quiz/")
    answer(page, FALSE, "True")
    form(page, FALSE).get_by_role("button", name="Try again").click()
    expect(form(page, FALSE)).to_have_attribute("data-state", "open")
    expect(form(page, FALSE).get_by_label("True", exact=True)).to_be_focused()
    page.reload()
    expect(form(page, FALSE)).to_have_attribute(
        "data-state", "wrong"
    )  # the old answer stands until a new one


def test_filters_show_one_chapter_or_what_is_open_or_was_missed(page: Page) -> None:
    page.goto("quiz/")
    answer(page, FALSE, "True")
    answer(page, TRUE, "True")
    answer(page, "count-8-4-2", "True", unsure=True)
    show = page.get_by_role("combobox", name="Show")
    show.select_option("Missed or unsure")
    expect(page.locator("form.quiz:visible")).to_have_count(2)
    expect(form(page, FALSE)).to_be_visible()
    show.select_option("Not answered yet")
    expect(form(page, FALSE)).to_be_hidden()
    show.select_option("All statements")
    page.get_by_role("combobox", name="Chapter").select_option("Tensors")
    expect(form(page, TRUE)).to_be_hidden()
    expect(page.locator("#layers")).to_be_hidden()
    show.select_option("Missed or unsure")
    expect(page.locator(".quiz-note")).to_have_text("Nothing here: you have missed no statement.")
    page.goto(f"quiz/#{TRUE}")  # an address opens what a filter hides
    expect(form(page, TRUE)).to_be_focused()


def test_forgetting_all_is_asked_once(page: Page) -> None:
    page.goto("quiz/")
    answer(page, FALSE, "False")
    page.get_by_text("Save, print or export").click()
    page.get_by_role("button", name="Forget all answers").click()
    expect(form(page, FALSE)).to_have_attribute("data-state", "right")
    page.get_by_role("button", name="Really forget all answers?").click()
    expect(form(page, FALSE)).to_have_attribute("data-state", "open")
    expect(overall(page)).to_have_text(re.compile(r"^0 of \d+ answered"))


def test_an_inserted_statement_takes_nobody_s_answer(page: Page, site: Site) -> None:
    page.goto("quiz/")
    answer(page, FALSE, "True")
    answer(page, TRUE, "True")
    new = '<details class="quiz" id="new-one"><summary>New</summary><div class="answer">True.</div></details>'
    edited(page, site, lambda html: html.replace('<details class="quiz"', new + '<details class="quiz"', 1))
    page.goto("quiz/")
    expect(form(page, "new-one")).to_have_attribute("data-state", "open")
    expect(form(page, FALSE)).to_have_attribute("data-state", "wrong")
    expect(form(page, TRUE)).to_have_attribute("data-state", "right")


def test_a_reworded_statement_starts_anew_alone(page: Page, site: Site) -> None:
    page.goto("quiz/")
    answer(page, FALSE, "False")
    answer(page, TRUE, "True")
    edited(page, site, lambda html: html.replace("every output depends on", "each output depends on"))
    page.goto("quiz/")
    expect(form(page, TRUE)).to_have_attribute("data-state", "open")
    expect(form(page, FALSE)).to_have_attribute("data-state", "right")


def test_a_damaged_store_is_set_aside_and_said(page: Page) -> None:
    page.goto("quiz/")
    page.evaluate("localStorage.setItem('torchproof.quiz', '{broken')")
    page.reload()
    expect(page.locator(".quiz-trouble")).to_contain_text("could not be read")
    assert page.evaluate("localStorage.getItem('torchproof.quiz.damaged')") == "{broken"
    answer(page, FALSE, "False")
    expect(form(page, FALSE)).to_have_attribute("data-state", "right")


# A browser that refuses to store; what Material itself keeps there is not our subject.
REFUSE = """for (const name of %s) {
  const own = Storage.prototype[name]
  Storage.prototype[name] = function (key, ...rest) {
    if (key.startsWith('torchproof')) throw new Error('no')
    return own.call(this, key, ...rest)
  }
}"""


@pytest.mark.parametrize("path", ["quiz/", "layers/"])
def test_a_browser_that_stores_nothing_still_takes_answers(page: Page, path: str) -> None:
    page.add_init_script(REFUSE % "['getItem', 'setItem']")
    page.goto(path)
    expect(page.locator(".quiz-trouble")).to_contain_text("keeps no answers here")
    answer(page, FALSE, "False")
    answer(page, TRUE, "True")
    expect(form(page, FALSE)).to_have_attribute("data-state", "right")


def test_a_full_store_is_said_and_loses_nothing(page: Page) -> None:
    page.goto("quiz/")
    answer(page, FALSE, "False")
    page.evaluate("() => {" + REFUSE % "['setItem']" + "}")
    answer(page, TRUE, "True")
    expect(page.locator(".quiz-trouble")).to_contain_text("could not be stored")
    answer(page, "count-8-4-2", "True")
    expect(overall(page)).to_have_text(re.compile("^3 of"))
    page.reload()
    expect(form(page, FALSE)).to_have_attribute("data-state", "right")


def test_two_tabs_keep_each_other_s_answers(page: Page) -> None:
    page.goto("quiz/")
    other = page.context.new_page()
    other.goto("layers/")
    answer(other, FALSE, "False")
    expect(form(page, FALSE)).to_have_attribute("data-state", "right")
    answer(page, TRUE, "True")
    page.reload()
    expect(form(page, FALSE)).to_have_attribute("data-state", "right")
    expect(form(page, TRUE)).to_have_attribute("data-state", "right")


@pytest.mark.parametrize("width", [390, 1280])
def test_targets_are_large_enough_to_touch(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto("quiz/")
    answer(page, FALSE, "True")
    page.get_by_text("Save, print or export").click()
    page.get_by_role("button", name="Review 1 due").click()
    named = (
        f".{area} {kind}:visible"
        for area in ("quiz-tools", "quiz-choices", "quiz-serving")
        for kind in ("label", "select", "summary", "button", "a")
    )
    sizes = page.locator(", ".join(named)).evaluate_all(
        "all => all.map(one => one.getBoundingClientRect()).map(box => [box.width, box.height])"
    )
    assert len(sizes) >= 15
    assert all(min(size) >= 44 for size in sizes), sizes


def test_an_address_leads_to_its_statement(page: Page) -> None:
    page.goto("quiz/#count-8-4-2")
    expect(form(page, "count-8-4-2")).to_be_focused()
    expect(form(page, "count-8-4-2")).to_be_in_viewport()
    link = form(page, "count-8-4-2").get_by_role("link", name="Link to this statement")
    assert link.get_attribute("href") == "#count-8-4-2"


def test_a_link_to_a_chapter_shows_it_though_a_filter_hid_it(page: Page) -> None:
    page.goto("quiz/")
    page.get_by_role("combobox", name="Chapter").select_option("Tensors")
    expect(page.locator("h2#parameters")).to_be_hidden()
    page.locator(".md-nav--secondary").get_by_role("link", name="Counting parameters").click()
    expect(page.locator("h2#parameters")).to_be_in_viewport()


def test_a_form_takes_over_the_focus_of_its_disclosure(page: Page) -> None:
    def focus_first(route: Route) -> None:
        page.locator(f"#{FALSE} summary").focus()
        route.continue_()

    page.route("**/quiz.js", focus_first)
    page.goto("quiz/")
    expect(form(page, FALSE)).to_be_focused()


def test_an_address_that_names_nothing_does_no_harm(page: Page) -> None:
    page.goto("quiz/#%E0")
    answer(page, FALSE, "False")
    expect(form(page, FALSE)).to_have_attribute("data-state", "right")


def test_instant_navigation_keeps_the_quiz_working(page: Page) -> None:
    page.goto("start/")
    page.evaluate("window.sameDocument = true")
    page.locator(".md-nav--primary").get_by_role("link", name="Quiz").click()
    expect(form(page, FALSE)).to_be_visible()
    answer(page, FALSE, "False")
    page.go_back()
    expect(page.locator("h1")).to_contain_text("Start here")
    page.go_forward()
    expect(form(page, FALSE)).to_have_attribute("data-state", "right")
    expect(page.locator(".quiz-tools")).to_have_count(1)
    answer(page, TRUE, "True")
    expect(feedback(page, TRUE)).to_have_text("✓ Correct: the statement is true.")
    expect(form(page, TRUE).locator(".quiz-answer strong").first).to_have_text("True.")
    for name in (FALSE, TRUE):
        form(page, name).locator(".program").scroll_into_view_if_needed()
        expect(form(page, name).get_by_role("button", name="Copy to clipboard")).to_have_count(1)
    form(page, TRUE).get_by_role("button", name="Try again").click()
    page.go_back()
    expect(page.locator("h1")).to_contain_text("Start here")
    page.go_forward()
    expect(form(page, TRUE)).to_have_attribute("data-state", "right")  # left, it keeps its answer
    assert page.evaluate("window.sameDocument"), "the page was loaded anew: navigation was not instant"


def test_an_answer_is_no_part_of_the_page_before_it_is_wanted(page: Page) -> None:
    page.goto("quiz/")
    expect(page.locator("details.quiz")).to_have_count(0)
    expect(page.locator("form.quiz .program")).to_have_count(0)
    answer(page, FALSE, "True")
    expect(page.locator("form.quiz .program")).to_have_count(1)


def test_without_the_quiz_s_own_script_each_statement_opens(browser: Browser, site: Site) -> None:
    page = browser.new_page()
    page.route("**/quiz.js", lambda route: route.abort())
    page.goto(f"{site.url}quiz/")
    statement = page.locator(f"details#{FALSE}")
    statement.locator("summary").click()
    expect(statement.locator(".program")).to_be_visible()
    expect(statement.get_by_role("button", name="Copy to clipboard")).to_be_visible()
    page.close()


def test_without_scripts_each_statement_opens(browser: Browser, site: Site) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.url}quiz/")
    statement = page.locator(f"details#{FALSE}")
    expect(statement.locator(".program")).to_be_hidden()
    statement.locator("summary").click()
    expect(statement.locator("strong").first).to_have_text("False.")
    expect(statement.locator(".program")).to_be_visible()
    context.close()


def test_the_quiz_works_from_a_folder(browser: Browser, site: Site) -> None:
    page = browser.new_page()
    page.goto((site.offline / "quiz.html").as_uri())
    answer(page, FALSE, "False")
    page.reload()
    expect(form(page, FALSE)).to_have_attribute("data-state", "right")
    page.close()


def test_on_paper_without_scripts_every_answer_shows(browser: Browser, site: Site) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.url}quiz/")
    page.emulate_media(media="print")
    reason = page.locator(f"#{FALSE} .answer p").first
    expect(reason).to_contain_text("It is (out, in)")
    expect(reason).to_be_visible()
    context.close()


def test_on_paper_it_is_an_exam_with_the_answers_at_the_end(page: Page) -> None:
    page.goto("quiz/")
    answer(page, FALSE, "True")
    page.get_by_role("combobox", name="Chapter").select_option("Layers and networks")
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    asked = page.locator("form.quiz:visible")
    answers = page.locator(".quiz-key li:visible")
    assert asked.count() == answers.count() >= 7
    expect(
        form(page, FALSE).locator(".quiz-answer, .quiz-feedback, input, button").locator("visible=true")
    ).to_have_count(0)
    boxes = form(page, FALSE).locator(".quiz-choices label:visible")
    assert boxes.evaluate_all(
        "all => all.map(one => getComputedStyle(one, '::before').content + one.textContent)"
    ) == ['"☐"True', '"☐"False']
    looks = "all => all.map(one => { const css = getComputedStyle(one); return css.fontWeight + css.border })"
    assert len(set(boxes.evaluate_all(looks))) == 1  # the reader's own answer is not given away
    names = asked.evaluate_all("all => all.map(one => one.id)")
    expect(answers.nth(names.index(FALSE))).to_contain_text("False. It is (out, in)")
    assert (
        page.evaluate(
            "document.querySelector('.quiz-key').compareDocumentPosition("
            "[...document.querySelectorAll('form.quiz')].at(-1))"
        )
        == 2
    )  # it comes before the key
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator(".quiz-key")).to_have_count(0)


# What assistive technology gets --------------------------------------------------------------------------


def accessible(page: Page, roles: set[str]) -> list[tuple[str, str, dict[str, Any]]]:
    """The browser's accessibility tree in reading order: role, name and properties of some roles."""
    session = page.context.new_cdp_session(page)
    nodes = {node["nodeId"]: node for node in session.send("Accessibility.getFullAXTree")["nodes"]}
    found: list[tuple[str, str, dict[str, Any]]] = []

    def visit(node: dict[str, Any]) -> None:
        role = node.get("role", {}).get("value", "")
        if not node["ignored"] and role in roles:
            properties = {p["name"]: p["value"].get("value") for p in node.get("properties", [])}
            found.append((role, node.get("name", {}).get("value", ""), properties))
        for child in node.get("childIds", []):
            visit(nodes[child])

    visit(next(node for node in nodes.values() if "parentId" not in node))
    return found


CONTROLS = {"group", "radio", "checkbox", "button", "link", "status", "combobox", "DisclosureTriangle"}


def of_statement(page: Page, text: str) -> list[tuple[str, str, dict[str, Any]]]:
    """The controls from one statement to the next."""
    all_of = accessible(page, CONTROLS)
    start = next(i for i, (role, name, _) in enumerate(all_of) if role == "group" and name.startswith(text))
    end = next(i for i in range(start + 1, len(all_of)) if all_of[i][0] == "group")
    return all_of[start:end]


def test_a_statement_reads_in_order_and_announces_its_outcome(page: Page) -> None:
    page.goto("quiz/")
    expect(page.locator("details.quiz")).to_have_count(0)  # all forms are built
    asked = "In a freshly made nn.Linear"
    assert [(role, name) for role, name, _ in of_statement(page, asked)[1:]] == [
        ("radio", "True"),
        ("radio", "False"),
        ("checkbox", "I am not sure"),
        ("button", "Answer"),
        ("link", "Link to this statement"),
        ("status", ""),
    ]
    answer(page, TRUE, "True", unsure=True)
    after = of_statement(page, asked)
    assert [(role, name) for role, name, _ in after[1:7]] == [
        ("radio", "True"),
        ("radio", "False"),
        ("checkbox", "I am not sure"),
        ("button", "Try again"),
        ("link", "Link to this statement"),
        ("status", ""),
    ]
    assert after[1][2]["checked"] == "true" and after[1][2]["disabled"] and after[3][2]["checked"] == "true"
    assert after[6][2]["live"] == "polite" and after[6][2]["atomic"] and after[6][2]["focused"]
    expect(feedback(page, TRUE)).to_have_text(
        "✓ Correct: the statement is true. You were not sure, so it will be asked again."
    )


def test_the_tools_have_names_in_reading_order(page: Page) -> None:
    page.goto("quiz/")
    page.get_by_text("Save, print or export").click()
    tools = accessible(page, CONTROLS)
    start = next(i for i, (role, name, _) in enumerate(tools) if (role, name) == ("group", "Quiz"))
    assert [(role, name) for role, name, _ in tools[start + 1 : start + 13] if role != "group"] == [
        ("combobox", "Chapter"),
        ("combobox", "Show"),
        ("button", "Review"),
        ("DisclosureTriangle", "Save, print or export"),
        ("button", "Save my answers"),
        ("button", "Load answers"),
        ("button", "Forget all answers"),
        ("button", "Print as an exam"),
        ("button", "Anki"),
        ("button", "GIFT"),
        ("button", "Moodle XML"),
    ]


def test_at_twice_the_size_nothing_is_lost(browser: Browser, site: Site) -> None:
    """A window of 1280 by 900 at 200 % zoom."""
    page = browser.new_page(viewport={"width": 640, "height": 450}, device_scale_factor=2)
    page.goto(f"{site.url}quiz/")
    page.get_by_text("Save, print or export").click()
    answer(page, FALSE, "True")
    page.get_by_role("button", name="Review 1 due").click()
    for seen in page.locator(
        ":is(.quiz-tools, .quiz-serving, form.quiz) :is(button, select, label, legend):visible"
    ).all():
        box = seen.bounding_box()
        assert box and box["x"] >= 0 and box["x"] + box["width"] <= 640
    assert page.evaluate("document.documentElement.scrollWidth") <= 640
    page.close()


def test_reduced_motion_moves_nothing(browser: Browser, site: Site) -> None:
    page = browser.new_page(reduced_motion="reduce")
    page.goto(f"{site.url}quiz/")
    answer(page, FALSE, "True")
    page.get_by_role("button", name="Review 1 due").click()
    moving = "document.getAnimations().filter(one => one.effect.target.closest('article')).length"
    assert page.evaluate(moving) == 0
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    page.close()


def test_in_forced_colours_choices_and_outcomes_can_be_told(browser: Browser, site: Site) -> None:
    page = browser.new_page(forced_colors="active")
    page.goto(f"{site.url}quiz/")
    label = form(page, FALSE).locator("label", has_text="True")
    look = "one => (s => [s.borderTopStyle, s.outlineStyle, s.borderTopWidth])(getComputedStyle(one))"
    assert label.evaluate(look)[:2] == ["solid", "none"]
    form(page, FALSE).get_by_label("True", exact=True).check()
    assert label.evaluate(look)[:2] == ["solid", "solid"]
    assert (
        form(page, FALSE).get_by_label("True", exact=True).evaluate("one => getComputedStyle(one).appearance")
        == "auto"
    )
    form(page, FALSE).get_by_role("button", name="Answer").click()
    expect(feedback(page, FALSE)).to_have_text("✗ Not correct: the statement is false.")  # words, not colour
    assert form(page, FALSE).evaluate(look)[0] == "solid" and form(page, FALSE).evaluate(look)[2] != "0px"
    page.close()
