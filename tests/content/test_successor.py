"""The site as Zensical builds it, the successor of Material: the same pages, and a quiz that works."""

import importlib.util
import os
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from playwright.sync_api import Browser, Route, expect
from playwright.sync_api import Page as View
from selectolax.lexbor import LexborHTMLParser

from proof.browser import reader, watched
from proof.quiz import bank
from proof.quiz_forms import FALSE, TRUE, answer, feedback, form, overall
from proof.site import Site, view_paths

pytestmark = pytest.mark.long  # the site is built twice more

# Of the themes: their scripts and styles, and what each writes by itself for search engines and a search.
THEMES = re.compile(
    r"assets/javascripts/(bundle\.|workers/|lunr/|LICENSE)|assets/stylesheets/((classic|modern)/|main\.|palette\.)"
    r"|search\.json|sitemap\.xml"
)
VARIED = "count-8-4-2"  # a statement that has other numbers
FORMS = "form, fieldset, button, input, select, textarea, details, summary, [role], [data-explorable]"


@pytest.fixture(autouse=True, scope="module")
def installed() -> None:
    if not os.environ.get("REQUIRE_ZENSICAL") and importlib.util.find_spec("zensical") is None:
        pytest.skip("Zensical is not installed: pip install -r requirements/successor.txt")


def shown(folder: Path, path: str) -> dict[str, list[str]]:
    """What a reader has of a page, by kind."""
    file = folder / path if path.endswith(".html") else folder / path / "index.html"
    document = LexborHTMLParser(file.read_text(encoding="utf-8"))
    article = document.css_first("article")
    assert article is not None
    for target in article.css("#__skip"):  # the theme's own
        target.decompose()
    links = [
        (one, urljoin(f"http://site/{path}", one.attributes["href"] or "")) for one in article.css("a[href]")
    ]
    return {
        "text": article.text().split(),
        "id": [str(one.attributes["id"]) for one in article.css("[id]")],
        "form": [f"<{one.tag} {sorted(one.attributes.items())}>" for one in article.css(FORMS)],
        "program": [one.text() for one in article.css(".highlight.program")],
        "output": [one.text() for one in article.css(".highlight.output")],
        "figure": [one.html or "" for one in article.css("svg.figure")],
        "formula": [" ".join(str(part.tag) for part in one.css("*")) for one in article.css("math")],
        "link": [address for _, address in links],
        "download": [address for one, address in links if "download" in one.attributes],
    }


def files(folder: Path) -> dict[str, bytes]:
    """What is published, but for the themes."""
    found = {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}
    return {name: held for name, held in found.items() if not THEMES.match(name)}


@pytest.mark.parametrize("path", [*view_paths(), "404.html"])
def test_a_page_shows_the_same(site: Site, path: str) -> None:
    ours, theirs = shown(site.folder, path), shown(site.successor, path)
    for kind, expected in ours.items():
        pairs = zip([*expected, "the end"], [*theirs[kind], "the end"], strict=False)
        differ = [f"{kind}: {one[:200]} became {other[:200]}" for one, other in pairs if one != other]
        assert not differ, differ[0]
    assert ours["text"]


def test_the_same_files_are_published(site: Site) -> None:
    """Programs, notebooks, labs, checkers; what quiz, proofs and search fetch; Markdown, the feed."""
    ours, theirs = files(site.folder), files(site.successor)
    assert len(ours) > 500
    missing, strays = sorted(ours.keys() - theirs), sorted(theirs.keys() - ours)
    assert not missing and not strays, f"missing: {missing}, and nothing of ours: {strays}"
    differ = [name for name in ours if not name.endswith(".html") and ours[name] != theirs[name]]
    assert not differ, "\n".join(differ)


def test_without_hooks_nothing_else_is_published(site: Site) -> None:
    strays = sorted(files(site.unpolished).keys() - files(site.folder))
    assert not strays, "\n".join(strays)


def test_each_download_is_there(site: Site) -> None:
    pages = [shown(site.successor, path) for path in view_paths()]
    named = {unquote(urlsplit(address).path)[1:] for page in pages for address in page["download"]}
    assert len(named) > 100
    lost = [name for name in named if not (site.successor / name).is_file()]
    assert not lost, "\n".join(lost)


def from_folder(folder: Path, route: Route) -> None:
    path = folder / unquote(urlsplit(route.request.url).path)[1:]
    found = path / "index.html" if path.is_dir() else path
    if found.is_file():
        route.fulfill(path=found)
    else:
        route.fulfill(status=404, path=folder / "404.html")


@pytest.fixture
def view(request: pytest.FixtureRequest, browser: Browser, site: Site) -> Iterator[View]:
    """The site as Zensical built it, with hooks or without, at the address it was built for."""
    folder: Path = getattr(site, request.param)
    with watched(reader(browser, site), site) as opened:
        opened.route(f"{site.url}**", lambda route: from_folder(folder, route))
        yield opened


with_hooks = pytest.mark.parametrize("view", ["successor"], indirect=True)
with_and_without = pytest.mark.parametrize("view", ["successor", "unpolished"], indirect=True)


@with_and_without
def test_the_quiz_asks_judges_and_keeps(view: View) -> None:
    view.goto("quiz/")
    expect(view.locator("form.quiz")).to_have_count(len(bank()))
    answer(view, TRUE, "False")
    expect(feedback(view, TRUE)).to_have_text("Not correct: the statement is true.")
    expect(form(view, TRUE).locator(".quiz-answer")).to_contain_text("True.")
    expect(form(view, TRUE).locator(".highlight").last).to_be_visible()  # what the program printed
    answer(view, FALSE, "False")
    expect(overall(view)).to_have_text(f"2 of {len(bank())} answered, 1 correct, 1 to review.")
    view.reload()
    expect(form(view, TRUE)).to_have_attribute("data-state", "wrong")
    form(view, TRUE).locator(".quiz-answer p a").first.click()  # to the next page, without a load
    expect(view.locator("h1")).to_contain_text("Layers and networks")
    expect(form(view, FALSE)).to_have_attribute("data-state", "right")


@with_hooks
def test_a_second_round_asks_with_other_numbers(view: View) -> None:
    view.goto("quiz/")
    view.evaluate("localStorage['torchproof.quiz.rounds'] = JSON.stringify({seed: 1})")
    answer(view, VARIED, "True")
    begin = view.locator("h2#parameters").locator("xpath=following-sibling::button[1]")
    begin.click()
    begin.click()  # yes, really
    expect(form(view, VARIED).locator(".quiz-variant")).to_be_visible()
    answer(view, VARIED, "True")
    expect(form(view, VARIED)).to_have_attribute("data-state", re.compile("right|wrong"))


@with_hooks
def test_proofs_explorables_and_the_search_come_to_life(view: View) -> None:
    view.goto("layers/")
    view.get_by_role("switch", name="Show proofs").click()
    for path in ("layers/", "labs/line_to_network/"):  # on, it stays on
        view.goto(path)
        expect(view.locator(".claim[data-proof]").first).to_be_visible()
    for path in (one for one in view_paths() if one.startswith("explore/")):
        view.goto(path)
        view.get_by_role("button", name="Start", exact=True).click()
        expect(view.locator(".explore-live .explore-status")).not_to_be_empty()
    view.keyboard.press("/")
    view.locator("#search-words").fill("collapse")
    expect(view.locator("#search-results a").first).to_have_text("Stacked linear layers collapse into one")
