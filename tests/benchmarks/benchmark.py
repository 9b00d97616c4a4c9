"""Measure the engine and the site; run by hand: `python tests/benchmarks/benchmark.py`.

Prints one table. Times are compared within this run only: a ratio says more than a second on some machine.
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import nbformat
from nbclient import NotebookClient
from playwright.sync_api import Browser

TESTS = Path(__file__).parent.parent
sys.path.insert(0, str(TESTS))

from proof import runner  # noqa: E402
from proof.browser import start_browser, weighed  # noqa: E402
from proof.site import Site, build, serve, view_paths  # noqa: E402

TRIVIAL = "print(1 + 1)\n"
COLD = "import torch\nprint(1 + 1)\n"  # what a reader's program pays in an interpreter of its own


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def through_engine(times: int) -> None:
    for _ in range(times):
        assert runner.run(TRIVIAL, "benchmark").stdout == "2\n"


def cold_start() -> None:
    subprocess.run([sys.executable, "-c", COLD], check=True, capture_output=True)


def notebook() -> None:
    cell = nbformat.v4.new_code_cell(COLD)  # type: ignore[no-untyped-call]
    book = nbformat.v4.new_notebook(cells=[cell])  # type: ignore[no-untyped-call]
    NotebookClient(book).execute()


def row(what: str, measured: str, compared: str = "") -> None:
    print(f"{what:<46}{measured:>14}  {compared}", flush=True)


def engine() -> None:
    start = seconds(lambda: through_engine(1))
    row("engine: start-up and the first program", f"{start:.2f} s")
    each = {}
    for times in (10, 100, 1000):
        each[times] = seconds(lambda n=times: through_engine(n)) / times  # type: ignore[misc]
        growth = f"{each[times] / each[10]:.2f} × the cost of one among 10"
        row(f"engine: one of {times:,} programs", f"{1000 * each[times]:.1f} ms", growth)
    for name, work in (("python", cold_start), ("nbclient notebook", notebook)):
        cost = seconds(lambda w=work: [w() for _ in range(10)]) / 10  # type: ignore[misc]
        row(f"cold {name}: one of 10", f"{1000 * cost:.0f} ms", f"{cost / each[10]:.0f} × the engine's")


def weight(browser: Browser, built: Site, path: str) -> int:
    with browser.new_context() as context:
        page = context.new_page()
        total = weighed(page)
        page.goto(built.url + path, wait_until="networkidle")
        return total()


BLOCKED = """() => new Promise(give => {
  let sum = 0
  new PerformanceObserver(list => { for (const task of list.getEntries()) sum += task.duration - 50 })
    .observe({ type: "longtask", buffered: true })
  setTimeout(() => give(sum), 200)
})"""


def blocking(browser: Browser, url: str) -> float:
    """Of five loads the median time (ms) in which the page could not have answered its reader.

    The sum of what each task takes over 50 ms, as Lighthouse counts it, but without slowing the processor.
    """
    blocked = []
    for _ in range(5):
        with browser.new_context(viewport={"width": 412, "height": 823}) as context:
            page = context.new_page()
            page.goto(url, wait_until="networkidle")
            page.wait_for_timeout(500)
            blocked.append(page.evaluate(BLOCKED))
    return float(median(blocked))


def whole_site() -> None:
    with tempfile.TemporaryDirectory() as folder:
        built = Path(folder, "site")
        cost = seconds(lambda: build(built, "http://127.0.0.1:8000/"))
        row("strict build of the site", f"{cost:.1f} s")
        with serve(built) as url, start_browser() as browser:
            for path in view_paths():
                bytes_sent = weight(browser, Site(url, built), path)
                blocked = f"{blocking(browser, url + path):.0f} ms blocked while it loads"
                row(f"over the wire: /{path}", f"{bytes_sent / 1024:.1f} KiB", blocked)


if __name__ == "__main__":
    engine()
    whole_site()
