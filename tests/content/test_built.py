"""The built site, read without a browser: heads, links, figures, formulas, and each fence again."""

import json
import re
import shutil
from html import escape, unescape
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from proof import generated, pages, quiz
from proof.html import Elements, article, built
from proof.nav import named_under
from proof.site import REPOSITORY, Site, build, view_paths

VIEWS = view_paths()
EVERYTHING = [*VIEWS, "no/such/page/"]


@pytest.mark.parametrize("path", VIEWS)
def test_the_head_says_what_the_page_is(site: Site, path: str) -> None:
    elements = Elements(built(site, path))
    named = {m.get("name") or m.get("property"): m.get("content") or "" for m in elements.all("meta")}
    assert 70 <= len(named["description"]) <= 170, len(named["description"])
    assert named["og:description"] == named["description"]
    assert named["og:title"] and named["og:type"] and named["og:url"] == site.url + path
    assert elements.all("html")[0]["lang"] == "en"
    assert all(image.get("alt") for image in elements.all("img"))


def test_descriptions_are_not_shared(site: Site) -> None:
    found = [re.search(r'name="description" content="([^"]*)"', built(site, path)) for path in VIEWS]
    texts = [match[1] for match in found if match]
    assert len(set(texts)) == len(VIEWS)


@pytest.mark.parametrize("path", EVERYTHING)
def test_nothing_in_the_built_page_is_loaded_from_elsewhere(site: Site, path: str) -> None:
    html = built(site, path) if path in VIEWS else (site.folder / "404.html").read_text(encoding="utf-8")
    loading = Elements(html).all("script", "link", "img", "iframe", "source", "object")
    addresses = [e.get("src") or e.get("href") or "" for e in loading if e.get("rel") != "canonical"]
    assert addresses
    strays = [a for a in addresses if re.match(r"(https?:)?//", a) and not a.startswith(site.url)]
    assert not strays


@pytest.mark.parametrize("path", VIEWS)
def test_figures_are_named_and_described(site: Site, path: str) -> None:
    html = article(built(site, path))
    figures = re.findall(r'<svg[^>]*class="figure[ "].*?</svg>', html, re.DOTALL)
    assert len(figures) == html.count("<figure")
    for figure in figures:
        name, described = (re.search(f'aria-{kind}="(.*?)"', figure) for kind in ("label", "describedby"))
        assert name and described and f">{name[1]}</title>" in figure
        assert f'<desc id="{described[1]}">' in figure
    ids = [str(a["id"]) for _, a in Elements(html).found if a.get("id")]
    assert len(ids) == len(set(ids)), "an id is used twice"


@pytest.mark.parametrize("page", pages.load_pages(), ids=lambda page: page.slug)
def test_every_fence_is_in_the_built_page(site: Site, page: pages.Page) -> None:
    html = article(built(site, page.address))
    programs = [fence.title for fence in page.fences if fence.language == "python"]
    if page.slug == "quiz":  # its programs come when a reader asks
        assert "<pre" not in html
        assert re.findall(r'<p class="evidence">[^<]*<a [^>]*>(\S+)</a>', html) == programs
        return
    shown = len(page.fences) + sum(fence.output is not None for fence in page.fences)
    assert html.count("<pre") == shown, f"{page.name}: {shown} fences, {html.count('<pre')} in the page"
    assert re.findall(r'<a class="filename" href="\S*snippets/(\S+)"', html) == programs


@pytest.mark.parametrize("page", pages.load_pages(), ids=lambda page: page.slug)
def test_an_output_says_whether_anything_came_before_the_error(site: Site, page: pages.Page) -> None:
    """An error may have many lines, and nothing before it."""
    if page.slug == "quiz":
        return
    wanted = []
    for fence in (fence for fence in page.programs if fence.output is not None):
        how = next((kind for kind in ("raises", "warns") if kind in fence.marks), "")
        first = (fence.output or "").strip().partition(":")[0]
        if how:
            alone = first.rpartition(".")[2] == fence.marks[how]
            wanted.append(how if alone else f"then-{how}")
    outputs = LexborHTMLParser(article(built(site, page.address))).css(".output")
    found = [(block.attributes["class"] or "").split() for block in outputs]
    assert wanted == [kind for kinds in found for kind in kinds if kind.endswith(("raises", "warns"))]


def blocks_of(made: list[Any]) -> str:
    """HTML of the elements that a script holds."""
    text = ""
    for one in made:
        if isinstance(one, str):
            text += escape(one, quote=False)
            continue
        name, attributes, *held = one
        said = "".join(f' {key}="{value}"' for key, value in attributes.items())
        text += f"<{name}{said}>{blocks_of(held)}</{name}>"
    return text


@pytest.mark.parametrize("chapter", quiz.chapters(), ids=lambda page: page.path.stem)
def test_the_quiz_fetches_the_programs_that_its_chapter_shows(site: Site, chapter: pages.Page) -> None:
    """Each link in the quiz leads to a statement; what is fetched in its place is what stands there."""
    name = chapter.path.stem
    script = (site.folder / "assets/evidence" / f"{name}.js").read_text(encoding="utf-8")
    held = json.loads(script.removesuffix(")\n").removeprefix("Object.assign(torchproof.evidence.blocks,"))
    here = LexborHTMLParser(built(site, f"{name}/"))
    links = LexborHTMLParser(built(site, "quiz/")).css(f'.evidence > a[href^="../{name}/#"]')
    assert [link.text() for link in links] == list(held)
    statements = list(chapter.statements())
    assert statements
    for link, statement in zip(links, statements, strict=True):
        assert link.attributes["href"] == f"../{name}/#{statement.id}"
        shown = "".join(block.html or "" for block in here.css(f"#{statement.id} .highlight"))
        assert LexborHTMLParser(blocks_of(held[link.text()]), is_fragment=True).html == shown


@pytest.mark.parametrize("path", VIEWS)
def test_words_of_one_colour_are_one_element(site: Site, path: str) -> None:
    """It saves a fifth of all elements; and what has the colour of the text has none."""
    html = article(built(site, path))
    split = re.findall(r'<span class="(?!hll)(\w+)">[^<]*</span><span class="\1">', html)
    colourless = re.findall(r'<span class="(?:n|w|p|o|kc)">', html)
    assert not split and not colourless, f"{len(split)} and {len(colourless)}: see hooks/programs.py"


@pytest.mark.parametrize("path", VIEWS)
def test_what_answers_a_prediction_is_folded_with_it(site: Site, path: str) -> None:
    """The figure below the box and its program; in a lab the paragraph that begins with the answer."""
    boxes = LexborHTMLParser(built(site, path)).css("article details.predict")
    for box in boxes:
        after = box.next
        while after is not None and after.tag in {"-text", "-comment"}:
            after = after.next
        assert after is None or after.tag != "figure", box.text()
        assert not path.startswith("labs/") or box.css("p") or after is None or after.tag != "p", box.text()


@pytest.mark.parametrize("path", VIEWS)
def test_an_abbreviation_is_explained_once_in_a_section(site: Site, path: str) -> None:
    html = article(built(site, path))
    for section in re.split(r'<h[1-3] |<details class="quiz"', html):
        marked = re.findall(r"<abbr[^>]*>([^<]*)", section)
        assert len(marked) == len(set(marked)), marked
    assert not LexborHTMLParser(html).css(":is(h1, h2, h3, summary, a) abbr")


def test_the_front_page_counts_what_the_tests_count(site: Site) -> None:
    line = LexborHTMLParser(built(site, "")).css_first(".scale")
    assert line is not None
    said = {
        word: int(number)
        for number, word in re.findall(r"(\d+) ([a-z ]+[a-z])", line.text().replace(",", ""))
    }
    counted = generated.counts()
    assert said == {
        "chapters": len(named_under("Chapters")),
        "programs": counted["programs"],
        "figures": counted["figures"],
        "quiz statements": counted["statements in the quiz"],
    }


@pytest.mark.parametrize("path", VIEWS)
def test_formulas_are_whole(site: Site, path: str) -> None:
    for formula in re.findall(r"<math.*?</math>", built(site, path), re.DOTALL):
        words = unescape(re.sub(r"<[^>]+>", "", formula))
        assert "<merror" not in formula and not re.search(r"[\\&$]", words), formula


@pytest.mark.parametrize("path", VIEWS)
def test_formulas_have_their_spaces_and_are_not_parted(site: Site, path: str) -> None:
    for formula in re.findall(r"<math.*?</math>", built(site, path), re.DOTALL):
        assert not re.search(r"<mo[^>]*>[=,(]</mo><mo>−", formula), f"a sign that stands apart: {formula}"
        bare = re.sub(r"<msup>(<mi>\w+</mi>)<mn>\d</mn></msup>", r"\1", formula)  # sin³x as sin x
        assert not re.search(r"<mi>(?:cos|log|sin|tanh)</mi><m[in]", bare), formula
    tree = LexborHTMLParser(article(built(site, path)))
    for apart in tree.css(".tied, code, pre, svg, math, summary, script"):
        apart.decompose()
    for part in tree.css("p, li, td, figcaption"):
        assert not re.search(r"\d [×−] \d", part.text()), part.text()
    for part in tree.css("p, li, figcaption, h3"):
        assert not re.search(r"[\w)] [+×−·] [\w(]", part.text()), f"begins with a sign: {part.text()}"


@pytest.mark.long  # the site is built once more
def test_a_link_that_leads_nowhere_fails_the_build_with_its_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("overrides", "hooks", "checkers", "snippets", "docs/assets", "requirements", "tests/ledger"):
        shutil.copytree(pages.ROOT / name, tmp_path / name)
    for name in ("start.md", "parameters.md", "glossary.md"):  # a part of the site will do
        shutil.copy(pages.DOCS / name, tmp_path / "docs")
    shutil.copy(pages.ROOT / "requirements.txt", tmp_path)
    config = (pages.ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(re.sub(r"(?ms)^nav:.*?\n\n", "", config), encoding="utf-8")
    links = ("parameters.md#nowhere", "nothing.md")
    with (tmp_path / "docs" / "start.md").open("a", encoding="utf-8") as start:
        start.writelines(f"\nA [link]({link}).\n" for link in links)
    last = (tmp_path / "docs" / "start.md").read_text(encoding="utf-8").count("\n")
    monkeypatch.setattr(pages, "ROOT", tmp_path)
    monkeypatch.setattr(pages, "DOCS", tmp_path / "docs")
    with pytest.raises(RuntimeError) as raised:
        build(tmp_path / "site", "http://127.0.0.1:8000/")
    for line, link in zip((last - 2, last), links, strict=True):
        assert f"docs/start.md:{line}: the link to {link} leads nowhere" in str(raised.value)


def test_every_link_leads_somewhere(site: Site) -> None:
    """Also those that no build checks: into notebooks, out of them, and to a place within a page."""
    found = {path: Elements(built(site, path)) for path in VIEWS}
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


@pytest.mark.long  # the site is built once more
def test_a_repository_is_linked_and_not_asked(site: Site) -> None:
    """With `REPO_URL`, the header names it and labs open in Colab; the tests from a folder see no request."""
    path = "labs/hidden_units"
    colab = (
        "https://colab.research.google.com/github/someone/torchproof/blob/main/docs/labs/hidden_units.ipynb"
    )
    links = [one.get("href") for one in Elements(built(site, path)).all("a")]
    assert REPOSITORY not in links and colab not in links
    named = [one.get("href") for one in Elements((site.offline / f"{path}.html").read_text("utf-8")).all("a")]
    assert REPOSITORY in named and colab in named


def test_programs_can_be_downloaded(site: Site) -> None:
    shipped = sorted((site.folder / "snippets").rglob("*.py"))
    assert len(shipped) == len(pages.snippet_files(".py")) > 0
    for path in shipped:
        source = pages.ROOT / path.relative_to(site.folder)
        assert path.read_bytes() == source.read_bytes()


def test_there_are_pages() -> None:
    assert {"", "start/", "layers/", "parameters/", "quiz/"} <= set(VIEWS)
