"""The text of a page as plain Markdown: without comments and attributes, with whole addresses."""

import re
from collections.abc import Callable

Resolve = Callable[[str], str]  # from a link as the page has it to a whole address
Figure = Callable[[str], str]  # from the HTML of a figure to what is said of it

KEPT = re.compile(r"(`+).*?\1|\$\$.*?\$\$|\$[^$\n]+\$", re.DOTALL)  # code and formulas
LINK = re.compile(r"(?<=\]\()[^)\s]+")
ATTRIBUTES = re.compile(r"[ \t]*\{:?\s*[#.][^}]*\}")
ABBREVIATION = re.compile(r"^\*\[[^\]]+\]:.*$", re.MULTILINE)
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
FIGURE = re.compile(r"^<figure.*?^</figure>$", re.DOTALL | re.MULTILINE)
# Around a figure that comes to life on the page.
EXPLORABLE = re.compile(r"^<div class=\"explorable\".*?>\n(.*?)^</div>$", re.DOTALL | re.MULTILINE)


def plain(text: str, resolve: Resolve, figure: Figure) -> str:
    """Markdown without what only the site's own extensions read."""
    text = FIGURE.sub(lambda found: figure(found[0]), COMMENT.sub("", text))
    text = EXPLORABLE.sub(r"\1", text)
    text = ABBREVIATION.sub("", text)
    made, end = "", 0
    for kept in KEPT.finditer(text):
        made += _unmarked(text[end : kept.start()], resolve) + kept[0]
        end = kept.end()
    made += _unmarked(text[end:], resolve)
    return re.sub(r"\n{3,}", "\n\n", made).strip()


def _unmarked(text: str, resolve: Resolve) -> str:
    return LINK.sub(lambda link: resolve(link[0]), ATTRIBUTES.sub("", text))
