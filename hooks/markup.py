"""HTML as a tree: what a hook changes of a page it finds by a parser, and never by the text of its tags."""

from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

Made = str | list[Any]  # for a script: a text; or an element: its name, its attributes, what it holds


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


def made_of(node: LexborNode) -> Made:
    """What a script makes this part of a page of again."""
    if node.tag == "-text":
        return node.text()
    attributes = {name: value or "" for name, value in node.attributes.items()}
    return [node.tag, attributes, *(made_of(child) for child in node.iter(include_text=True))]


def within(node: LexborNode, tag: str) -> bool:
    """Does an element stand in one of this kind?"""
    while parent := node.parent:
        if parent.tag == tag:
            return True
        node = parent
    return False
