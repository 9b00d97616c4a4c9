"""Show proofs: each claim says what proves it and leads there, and no answer is given away."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, expect
from playwright.sync_api import Page as View

from proof import labs, ledger, pages
from proof.browser import AXE, complaints_of, open_everything, reader, weighed
from proof.pages import Page
from proof.quiz_forms import FALSE, answer, form
from proof.site import Site

pytestmark = pytest.mark.long

KINDS = ["", "layers/", "quiz/", "cheatsheet/", "myths/", "labs/line_to_network/"]  # one of each
MOST_KIB = 12
# A reader who spares data: nothing is fetched beforehand, so that what the switch fetches can be weighed.
SPARING = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
CLAIMS = ".claim[data-proof]"
# As marked; of what a link says no text, for it is marked beside it.
SHOWN = "all => all.map(one => one.querySelector('math') ? '$' : one.textContent)"
# Claims whose proof is a line or figure that is not on the page, all answers being open.
LOST = """all => all.filter(one => {
  const {proof, go, folded} = torchproof.claims.proofOf(one)
  return proof[2] !== undefined && (!go || folded)
}).map(one => one.textContent)"""


def switch(view: View) -> Locator:
    return view.get_by_role("switch", name="Show proofs")


def turn_on(view: View) -> None:
    switch(view).click()
    expect(view.locator(".proofs [role=status]")).to_contain_text("underlined")


def claim(view: View, section: str, text: str) -> Locator:
    """The first claim of this text after a heading."""
    found = view.locator(f"[id^='claim-{section}-']")
    return found.filter(has_text=text).first


def card(view: View) -> Locator:
    return view.get_by_role("dialog", name="Proof")


def test_it_is_off_at_first_and_fetches_nothing_then(view: View) -> None:
    fetched: list[str] = []
    view.on("request", lambda request: fetched.append(request.url))
    view.goto("layers/", wait_until="networkidle")
    expect(switch(view)).not_to_be_checked()
    expect(view.locator(".claim")).to_have_count(0)
    names = {url.rpartition("/")[2] for url in fetched if "proofs" in url}
    assert names == {"switch.js"}


def test_by_keyboard_a_number_leads_to_its_line_and_back(view: View) -> None:
    view.goto("layers/")
    switch(view).press("Space")
    expect(switch(view)).to_be_checked()
    number = claim(view, "neuron", "0.5").get_by_role("button")
    expect(number).to_have_accessible_name("Proof: set in layers/neuron.py, line 6")
    number.press("Enter")
    expect(card(view)).to_contain_text("Set in layers/neuron.py, line 6.")
    view.keyboard.press("Escape")
    expect(card(view)).to_be_hidden()
    expect(number).to_be_focused()
    view.keyboard.press("Enter")
    view.keyboard.press("Enter")
    line = view.locator("mark.proof-place")
    expect(line).to_be_focused()
    expect(line).to_be_in_viewport()
    code = (pages.SNIPPETS / "layers/neuron.py").read_text(encoding="utf-8").split("\n")
    expect(line).to_have_text(code[5])
    view.keyboard.press("Tab")
    expect(view.get_by_role("button", name="Back to the text")).to_be_focused()
    view.keyboard.press("Enter")
    expect(number).to_be_focused()
    expect(view.locator("mark.proof-place, .proof-back")).to_have_count(0)


def test_it_is_remembered_from_page_to_page_and_turned_off_again(view: View) -> None:
    view.goto("layers/")
    turn_on(view)
    view.locator(".md-nav--primary").get_by_role("link", name="Optimizers").click()  # without a load
    expect(view.locator("h1")).to_contain_text("Optimizers")
    expect(claim(view, "momentum", "0.9")).to_be_visible()
    view.reload()
    expect(switch(view)).to_be_checked()
    expect(view.locator(CLAIMS).first).to_be_attached()
    switch(view).click()
    expect(view.locator(".claim")).to_have_count(0)
    expect(view.locator(".proofs [role=status]")).to_be_empty()


def test_a_folded_answer_stays_folded_and_gives_nothing_away(view: View) -> None:
    view.goto("autograd/")
    turn_on(view)
    number = view.locator("#claim-accumulate-2")
    fold = view.locator("#accumulate ~ details.predict").first
    assert "folded" in (number.get_by_role("button").get_attribute("aria-label") or "")
    number.click()
    expect(card(view)).to_have_text("Its proof is in an answer that is still folded.Go to the answer")
    card(view).get_by_role("button").click()
    expect(fold.locator("summary")).to_be_focused()
    expect(fold).not_to_have_attribute("open", "")
    view.keyboard.press("Enter")
    found = "Proof: printed by autograd/accumulate.py, line 1"
    expect(number.get_by_role("button")).to_have_accessible_name(found)
    expect(fold.locator("mark.proof-place")).to_be_visible()


def test_a_statement_gives_nothing_away_before_it_is_answered(view: View) -> None:
    view.goto("layers/")
    turn_on(view)
    expect(view.locator("form.quiz, details.quiz").locator(".claim")).to_have_count(0)
    answer(view, FALSE, "True")
    marked = form(view, FALSE).locator(CLAIMS)
    expect(marked.filter(has_text="(2, 3)")).to_be_visible()
    expect(form(view, FALSE).locator(f"legend {CLAIMS}")).not_to_have_count(0)
    form(view, FALSE).get_by_role("button", name="Try again").click()
    expect(marked).to_have_count(0)


@pytest.mark.parametrize("path", ["layers/", "quiz/"])
def test_a_proof_in_the_folded_program_of_an_answer_opens_it(view: View, path: str) -> None:
    """In the quiz, where it is fetched then."""
    view.goto(path)
    turn_on(view)
    answer(view, FALSE, "False")
    program = form(view, FALSE).locator("details")
    expect(program).not_to_have_attribute("open", "")
    form(view, FALSE).locator(".quiz-answer > p").locator(CLAIMS).filter(has_text="(2, 3)").click()
    card(view).get_by_role("button").click()
    expect(program.locator("mark.proof-place")).to_be_focused()


def test_a_proof_on_another_page_is_found_there_and_leads_back(view: View) -> None:
    view.goto("quiz/")
    turn_on(view)
    answer(view, FALSE, "False")
    code = form(view, FALSE).locator(CLAIMS).filter(has_text="x @ W.T + b")
    code.click()
    expect(card(view)).to_contain_text("Printed by layers/weight_shape.py, line 4")
    card(view).get_by_role("link").click()
    expect(view.locator("h1")).to_contain_text("Layers and networks")
    expect(view.locator("summary.proof-place")).to_be_focused()  # its line is in a folded answer
    view.get_by_role("button", name="Back to the text").click()
    expect(view.locator("h1")).to_contain_text("Quiz")
    expect(code.get_by_role("button")).to_be_focused()


def test_the_first_number_of_the_front_page_shows_it_to_everyone(view: View) -> None:
    view.goto("")
    expect(switch(view)).not_to_be_checked()
    number = view.get_by_role("button", name="Show the proof of this number")
    expect(number.locator("..")).to_have_text("two")
    number.press("Enter")
    expect(card(view)).to_contain_text("Set in index/count.py, line 3.")
    expect(switch(view)).to_be_checked()


@pytest.fixture(scope="module")
def in_folder(browser: Browser, site: Site) -> Iterator[View]:
    with browser.new_context() as context:
        view = context.new_page()
        complaints = complaints_of(view, site)
        yield view
        assert not complaints, "\n".join(complaints)


@pytest.mark.long  # the site is built once more
def test_it_works_from_a_folder(in_folder: View, site: Site) -> None:
    for path in ("layers.html", "labs/hidden_units.html"):
        in_folder.goto((site.offline / path).as_uri())
        if path == "layers.html":
            turn_on(in_folder)
        expect(in_folder.locator(CLAIMS).first).to_be_attached()
    number = claim(in_folder, "where-the-error-sits", "72%")
    expect(number).to_be_hidden()  # it stands in an answer, with its proof
    in_folder.locator("details.predict", has_text="72%").locator("summary").click()
    number.click()
    expect(card(in_folder)).to_contain_text("Printed by a program of this lab, line 2.")
    card(in_folder).get_by_role("button").click()
    expect(in_folder.locator("mark.proof-place")).to_contain_text("72%")


def test_without_scripts_there_is_no_switch(browser: Browser, site: Site) -> None:
    with browser.new_context(java_script_enabled=False, base_url=site.url) as context:
        view = context.new_page()
        for path in ("", "layers/"):
            view.goto(path)
            expect(view.locator(".proofs")).to_have_count(1)
            expect(view.locator(".proofs")).to_be_hidden()
            assert not view.locator("article").evaluate(
                "one => [...one.querySelectorAll('.first-claim')].some("
                "claim => getComputedStyle(claim).textDecorationLine !== 'none')"
            )


@pytest.mark.parametrize("path", KINDS)
def test_with_proofs_shown_axe_finds_nothing_and_a_phone_does_not_scroll_sideways(
    browser: Browser, site: Site, path: str
) -> None:
    with reader(browser, site) as context:
        view = context.new_page()
        view.goto(path)
        turn_on(view)
        open_everything(view)
        view.set_viewport_size({"width": 390, "height": 844})
        assert view.evaluate("document.documentElement.scrollWidth") <= 390
        view.set_viewport_size({"width": 1280, "height": 800})
        if view.locator(CLAIMS).count():
            view.locator(f"{CLAIMS}:not(:has(a)):visible").first.click()
            expect(card(view)).to_be_visible()
        for scheme, name, rules in (
            ("light", "default", None),
            ("dark", "slate", ["color-contrast", "link-in-text-block"]),
        ):
            view.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            view.locator(f"body[data-md-color-scheme={name}]").wait_for()
            wanted = {"resultTypes": ["violations"], **({"runOnly": rules} if rules else {})}
            results = AXE.run(view, options=wanted)
            assert results.response["passes"]
            assert not results.response["violations"], f"{scheme}:\n{results.generate_report()}"


WITH_CLAIMS = [
    page
    for page in (*pages.load_pages(), *labs.load_labs())
    if any(
        entry.reference and entry.section != "front-matter"
        for entry in ledger.read(ledger.path_of(page.path))
    )
]


EXPLORABLES = [page for page in WITH_CLAIMS if page.slug.startswith("explore/")]


@pytest.mark.parametrize("page", WITH_CLAIMS, ids=lambda page: page.slug)
def test_every_claim_of_a_page_is_marked_and_its_proof_found(view: View, page: Page) -> None:
    """As the ledger lists them, in order, and light to fetch; a formula is compared by its kind alone."""
    view.add_init_script(SPARING)
    total = weighed(view, of="proofs")
    view.goto(page.address, wait_until="networkidle")
    before = total()  # of the switch itself
    turn_on(view)
    view.wait_for_load_state("networkidle")
    weight = total() - before
    assert 0 < weight <= MOST_KIB * 1024, f"{weight / 1024:.1f} KiB over the wire"
    open_everything(view)
    view.evaluate("for (const form of document.querySelectorAll('form.quiz')) form.dataset.state = 'right'")
    marked_as_listed(view, page)
    assert not view.locator(CLAIMS).evaluate_all(LOST)


@pytest.mark.parametrize("page", EXPLORABLES, ids=lambda page: page.slug)
def test_a_figure_that_came_to_life_moves_no_claim(view: View, page: Page) -> None:
    view.goto(f"{page.address}?start", wait_until="networkidle")
    expect(view.locator(".explore-live .explore-status")).not_to_be_empty()
    turn_on(view)
    marked_as_listed(view, page)


def marked_as_listed(view: View, page: Page) -> None:
    entries = [
        entry
        for entry in ledger.read(ledger.path_of(page.path))
        if entry.reference and entry.section != "front-matter"
    ]
    expect(view.locator(CLAIMS)).to_have_count(len(entries))
    found = view.locator(CLAIMS).evaluate_all(SHOWN)
    for entry, shown in zip(entries, found, strict=True):
        text = " ".join(shown.split())
        written = ["[$"] if text == "$" else [f"[{text}]", f"[`{text}`]"] if text else ["["]
        assert any(one in entry.context for one in written), f"{text} is not {entry.context}"
