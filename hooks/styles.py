"""Pages without a style attribute: the policy of the site (policy.py) refuses each.

In a figure its declarations become attributes of SVG, which say the same. How high a block or a figure is,
known before it is laid out, becomes two classes: `n20 n4` are 24 lines, `n60` is 60 percent of the width.
"""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from selectolax.lexbor import LexborNode

import markup

HIGHEST = 119  # what is higher is taken to be so high until it is seen
ATTRIBUTES = {name: name for name in ("fill", "font-size", "opacity", "stroke", "text-anchor")}
ATTRIBUTES |= {f"fill-{what}": f"fill-{what}" for what in ("opacity", "rule")}
ATTRIBUTES |= {
    f"stroke-{what}": f"stroke-{what}"
    for what in ("dasharray", "dashoffset", "linecap", "linejoin", "miterlimit", "opacity", "width")
}
ATTRIBUTES["max-width"] = "width"  # the stylesheet holds it to the width of the column


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    tree = markup.parse(html)
    for block in tree.css("div.highlight:not(details.quiz *)"):  # an answer is short, and folded
        as_high(block, (block.text() or "").strip("\n").count("\n") + 1)
    for figure in tree.css("svg.figure:has(title)"):
        width, height = map(float, (figure.attributes["viewBox"] or "").split()[2:])
        as_high(figure, round(100 * height / width))
    for element in tree.css("svg[style], svg [style]"):
        for declaration in (element.attributes["style"] or "").strip("; ").split(";"):
            name, _, value = declaration.partition(":")
            if name.strip() not in ATTRIBUTES:
                raise PluginError(
                    f"docs/{page.file.src_uri}: <{element.tag}> of a figure has the style {declaration!r}: "
                    "see hooks/styles.py, whether an attribute of SVG says the same"
                )
            element.attrs[ATTRIBUTES[name.strip()]] = value.strip()
        del element.attrs["style"]
    return markup.written(tree)


def as_high(element: LexborNode, height: int) -> None:
    """Say the height in classes that torchproof.css adds up."""
    tens, ones = divmod(min(height, HIGHEST), 10)
    digits = [f"n{digit}" for digit in (10 * tens, ones) if digit]
    element.attrs["class"] = " ".join([element.attributes.get("class") or "", *digits]).strip()
