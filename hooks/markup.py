"""HTML as a tree: what a hook changes of a page it finds by a parser, and never by the text of its tags."""

from selectolax.lexbor import LexborHTMLParser, LexborNode


def parse(html: str) -> LexborHTMLParser:
    """A part of a page; its `html` is the text again."""
    return LexborHTMLParser(html, is_fragment=True)


def element(html: str) -> LexborNode:
    """One element, to be put into a tree."""
    made = parse(html).root
    assert made is not None, "no element"
    return made


def written(tree: LexborHTMLParser | LexborNode) -> str:
    return tree.html or ""
