"""An abbreviation is explained where a section first uses it, and never in a heading or a link.

Markdown marks it everywhere: the dots under each would say "read me" to a reader who has.
"""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

import markup

HEADINGS = "h1, h2, h3, summary"


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    tree = markup.parse(html)
    explained: set[str] = set()
    for element in tree.css(f"{HEADINGS}, details.quiz, a abbr, abbr"):
        name = element.text()
        if element.tag != "abbr":
            if element.attributes.get("id"):
                explained = set()  # a section begins, or a statement of the quiz
            for abbreviation in element.css("abbr") if element.tag != "details" else []:
                abbreviation.unwrap()
        elif name in explained or markup.within(element, "a"):
            element.unwrap()
        else:
            explained.add(name)
    return markup.written(tree)
