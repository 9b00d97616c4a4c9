"""Measure the engine and the site; run by hand: `python tests/benchmarks/benchmark.py`.

Prints one table. Times are compared within this run only: a ratio says more than a second on some machine.
"""

import json
import os
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
from proof.browser import FLAGS, chromium, start_browser, weighed  # noqa: E402
from proof.site import Site, build, serve, view_paths  # noqa: E402

TRIVIAL = "print(1 + 1)\n"
LONGEST_CHAPTER = "layers/"
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


LONGEST = """() => new Promise(give => {
  let most = 0
  const note = list => list.getEntries().forEach(task => { most = Math.max(most, task.duration) })
  new PerformanceObserver(note).observe({ type: "longtask", buffered: true })
  setTimeout(() => give(most), 200)
})"""


def longest_task(browser: Browser, url: str) -> float:
    """Of three loads the median of the longest task (ms), on a processor at a quarter of its speed."""
    longest = []
    for _ in range(3):
        with browser.new_context(viewport={"width": 412, "height": 823}) as context:
            page = context.new_page()
            context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
            page.goto(url, wait_until="networkidle")
            page.wait_for_timeout(500)
            longest.append(page.evaluate(LONGEST))
    return float(median(longest))


FRAMES = """async () => {
  const slider = document.querySelector('.explore-live input[type=range]:enabled')
  const spent = []
  for (let turn = 0; turn < 60; turn++) {
    await new Promise(requestAnimationFrame)
    const began = new Promise(give => requestAnimationFrame(() => give(performance.now())))
    slider.value = String(Number(slider.min) + (slider.max - slider.min) * (0.3 + 0.005 * turn))
    slider.dispatchEvent(new Event('input'))  // drawn in the frame that comes
    const ended = new Promise(give => requestAnimationFrame(() => {
      const channel = new MessageChannel()
      channel.port1.onmessage = () => give(performance.now())
      channel.port2.postMessage(0)  // arrives once the frame is laid out and painted
    }))
    spent.push(await ended - await began)
  }
  return spent.sort((a, b) => a - b)[30]
}"""


def frame(browser: Browser, url: str, rate: int = 1) -> float:
    """The median time (ms) of a frame while a slider of an explorable is moved, at 1/`rate` of the speed."""
    with browser.new_context(viewport={"width": 1280, "height": 823}) as context:
        page = context.new_page()
        page.goto(url, wait_until="networkidle")
        context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": rate})
        return float(page.evaluate(FRAMES))


def lighthouse(url: str) -> dict[str, float]:
    """Of three runs the median score in each category, as on a phone."""
    runs = []
    for _ in range(3):
        command = ["npx", "--no-install", "lighthouse", url, "--quiet", "--output=json"]
        flags = f"--chrome-flags=--headless=new {' '.join(FLAGS)}"
        env = {**os.environ, "CHROME_PATH": chromium() or ""}
        done = subprocess.run([*command, flags], check=True, capture_output=True, text=True, env=env)
        categories = json.loads(done.stdout)["categories"]
        runs.append({name: 100 * one["score"] for name, one in categories.items()})
    return {name: float(median(run[name] for run in runs)) for name in runs[0]}


def scores(url: str) -> None:
    """The longest chapter beside the page for a missing address, which is almost empty."""
    asked = subprocess.run(["npx", "--no-install", "lighthouse", "--version"], capture_output=True)
    if asked.returncode:
        row("Lighthouse", "not there", "npm install --no-save lighthouse@12 brings it")
        return
    for path in (LONGEST_CHAPTER, "404.html"):
        found = lighthouse(url + path)
        others = ", ".join(f"{name} {score:.0f}" for name, score in found.items() if name != "performance")
        row(f"Lighthouse: /{path}", f"{found['performance']:.0f}", others)


def whole_site() -> None:
    with tempfile.TemporaryDirectory() as folder:
        built = Path(folder, "site")
        cost = seconds(lambda: build(built, "http://127.0.0.1:8000/"))
        row("strict build of the site", f"{cost:.1f} s")
        with serve(built) as url, start_browser() as browser:
            for path in view_paths():
                bytes_sent = weight(browser, Site(url, built), path)
                blocked = f"{blocking(browser, url + path):.0f} ms blocked while it loads"
                task = (
                    f"the longest task {longest_task(browser, url + path):.0f} ms at a quarter of the speed"
                )
                row(f"over the wire: /{path}", f"{bytes_sent / 1024:.1f} KiB", f"{blocked}, {task}")
            for path in (one for one in view_paths() if one.startswith("explore/")):
                row(
                    f"a frame while a slider moves: /{path}",
                    f"{frame(browser, f'{url}{path}?start', 4):.1f} ms",
                    "at a quarter of the speed",
                )
            for surface in ("parabola", "rosenbrock"):
                steps = f"explore/learning_rate/?surface={surface}&steps=1000"
                row(f"a frame of 1,000 steps: /{steps}", f"{frame(browser, url + steps):.1f} ms")
            scores(url)


if __name__ == "__main__":
    engine()
    whole_site()
