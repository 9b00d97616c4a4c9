"""Options of the suite, and its report of what was rewritten."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from playwright.sync_api import Page as View

from proof.browser import Opened, complaints_of, open_everything, reader, start_browser, watched, weighed
from proof.site import Site, build, free_port, serve

collect_ignore = ["content/additions"]  # test_readme_steps.py adds them to a copy


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-outputs",
        action="store_true",
        help="only rewrite what programs and labs printed and drew, and the counts, and say which",
    )
    parser.addoption(
        "--faults-seed", type=int, help="with -m faults: plant other faults than those that the site counts"
    )


@pytest.hookimpl
def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """An update leaves out the files that rewrite nothing: their imports take longer than its work."""
    if not config.getoption("--update-outputs"):
        return None
    files = collection_path.rglob("test_*.py") if collection_path.is_dir() else [collection_path]
    return None if any("update_outputs" in file.read_text(encoding="utf-8") for file in files) else True


@pytest.hookimpl(tryfirst=True)  # before -k selects
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Each page is opened once; and an update runs what rewrites, the sums whatever -k asks for."""
    if not config.getoption("--update-outputs"):
        items.sort(key=_opened)  # pytest itself groups by the place in each list, not by the page
        return
    items[:] = [item for item in items if "update_outputs" in getattr(item, "fixturenames", ())]
    items.sort(key=lambda item: item.get_closest_marker("at_each_update") is not None)  # they read the rest
    for item in items:
        if item.get_closest_marker("at_each_update"):
            item.extra_keyword_matches.add(config.getoption("keyword"))


def _opened(item: pytest.Item) -> str:
    """The page that a test looks at, of those that tests share; empty for none."""
    given = item.callspec.params if isinstance(item, pytest.Function) and hasattr(item, "callspec") else {}
    return str(given.get("opened", ""))


@pytest.fixture
def update_outputs(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-outputs"))


@pytest.hookimpl
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for planted in _recorded(terminalreporter, "planted"):
        terminalreporter.section("planted faults")
        terminalreporter.write(planted)
    rewritten = sorted(set(_recorded(terminalreporter, "rewrote")))
    if rewritten:
        terminalreporter.section("rewrote: read the diff before you commit it")
        for path in rewritten:
            terminalreporter.line(path)
    elif terminalreporter.config.getoption("--update-outputs"):
        terminalreporter.section("rewrote nothing")


def _recorded(reporter: pytest.TerminalReporter, name: str) -> Iterator[str]:
    # Recorded as properties of the tests, since these reach us from the workers of pytest-xdist too.
    for report in reporter.getreports("passed") + reporter.getreports("failed"):
        yield from (str(value) for key, value in report.user_properties if key == name)


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


@pytest.fixture
def view(browser: Browser, site: Site) -> Iterator[View]:
    with watched(reader(browser, site), site) as opened:
        yield opened


@pytest.fixture(scope="session")
def opened(request: pytest.FixtureRequest, browser: Browser, site: Site) -> Iterator[Opened]:
    """The page at an address, loaded once for all tests that only look at it."""
    context = reader(browser, site)
    view = context.new_page()
    complaints, weight = complaints_of(view, site), weighed(view)
    view.goto(request.param, wait_until="networkidle")
    total = weight()
    open_everything(view)
    yield Opened(request.param, view, total, complaints)
    context.close()
