"""A browser to read the built site with: what a view holds, weighs and complains of."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, sync_playwright
from playwright.sync_api import Page as View

from proof.site import Site, compressed

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


def weighed(view: View, site: Site) -> Callable[[], int]:
    """Count from now on: gives the bytes over the wire, headers and bodies, the search index too."""
    session = view.context.new_cdp_session(view)
    session.send("Network.enable")
    urls: dict[str, str] = {}
    received: dict[str, float] = {}

    def sent(event: dict[str, Any]) -> None:
        urls[event["requestId"]] = event["request"]["url"]

    def done(event: dict[str, Any]) -> None:
        received[urls[event["requestId"]]] = event["encodedDataLength"]

    session.on("Network.requestWillBeSent", sent)
    session.on("Network.loadingFinished", done)

    def total() -> int:
        # The worker of the search makes requests of its own, which are not among the page's.
        workers = site.folder.glob("assets/javascripts/workers/search.*.js")
        for late in (site.folder / "search/search_index.json", *workers):
            url = site.url + late.relative_to(site.folder).as_posix()
            received.setdefault(url, len(compressed(late)))
        return int(sum(received.values()))

    return total


def open_everything(view: View) -> None:
    """Show what is folded, the answers of the quiz too, and have all mounted that waits to be seen."""
    view.wait_for_function("() => !document.querySelector('details.quiz')")  # all are forms by now
    view.evaluate(
        """() => {
          const {quiz} = torchproof.statements ?? {}
          for (const one of quiz?.statements ?? []) torchproof.forms.complete(quiz, one)
          for (const folded of document.querySelectorAll('details')) folded.open = true
          for (const hidden of document.querySelectorAll('.quiz-answer')) hidden.hidden = false
          const style = document.createElement('style')
          style.textContent = '* { content-visibility: visible !important }'
          document.head.append(style)
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
