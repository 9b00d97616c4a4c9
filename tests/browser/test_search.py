"""The search: what learners ask leads to the section that answers it, and nothing of it is fetched before."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route, expect
from playwright.sync_api import Page as View

from proof.browser import AXE, also_long, reader, searched
from proof.site import Site

QUESTIONS = Path(__file__).with_name("search_questions.txt")
RESULTS = "#search-results a"
OF_THE_SEARCH = re.compile(r"/(?!search\.css)\w*(search|pagefind|ranking)")  # its box is styled at once


def questions() -> list[tuple[str, list[str]]]:
    lines = QUESTIONS.read_text(encoding="utf-8").splitlines()
    asked = [line.split(" → ") for line in lines if line and not line.startswith("#")]
    return [(question, sections.split(" or ")) for question, sections in asked]


def ask(view: View, question: str) -> None:
    """Write a question into the open search, and wait for its answer."""
    said = view.locator("dialog.search [role=status]")
    view.locator("#search-words").fill("")
    expect(said).to_be_empty()
    view.locator("#search-words").fill(question)
    expect(said).not_to_be_empty()


@pytest.fixture(scope="module")
def answers(browser: Browser, site: Site) -> dict[str, list[str]]:
    """The first three sections that the search gives for each question."""
    return searched(browser, site, [question for question, _ in questions()])


@pytest.mark.parametrize(("question", "sections"), questions())
def test_search_leads_to_the_section(
    answers: dict[str, list[str]], question: str, sections: list[str]
) -> None:
    assert set(answers[question]) & set(sections), f"the first three: {answers[question]}"


def test_three_quarters_of_the_questions_are_answered_by_the_first_section(
    answers: dict[str, list[str]],
) -> None:
    others = [question for question, sections in questions() if answers[question][0] not in sections]
    assert len(others) <= len(questions()) / 4, "\n".join(others)


@pytest.mark.parametrize("path", ["layers/", *also_long("", "quiz/", "labs/fine_tuning/", "no/such/page/")])
def test_nothing_of_the_search_is_fetched_before_a_reader_searches(
    browser: Browser, site: Site, path: str
) -> None:
    with reader(browser, site) as context:
        fetched: list[str] = []
        context.on("request", lambda request: fetched.append(request.url.removeprefix(site.url)))
        view = context.new_page()
        view.goto(path, wait_until="networkidle")
        assert fetched and not [url for url in fetched if OF_THE_SEARCH.search(f"/{url}")]
        view.get_by_role("button", name="Search").click()
        ask(view, "collapse")
        expect(view.locator(RESULTS).first).to_have_attribute("href", f"{site.url}layers/#collapse")
        assert [url for url in fetched if url.startswith("pagefind/")]
        assert not view.workers


@pytest.mark.parametrize("key", ["/", "Control+k", *also_long("s", "f", "Meta+k")])
def test_what_follows_the_key_is_written_although_the_search_is_still_on_its_way(
    view: View, key: str
) -> None:
    held: list[Route] = []
    view.route("**/pagefind/pagefind.js", lambda route: held.append(route))
    view.goto("start/")
    view.keyboard.press(key)
    view.keyboard.type("collapse")
    expect(view.locator("#search-words")).to_have_value("collapse")
    expect(view.locator("#search-words")).to_be_focused()
    while not held:
        view.wait_for_timeout(10)
    held[0].continue_()
    expect(view.locator(RESULTS).first).to_have_text("Stacked linear layers collapse into one")


def test_keys_are_left_alone_while_a_reader_writes(view: View) -> None:
    view.goto("start/")
    view.evaluate("document.querySelector('article').append(document.createElement('textarea'))")
    view.locator("textarea").focus()
    view.keyboard.type("loss/steps")
    assert view.locator("textarea").input_value() == "loss/steps"
    expect(view.locator("dialog.search")).to_be_hidden()


def test_keys_go_through_the_results(view: View) -> None:
    view.goto("start/", wait_until="networkidle")
    view.evaluate("document.here = true")
    box = view.get_by_role("button", name="Search")
    box.focus()
    view.keyboard.press("Enter")
    ask(view, "dead relu")
    links, words = view.locator(RESULTS), view.locator("#search-words")
    expect(view.get_by_role("dialog", name="Search").get_by_role("status")).to_have_text(
        f"{links.count()} sections"
    )
    for key, stop in (("Down", links.nth(0)), ("Down", links.nth(1)), ("Up", links.nth(0)), ("Up", words)):
        view.keyboard.press(f"Arrow{key}")
        expect(stop).to_be_focused()
    view.keyboard.press("ArrowDown")
    view.keyboard.type("n")  # goes to the box; elsewhere it is a key of the theme
    expect(words).to_have_value("dead relun")
    view.keyboard.press("Escape")
    expect(view.locator("dialog.search")).to_be_hidden()
    expect(box).to_be_focused()
    view.keyboard.press("/")
    ask(view, "dead relu")
    view.keyboard.press("ArrowDown")
    view.keyboard.press("Enter")
    expect(view).to_have_url(re.compile("activations/#dead$"))
    expect(view.locator("h1")).to_contain_text("Activation functions")
    expect(view.locator("dialog.search")).to_be_hidden()
    assert view.evaluate("document.here"), "the whole page was loaded again"
    view.keyboard.press("/")  # on the page that came without a load, too
    ask(view, "batch norm keeps counting")
    view.keyboard.press("Enter")  # in the box: the first
    expect(view).to_have_url(re.compile("transfer/#batch-norm$"))


def test_a_search_that_cannot_be_fetched_says_so_and_can_be_tried_again(browser: Browser, site: Site) -> None:
    with reader(browser, site) as context:
        view = context.new_page()
        view.route("**/ranking.js", lambda route: route.abort())
        view.goto("start/")
        view.keyboard.press("/")
        said = view.locator("dialog.search [role=status]")
        expect(said).to_contain_text("could not be fetched")
        view.keyboard.press("Escape")
        view.unroute("**/ranking.js")
        view.keyboard.press("/")
        ask(view, "collapse")
        expect(view.locator(RESULTS).first).to_be_visible()


def test_words_that_no_page_has_find_nothing(view: View) -> None:
    view.goto("start/")
    view.keyboard.press("/")
    ask(view, "qwertzuiop")
    expect(view.locator("dialog.search [role=status]")).to_have_text("Nothing found: try other words.")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, *also_long(1280)])
def test_the_dialog_is_accessible(view: View, scheme: str, width: int) -> None:
    view.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    view.set_viewport_size({"width": width, "height": 700})
    view.goto("start/")
    view.get_by_role("button", name="Search").click()
    expect(view.get_by_role("searchbox", name="Search")).to_be_focused()
    ask(view, "RuntimeError: mat1 and mat2 shapes cannot be multiplied (64x784 and 100x10)")
    results = AXE.run(view, context="dialog.search")
    assert results.response["passes"]
    assert not results.response["violations"], results.generate_report()
    inside = view.locator("dialog.search").bounding_box()
    assert inside and inside["x"] >= 0 and inside["x"] + inside["width"] <= width
    assert view.evaluate("document.querySelector('#search-results').scrollWidth") <= inside["width"]
    view.mouse.click(width / 2, 690)  # beside it
    expect(view.locator("dialog.search")).to_be_hidden()


def test_without_scripts_there_is_no_box(browser: Browser, site: Site) -> None:
    with browser.new_context(base_url=site.url, java_script_enabled=False) as context:
        view = context.new_page()
        view.goto("start/")
        expect(view.locator(".search-box")).to_be_hidden()
        expect(view.locator("dialog.search")).to_be_hidden()


@pytest.mark.long  # the site is built once more
def test_the_search_works_from_a_folder(browser: Browser, site: Site) -> None:
    """Material's own: from a folder nothing can be fetched but scripts."""
    view = browser.new_page()
    view.goto((site.offline / "index.html").as_uri())
    view.locator(".md-search__input").click()
    view.locator(".md-search__input").press_sequentially("vanishing gradients")  # it listens to keys
    first = view.locator(".md-search-result__item a").first
    expect(first).to_be_visible(timeout=30_000)  # its index is read whole
    first.click()
    expect(view).to_have_url(re.compile(r"^file://.*\.html\?h="))
    expect(view.locator("article")).to_contain_text("vanish")
    view.close()
