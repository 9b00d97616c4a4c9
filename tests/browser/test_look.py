"""What a reader sees: sections where links lead, buttons and labels that can be seen, nothing cut off."""

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Route, expect
from playwright.sync_api import Page as View

from proof import pages
from proof.browser import also_long
from proof.site import Site

# Sections that stand below much that is not laid out yet.
FAR_DOWN = [
    "activations/#dead",
    "autograd/#check-gradient",
    "initialization/#variance",
    "judging/#temperature",
    "adam/#clipping",
    "parameters/#convolution",
    "quiz/#transfer",
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


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_letters_stand_behind_the_copy_button(view: View, scheme: Any) -> None:
    view.emulate_media(color_scheme=scheme)
    view.goto("layers/")
    program = view.locator("article div.program").first
    program.scroll_into_view_if_needed()
    buttons = program.locator(".md-code__nav")
    behind = program.evaluate("one => getComputedStyle(one).backgroundColor")
    assert behind.startswith("rgb(")  # with no part that shines through
    expect(buttons).to_have_css("background-color", behind)


@pytest.mark.parametrize("path", ["start/", "layers/", "labs/hidden_units/"])
def test_the_copy_button_covers_no_line_on_a_phone(view: View, path: str) -> None:
    view.set_viewport_size({"width": 390, "height": 800})
    view.goto(path)
    blocks = view.locator("article .highlight:not(.output, details *)")
    assert blocks.count()
    for block in blocks.all()[:6]:
        block.scroll_into_view_if_needed()
        expect(block.locator(".md-code__nav")).to_be_visible()
        assert block.evaluate(
            """one => {
              const lines = one.querySelector('code'), code = lines.getBoundingClientRect()
              const nav = one.querySelector('.md-code__nav').getBoundingClientRect()
              const line = code.top + parseFloat(getComputedStyle(lines).paddingTop)
              return nav.bottom <= line + 1 || nav.left >= code.right
            }"""
        )


def test_a_command_has_one_colour(view: View) -> None:
    view.goto("start/")
    colours = view.locator("article .language-bash :is(code, code *)").evaluate_all(
        "all => [...new Set(all.map(one => getComputedStyle(one).color))]"
    )
    assert len(colours) == 1


def test_a_wide_table_of_the_cheat_sheet_has_no_column_of_single_words(view: View) -> None:
    view.set_viewport_size({"width": 390, "height": 800})
    view.goto("cheatsheet/")
    cells = view.locator("article td:nth-child(5)")
    lines = "all => all.map(one => one.clientHeight / parseFloat(getComputedStyle(one).lineHeight))"
    assert cells.count() and max(cells.evaluate_all(lines)) < 4.5


def test_the_shadow_of_a_table_is_not_hidden_by_it(view: View) -> None:
    view.set_viewport_size({"width": 390, "height": 800})
    view.goto("cheatsheet/")
    wide = view.locator("article .md-typeset__scrollwrap").evaluate_all(
        "all => all.filter(one => one.scrollWidth > one.clientWidth)"
        ".map(one => getComputedStyle(one.querySelector('table')).backgroundColor)"
    )
    assert wide and set(wide) == {"rgba(0, 0, 0, 0)"}


@pytest.mark.parametrize("path", ["initialization/", *also_long("layers/", "generalization/", "attention/")])
def test_a_formula_of_its_own_line_is_whole_on_a_phone(view: View, path: str) -> None:
    view.set_viewport_size({"width": 390, "height": 800})
    view.goto(path)
    view.evaluate("for (const folded of document.querySelectorAll('details')) folded.open = true")
    formulas = view.locator("article math[display=block]")
    assert formulas.count()
    assert not formulas.evaluate_all(
        "all => all.filter(one => one.scrollWidth > one.clientWidth).map(one => one.textContent)"
    )


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("path", ["initialization/", "explore/activations/"])
def test_the_name_of_the_next_page_is_whole_and_has_room_above(view: View, path: str, width: int) -> None:
    view.set_viewport_size({"width": width, "height": 800})
    view.goto(path)
    name = view.locator(".md-footer__link--next .md-ellipsis")
    assert name.evaluate(
        "one => one.scrollWidth <= one.clientWidth && !getComputedStyle(one).whiteSpace.includes('nowrap')"
    )
    assert (
        view.evaluate(
            """() => document.querySelector('.md-footer').getBoundingClientRect().top
          - document.querySelector('.md-content__inner').lastElementChild.getBoundingClientRect().bottom"""
        )
        >= 20
    )


def test_the_first_card_leaves_no_hole_beside_the_last(view: View) -> None:
    view.goto("")
    grid, last = view.locator(".cards > ul"), view.locator(".cards li").last
    whole, card = grid.bounding_box(), last.bounding_box()
    assert whole and card and abs(whole["x"] + whole["width"] - card["x"] - card["width"]) < 1


@pytest.mark.parametrize(("width", "height"), [(1280, 720), (390, 760)])
def test_the_front_page_s_buttons_are_seen_at_once(view: View, width: int, height: int) -> None:
    view.set_viewport_size({"width": width, "height": height})
    view.goto("")
    for button in view.locator("article .md-button").all()[:2]:
        expect(button).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("width", [390, 1000, 1280])
def test_a_caption_stands_beside_its_figure_where_there_is_room(view: View, width: int) -> None:
    view.set_viewport_size({"width": width, "height": 800})
    view.goto("layers/")
    figure = view.locator("article figure:not(details figure)").first
    drawn, said = figure.locator("svg").bounding_box(), figure.locator("figcaption").bounding_box()
    assert drawn and said and said["width"] >= 150
    beside = said["x"] >= drawn["x"] + drawn["width"] and said["y"] < drawn["y"] + drawn["height"]
    assert beside == (width >= 960)


def test_the_program_that_drew_a_figure_is_as_quiet_as_its_caption(view: View) -> None:
    size = "one => [getComputedStyle(one).fontSize, getComputedStyle(one).color]"
    for path, before in (("layers/", "figure"), ("activations/", ".explorable")):
        view.goto(path)
        line = view.locator(f"{before} + details.program > summary").first
        assert line.evaluate(size) == view.locator("figcaption").first.evaluate(size)
        assert line.evaluate("one => getComputedStyle(one).backgroundColor") == "rgba(0, 0, 0, 0)"
        line.click()
        expect(view.locator(f"{before} + details.program .program").first).to_be_visible()


def test_paper_has_no_buttons_and_no_hole_where_a_figure_comes_to_life(view: View) -> None:
    view.emulate_media(media="print")
    for path in ("activations/", "explore/parameters/"):
        view.goto(path)
        expect(view.locator(".explorable").first).to_be_visible()
        expect(view.locator("article :is(a.md-button, .explore-start)").filter(visible=True)).to_have_count(0)
        hole = view.locator(".explorable").first.evaluate(
            """one => one.getBoundingClientRect().bottom - Math.max(
              ...[...one.children].map(child => child.getBoundingClientRect().bottom))"""
        )
        assert hole < 40


def test_a_still_figure_leaves_no_hole_and_the_place_of_its_button_is_seen(view: View) -> None:
    held: list[Route] = []
    view.route("**/explore/start.js", lambda route: held.append(route))
    place = "one => getComputedStyle(one, '::after').content"
    for path, words in (("explore/learning_rate/", "Start"), ("optimizers/", "Turn the knobs")):
        view.goto(path, wait_until="domcontentloaded")
        root = view.locator(".explorable").first
        assert words in root.evaluate(place)
        view.wait_for_timeout(300)
        before = root.bounding_box()
        while held:
            held.pop().continue_()
        expect(root.locator(".explore-start")).to_be_visible()
        assert root.evaluate(place) == "none"
        after = root.bounding_box()
        assert before and after and abs(before["height"] - after["height"]) < 2
        hole = root.evaluate(
            """one => one.getBoundingClientRect().bottom - Math.max(
              ...[...one.children].map(child => child.getBoundingClientRect().bottom))"""
        )
        assert hole < 40


def test_a_chapter_lists_its_sections_where_the_sidebar_does_not(view: View) -> None:
    view.goto("layers/")
    contents = view.locator("article .contents")
    expect(contents).to_be_hidden()
    view.set_viewport_size({"width": 390, "height": 800})
    expect(contents).to_contain_text("3 exercises, 13 statements")
    contents.locator("summary").click()
    leads = contents.locator("a").evaluate_all("links => links.map(link => link.hash.slice(1))")
    assert leads == view.locator("article h2").evaluate_all("all => all.map(heading => heading.id)")
    contents.get_by_role("link", name="Depth, width and capacity").click()
    expect(view.locator("#capacity")).to_be_in_viewport()


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("path", ["cheatsheet/", *also_long("recipes/", "activations/", "glossary/")])
def test_a_name_in_a_table_is_not_broken(view: View, path: str, width: int) -> None:
    view.set_viewport_size({"width": width, "height": 800})
    view.goto(path)
    broken = view.locator("article td code").evaluate_all(
        """all => all.map(one => [one.textContent, one.getClientRects().length]).filter(
          ([name, lines]) => lines > 1 && !name.includes(' '))"""
    )
    assert not broken


def test_a_disclosure_has_one_arrow(view: View) -> None:
    view.goto("layers/")
    for kind in ("solution", "program", "predict"):
        sign, arrow = view.locator(f"article details.{kind} > summary").first.evaluate(
            "one => ['::before', '::after'].map(which => getComputedStyle(one, which))"
            ".map(style => style.display === 'none' ? '' : style.content)"
        )
        assert arrow and "›" not in sign


def test_terms_stand_beside_what_they_mean(view: View) -> None:
    view.goto("glossary/")
    tops = "all => all.map(one => Math.round(one.getBoundingClientRect().top))"
    terms, meanings = (view.locator(f"article dl > {tag}").evaluate_all(tops) for tag in ("dt", "dd"))
    assert len(terms) > 50 and terms == meanings
    view.set_viewport_size({"width": 390, "height": 800})
    terms, meanings = (view.locator(f"article dl > {tag}").evaluate_all(tops) for tag in ("dt", "dd"))
    assert all(term < meaning for term, meaning in zip(terms, meanings, strict=True))


def test_on_a_phone_no_heading_has_an_empty_line(view: View) -> None:
    view.set_viewport_size({"width": 390, "height": 800})
    view.goto("layers/")
    heights = "all => all.map(one => one.getBoundingClientRect().height)"
    headings = view.locator("article :is(h1, h2, h3)")
    before = headings.evaluate_all(heights)
    view.evaluate("for (const link of document.querySelectorAll('.headerlink')) link.remove()")
    assert before and headings.evaluate_all(heights) == before


@pytest.mark.long  # the site is built once more
def test_from_a_folder_a_suggestion_is_written_as_what_is_typed(view: View, site: Site) -> None:
    view.goto((site.offline / "index.html").as_uri())
    font = "one => [getComputedStyle(one).fontFamily, getComputedStyle(one).fontSize]"
    typed, suggested = (
        view.locator(f".md-search__{part}").first.evaluate(font) for part in ("input", "suggest")
    )
    assert typed == suggested


@pytest.mark.parametrize("width", [390, 1280])
def test_the_header_names_the_section_where_no_contents_stand_beside_the_text(view: View, width: int) -> None:
    view.set_viewport_size({"width": width, "height": 800})
    view.goto("layers/")
    section = view.locator(".md-header__section")
    expect(section).to_be_empty()
    view.goto("layers/#capacity")
    expect(section).to_have_text("Depth, width and capacity")
    expect(section).to_be_visible(visible=width < 1000)
    view.locator(".md-footer__link--next").click()  # without a load
    expect(view.locator("h1")).to_contain_text("Counting parameters")
    expect(section).to_be_empty()


@pytest.mark.parametrize("name", ["", "kinds"])
def test_the_next_page_begins_where_its_link_leads_although_the_reader_still_scrolls(
    view: View, name: str
) -> None:
    view.goto("layers/")
    held: list[Route] = []
    view.route("**/parameters/", lambda route: held.append(route))
    view.evaluate("scrollTo(0, 3000)")
    link = view.locator(f'article a[href$="/parameters/{name and "#" + name}"]').first
    link.evaluate("one => one.click()")
    view.evaluate("scrollTo(0, 3100)")
    view.wait_for_timeout(300)  # longer than the theme waits before it notes how far
    held[0].continue_()
    expect(view.locator("h1")).to_contain_text("Counting parameters")
    view.wait_for_timeout(200)
    begins = view.locator(f"#{name}" if name else "h1").evaluate("one => one.getBoundingClientRect().top")
    header = view.locator("header").first.evaluate("one => one.getBoundingClientRect().bottom")
    assert header <= begins <= 200
