"""Every view in a real browser: accessible, light and self-contained, on phones too."""

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, expect
from playwright.sync_api import Page as View

from proof.browser import AXE, KINDS, Opened, long_but_for_kinds, weighed
from proof.html import built
from proof.site import Site, view_paths

NEWEST = "label-content-name-mismatch"  # a rule of axe-core 4.14
VIEWS = view_paths()
EVERYTHING = [*VIEWS, "no/such/page/"]
MOST_KIB = {"labs/": 150}  # and 120 elsewhere
# The size of each text in a figure, as it is shown; an explorable hides its still one.
TEXT_SIZES = """[...document.querySelectorAll('figure:not([hidden]) svg text')]
  .filter(text => text.textContent.trim()).map(
  text => {
    const figure = text.ownerSVGElement
    const scale = figure.getBoundingClientRect().width / figure.viewBox.baseVal.width
    return parseFloat(getComputedStyle(text).fontSize) * scale
  })"""
each_page = pytest.mark.parametrize("opened", long_but_for_kinds(VIEWS), indirect=True)


@each_page
def test_a_page_is_quiet_and_calls_no_other_host(opened: Opened) -> None:
    assert not opened.complaints, "\n".join(opened.complaints)
    assert opened.view.locator("h1").count() == 1


@each_page
def test_a_page_keeps_within_its_weight(opened: Opened) -> None:
    most = next((kib for start, kib in MOST_KIB.items() if opened.path.startswith(start)), 120)
    assert 0 < opened.weight <= most * 1024, (
        f"{opened.weight / 1024:.0f} KiB over the wire, {most} are the most"
    )


def next_page(browser: Browser, site: Site, first: str, then: str) -> float:
    """What a page weighs, in KiB, for a reader who comes to it from another, by a link."""
    with browser.new_context(base_url=site.url, viewport={"width": 1280, "height": 800}) as context:
        view = context.new_page()
        view.goto(first, wait_until="networkidle")
        weight = weighed(view)
        view.evaluate("to => [...document.links].find(link => link.href === to).click()", site.url + then)
        view.wait_for_url(f"**/{then}")
        view.wait_for_function("() => !document.querySelector('details.quiz, .proofs[hidden]')")
        view.evaluate("() => document.fonts.ready")
        view.wait_for_timeout(500)  # instant navigation says to nobody that it is done
        return weight() / 1024


# The whole round takes minutes: .ci/run makes it.
@pytest.mark.parametrize(
    ("first", "then"),
    [("quiz/", "generalization/")]
    + [pytest.param("start/", "quiz/", marks=pytest.mark.long)]
    + [pytest.param("", path, marks=pytest.mark.long) for path in VIEWS if path],
)
def test_the_next_page_keeps_within_its_weight(browser: Browser, site: Site, first: str, then: str) -> None:
    assert 1 < (weight := next_page(browser, site, first, then)) <= 40, f"{weight:.1f} KiB over the wire"


@pytest.mark.parametrize("opened", long_but_for_kinds(EVERYTHING, dear=["quiz/"]), indirect=True)
def test_axe_finds_nothing(opened: Opened) -> None:
    """All rules in the light; in the dark, where only colours change, those of contrast."""
    for scheme, name, rules in (
        ("light", "default", None),
        ("dark", "slate", ["color-contrast", "link-in-text-block"]),
    ):
        opened.view.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        opened.view.locator(f"body[data-md-color-scheme={name}]").wait_for()
        wanted = {"resultTypes": ["violations"], **({"runOnly": rules} if rules else {})}  # half the time
        # In the dark, the colours of code are looked at once: they are the same on every page.
        less = {"exclude": [[".highlight"]]} if rules and opened.path not in KINDS else None
        results = AXE.run(opened.view, context=less, options=wanted)
        kinds = ("passes", "violations", "incomplete", "inapplicable")
        known = {rule["id"] for kind in kinds for rule in results.response[kind]}
        assert results.response["passes"] and known >= set(rules or [NEWEST])
        assert not results.response["violations"], f"{scheme}:\n{results.generate_report()}"
    opened.view.emulate_media(color_scheme="light")


def test_on_a_phone_each_link_and_button_has_a_name(view: View) -> None:
    view.set_viewport_size({"width": 390, "height": 844})
    view.goto("layers/")
    results = AXE.run(view, options={"runOnly": ["link-name", "button-name", "summary-name"]})
    assert results.response["passes"]
    assert not results.response["violations"], results.generate_report()


def test_the_pages_whose_code_is_looked_at_in_the_dark_have_every_colour(site: Site) -> None:
    coloured = {path: set(re.findall(r'<span class="(\w{1,3})">', built(site, path))) for path in VIEWS}
    assert set().union(*coloured.values()) == set().union(*(coloured[path] for path in KINDS))


@pytest.mark.parametrize("opened", long_but_for_kinds(EVERYTHING), indirect=True)
def test_a_phone_does_not_scroll_sideways_and_figures_are_legible(opened: Opened) -> None:
    for width, least in ((1280, 13), (390, 9.5)):
        opened.view.set_viewport_size({"width": width, "height": 844})
        wide = opened.view.evaluate(
            "Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)"
        )
        assert wide <= width, f"it is {wide} px wide"
        small = [size for size in opened.view.evaluate(TEXT_SIZES) if size < least]
        assert not small, f"text of {min(small):.1f} px in a figure at {width} px"
    opened.view.set_viewport_size({"width": 1280, "height": 800})


def test_a_step_within_a_page_does_not_fetch_it_again(view: View) -> None:
    fetched: list[str] = []
    view.goto("layers/", wait_until="networkidle")
    view.on("request", lambda request: fetched.append(request.url))
    contents = view.locator(".md-nav--secondary")
    contents.get_by_role("link", name="Check yourself").click()
    expect(view.locator("h2#check")).to_be_in_viewport()
    contents.get_by_role("link", name="Layers chain into a network").click()
    expect(view.locator("h2#chain")).to_be_in_viewport()
    view.go_back()
    expect(view.locator("h2#check")).to_be_in_viewport()
    view.wait_for_load_state("networkidle")
    assert not [url for url in fetched if url.endswith("/layers/")]
    view.locator(".md-nav--primary").get_by_role("link", name="Quiz").click()
    expect(view.locator("h1")).to_contain_text("Quiz")
    view.reload()  # a document that has not moved, with another page behind it in the history
    view.go_back()
    expect(view.locator("h1")).to_contain_text("Layers and networks")


def test_a_missing_page_helps(browser: Browser, site: Site) -> None:
    view = browser.new_page()
    response = view.goto(f"{site.url}no/such/page/")
    assert response and response.status == 404
    links = view.locator("article a").evaluate_all("links => links.map(link => new URL(link.href).pathname)")
    view.close()
    assert set(links) == {f"/{path}" for path in VIEWS}


def test_the_cheat_sheet_prints_on_one_page(view: View) -> None:
    view.goto("cheatsheet/")
    centimetre: Any = dict.fromkeys(("top", "right", "bottom", "left"), "1cm")
    printed = view.pdf(format="A4", margin=centimetre)
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1
