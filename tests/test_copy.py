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

# Copy a program through its own button, and read what then lies on the clipboard.
COPY = """async name => {
  const block = [...document.querySelectorAll('div.program')].find(
    block => block.querySelector('.filename').textContent === name)
  const moment = () => new Promise(done => setTimeout(done, 10))
  block.scrollIntoView({block: 'center'})
  let button = null
  for (let wait = 0; wait < 300 && !button; wait++) {
    button = block.querySelector('button[data-md-type=copy]')
    await moment()
  }
  let text = 'nothing was copied'
  await navigator.clipboard.writeText(text)
  button?.click()
  for (let wait = 0; wait < 300 && text === 'nothing was copied'; wait++) {
    await moment()
    text = await navigator.clipboard.readText()
  }
  return text
}"""


def copied(page: Page, path: str, names: list[str]) -> dict[str, str]:
    page.goto(path)
    open_everything(page)
    # One call a program: a browser lets a page copy only for some seconds after each act of its reader.
    return {name: page.evaluate(COPY, name) for name in names}


def address(source: pages.Page) -> str:
    """Where a page is, below the site's address."""
    return "" if source.path.stem == "index" else f"{source.path.stem}/"


@pytest.mark.parametrize("source", WITH_PROGRAMS, ids=lambda source: source.path.stem)
def test_copy_gives_exactly_the_program(page: Page, source: pages.Page) -> None:
    programs = [fence.title for fence in source.fences if fence.language == "python"]
    found = copied(page, address(source), programs)
    assert page.locator("div.program .filename").all_text_contents() == programs and programs
    for name, text in found.items():
        ran = (pages.SNIPPETS / name).read_text(encoding="utf-8")
        assert text == ran.removesuffix("\n"), f"docs/{source.path.name}: Copy on {name} gives something else"


@pytest.mark.parametrize("path", website.page_paths())
def test_outputs_have_no_copy_button(page: Page, path: str) -> None:
    page.goto(path)
    open_everything(page)
    page.wait_for_timeout(200)
    assert page.locator(".output button").count() == 0


@pytest.mark.parametrize("stem", ["index", "layers", "quiz", "recipes"])
def test_a_copied_program_runs_in_a_fresh_interpreter(page: Page, stem: str, tmp_path: Path) -> None:
    """Cold, in an empty folder, nothing of this suite around it; all copies are exact, so four will do."""
    source = next(source for source in WITH_PROGRAMS if source.path.stem == stem)
    paths = [pages.SNIPPETS / fence.title for fence in source.fences if fence.language == "python"]
    path = next(p for p in paths if p.with_suffix(".txt").exists() and not p.with_suffix(".svg").exists())
    name = path.relative_to(pages.SNIPPETS).as_posix()
    text = copied(page, address(source), [name])[name]
    done = subprocess.run(
        [sys.executable, "-c", text], cwd=tmp_path, capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout == path.with_suffix(".txt").read_text(encoding="utf-8")
