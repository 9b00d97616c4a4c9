"""The built site, read without a browser: heads, links, figures, formulas, and each fence again."""

import re
import shutil
from html import unescape
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

from proof import pages
from proof.html import Elements, article, built
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
    figures = re.findall(r'<svg[^>]*class="figure".*?</svg>', html, re.DOTALL)
    assert len(figures) == html.count("<figure")
    for figure in figures:
        name, described = (re.search(f'aria-{kind}="(.*?)"', figure) for kind in ("label", "describedby"))
        assert name and described and f">{name[1]}</title>" in figure
        assert f'<desc id="{described[1]}">' in figure
    ids = [str(a["id"]) for _, a in Elements(html).found if a.get("id")]
    assert len(ids) == len(set(ids)), "an id is used twice"


@pytest.mark.parametrize("page", pages.load_pages(), ids=lambda page: page.path.stem)
def test_every_fence_is_in_the_built_page(site: Site, page: pages.Page) -> None:
    path = next(p for p in VIEWS if p.strip("/") == page.path.stem.replace("index", ""))
    html = article(built(site, path))
    shown = len(page.fences) + sum(fence.output is not None for fence in page.fences)
    assert html.count("<pre") == shown, f"{page.name}: {shown} fences, {html.count('<pre')} in the page"
    programs = [fence.title for fence in page.fences if fence.language == "python"]
    assert re.findall(r'<a class="filename" href="\S*snippets/(\S+)"', html) == programs


@pytest.mark.parametrize("path", VIEWS)
def test_formulas_are_whole(site: Site, path: str) -> None:
    for formula in re.findall(r"<math.*?</math>", built(site, path), re.DOTALL):
        words = unescape(re.sub(r"<[^>]+>", "", formula))
        assert "<merror" not in formula and not re.search(r"[\\&$]", words), formula


def test_a_link_that_leads_nowhere_fails_the_build_with_its_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("overrides", "hooks", "snippets", "docs/assets", "requirements", "tests/ledger"):
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
