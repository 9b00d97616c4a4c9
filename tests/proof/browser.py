"""A browser to read the built site with: what a view holds, weighs and complains of."""

import os
import shutil
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, sync_playwright
from playwright.sync_api import Page as View

from proof.pages import ROOT
from proof.site import Site

# Newer than the one that the package brings.
AXE = Axe.from_file(ROOT / "tests" / "browser" / "axe" / "axe.min.js")

# One address of each kind: what costs much is tried on these, and on the others by `pytest -m long`.
KINDS = [
    "",
    "start/",
    "layers/",
    "quiz/",
    "recipes/",
    "cheatsheet/",
    "labs/fine_tuning/",
    "explore/learning_rate/",
]

# Chromium as root, on a machine without a network: no sandbox, and no calls home.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def also_long(*values: Any) -> list[Any]:
    """Parameters with which a test is `long`, beside others with which it is not."""
    return [pytest.param(value, marks=pytest.mark.long) for value in values]


def long_but_for_kinds(paths: Iterable[str], dear: Collection[str] = ()) -> list[Any]:
    """Addresses as parameters of a test that costs much: it is `long` where one is no kind, or a dear one."""
    brief = set(KINDS).difference(dear)
    return [pytest.param(path, marks=[] if path in brief else pytest.mark.long) for path in paths]


def chromium() -> str | None:
    """The browser of this machine: what CHROMIUM names, or one of the usual names."""
    names = [os.environ.get("CHROMIUM"), "chromium", "chromium-browser", "google-chrome"]
    return next((found for name in names if name and (found := shutil.which(name))), None)


@contextmanager
def start_browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        yield browser
        browser.close()


def weighed(view: View, of: str = "") -> Callable[[], int]:
    """Count from now on: gives the bytes over the wire, headers and bodies, of all requests of the view.

    With `of`, of those whose path has it.

    Those of a worker are not among them: no view may have one.
    """
    session = view.context.new_cdp_session(view)
    session.send("Network.enable")
    urls: dict[str, str] = {}
    received: dict[str, float] = {}

    def sent(event: dict[str, Any]) -> None:
        urls[event["requestId"]] = event["request"]["url"]

    def done(event: dict[str, Any]) -> None:
        if event["requestId"] in urls:  # else it was under way before the counting
            received[urls[event["requestId"]]] = event["encodedDataLength"]

    session.on("Network.requestWillBeSent", sent)
    session.on("Network.loadingFinished", done)

    def total() -> int:
        assert not view.workers, "the requests of a worker are not counted: count them, or do without it"
        return int(sum(weight for url, weight in received.items() if of in urlsplit(url).path))

    return total


def open_everything(view: View) -> None:
    """Show what is folded, the answers of the quiz too, and have all mounted that waits to be seen."""
    view.wait_for_function("() => !document.querySelector('details.quiz')")  # all are forms by now
    view.evaluate(
        """async () => {
          const {quiz} = torchproof.statements ?? {}
          for (const one of quiz?.statements ?? []) torchproof.forms.complete(quiz, one)
          await torchproof.evidence?.fill(document.body)
          for (const folded of document.querySelectorAll('details')) folded.open = true
          for (const hidden of document.querySelectorAll('.quiz-answer')) hidden.hidden = false
          const style = new CSSStyleSheet() // the policy of the site refuses an element
          style.replaceSync('* { content-visibility: visible !important }')
          document.adoptedStyleSheets.push(style)
          document.documentElement.style.zoom = 0.01
        }"""
    )
    size = view.viewport_size
    assert size
    view.set_viewport_size({"width": size["width"], "height": 4000})  # all of it is in view for a moment
    view.wait_for_function(
        """() => [...document.querySelectorAll('article .program:not(details)')].every(
          one => one.querySelector('[data-md-type=copy]'))"""
    )
    view.evaluate("document.documentElement.style.zoom = ''")
    view.set_viewport_size(size)


@dataclass
class Opened:
    """A page with everything shown, what it weighed, and what it complained of."""

    path: str
    view: View
    weight: int
    complaints: list[str]


def complaints_of(view: View, site: Site) -> list[str]:
    """Fills, as the page is used, with logged errors and requests to other hosts."""
    complaints: list[str] = []
    view.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    view.on("pageerror", lambda error: complaints.append(str(error)))
    view.on("request", lambda request: complaints.extend(stray(request.url, site)))
    return complaints


@contextmanager
def watched(context: BrowserContext, site: Site) -> Iterator[View]:
    """A page that must log no error and call no other host."""
    view = context.new_page()
    complaints = complaints_of(view, site)
    yield view
    context.close()
    assert not complaints, "\n".join(complaints)


def stray(url: str, site: Site) -> list[str]:
    parts = urlsplit(url)
    local = parts.scheme in {"data", "blob", "file", "about"} or parts.netloc == urlsplit(site.url).netloc
    return [] if local else [f"a request to another host: {url}"]


def reader(browser: Browser, site: Site) -> BrowserContext:
    context = browser.new_context(
        base_url=site.url,
        viewport={"width": 1280, "height": 800},
        color_scheme="light",
        reduced_motion="reduce",
    )
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=site.url)
    return context


# All at once, as the dialog asks for one: written into its box one after another they take half a minute.
ASK_ALL = """async questions => {
  const script = document.querySelector('script[src$="/scripts.js"]').src
  const {find} = await import(new URL('ranking.js', script).href)
  const found = await Promise.all(questions.map(find))
  return found.map(sections => sections.slice(0, 3).map(section => section.address))
}"""


def searched(browser: Browser, site: Site, questions: list[str]) -> dict[str, list[str]]:
    """The first three sections that the search gives for each question, by their address."""
    with reader(browser, site) as context:
        view = context.new_page()
        view.goto("start/")
        found = view.evaluate(ASK_ALL, questions)
    short = [[urljoin(site.url, address).removeprefix(site.url) for address in three] for three in found]
    return dict(zip(questions, short, strict=True))
