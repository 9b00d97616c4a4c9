"""Options of the suite, and its report of what was rewritten."""

import os
import tempfile
import threading
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser
from playwright.sync_api import Page as View

from proof.browser import Opened, complaints_of, open_everything, reader, start_browser, watched, weighed
from proof.pages import shown
from proof.site import Site, serve

READ_THE_REST = ("at_each_update", "of_a_page")
SERVED = "TORCHPROOF_SERVED"  # the address and the folder that the workers of a run share

collect_ignore = ["content/additions"]  # test_readme_steps.py adds them to a copy


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-outputs",
        action="store_true",
        help="only rewrite what programs and labs printed and drew, and the counts, and say which",
    )
    parser.addoption(
        "--shifts",
        type=int,
        help="with -m seeds: repeat each conclusion with so many other seeds, not with all",
    )
    parser.addoption(
        "--share-torch",
        action="store_true",
        help="with -m cold: most programs run in copies of an interpreter that has imported torch",
    )
    parser.addoption(
        "--report",
        action="store_true",
        help="only run every program, and list which outputs differ on this machine",
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
    """Each page is opened once; and an update runs what rewrites, the sums whatever -k asks for.

    With a program, -k selects the ledgers of the pages that show it.
    """
    reports = bool(config.getoption("--report"))
    items[:] = [item for item in items if (item.get_closest_marker("report") is not None) == reports]
    for item in items if config.getoption("keyword") else ():
        if item.get_closest_marker("of_a_page"):
            item.extra_keyword_matches |= shown(_given(item)["path"])
    if not config.getoption("--update-outputs"):
        # What takes longest first. What needs the site last: it is being built. There by page, as pytest
        # itself groups by place in a list.
        items.sort(key=lambda item: (_needs_site(item), *_turn(item), _opened(item)))
        return
    items[:] = [item for item in items if "update_outputs" in getattr(item, "fixturenames", ())]
    items.sort(key=lambda item: [item.get_closest_marker(name) is not None for name in READ_THE_REST])
    for item in items:
        if item.get_closest_marker("at_each_update"):
            item.extra_keyword_matches.add(config.getoption("keyword"))


def _needs_site(item: pytest.Item) -> bool:
    return "site" in getattr(item, "fixturenames", ())


def _turn(item: pytest.Item) -> tuple[bool, bool]:
    """The faults come first, then what else takes long: no worker is left alone with them at the end."""
    long = not _needs_site(item) and item.get_closest_marker("long") is not None
    return item.get_closest_marker("faults") is None, not long


def _opened(item: pytest.Item) -> str:
    """The page that a test looks at, of those that tests share; empty for none."""
    return str(_given(item).get("opened", ""))


def _given(item: pytest.Item) -> dict[str, Any]:
    """What a test is given that is called for many things."""
    return item.callspec.params if isinstance(item, pytest.Function) and hasattr(item, "callspec") else {}


@pytest.fixture
def update_outputs(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-outputs"))


@pytest.hookimpl
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if terminalreporter.config.getoption("--report"):
        from proof import report  # and torch with it: only here

        run = len(list(_recorded(terminalreporter, "reported")))
        terminalreporter.section("copy from here into your report")
        terminalreporter.write(report.table(_recorded(terminalreporter, "differs"), run))
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


@pytest.hookimpl
def pytest_configure(config: pytest.Config) -> None:
    """One built site serves the whole run: the process that starts the workers of pytest-xdist serves it."""
    if "PYTEST_XDIST_WORKER" in os.environ:
        return
    serving = ExitStack()
    # What is interrupted may leave a build behind that still writes.
    folder = tempfile.TemporaryDirectory(prefix="torchproof-", ignore_cleanup_errors=True)
    run = Path(serving.enter_context(folder))
    os.environ[SERVED] = f"{serving.enter_context(serve(run / 'site'))} {run}"
    config.add_cleanup(serving.close)


@pytest.hookimpl
def pytest_collection_finish(session: pytest.Session) -> None:
    """Build the site while the first tests run, which do not need it."""
    config = session.config
    wanted = any(map(_needs_site, session.items))
    if wanted and not config.option.collectonly and not config.getoption("--update-outputs"):
        threading.Thread(target=_build_early, daemon=True).start()


def _build_early() -> None:
    with suppress(RuntimeError):  # who needs the site builds it again, and says what is wrong
        _site().built("site")


def _site() -> Site:
    url, run = os.environ[SERVED].split(" ", 1)
    return Site(url, Path(run))


@pytest.fixture(scope="session")
def site() -> Site:
    site = _site()
    site.built("site")
    return site


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
