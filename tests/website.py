"""The built site, served as a real host would, and a browser to read it with.

A pytest plugin of fixtures: `site`, `browser` and `page`. It needs no torch.
"""

import gzip
import os
import re
import shutil
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, cached_property
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
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
REPOSITORY = "https://github.com/someone/torchproof"
COMPRESSED = {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".py"}


@dataclass
class Site:
    """A built site: where it is served, and the folder it was built into."""

    url: str
    folder: Path

    @cached_property
    def offline(self) -> Path:
        """The folder of a build for `file://`, of a site that names its repository.

        The workers of a run share one, made by the first that wants it.
        """
        run = self.folder.parents[2 if "PYTEST_XDIST_WORKER" in os.environ else 1]
        folder = run / "offline"
        with FileLock(run / "offline.lock"):
            if not folder.exists():
                unfinished = folder.with_name("unfinished")
                build(unfinished, self.url, OFFLINE="1", REPO_URL=REPOSITORY)
                unfinished.rename(folder)
        return folder


def page_paths() -> list[str]:
    """The address of every page, below the site's: `layers/`."""
    sources = sorted([*DOCS.rglob("*.md"), *DOCS.rglob("*.ipynb")])
    paths = [path.relative_to(DOCS).with_suffix("").as_posix() for path in sources]
    return ["" if path == "index" else f"{path}/" for path in paths]


def build(folder: Path, url: str, **environment: str) -> None:
    """Build the whole site strictly; raises RuntimeError with the place of each complaint."""
    # Not --quiet: it hides the warnings from --strict too, and a broken link passes.
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    # Below the browser the build sees a port of its own: instant navigation compares it with `site_url`.
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SITE_URL": url, **environment}
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    lines = (done.stdout + done.stderr).splitlines(keepends=True)
    said = "".join(line for line in lines if not line.startswith("INFO"))
    if done.returncode or said.strip():
        raise RuntimeError(f"the strict build complains:\n{said}\n{places(said)}")


def places(said: str) -> str:
    """File and line of each link that mkdocs complains of: it names only the file."""
    found = []
    for name, link in re.findall(r"Doc file '([^']+)' contains a link '([^']+)'", said):
        for number, line in enumerate((DOCS / name).read_text(encoding="utf-8").split("\n"), 1):
            if f"]({link})" in line or f'="{link}"' in line:
                found.append(f"docs/{name}:{number}: the link to {link} leads nowhere")
    return "\n".join(found)


class Handler(SimpleHTTPRequestHandler):
    """Serves a folder with gzip and its own 404 page, and keeps quiet."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        status = 200
        if path.is_dir():
            path /= "index.html"
        if not path.is_file():
            status, path = 404, Path(self.directory, "404.html")
        body = compressed(path) if path.suffix in COMPRESSED else path.read_bytes()
        self.send_response(status)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Length", str(len(body)))
        if path.suffix in COMPRESSED:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@cache
def compressed(path: Path) -> bytes:
    return gzip.compress(path.read_bytes(), mtime=0)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def serve(folder: Path, port: int = 0) -> Iterator[str]:
    """Serve a folder on loopback; gives its address."""
    server = ThreadingHTTPServer(("127.0.0.1", port), lambda *a: Handler(*a, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


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


def weighed(page: Page, site: Site) -> Callable[[], int]:
    """Count from now on: gives the bytes over the wire, headers and bodies, the search index too."""
    session = page.context.new_cdp_session(page)
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


def open_everything(page: Page) -> None:
    """Show what is folded, the answers of the quiz too, and have all mounted that waits to be seen."""
    page.wait_for_function("() => !document.querySelector('details.quiz')")  # all are forms by now
    page.evaluate(
        """() => {
          torchproof.unfold(document)
          for (const folded of document.querySelectorAll('details')) folded.open = true
          for (const hidden of document.querySelectorAll('.quiz-answer')) hidden.hidden = false
          const style = document.createElement('style')
          style.textContent = '* { content-visibility: visible !important }'
          document.head.append(style)
          document.documentElement.style.zoom = 0.01
        }"""
    )
    size = page.viewport_size
    assert size
    page.set_viewport_size({"width": size["width"], "height": 4000})  # all of it is in view for a moment
    page.wait_for_function(
        """() => [...document.querySelectorAll('article .program:not(details)')].every(
          one => one.querySelector('[data-md-type=copy]'))"""
    )
    page.evaluate("document.documentElement.style.zoom = ''")
    page.set_viewport_size(size)


@dataclass
class Opened:
    """A page with everything shown, what it weighed, and what it complained of."""

    path: str
    page: Page
    weight: int
    complaints: list[str]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder = tmp_path_factory.mktemp("built") / "site"
    port = free_port()
    build(folder, f"http://127.0.0.1:{port}/")
    with serve(folder, port) as url:
        yield Site(url, folder)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    try:
        with start_browser() as started:
            yield started
    except Exception as error:
        reason = f"no Chromium could be started ({str(error).splitlines()[0]}): install Debian's `chromium`"
        if os.environ.get("REQUIRE_BROWSER"):
            pytest.fail(reason, pytrace=False)
        pytest.skip(reason)


def complaints_of(page: Page, site: Site) -> list[str]:
    """Fills, as the page is used, with logged errors and requests to other hosts."""
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: complaints.extend(stray(request.url, site)))
    return complaints


@contextmanager
def watched(context: BrowserContext, site: Site) -> Iterator[Page]:
    """A page that must log no error and call no other host."""
    page = context.new_page()
    complaints = complaints_of(page, site)
    yield page
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


@pytest.fixture
def page(browser: Browser, site: Site) -> Iterator[Page]:
    with watched(reader(browser, site), site) as opened:
        yield opened


@pytest.fixture(scope="session")
def opened(request: pytest.FixtureRequest, browser: Browser, site: Site) -> Iterator[Opened]:
    """The page at an address, loaded once for all tests that only look at it."""
    context = reader(browser, site)
    page = context.new_page()
    complaints, weight = complaints_of(page, site), weighed(page, site)
    page.goto(request.param, wait_until="networkidle")
    total = weight()
    open_everything(page)
    yield Opened(request.param, page, total, complaints)
    context.close()
