"""What the search holds: every page fetches the index, so headings, how each section begins, and errors."""

import re

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

# What nobody searches for: answers that are still folded, and the parts that every chapter has.
UNSEARCHED = re.compile(
    r'<(?:details class="(?:predict|solution|program|quiz)|div class="admonition goals'
    r'|h2 id="(?:exercises|check|next))"'
)
SECTION = re.compile(r"<h[1-6] id=.*?(?=<h[1-6] id=|\Z)", re.DOTALL)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    if page.meta.get("search", {}).get("boost", 1) < 1:
        html = html.replace("<p>", "<p data-search-exclude>")  # found by its headings alone
    html = SECTION.sub(only_opening_searched, html)
    return UNSEARCHED.sub(r"\g<0> data-search-exclude", html)


def only_opening_searched(section: re.Match[str]) -> str:
    """Leave all paragraphs of a section but its first out of the search."""
    opening, first, rest = section[0].partition("</p>")
    return opening + first + rest.replace("<p>", "<p data-search-exclude>")
