"""Our scripts: each view fetches those it needs, and where one fails every answer can still be opened."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Request, Route, expect
from playwright.sync_api import Page as View

from proof import pages
from proof.quiz_forms import FALSE, answer, form
from proof.site import Site, serve

FOLDER = pages.DOCS / "assets/javascripts"
EVERY = sorted(path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.js"))
SCRIPTS = [name for name in EVERY if not name.startswith("explore/")]  # those: test_explorables.py
# Those without which no form is made.
FORMS = {
    "scripts.js",
    *(
        f"quiz/{name}.js"
        for name in (
            "answers",
            "elements",
            "exam",
            "fold",
            "forms",
            "progress",
            "review",
            "statements",
        )
    ),
}
TOOLS = {f"quiz/{name}.js" for name in ("evidence", "files", "keeping", "serving", "toolbar")}
QUIZ = {name for name in SCRIPTS if name.startswith("quiz/")}


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("start/", set()),
        ("recipes/", set()),
        ("labs/hidden_units/", set()),
        ("", {"quiz/progress.js"}),
        ("layers/", FORMS & QUIZ),
        ("quiz/", (FORMS & QUIZ) | TOOLS),
    ],
)
def test_a_view_fetches_only_the_scripts_it_needs(view: View, path: str, wanted: set[str]) -> None:
    fetched: list[str] = []

    def note(request: Request) -> None:
        if "sec-purpose" not in request.headers:  # else for the page after it: test_views.py weighs that
            fetched.append(request.url.split("/javascripts/")[-1])

    view.on("request", note)
    view.goto(path, wait_until="networkidle")
    expect(view.locator("details.quiz, .quiz-tools:empty")).to_have_count(0)
    assert sorted(name for name in fetched if name in QUIZ) == sorted(wanted)


def opens(view: View, formed: bool) -> None:
    """The reader finds the reason and the evidence: by a form, or else by a disclosure."""
    if formed:
        answer(view, FALSE, "False")
        expect(form(view, FALSE)).to_have_attribute("data-state", "right")
        form(view, FALSE).get_by_text("The program").click()
    else:
        view.locator(f"details#{FALSE} summary").click()
    shown = view.locator(f"#{FALSE}")
    expect(shown.locator("strong").first).to_have_text("False.")
    expect(shown.locator(".highlight.program, .evidence")).to_be_visible()  # the program, or what leads to it


@pytest.fixture(scope="module")
def unwatched(browser: Browser, site: Site) -> Iterator[View]:
    """A view that may complain: it lacks a script."""
    with browser.new_context(base_url=site.url) as context:
        yield context.new_page()


def lacking(view: View, script: str, fail: Callable[[Route], None]) -> None:
    """From now on the view cannot have a script; its reader has answered nothing."""
    view.unroute_all()
    view.goto("404.html")
    view.evaluate("localStorage.clear()")
    view.route(script, fail)


@pytest.mark.long
@pytest.mark.parametrize("name", SCRIPTS)
def test_without_one_script_every_answer_can_be_opened(unwatched: View, name: str) -> None:
    def throw(route: Route) -> None:
        route.fulfill(body="throw new Error('broken')", content_type="text/javascript")

    def refuse(route: Route) -> None:
        route.abort()

    for path, fail in (("quiz/", refuse), ("layers/", throw)):
        lacking(unwatched, f"**/javascripts/{name}", fail)
        unwatched.goto(path, wait_until="networkidle")
        opens(unwatched, formed=name not in FORMS or (fail is throw and name == "quiz/exam.js"))


def test_without_the_theme_s_script_the_forms_work(unwatched: View) -> None:
    lacking(unwatched, "**/javascripts/bundle.*", lambda route: route.abort())
    unwatched.goto("quiz/")
    opens(unwatched, formed=True)


@pytest.fixture(scope="module")
def hookless(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A part of the site, built by a program that runs no hook."""
    folder = tmp_path_factory.mktemp("hookless")
    config = folder / "mkdocs.yml"
    config.write_text(
        f"""\
INHERIT: {pages.ROOT / "mkdocs.yml"}
docs_dir: {pages.DOCS}
strict: false
exclude_docs: "*.md\\n!/quiz.md\\n!/layers.md\\n*.ipynb"
nav: []
hooks: []
plugins: {{search: {{}}, mkdocs-jupyter: {{enabled: false}}}}
watch: []
theme: {{custom_dir: {pages.ROOT / "overrides"}}}
""",
        encoding="utf-8",
    )
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(config)]
    subprocess.run([*command, "--site-dir", str(folder / "site")], cwd=pages.ROOT, check=True)
    with serve(Path(folder, "site")) as url:
        yield url


@pytest.mark.long
@pytest.mark.parametrize("path", ["quiz/", "layers/"])
@pytest.mark.parametrize("scripted", [True, False])
def test_without_hooks_the_quiz_works(browser: Browser, hookless: str, path: str, scripted: bool) -> None:
    with browser.new_context(java_script_enabled=scripted) as context:
        view = context.new_page()
        view.goto(f"{hookless}{path}")
        if scripted:
            answer(view, FALSE, "False")
            expect(form(view, FALSE)).to_have_attribute("data-state", "right")
            form(view, FALSE).get_by_text("The program").click()
        else:
            view.locator(f"details#{FALSE} summary").click()
        expect(view.locator(f"#{FALSE} pre").first).to_be_visible()
        expect(view.locator(f"#{FALSE} strong").first).to_have_text("False.")
