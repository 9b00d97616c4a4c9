"""Options of the suite, and its report of what was rewritten."""

from collections.abc import Iterator

import pytest

pytest_plugins = ["website"]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-outputs",
        action="store_true",
        help="rewrite what programs and labs printed and drew, and the counts, and say which",
    )


@pytest.fixture
def update_outputs(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-outputs"))


@pytest.hookimpl
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    rewritten = sorted(set(_rewritten(terminalreporter)))
    if rewritten:
        terminalreporter.section("rewrote: read the diff before you commit it")
        for path in rewritten:
            terminalreporter.line(path)
    elif terminalreporter.config.getoption("--update-outputs"):
        terminalreporter.section("rewrote nothing")


def _rewritten(reporter: pytest.TerminalReporter) -> Iterator[str]:
    # Recorded as properties of the tests, since these reach us from the workers of pytest-xdist too.
    for report in reporter.getreports("passed") + reporter.getreports("failed"):
        yield from (str(value) for key, value in report.user_properties if key == "rewrote")
