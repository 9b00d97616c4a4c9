"""Every view without scripts, and from a plain folder."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect
from playwright.sync_api import Page as View

from proof.browser import complaints_of
from proof.site import Site, view_paths

pytestmark = pytest.mark.long

VIEWS = view_paths()


@pytest.fixture(scope="module")
def unscripted(browser: Browser, site: Site) -> Iterator[View]:
    """A page in a browser that runs no scripts."""
    with browser.new_context(java_script_enabled=False, base_url=site.url) as context:
        yield context.new_page()


@pytest.mark.parametrize("path", VIEWS)
def test_a_page_reads_without_scripts(unscripted: View, path: str) -> None:
    unscripted.goto(path)
    assert unscripted.locator("article h1").is_visible()
    folded = unscripted.locator("details:not(.contents) > summary").all()[:3]  # that one is for phones
    for summary in folded:
        summary.press("Enter")
    expect(unscripted.locator("details[open]")).to_have_count(len(folded))


@pytest.fixture(scope="module")
def in_folder(browser: Browser, site: Site) -> Iterator[tuple[View, list[str]]]:
    """A page to open files with, and what it complains of."""
    with browser.new_context() as context:
        view = context.new_page()
        yield view, complaints_of(view, site)


@pytest.mark.parametrize("path", VIEWS)
def test_a_page_works_from_a_folder(in_folder: tuple[View, list[str]], site: Site, path: str) -> None:
    view, complaints = in_folder
    complaints.clear()
    view.goto((site.offline / f"{path.rstrip('/') or 'index'}.html").as_uri())
    assert view.locator("h1").count() == 1
    view.evaluate("for (const folded of document.querySelectorAll('details')) folded.open = true")
    shown = view.locator(".program >> visible=true")
    if shown.count():
        shown.first.scroll_into_view_if_needed()
        shown.first.locator("[data-md-type=copy]").wait_for(state="attached")
    assert not complaints, "\n".join(complaints)
