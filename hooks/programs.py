"""Blocks of code: each program is shipped as a file and linked from its title; outputs are marked."""

import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from selectolax.lexbor import LexborNode

import markup

SNIPPETS = Path("snippets")
# Pygments knows far more kinds of words than there are colours. One class for each colour, and none for what
# has the colour of text: that leaves half of all elements.
COLOURS = {
    "": "n w p o kc vm",
    "c": "c1 sd",
    "k": "kn",
    "m": "mf mi",
    "nb": "bp",
    "nf": "fm nc ne nn",
    "s": "s1 s2 sa si",
}
COLOUR_OF = {kind: colour for colour, kinds in COLOURS.items() for kind in kinds.split()}


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Ship each program as a file, for the link in its title."""
    root = Path(config.config_file_path).parent
    for path in sorted((root / SNIPPETS).rglob("*.py")):
        name = path.relative_to(root).as_posix()
        files.append(File.generated(config, name, abs_src_path=str(path)))
    return files


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Link each program to its file, and mark outputs."""
    top = "../" * page.url.count("/")
    tree = markup.parse(html)
    ending = "", ""
    for block in tree.css("div.highlight"):
        polish(block, top, ending)
        ending = ending_of(block)
    for figure in tree.css("svg.figure:has(title)"):
        # By id the name is lost as long as the figure is out of view, and so not laid out.
        if title := figure.css_first("title"):
            figure.attrs["aria-label"] = title.text()
            del figure.attrs["aria-labelledby"]
    return markup.written(tree)


def ending_of(block: LexborNode) -> tuple[str, str]:
    """How the program in a block ends, by the mark before it: raises or warns, and with what; most do not."""
    before = block.prev
    while before is not None and before.tag in ("-text", "-comment") and not (before.text() or "").strip():
        if found := re.search(r"pytest\.mark\.(raises|warns)\(\W*(\w+)", before.html or ""):
            return found[1], found[2]
        before = before.prev
    return "", ""


def begins_with(block: LexborNode, name: str) -> bool:
    """Is the error or warning of this name the first that an output says?"""
    return re.match(rf"\s*(?:\w+\.)*{name}(?::|$)", block.text() or "", re.MULTILINE) is not None


def polish(block: LexborNode, top: str, ending: tuple[str, str]) -> None:
    """One block, on a page from which `top` leads to the root of the site, after a program that ends so."""
    kinds = (block.attributes["class"] or "").split()
    if title := block.css_first("span.filename"):
        title.replace_with(link(title.text(), top))
        kinds += ["program"]
    elif "language-text" in kinds:
        kinds += ["output", "no-copy"]
        how, name = ending
        kinds += [how if begins_with(block, name) else f"then-{how}"] if how else []
    elif "language-python" in kinds:
        kinds += ["program"]
    block.attrs["class"] = " ".join(kinds)
    for span in block.css("span[class]"):
        colour(span)


def colour(span: LexborNode) -> None:
    """One word of a program, in its colour; words of one colour side by side are one element."""
    kind = span.attributes["class"] or ""
    named = COLOUR_OF.get(kind, kind)
    if not named:
        span.unwrap()
        return
    span.attrs["class"] = named
    before = span.prev
    beside = before is not None and before.tag == "span" and before.attributes.get("class") == named
    if before is not None and beside and kind != "hll":
        before.insert_child(span.text())
        span.decompose()


def link(name: str, top: str) -> LexborNode:
    """The title of a program, leading to its file."""
    href = f"{top}{SNIPPETS.as_posix()}/{name}"
    return markup.element(
        f'<a class="filename" href="{href}" download title="Download this program">{name}</a>'
    )
