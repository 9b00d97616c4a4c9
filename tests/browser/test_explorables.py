"""Every explorable in a real browser: alive, by keyboard, from its address, printed; and still."""

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Literal
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Locator, Route, expect
from playwright.sync_api import Page as View

from proof.browser import AXE, also_long, complaints_of, long_but_for_kinds, reader, watched, weighed
from proof.pages import DOCS
from proof.site import Site

PATHS = [f"explore/{page.stem}/" for page in sorted((DOCS / "explore").glob("*.md"))]
# The chapters that hold one, reduced.
CHAPTERS = [
    f"{page.stem}/"
    for page in sorted(DOCS.glob("*.md"))
    if re.search(r"<div[^>]*data-explorable[^>]*data-reduced", page.read_text(encoding="utf-8"))
]
MOST_KIB = 120
MOST_SHIFT = 0.02
LONGEST = 100_000
HOSTILE = [
    "nonsense",
    "<script>document.title='owned'</script>",
    "1e9",
    "-1000000000",
    "NaN",
    "",
    "%00%ff",
    "on",
]
MEANT_BY_SOME = {"1e9", "on"}  # a control may take them
SHIFTS = """window.shifted = 0
new PerformanceObserver(list => {
  for (const one of list.getEntries()) window.shifted += one.hadRecentInput ? 0 : one.value
}).observe({type: 'layout-shift', buffered: true})"""
# What a reader is told, and what the controls show.
SAID = "[...document.querySelectorAll('.explore-status, .explore-values')].map(one => one.textContent).join()"
SHOWN = f"""() => JSON.stringify([
  [...document.querySelectorAll('.explore-control :is(input, select, textarea)')].map(
    one => [one.value, one.checked]),
  {SAID}])"""
# What the controls with bounds are set to.
SET = """() => JSON.stringify([...document.querySelectorAll(
  '.explore-control:not(.explore-text) :is(input, select)')].map(one => [one.value, one.checked]))"""
FOCUSED = "document.activeElement.closest('.explore-live') && document.activeElement.dataset.met"
USABLE = ".explore-controls :is(input, select, textarea):enabled:visible"

each_explorable = pytest.mark.parametrize("path", long_but_for_kinds(PATHS))


def come_to_life(view: View, address: str, until: Literal["load", "networkidle"] = "networkidle") -> Locator:
    """The explorable of a page of its own, its table open; its data may come later than `load`."""
    view.goto(address, wait_until=until)
    if "?" not in address:
        view.get_by_role("button", name="Start", exact=True).click()
    root = view.locator(".explore-live")
    expect(root.locator(".explore-status")).not_to_be_empty()
    root.locator(".explore-values > summary").click()
    expect(root.locator(".explore-values td").first).to_be_attached()
    return root


def axe_faults(view: View, scheme: str) -> list[str]:
    view.emulate_media(color_scheme="dark" if scheme == "slate" else "light")
    view.locator(f"body[data-md-color-scheme={scheme}]").wait_for()
    results = AXE.run(view, context={"include": [[".explorable"]]}, options={"resultTypes": ["violations"]})
    assert results.response["passes"]
    return [f"{scheme}: {one['id']}: {one['nodes'][0]['html']}" for one in results.response["violations"]]


def late(route: Route) -> None:
    time.sleep(0.4)
    route.continue_()


@each_explorable
def test_it_is_light_still_accessible_and_prints_without_its_controls(view: View, path: str) -> None:
    view.add_init_script(SHIFTS)
    view.route("**/explore/views/*.js", late)  # so that the still figure is seen before it comes to life
    weight = weighed(view)
    for width in (1280, 390):
        view.set_viewport_size({"width": width, "height": 844})
        root = come_to_life(view, path)
        if width == 1280:  # started, which test_views.py does not do
            assert weight() <= MOST_KIB * 1024, f"{weight() / 1024:.1f} KiB, {MOST_KIB} are the most"
        shifted = view.evaluate("window.shifted")
        assert shifted < MOST_SHIFT, f"at {width} px what is shown moves by {shifted:.3f} while it loads"
        wide = view.evaluate("document.documentElement.scrollWidth")
        assert wide <= width, f"it is {wide} px wide"
    faults = [fault for scheme in ("default", "slate") for fault in axe_faults(view, scheme)]
    assert not faults, "\n".join(faults)
    for control in root.locator(".explore-number").all():
        slider, field = control.locator("input[type=range]"), control.locator("input[type=number]")
        label = control.locator("label").inner_text() if control.is_visible() else None
        assert label is None or slider.get_attribute("aria-label") == label
        valuetext = slider.get_attribute("aria-valuetext") or ""
        assert valuetext.split()[0] == field.input_value(), "a slider tells the number of its field"
    view.emulate_media(media="print")
    expect(root.locator(".explore-status")).to_be_visible()
    expect(root.locator(".explore-controls, .explore-buttons").filter(visible=True)).to_have_count(0)


def changed(view: View, control: Locator) -> None:
    """Change a control by keyboard; what is said, or a value of the table, changes with it."""
    before = view.evaluate(SAID)
    kind, tag = control.get_attribute("type"), control.evaluate("one => one.tagName")
    key = {"checkbox": "Space", "range": "ArrowRight"}.get(str(kind), "ArrowUp")
    if kind == "range" and control.evaluate("one => one.valueAsNumber >= Number(one.max)"):
        key = "ArrowLeft"
    if tag == "SELECT":
        key = (
            "ArrowDown"
            if control.evaluate("one => one.selectedIndex < one.options.length - 1")
            else "ArrowUp"
        )
    for _ in range(1 if kind == "checkbox" or tag == "SELECT" else 20):
        control.press(key)
        view.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
        if view.evaluate(SAID) != before:
            return
    view.wait_for_function(f"before => {SAID} !== before", arg=before, timeout=2000)


def tabbed(view: View, root: Locator) -> None:
    """Each control and each button is met by Tab, in the order in which they stand."""
    wanted = root.locator(f"{USABLE}, :scope > .explore-buttons :is(button, a):visible")
    count = wanted.count()
    for index in range(count):
        wanted.nth(index).evaluate("(one, index) => { one.dataset.met = String(index) }", index)
    wanted.first.focus()
    met = [view.evaluate(FOCUSED)]
    for _ in range(count - 1):
        view.keyboard.press("Tab")
        met.append(view.evaluate(FOCUSED))
    assert met == [str(index) for index in range(count)]


@each_explorable
def test_each_control_works_by_keyboard_and_the_address_keeps_the_state(view: View, path: str) -> None:
    root = come_to_life(view, path)
    first = view.evaluate(SHOWN)
    tabbed(view, root)
    names = root.locator(".explore-control").evaluate_all("all => all.map(one => one.dataset.control)")
    tried = []
    for name in names:
        control = root.locator(f"[data-control={name}] :is(input[type=range], input[type=checkbox], select)")
        if not control.count() or not control.is_visible() or control.is_disabled():
            continue  # a text: typed by the tests of its own; or what does not count at this setting
        tried.append(name)
        before = view.evaluate("location.search")
        changed(view, control)
        view.wait_for_function("before => location.search !== before", arg=before)
        assert f"{name}=" in view.evaluate("location.search") + before
    kept = view.evaluate(SHOWN)
    assert (kept != first) == bool(tried)
    search = view.evaluate("location.search")
    come_to_life(view, f"{path}{search}")
    assert view.evaluate(SHOWN) == kept and view.evaluate("location.search") == search
    root.get_by_role("button", name="Reset", exact=True).press("Enter")
    view.wait_for_function("() => location.search === ''")
    assert view.evaluate(SHOWN) == first


def test_a_change_just_after_reset_is_kept(view: View) -> None:
    root = come_to_life(view, "explore/learning_rate/?nesterov=on")
    nesterov = root.get_by_label("Nesterov momentum")
    expect(nesterov).to_be_checked()
    root.evaluate(
        """root => {
          [...root.querySelectorAll('button')].find(one => one.textContent === 'Reset').click()
          root.querySelector('[data-control=nesterov] input').click() // before the next frame
        }"""
    )
    view.wait_for_timeout(100)
    expect(nesterov).to_be_checked()


@contextmanager
def any_address(view: View, path: str) -> Iterator[None]:
    """Addresses of any length come through, as by a server that refuses none."""

    def plainly(route: Route) -> None:
        route.continue_(url=route.request.url.split("?")[0])

    pattern = re.compile(re.escape(path) + r"\?")
    view.route(pattern, plainly)
    yield
    view.unroute(pattern, plainly)


@each_explorable
def test_a_hostile_address_is_told_and_does_no_harm(view: View, path: str) -> None:
    view.on("dialog", lambda dialog: pytest.fail(f"a dialog: {dialog.message}"))
    root = come_to_life(view, path)
    title, first = view.title(), view.evaluate(SET)
    names: list[str] = root.locator(".explore-control").evaluate_all(
        "all => all.map(one => one.dataset.control)"
    )
    bounded = root.locator(".explore-control:not(.explore-text)").count()
    with any_address(view, path):
        for value in [*HOSTILE, "9" * LONGEST]:
            strange = "&".join(
                f"{name}={quote(value)}" for name in [*names, "__proto__", "constructor", "x y"]
            )
            come_to_life(view, f"{path}?{strange[:LONGEST]}", "load")
            if bounded and value not in MEANT_BY_SOME:
                expect(root.locator("> .explore-wrong").first).to_contain_text("The address gives")
                expect(root.locator("> .explore-wrong").first).to_be_visible()
                assert view.evaluate(SET) == first
            view.wait_for_function("() => location.search.length < 2000")
            assert view.title() == title and not view.locator("article script").count()
    come_to_life(view, path)
    expect(root.locator("> .explore-wrong")).to_have_count(0)


def stands_still(view: View) -> None:
    root = view.locator(".explorable:not([data-reduced])")
    expect(root.locator("> figure")).to_be_visible()
    expect(root.locator("> .explore-still")).to_be_visible()
    assert root.locator("> .explore-still table").count(), "the still values are a table"
    expect(root.locator("form")).to_have_count(0)


@each_explorable
def test_without_scripts_its_figure_and_table_stand(browser: Browser, site: Site, path: str) -> None:
    with browser.new_context(java_script_enabled=False, base_url=site.url) as context:
        view = context.new_page()
        view.goto(path)
        stands_still(view)
        expect(view.locator(".explore-start")).to_have_count(0)


@pytest.mark.long
@pytest.mark.parametrize("path", PATHS)
def test_from_a_folder_its_figure_and_table_stand(browser: Browser, site: Site, path: str) -> None:
    with browser.new_context() as context:
        view = context.new_page()
        complaints = complaints_of(view, site)
        view.goto((site.offline / f"{path.rstrip('/')}.html").as_uri())
        view.wait_for_function("() => document.querySelector('.explorable[data-still]')")
        stands_still(view)
        assert not complaints, "\n".join(complaints)


@each_explorable
def test_where_its_module_cannot_be_had_the_figure_stands_and_a_button_tries_again(
    browser: Browser, site: Site, path: str
) -> None:
    with reader(browser, site) as context:
        view = context.new_page()
        view.route("**/explore/views/*.js*", lambda route: route.abort())
        view.goto(path, wait_until="networkidle")
        view.get_by_role("button", name="Start", exact=True).click()
        stands_still(view)
        again = view.get_by_role("button", name="Try again")
        again.click()
        expect(again).to_be_enabled()
        stands_still(view)
        view.unroute("**/explore/views/*.js*")
        again.click()
        expect(view.locator(".explore-live .explore-status")).not_to_be_empty()
        expect(again).to_have_count(0)


@pytest.mark.parametrize("path", [*CHAPTERS[:1], *also_long(*CHAPTERS[1:])])
def test_in_a_chapter_a_button_brings_it_to_life(browser: Browser, site: Site, path: str) -> None:
    with watched(reader(browser, site), site) as view:
        weight = weighed(view, of="/explore/")
        view.goto(path, wait_until="networkidle")
        before = weight()
        for root in view.locator(".explorable[data-reduced]").all():
            expect(root.locator("> figure")).to_be_visible()
            root.locator(".explore-start").press("Enter")
            expect(root.locator(".explore-status")).not_to_be_empty()
            expect(root.locator("> figure")).to_be_hidden()
            home = root.get_by_role("link", name="Open the whole figure")
            address = view.evaluate("link => link.href", home.element_handle())
            assert address.startswith(f"{site.url}explore/{root.get_attribute('data-explorable')}/")
            said = root.locator(".explore-status").inner_text()
            home.click()
            expect(view.locator(".explore-status")).to_have_text(said)
            view.goto(path, wait_until="networkidle")
        assert before < 3 * 1024 < weight(), "before it is wanted there is only what makes the button"


def test_every_page_and_chapter_was_found() -> None:
    views: list[Any] = sorted((DOCS / "assets" / "javascripts" / "explore" / "views").glob("*.js"))
    assert PATHS and CHAPTERS and [f"explore/{one.stem}/" for one in views] == PATHS
