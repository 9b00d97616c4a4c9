"""A short table of contents under the goals of a chapter, seen where the sidebar that has one is hidden."""

from html import escape

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

import markup

APART = {"exercises", "check", "next"}  # sections that every chapter has
COUNTED = {"exercise": "details.solution", "statement": "details.quiz"}


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Links to its sections, and how many there are, with exercises and statements."""
    tree = markup.parse(html)
    goals = tree.css_first(".goals")
    if goals is None:
        return html
    headings = [(entry.id, entry.title) for entry in page.toc.items[0].children]
    found = {"section": sum(name not in APART for name, _ in headings)}
    found |= {word: len(tree.css(kind)) for word, kind in COUNTED.items()}
    counts = [f"{number} {word}{'' if number == 1 else 's'}" for word, number in found.items() if number]
    links = "".join(f'<li><a href="#{name}">{escape(title)}</a></li>' for name, title in headings)
    summary = f"<summary>On this page: {', '.join(counts)}</summary>"
    contents = f'<details class="contents" data-search-exclude>{summary}<ul>{links}</ul></details>'
    goals.insert_after(markup.element(contents))
    return markup.written(tree)
