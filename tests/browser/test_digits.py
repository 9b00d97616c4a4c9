"""Should my digits match? With proofs shown, a fold below an output and a number's card say it."""

import pytest
from playwright.sync_api import Browser, Locator, expect
from playwright.sync_api import Page as View

from proof import digits
from proof.browser import AXE, complaints_of, reader
from proof.digits import SEEDS
from proof.site import Site

pytestmark = pytest.mark.long

PAGE, PROGRAM = "autograd/", "autograd/exercise_circle"
LINE, NUMBER = 3, "0.01"  # an error that the text names, and the same everywhere
# Opens a part of the page, and all that is folded around it.
OPEN = "one => { for (; one; one = one.parentElement) if (one.localName === 'details') one.open = true }"


def turn_on(view: View) -> None:
    view.get_by_role("switch", name="Show proofs").click()
    expect(view.locator(".proofs [role=status]")).to_contain_text("underlined")


def fold(view: View) -> Locator:
    """The one below the output of the program, in an answer that is opened."""
    output = view.locator(f".highlight.program:has(.filename:text-is('{PROGRAM}.py')) ~ .output").first
    found = output.locator("+ details.digits")
    found.locator("..").evaluate(OPEN)
    return found


def test_a_fold_says_how_far_numbers_move_and_fetches_it_when_asked(view: View) -> None:
    fetched: list[str] = []
    view.on("request", lambda request: fetched.append(request.url.rpartition("/")[2]))
    view.goto(PAGE)
    expect(view.locator("details.digits")).to_have_count(0)
    turn_on(view)
    asked = fold(view).locator("summary")
    expect(asked).to_have_text("Should my digits match?")
    assert "autograd.digits.js" not in fetched
    asked.press("Enter")
    expect(fold(view).get_by_role("link")).to_have_text("How this was tried")
    assert "autograd.digits.js" in fetched
    expect(fold(view)).to_contain_text("Yes: they were the same with the plainest instructions, with ")
    expect(fold(view)).to_contain_text("What the page concludes held with 20 of 20 other seeds.")
    stored = digits.stored()[PROGRAM]
    rows = fold(view).locator("tbody tr")
    expect(rows).to_have_count(len(stored.moves))
    (line, _), moves = min(stored.moves.items())
    said = [str(line), stored.printed[min(stored.moves)]]
    head = [one.lower() for one in fold(view).locator("th").all_inner_texts()]
    assert head[:2] == ["line", "here"] and head[-1] == f"over {SEEDS}"
    assert rows.first.locator("td").all_inner_texts()[:2] == said
    assert rows.first.locator("td").last.inner_text() == moves.get(SEEDS, "same")
    view.get_by_role("switch", name="Show proofs").click()
    expect(view.locator("details.digits")).to_have_count(0)


def test_the_card_of_a_number_says_how_far_it_moves(view: View) -> None:
    view.goto(PAGE)
    turn_on(view)
    expect(fold(view)).to_be_visible()
    claim = view.locator(".claim[data-proof]").filter(has_text=NUMBER)
    claim.get_by_role("button", name=f"printed by {PROGRAM}.py, line {LINE}").first.press("Enter")
    settings = digits.stored()[PROGRAM].settings
    assert (settings[0], settings[-1]) == ("plainest instructions", SEEDS)
    card = view.get_by_role("dialog", name="Proof")
    expect(card).to_contain_text(f"line {LINE}. The same with the plainest instructions, with ")
    expect(card).to_contain_text(f"and over {SEEDS}.")


@pytest.mark.long  # the site is built once more
def test_it_works_from_a_folder(browser: Browser, site: Site) -> None:
    with browser.new_context() as context:
        view = context.new_page()
        complaints = complaints_of(view, site)
        view.goto((site.offline / "autograd.html").as_uri())
        turn_on(view)
        fold(view).locator("summary").click()
        expect(fold(view).locator("tbody tr").first).to_be_attached()
        assert not complaints, "\n".join(complaints)


def test_without_a_connection_it_says_so_and_asks_again(browser: Browser, site: Site) -> None:
    with reader(browser, site) as context:
        view = context.new_page()
        view.goto(PAGE)
        turn_on(view)
        view.route("**/*.digits.js", lambda route: route.abort())
        fold(view).locator("summary").click()
        expect(fold(view)).to_contain_text("try again when you are connected")
        view.unroute("**/*.digits.js")
        fold(view).locator("summary").click()
        fold(view).locator("summary").click()
        expect(fold(view).locator("tbody tr").first).to_be_attached()


def test_with_a_fold_open_axe_finds_nothing_and_a_phone_does_not_scroll_sideways(
    browser: Browser, site: Site
) -> None:
    with reader(browser, site) as context:
        view = context.new_page()
        view.goto(PAGE)
        turn_on(view)
        folds = view.locator("details.digits")
        for one in folds.all():
            one.evaluate(OPEN)
        expect(folds.locator("a")).to_have_count(folds.count())
        view.set_viewport_size({"width": 390, "height": 844})
        assert view.evaluate("document.documentElement.scrollWidth") <= 390
        # Out of view, a block becomes a stop of the Tab key when the browser has nothing else to do.
        view.wait_for_function(
            """() => [...document.querySelectorAll('.highlight code')].every(
              one => one.closest('details:not([open])') || one.scrollWidth <= one.clientWidth
                || one.tabIndex === 0)"""
        )
        for scheme, name in (("light", "default"), ("dark", "slate")):
            view.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            view.locator(f"body[data-md-color-scheme={name}]").wait_for()
            results = AXE.run(view, options={"resultTypes": ["violations"]})
            assert results.response["passes"]
            assert not results.response["violations"], f"{scheme}:\n{results.generate_report()}"
