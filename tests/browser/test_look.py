"""What a reader sees: sections where links lead, buttons and labels that can be seen, nothing cut off."""

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, expect
from playwright.sync_api import Page as View

from proof import pages
from proof.site import Site

# Sections that stand below much that is not laid out yet.
FAR_DOWN = [
    "activations/#dead",
    "autograd/#check-gradient",
    "initialization/#variance",
    "adam/#clipping",
    "parameters/#convolution",
    "tensors/#exercises",
    "training/#loop",
    "transfer/#still-moving",
]
CONTRAST = """button => {
  const luminance = colour => {
    const [r, g, b] = colour.match(/[\\d.]+/g).map(Number).map(one => one / 255).map(
      one => one <= 0.03928 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const shown = luminance(getComputedStyle(button, '::after').backgroundColor)
  const behind = luminance(getComputedStyle(button.closest('.highlight')).backgroundColor)
  return (Math.max(shown, behind) + 0.05) / (Math.min(shown, behind) + 0.05)
}"""


def below_the_header(view: View, section: str) -> float:
    """From the lower edge of the header to the heading of a section, in pixels."""
    return float(
        view.evaluate(
            """async id => {
              const top = () => document.getElementById(id).getBoundingClientRect().top
              for (let was = NaN; was !== top(); await new Promise(done => setTimeout(done, 200))) was = top()
              return top() - document.querySelector('.md-header').getBoundingClientRect().bottom
            }""",
            section,
        )
    )


@pytest.mark.long
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("address", FAR_DOWN)
def test_a_link_lands_on_its_section(browser: Browser, site: Site, address: str, width: int) -> None:
    section = address.partition("#")[2]
    size: Any = {"width": width, "height": 800}
    with browser.new_context(base_url=site.url, viewport=size, reduced_motion="reduce") as context:
        view = context.new_page()
        view.goto(address)
        assert -1 <= below_the_header(view, section) <= 40
        if width == 1280:
            view.goto(address.partition("#")[0])
            view.locator(f".md-sidebar--secondary a[href$='#{section}']").click()
            assert -1 <= below_the_header(view, section) <= 40


def test_all_programs_and_figures_are_in_the_accessibility_tree(view: View) -> None:
    view.goto("layers/", wait_until="networkidle")
    folded = "details:not([open])"
    view.wait_for_function(
        f"""() => [...document.querySelectorAll('article :is(.highlight, svg.figure)')].every(
          one => one.closest({folded!r}) || getComputedStyle(one).contentVisibility === 'visible')""",
        timeout=5000,
    )
    tree = view.context.new_cdp_session(view).send("Accessibility.getFullAXTree")
    said = [node.get("name", {}).get("value", "") for node in tree["nodes"] if not node["ignored"]]
    names = view.locator(f"article svg.figure:not({folded} *)").evaluate_all(
        "figures => figures.map(figure => figure.getAttribute('aria-label'))"
    )
    assert names and set(names) <= set(said)
    shown = view.locator(f"article .highlight:not({folded} *) code").all_text_contents()
    text = re.sub(r"\s", "", "".join(said))
    assert shown and all(re.sub(r"\s", "", one) in text for one in shown)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_copy_button_can_be_seen(view: View, scheme: Any) -> None:
    view.emulate_media(color_scheme=scheme)
    view.goto("")
    assert view.get_by_role("button", name="Copy").first.evaluate(CONTRAST) >= 4.5


def test_in_forced_colours_what_is_drawn_by_a_mask_is_seen(view: View) -> None:
    view.emulate_media(forced_colors="active")
    view.goto("layers/")
    text, behind = view.locator("body").evaluate(
        "body => [getComputedStyle(body).color, getComputedStyle(body).backgroundColor]"
    )
    view.locator("article .program").first.scroll_into_view_if_needed()
    for drawn in (".md-code__button", "details > summary"):
        colour = view.locator(f"article {drawn}").first.evaluate(
            "one => getComputedStyle(one, '::after').backgroundColor"
        )
        assert colour == text != behind
    highlighted = view.locator("article .hll").first
    assert highlighted.evaluate("one => getComputedStyle(one).backgroundColor") != behind


@pytest.mark.parametrize("width", [390, 1280])
def test_an_error_is_labelled_and_read_whole(view: View, width: int) -> None:
    view.set_viewport_size({"width": width, "height": 800})
    view.goto("layers/")
    page = pages.load_page(pages.DOCS / "layers.md")
    raising = [fence for fence in page.programs if "raises" in fence.marks]
    outputs = view.locator("article .output:is(.raises, .then-raises)")
    expect(outputs).to_have_count(len(raising))
    assert raising
    for output in outputs.all():
        label = output.evaluate("one => getComputedStyle(one, '::before').content")
        assert "raises" in label
    cut = outputs.locator("code").evaluate_all("all => all.filter(one => one.scrollWidth > one.clientWidth)")
    assert not cut


def test_only_what_can_be_used_is_a_stop(view: View) -> None:
    view.goto("layers/", wait_until="networkidle")
    assert (
        view.locator("article .headerlink").count()
        == view.locator("article .headerlink[tabindex='-1']").count()
    )
    stops = view.locator("article code[tabindex]")
    expect(stops).not_to_have_count(view.locator("article pre > code").count())
    assert all(stops.evaluate_all("all => all.map(one => one.scrollWidth > one.clientWidth)"))
    view.set_viewport_size({"width": 390, "height": 800})
    view.evaluate("for (const folded of document.querySelectorAll('details')) folded.open = true")
    scrolling = "all => all.filter(one => one.scrollWidth > one.clientWidth).length"
    expect(stops).to_have_count(view.locator("article pre > code").evaluate_all(scrolling))
    assert stops.count()


@pytest.mark.parametrize(("width", "height"), [(1280, 720), (390, 760)])
def test_the_front_page_s_buttons_are_seen_at_once(view: View, width: int, height: int) -> None:
    view.set_viewport_size({"width": width, "height": height})
    view.goto("")
    for button in view.locator("article .md-button").all()[:2]:
        expect(button).to_be_in_viewport(ratio=1)
