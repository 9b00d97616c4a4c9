"""What a reader copies is what the tests ran, to the letter."""

import pytest
from playwright.sync_api import Page as View

from proof import pages
from proof.browser import Opened, long_but_for_kinds
from proof.site import view_paths

WITH_PROGRAMS = [view for view in pages.load_pages() if any(f.language == "python" for f in view.fences)]

# Copy a program through its own button, and read what then lies on the clipboard.
COPY = """async name => {
  const block = [...document.querySelectorAll('div.program')].find(
    block => block.querySelector('.filename').textContent === name)
  const moment = () => new Promise(done => setTimeout(done, 10))
  const button = () => block.querySelector('button[data-md-type=copy]')
  for (let wait = 0; wait < 300 && !button(); wait++) await moment()
  let text = 'nothing was copied'
  await navigator.clipboard.writeText(text)
  button()?.click()
  for (let wait = 0; wait < 300 && text === 'nothing was copied'; wait++) {
    await moment()
    text = await navigator.clipboard.readText()
  }
  return text
}"""


def copied(view: View, names: list[str]) -> dict[str, str]:
    # One call a program: a browser lets a page copy only for some seconds after each act of its reader.
    found = {name: view.evaluate(COPY, name) for name in names}
    # Other tests look at this page too: they need not see what the theme says of a copy just made.
    view.evaluate("for (const said of document.querySelectorAll('.md-tooltip2')) said.remove()")
    return found


@pytest.mark.parametrize(
    "opened", long_but_for_kinds((page.address for page in WITH_PROGRAMS), dear=["quiz/"]), indirect=True
)
def test_copy_gives_exactly_the_program(opened: Opened) -> None:
    source = next(source for source in WITH_PROGRAMS if source.address == opened.path)
    programs = [fence.title for fence in source.fences if fence.language == "python"]
    assert opened.view.locator("div.program .filename").all_text_contents() == programs and programs
    for name, text in copied(opened.view, programs).items():
        ran = (pages.SNIPPETS / name).read_text(encoding="utf-8")
        assert text == ran.removesuffix("\n"), f"docs/{source.path.name}: Copy on {name} gives something else"


@pytest.mark.parametrize("opened", long_but_for_kinds(view_paths()), indirect=True)
def test_outputs_have_no_copy_button(opened: Opened) -> None:
    assert opened.view.locator(".output button").count() == 0
