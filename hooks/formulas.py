"""Formulas set as in print: signs and functions have their spaces, and no line begins with what ends one."""

import re

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from selectolax.lexbor import LexborHTMLParser, LexborNode

import markup

MARK = re.compile(r"[,.;:!?)]+")
PAIR = re.compile(r"(?<![\w.,])(\d[\d.,]*|[A-Za-z])\s[−+×]\s(\d[\d.,]*\d|\d|[A-Za-z])(?!\w)")  # n − 1, 3 × 3
LEFT = re.compile(r"[\w.,]*[\w)]\s[−+×·](?=\s[\w(])")  # 4 ·, in 4 · (n + m): no line begins with a sign
TIED = re.compile(f"(?:{PAIR.pattern}|{LEFT.pattern})+")  # (n − 1) · is one
PROSE = ":is(p, li, td, dd, figcaption, h3), :is(p, li, td, dd, figcaption) :is(a, em, strong)"
OPENS = set("=<>≤≥≈·/,([{←→") | {""}  # after these a minus is a sign
FUNCTIONS = {"cos", "exp", "ln", "log", "max", "min", "sin", "softmax", "tanh"}
THIN = '<mspace width="0.17em"></mspace>'


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    tree = markup.parse(html)
    space(tree)
    tie(tree)
    for formula in tree.css("math:not([display=block])"):
        after = formula.next
        found = MARK.match(after.text() or "") if after is not None and after.tag == "-text" else None
        if after is None or not found:
            continue
        rest = (after.text() or "")[found.end() :]
        formula.insert_before(markup.element(f'<span class="tied">{formula.html}{found[0]}</span>'))
        after.insert_after(rest)
        after.decompose()
        formula.decompose()
    return markup.written(tree)


def tie(tree: LexborHTMLParser) -> None:
    """Two numbers and their sign stay in one line; outside tables, any sign and what is before it."""
    for node in (one for parent in tree.css(PROSE) for one in parent.iter(include_text=True)):
        text = node.text() or ""
        tied = PAIR if node.parent is not None and node.parent.tag == "td" else TIED
        if node.tag != "-text" or not tied.search(text):
            continue
        end = 0
        for found in tied.finditer(text):
            node.insert_before(text[end : found.start()])
            node.insert_before(markup.element(f'<span class="tied">{found[0]}</span>'))
            end = found.end()
        node.insert_before(text[end:])
        node.decompose()


def space(tree: LexborHTMLParser) -> None:
    """A minus that is a sign stands close to its number; a function apart from all but its bracket."""
    for sign in tree.css("math mo"):
        before = sign.prev
        if sign.text() in "−-" and before is not None and before.tag == "mo" and before.text() in OPENS:
            sign.attrs["form"] = "prefix"
        elif sign.text() in FUNCTIONS:
            sign.attrs["lspace"] = sign.attrs["rspace"] = "0"
    for name in tree.css("math :is(mi, mo)"):
        if name.text() not in FUNCTIONS:
            continue
        power = name.parent
        whole = power if power is not None and power.tag == "msup" else name
        if opens(whole.next):
            whole.insert_after(markup.element(THIN))
        if opens(whole.prev):
            whole.insert_before(markup.element(THIN))


def opens(beside: LexborNode | None) -> bool:
    """Is this a letter or a number, or made of them, which would run into the name of a function?"""
    return beside is not None and beside.tag != "mo"
