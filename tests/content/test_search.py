"""What the search holds: all of the text, and no answer that a reader should first find."""

import gzip
import json
import re

import pytest
from selectolax.lexbor import LexborHTMLParser

from proof import quiz
from proof.html import article, built
from proof.site import Site, view_paths

FOLD = "⁂"  # what comes after it is found and never shown
LEFT_OUT = "[data-search-exclude], svg, script, .headerlink, details.quiz > :not(summary)"


@pytest.fixture(scope="module")
def indexed(site: Site) -> dict[str, str]:
    """The text of each section as Pagefind keeps it, by address."""
    found = {}
    for path in (site.folder / "pagefind/fragment").iterdir():
        fragment = json.loads(gzip.decompress(path.read_bytes()).removeprefix(b"pagefind_dcd"))
        address = re.sub(r"((?<=/)index)?\.html$", "", fragment["url"]).removeprefix("/")
        found[address] = " ".join([*fragment["meta"].values(), fragment["content"]])
    return found


def plain(text: str) -> set[str]:
    return set(re.findall(r"\w{3,}", text))  # shorter ones are parts of formulas, too


@pytest.mark.parametrize("path", view_paths())
def test_all_words_of_a_page_are_searched(site: Site, indexed: dict[str, str], path: str) -> None:
    page = LexborHTMLParser(article(built(site, path)), is_fragment=True)
    for left_out in page.css(LEFT_OUT):
        left_out.decompose()
    held = set().union(*(plain(text) for address, text in indexed.items() if address.split("#")[0] == path))
    stated = plain(page.text(separator=" "))
    assert stated and not stated - held


@pytest.mark.parametrize("path", view_paths())
def test_each_section_of_a_page_is_searched(site: Site, indexed: dict[str, str], path: str) -> None:
    page = LexborHTMLParser(article(built(site, path)), is_fragment=True)
    anchors = {str(found.attributes["id"]) for found in page.css("h2[id], h3[id], dt[id]")}
    assert anchors == {address.split("#")[1] for address in indexed if address.startswith(f"{path}#")}


def test_no_excerpt_gives_the_answer_of_a_statement_away(indexed: dict[str, str]) -> None:
    shown = " ".join(" ".join(text.split(FOLD)[0].split()) for text in indexed.values())
    assert quiz.bank()
    for statement in quiz.bank():
        answer = next(line.text for line in statement.body if line.text.startswith("**"))
        verdict_and_reason = re.sub(r"[`*]|\[|\]\(.*?\)", "", answer).split(" See ")[0]
        assert verdict_and_reason not in shown, f"{statement.where}: the reason of `{statement.id}`"
