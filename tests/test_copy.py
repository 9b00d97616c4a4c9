"""What a reader copies is what the tests ran, to the letter."""

import subprocess
import sys
from pathlib import Path

import pages
import pytest
import website
from playwright.sync_api import Page
from test_website import open_everything

WITH_PROGRAMS = [page for page in pages.load_pages() if any(f.language == "python" for f in page.fences)]

# Copy each program through its own button, and read what then lies on the clipboard.
COPY_ALL = """async () => {
  const copied = []
  for (const block of document.querySelectorAll('div.program')) {
    block.scrollIntoView({block: 'center'})
    let button = null
    for (let wait = 0; wait < 100 && !button; wait++) {
      await new Promise(requestAnimationFrame)
      button = block.querySelector('button[data-md-type=copy]')
    }
    await navigator.clipboard.writeText('nothing was copied')
    button?.click()
    let text = 'nothing was copied'
    for (let wait = 0; wait < 100 && text === 'nothing was copied'; wait++) {
      await new Promise(requestAnimationFrame)
      text = await navigator.clipboard.readText()
    }
    copied.push([block.querySelector('.filename').textContent, text])
  }
  return copied
}"""


def copied_programs(page: Page, path: str) -> list[tuple[str, str]]:
    page.goto(path)
    open_everything(page)
    return [(name, text) for name, text in page.evaluate(COPY_ALL)]


def address(source: pages.Page) -> str:
    """Where a page is, below the site's address."""
    return "" if source.path.stem == "index" else f"{source.path.stem}/"


@pytest.mark.parametrize("source", WITH_PROGRAMS, ids=lambda source: source.path.stem)
def test_copy_gives_exactly_the_program(page: Page, source: pages.Page) -> None:
    programs = [fence.title for fence in source.fences if fence.language == "python"]
    copied = copied_programs(page, address(source))
    assert [name for name, _ in copied] == programs and programs
    for name, text in copied:
        ran = (pages.SNIPPETS / name).read_text(encoding="utf-8")
        assert text == ran.removesuffix("\n"), f"docs/{source.path.name}: Copy on {name} gives something else"


@pytest.mark.parametrize("path", website.page_paths())
def test_outputs_have_no_copy_button(page: Page, path: str) -> None:
    page.goto(path)
    open_everything(page)
    page.wait_for_timeout(200)
    assert page.locator(".output button").count() == 0


@pytest.mark.parametrize("source", WITH_PROGRAMS, ids=lambda source: source.path.stem)
def test_a_copied_program_runs_in_a_fresh_interpreter(page: Page, source: pages.Page, tmp_path: Path) -> None:
    """Cold, in an empty folder: nothing of this suite around it."""
    for name, text in copied_programs(page, address(source)):  # noqa: B007 (the first that only prints)
        path = pages.SNIPPETS / name
        if path.with_suffix(".txt").exists() and not path.with_suffix(".svg").exists():
            break
    done = subprocess.run(
        [sys.executable, "-c", text], cwd=tmp_path, capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout == path.with_suffix(".txt").read_text(encoding="utf-8")
