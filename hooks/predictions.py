"""Predictions, protected: what answers one right below its box is folded with it.

On a chapter that is a figure and the program that drew it. In a lab it is what comes after the cell: figures,
and the paragraph that begins with the answer.
"""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from selectolax.lexbor import LexborNode

import markup

BLANK = {"-text", "-comment"}


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    tree = markup.parse(html)
    boxes = tree.css("details.predict")
    for box in boxes:
        for part in answering(box, in_lab=page.file.src_uri.endswith(".ipynb")):
            box.insert_child(markup.element(markup.written(part)))
            part.decompose()
    return markup.written(tree) if boxes else html


def answering(box: LexborNode, in_lab: bool) -> list[LexborNode]:
    """What comes after the box of a prediction and gives its answer away."""
    found: list[LexborNode] = []
    part = box.next
    while part is not None:
        kinds = set((part.attributes.get("class") or "").split()) if part.tag not in BLANK else set()
        if in_lab and part.tag == "p":
            return [*found, part]
        figure = part.tag == "figure" or (bool(found) and part.tag == "details" and "program" in kinds)
        if figure or (in_lab and "highlight" in kinds):
            found.append(part)
        elif part.tag not in BLANK:
            break
        part = part.next
    return found
