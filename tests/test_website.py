"""The built site: accessible, light and self-contained; on phones, without scripts, from a folder."""

import re
import shutil
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pages
import pytest
import website
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from website import Opened, Site

PAGES = website.page_paths()
KINDS = ["", "start/", "layers/", "quiz/", "recipes/", "cheatsheet/", "labs/fine_tuning/"]  # one of each
EVERYTHING = [*PAGES, "no/such/page/"]
MOST_KIB = {"labs/": 200}  # and 150 elsewhere


# The size of each text in a figure, as it is shown.
TEXT_SIZES = """[...document.querySelectorAll('figure svg text')].filter(text => text.textContent.trim()).map(
  text => {
    const figure = text.ownerSVGElement
    const scale = figure.getBoundingClientRect().width / figure.viewBox.baseVal.width
    return parseFloat(getComputedStyle(text).fontSize) * scale
  })"""


class Elements(HTMLParser):
    """The elements of a page, as (name, attributes)."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def all(self, *names: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.found if name in names]


def built(site: Site, path: str) -> str:
    return Path(site.folder, path, "index.html").read_text(encoding="utf-8")


def article(html: str) -> str:
    return html[html.index("<article") : html.index("</article>")]


def test_there_are_pages() -> None:
    assert {"", "start/", "layers/", "parameters/", "quiz/"} <= set(PAGES)


each_page = pytest.mark.parametrize("opened", PAGES, indirect=True)
each_page_and_404 = pytest.mark.parametrize("opened", EVERYTHING, indirect=True)


@each_page
def test_a_page_is_quiet_and_calls_no_other_host(opened: Opened) -> None:
    assert not opened.complaints, "\n".join(opened.complaints)
    assert opened.page.locator("h1").count() == 1


@each_page
def test_a_page_keeps_within_its_weight(opened: Opened) -> None:
    most = next((kib for start, kib in MOST_KIB.items() if opened.path.startswith(start)), 150)
    assert 0 < opened.weight <= most * 1024, (
        f"{opened.weight / 1024:.0f} KiB over the wire, {most} are the most"
    )


@each_page_and_404
def test_axe_finds_nothing(opened: Opened) -> None:
    """All rules in the light; in the dark, where only colours change, those of contrast."""
    for scheme, name, rules in (
        ("light", "default", None),
        ("dark", "slate", ["color-contrast", "link-in-text-block"]),
    ):
        opened.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        opened.page.locator(f"body[data-md-color-scheme={name}]").wait_for()
        wanted = {"resultTypes": ["violations"], **({"runOnly": rules} if rules else {})}  # half the time
        # In the dark, the colours of code are looked at once: they are the same on every page.
        less = {"exclude": [[".highlight"]]} if rules and opened.path not in KINDS else None
        results = Axe().run(opened.page, context=less, options=wanted)
        assert results.response["passes"]
        assert not results.response["violations"], f"{scheme}:\n{results.generate_report()}"
    opened.page.emulate_media(color_scheme="light")


def test_the_pages_whose_code_is_looked_at_in_the_dark_have_every_colour(site: Site) -> None:
    coloured = {path: set(re.findall(r'<span class="(\w{1,3})">', built(site, path))) for path in PAGES}
    assert set().union(*coloured.values()) == set().union(*(coloured[path] for path in KINDS))


@each_page_and_404
def test_a_phone_does_not_scroll_sideways_and_figures_are_legible(opened: Opened) -> None:
    for width, least in ((1280, 10.5), (390, 8)):
        opened.page.set_viewport_size({"width": width, "height": 844})
        wide = opened.page.evaluate(
            "Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)"
        )
        assert wide <= width, f"it is {wide} px wide"
        small = [size for size in opened.page.evaluate(TEXT_SIZES) if size < least]
        assert not small, f"text of {min(small):.1f} px in a figure at {width} px"
    opened.page.set_viewport_size({"width": 1280, "height": 800})


@pytest.mark.parametrize("path", PAGES)
def test_the_head_says_what_the_page_is(site: Site, path: str) -> None:
    elements = Elements(built(site, path))
    named = {m.get("name") or m.get("property"): m.get("content") or "" for m in elements.all("meta")}
    assert 70 <= len(named["description"]) <= 170, len(named["description"])
    assert named["og:description"] == named["description"]
    assert named["og:title"] and named["og:type"] and named["og:url"] == site.url + path
    assert elements.all("html")[0]["lang"] == "en"
    assert all(image.get("alt") for image in elements.all("img"))


def test_descriptions_are_not_shared(site: Site) -> None:
    found = [re.search(r'name="description" content="([^"]*)"', built(site, path)) for path in PAGES]
    texts = [match[1] for match in found if match]
    assert len(set(texts)) == len(PAGES)


@pytest.mark.parametrize("path", EVERYTHING)
def test_nothing_in_the_built_page_is_loaded_from_elsewhere(site: Site, path: str) -> None:
    html = built(site, path) if path in PAGES else (site.folder / "404.html").read_text(encoding="utf-8")
    loading = Elements(html).all("script", "link", "img", "iframe", "source", "object")
    addresses = [e.get("src") or e.get("href") or "" for e in loading if e.get("rel") != "canonical"]
    assert addresses
    strays = [a for a in addresses if re.match(r"(https?:)?//", a) and not a.startswith(site.url)]
    assert not strays


@pytest.mark.parametrize("path", PAGES)
def test_figures_are_named_and_described(site: Site, path: str) -> None:
    html = article(built(site, path))
    figures = re.findall(r'<svg[^>]*class="figure".*?</svg>', html, re.DOTALL)
    assert len(figures) == html.count("<figure")
    for figure in figures:
        ids = re.search(r'aria-labelledby="(\S+)" aria-describedby="(\S+)"', figure) or [""] * 3
        assert f'<title id="{ids[1]}">' in figure
        assert f'<desc id="{ids[2]}">' in figure
    ids = [str(a["id"]) for _, a in Elements(html).found if a.get("id")]
    assert len(ids) == len(set(ids)), "an id is used twice"


@pytest.mark.parametrize("page", pages.load_pages(), ids=lambda page: page.path.stem)
def test_every_fence_is_in_the_built_page(site: Site, page: pages.Page) -> None:
    path = next(p for p in PAGES if p.strip("/") == page.path.stem.replace("index", ""))
    html = article(built(site, path))
    shown = len(page.fences) + sum(fence.output is not None for fence in page.fences)
    assert html.count("<pre") == shown, f"{page.name}: {shown} fences, {html.count('<pre')} in the page"
    programs = [fence.title for fence in page.fences if fence.language == "python"]
    assert re.findall(r'<a class="filename" href="\S*snippets/(\S+)"', html) == programs


@pytest.mark.parametrize("path", PAGES)
def test_formulas_are_whole(site: Site, path: str) -> None:
    for formula in re.findall(r"<math.*?</math>", built(site, path), re.DOTALL):
        words = re.sub(r"<[^>]+>|&(?:lt|gt|#\w+);", "", formula)
        assert "<merror" not in formula and not re.search(r"[\\&$]", words), formula


def test_a_link_that_leads_nowhere_fails_the_build_with_its_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("overrides", "snippets", "docs/assets"):
        shutil.copytree(website.ROOT / name, tmp_path / name)
    for name in ("start.md", "parameters.md", "glossary.md"):  # a part of the site will do
        shutil.copy(website.DOCS / name, tmp_path / "docs")
    config = (website.ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(re.sub(r"(?ms)^nav:.*?\n\n", "", config), encoding="utf-8")
    links = ("parameters.md#nowhere", "nothing.md")
    with (tmp_path / "docs" / "start.md").open("a", encoding="utf-8") as start:
        start.writelines(f"\nA [link]({link}).\n" for link in links)
    last = (tmp_path / "docs" / "start.md").read_text(encoding="utf-8").count("\n")
    monkeypatch.setattr(website, "ROOT", tmp_path)
    monkeypatch.setattr(website, "DOCS", tmp_path / "docs")
    with pytest.raises(RuntimeError) as raised:
        website.build(tmp_path / "site", "http://127.0.0.1:8000/")
    for line, link in zip((last - 2, last), links, strict=True):
        assert f"docs/start.md:{line}: the link to {link} leads nowhere" in str(raised.value)


def test_every_link_leads_somewhere(site: Site) -> None:
    """Also those that no build checks: into notebooks, out of them, and to a place within a page."""
    found = {path: Elements(built(site, path)) for path in PAGES}
    places = {path: {one.get("id") for _, one in page.found} for path, page in found.items()}
    dead = []
    for path, page in found.items():
        for href in (one.get("href") or "" for one in page.all("a")):
            target = urlsplit(urljoin(site.url + path, href))
            where = target.path.lstrip("/")
            if not target.geturl().startswith(site.url) or Path(site.folder, where).is_file():
                continue
            if where not in places or (target.fragment and target.fragment not in places[where]):
                dead.append(f"{path} links to {href}")
    assert not dead, "\n".join(dead)


def test_a_repository_is_linked_and_not_asked(site: Site) -> None:
    """With `REPO_URL`, the header names it and labs open in Colab; the tests from a folder see no request."""
    path = "labs/hidden_units"
    colab = (
        "https://colab.research.google.com/github/someone/torchproof/blob/main/docs/labs/hidden_units.ipynb"
    )
    links = [one.get("href") for one in Elements(built(site, path)).all("a")]
    assert website.REPOSITORY not in links and colab not in links
    named = [one.get("href") for one in Elements((site.offline / f"{path}.html").read_text("utf-8")).all("a")]
    assert website.REPOSITORY in named and colab in named


def test_a_step_within_a_page_does_not_fetch_it_again(page: Page) -> None:
    fetched: list[str] = []
    page.goto("layers/", wait_until="networkidle")
    page.on("request", lambda request: fetched.append(request.url))
    contents = page.locator(".md-nav--secondary")
    contents.get_by_role("link", name="Check yourself").click()
    expect(page.locator("h2#check")).to_be_in_viewport()
    contents.get_by_role("link", name="Layers chain into a network").click()
    expect(page.locator("h2#chain")).to_be_in_viewport()
    page.go_back()
    expect(page.locator("h2#check")).to_be_in_viewport()
    page.wait_for_load_state("networkidle")
    assert not [url for url in fetched if url.endswith("/layers/")]
    page.locator(".md-nav--primary").get_by_role("link", name="Quiz").click()
    expect(page.locator("h1")).to_contain_text("Quiz")
    page.reload()  # a document that has not moved, with another page behind it in the history
    page.go_back()
    expect(page.locator("h1")).to_contain_text("Layers and networks")


def test_programs_can_be_downloaded(site: Site) -> None:
    shipped = sorted((site.folder / "snippets").rglob("*.py"))
    assert len(shipped) == len(pages.snippet_files(".py")) > 0
    for path in shipped:
        source = pages.ROOT / path.relative_to(site.folder)
        assert path.read_bytes() == source.read_bytes()


def test_a_missing_page_helps(browser: Browser, site: Site) -> None:
    page = browser.new_page()
    response = page.goto(f"{site.url}no/such/page/")
    assert response and response.status == 404
    links = page.locator("article a").evaluate_all("links => links.map(link => new URL(link.href).pathname)")
    page.close()
    assert set(links) == {f"/{path}" for path in PAGES}


def test_search_suggests_and_finds(page: Page) -> None:
    page.goto("start/")
    page.keyboard.press("/")
    page.keyboard.type("collapse")
    result = page.locator(".md-search-result__item a").first
    result.wait_for()
    assert "layers/" in (result.get_attribute("href") or "")


@pytest.fixture(scope="module")
def searched(browser: Browser, site: Site) -> Iterator[Page]:
    """A page whose search is open."""
    with browser.new_context(base_url=site.url) as context:
        page = context.new_page()
        page.goto("start/")
        page.keyboard.press("/")
        yield page


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
def test_search_leads_to_the_section(searched: Page, question: str, section: str) -> None:
    for key in ("Control+A", "Delete"):
        searched.keyboard.press(key)
    expect(searched.locator(".md-search-result__item")).to_have_count(0)  # of the question before
    searched.keyboard.type(question)
    path, anchor = section.split("#")
    first = searched.locator(".md-search-result__item:nth-child(-n + 3) > a")
    searched.locator(f'a[href*="/{path}"][href$="#{anchor}"]').and_(first).wait_for(timeout=5000)


@pytest.fixture(scope="module")
def unscripted(browser: Browser, site: Site) -> Iterator[Page]:
    """A page in a browser that runs no scripts."""
    with browser.new_context(java_script_enabled=False, base_url=site.url) as context:
        yield context.new_page()


@pytest.mark.parametrize("path", PAGES)
def test_a_page_reads_without_scripts(unscripted: Page, path: str) -> None:
    unscripted.goto(path)
    assert unscripted.locator("article h1").is_visible()
    folded = unscripted.locator("details > summary").all()[:3]
    for summary in folded:
        summary.press("Enter")
    expect(unscripted.locator("details[open]")).to_have_count(len(folded))


@pytest.fixture(scope="module")
def in_folder(browser: Browser, site: Site) -> Iterator[tuple[Page, list[str]]]:
    """A page to open files with, and what it complains of."""
    with browser.new_context() as context:
        page = context.new_page()
        yield page, website.complaints_of(page, site)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_works_from_a_folder(in_folder: tuple[Page, list[str]], site: Site, path: str) -> None:
    page, complaints = in_folder
    complaints.clear()
    page.goto((site.offline / f"{path.rstrip('/') or 'index'}.html").as_uri())
    assert page.locator("h1").count() == 1
    page.evaluate("for (const folded of document.querySelectorAll('details')) folded.open = true")
    shown = page.locator(".program >> visible=true")
    if shown.count():
        shown.first.scroll_into_view_if_needed()
        shown.first.locator("[data-md-type=copy]").wait_for(state="attached")
    assert not complaints, "\n".join(complaints)
