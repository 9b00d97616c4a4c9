"""The policy of the site, tried: the browser refuses what somebody else would put on a page."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser
from playwright.sync_api import Page as View

from proof.browser import reader
from proof.site import Site

WATCH = """() => {
  window.refused = []
  document.addEventListener('securitypolicyviolation', event => refused.push(event.effectiveDirective))
}"""
# What is tried, what would follow from it, and the directive that refuses it.
RAN = "window.ran"
RED = "getComputedStyle(document.querySelector('h1')).color === 'rgb(255, 0, 0)'"
ATTEMPTS = {
    "a script": ("add('script', {textContent: 'window.ran = 1'})", RAN, "script-src-elem"),
    "a handler": ("write('<b id=b onclick=\"window.ran = 1\">b</b>'); b.click()", RAN, "script-src-attr"),
    "an address": ("add('a', {href: 'javascript:void(window.ran = 1)'}).click()", RAN, "script-src-elem"),
    "a program as text": ("setTimeout('window.ran = 1')", RAN, "script-src"),
    "a style": ("write('<style>h1 { color: red }</style>')", RED, "style-src-elem"),
    "a style attribute": ("write('<i id=i style=\"color: red\">i</i>')", "i.style.color", "style-src-attr"),
    "a picture from elsewhere": ("new Image().src = 'http://other.invalid/'", "", "img-src"),
    "a message to elsewhere": ("fetch('http://other.invalid/').catch(() => {})", "", "connect-src"),
    "a frame": ("add('iframe', {src: '/'})", "", "frame-src"),
    "another base": (
        "add('base', {href: 'http://other.invalid/'})",
        "document.baseURI.includes('other')",
        "base-uri",
    ),
}
ATTEMPT = """() => {
  refused.length = 0
  const add = (name, given) => document.body.appendChild(Object.assign(document.createElement(name), given))
  const write = html => document.body.insertAdjacentHTML('beforeend', html)
  DEED
}"""


@pytest.fixture(scope="module")
def page(browser: Browser, site: Site) -> Iterator[View]:
    """A page to which strange things are done, one after another."""
    with reader(browser, site) as context:
        view = context.new_page()
        view.goto("layers/", wait_until="networkidle")
        view.evaluate(WATCH)
        yield view


@pytest.mark.parametrize("attempt", ATTEMPTS)
def test_what_is_put_on_a_page_is_refused(page: View, attempt: str) -> None:
    deed, effect, directive = ATTEMPTS[attempt]
    page.evaluate(ATTEMPT.replace("DEED", deed))
    page.wait_for_function("directive => refused.includes(directive)", arg=directive)
    assert not effect or not page.evaluate(effect)


def test_the_policy_stays_when_the_next_page_comes(page: View) -> None:
    """Instant navigation changes the page, and not the document."""
    page.locator(".md-nav--primary").get_by_role("link", name="Quiz").click()
    page.wait_for_url("**/quiz/")
    test_what_is_put_on_a_page_is_refused(page, "a script")
