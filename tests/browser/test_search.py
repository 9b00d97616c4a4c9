"""The search: what learners ask leads to the section that answers it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect
from playwright.sync_api import Page as View

from proof.site import Site


def test_search_suggests_and_finds(view: View) -> None:
    view.goto("start/")
    view.keyboard.press("/")
    view.keyboard.type("collapse")
    result = view.locator(".md-search-result__item a").first
    result.wait_for()
    assert "layers/" in (result.get_attribute("href") or "")


@pytest.fixture(scope="module")
def searched(browser: Browser, site: Site) -> Iterator[View]:
    """A page whose search is open."""
    with browser.new_context(base_url=site.url) as context:
        view = context.new_page()
        view.goto("start/")
        view.keyboard.press("/")
        yield view


@pytest.mark.parametrize(
    ("question", "section"),
    [
        ("how many parameters in LSTM", "parameters/#recurrent"),
        ("why is my loss nan", "optimizers/#nan"),
        ("freeze layers", "transfer/#freeze"),
        ("vanishing gradient", "activations/#vanishing"),
        ("mat1 and mat2 shapes cannot be multiplied", "start/#shapes"),
        ("learning rate too large", "optimizers/#learning-rate"),
        ("save and load a model", "transfer/#save"),
        ("dead relu", "activations/#dead"),
        ("numpy to tensor", "tensors/#numpy"),
        ("softmax cross entropy", "activations/#softmax"),
        ("confusion matrix", "generalization/#confusion-matrix"),
        ("catastrophic forgetting", "transfer/#forgetting"),
    ],
)
def test_search_leads_to_the_section(searched: View, question: str, section: str) -> None:
    for key in ("Control+A", "Delete"):
        searched.keyboard.press(key)
    expect(searched.locator(".md-search-result__item")).to_have_count(0)  # of the question before
    searched.keyboard.type(question)
    path, anchor = section.split("#")
    first = searched.locator(".md-search-result__item:nth-child(-n + 3) > a")
    searched.locator(f'a[href*="/{path}"][href$="#{anchor}"]').and_(first).wait_for(timeout=5000)
