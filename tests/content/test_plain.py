"""Each page as Markdown for programs, and the list of all: whole, and free of the site's own markup."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from proof import pages
from proof.html import built
from proof.labs import LABS, cells, stored
from proof.notebooks import CODE, LINK, MARKUP
from proof.site import Site, view_paths

VIEWS = view_paths()
FENCE = re.compile(r"^(`{3,}).*?^\1$", re.DOTALL | re.MULTILINE)


def plain(site: Site, path: str) -> str:
    return Path(site.folder, path, "index.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", VIEWS)
def test_a_page_names_its_markdown_which_is_nothing_else(site: Site, path: str) -> None:
    head = LexborHTMLParser(built(site, path)).css('link[rel~="alternate"][type="text/markdown"]')
    assert [link.attributes["href"] for link in head] == ["index.md"]
    text = plain(site, path)
    title, quoted, said = text.split("\n\n")[:3]
    assert re.fullmatch(r"# \S.*", title) and quoted.startswith("> ") and f" {site.url}{path} " in said
    prose = re.sub(r"\$[^$]*\$", "", CODE.sub("", FENCE.sub("", text)))
    assert not MARKUP.findall(prose)
    targets = LINK.findall(prose)
    lost = [one for one in targets if one.startswith(site.url) and not shipped(site, urlsplit(one).path)]
    assert all(re.match(r"\w+:", one) for one in targets) and not lost, lost


def shipped(site: Site, path: str) -> bool:
    file = site.folder / path.lstrip("/")
    return file.is_file() or (file / "index.html").is_file()


@pytest.mark.parametrize("page", pages.load_pages(), ids=lambda page: page.slug)
def test_each_program_and_output_is_in_the_markdown(site: Site, page: pages.Page) -> None:
    text = plain(site, page.address)
    blocks = [block.partition("\n")[2].rpartition("\n")[0] for block in fences(text)]
    wanted = [code.strip("\n") for fence in page.fences for code in (fence.code, fence.output) if code]
    assert [block.strip("\n") for block in blocks] == wanted


def fences(text: str) -> list[str]:
    return [found[0] for found in FENCE.finditer(text)]


@pytest.mark.parametrize("path", LABS, ids=lambda path: path.stem)
def test_each_cell_of_a_lab_is_in_its_markdown(site: Site, path: Path) -> None:
    blocks = {
        block.partition("\n")[2].rpartition("\n")[0] for block in fences(plain(site, f"labs/{path.stem}"))
    }
    for cell in (cell for cell in cells(path) if cell["cell_type"] == "code"):
        printed = stored(cell)[0].rstrip("\n")
        assert cell["source"] in blocks and (not printed or printed in blocks)


def test_the_list_for_programs_has_each_page_once(site: Site) -> None:
    text = (site.folder / "llms.txt").read_text(encoding="utf-8")
    assert re.match(r"# \S.*\n\n> \S", text)
    found = re.findall(r"^- \[(.+?)\]\((\S+)\): (.+)$", text, re.MULTILINE)
    assert sorted(url for _, url, _ in found) == sorted(f"{site.url}{path}index.md" for path in VIEWS)
    assert text.count("\n## ") >= 4  # the sections of the navigation
    for _, url, description in found:
        assert f"\n> {description}\n" in plain(site, urlsplit(url).path.removesuffix("index.md").strip("/"))
