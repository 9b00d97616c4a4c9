"""Blocks of code: each program is shipped as a file and linked from its title; outputs are marked."""

import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from selectolax.lexbor import LexborNode

import markup

SNIPPETS = Path("snippets")
# What Pygments calls names, spaces, signs and operators has no colour of its own: half of all elements.
COLOURLESS = "span.n, span.w, span.p, span.o"


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Ship each program as a file, for the link in its title."""
    root = Path(config.config_file_path).parent
    for path in sorted((root / SNIPPETS).rglob("*.py")):
        name = path.relative_to(root).as_posix()
        files.append(File.generated(config, name, abs_src_path=str(path)))
    return files


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Link each program to its file, and mark outputs."""
    top = "../" * page.url.count("/") if config.use_directory_urls else ""
    tree = markup.parse(html)
    ending = ""
    for block in tree.css("div.highlight"):
        polish(block, top, ending)
        ending = ending_of(block)
    for figure in tree.css("svg.figure:has(title)"):
        # By id the name is lost as long as the figure is out of view, and so not laid out.
        if title := figure.css_first("title"):
            figure.attrs["aria-label"] = title.text()
            del figure.attrs["aria-labelledby"]
    return markup.written(tree)


def ending_of(block: LexborNode) -> str:
    """How the program in a block ends, by the mark before it: raises, warns, or as most do."""
    before = block.prev
    while before is not None and before.tag in ("-text", "-comment") and not (before.text() or "").strip():
        if found := re.search(r"pytest\.mark\.(raises|warns)\(", before.html or ""):
            return found[1]
        before = before.prev
    return ""


def polish(block: LexborNode, top: str, ending: str) -> None:
    """One block, on a page from which `top` leads to the root of the site, after a program that ends so."""
    kinds = (block.attributes["class"] or "").split()
    lines = (block.text() or "").strip("\n").count("\n") + 1
    if title := block.css_first("span.filename"):
        title.replace_with(link(title.text(), top))
        kinds += ["program"]
    elif "language-text" in kinds:
        kinds += ["output", "no-copy"]
        kinds += [f"then-{ending}" if lines > 1 else ending] if ending else []
    elif "language-python" in kinds:
        kinds += ["program"]
    block.attrs["class"] = " ".join(kinds)
    block.attrs["style"] = f"--n:{lines}"  # its height is known before it is laid out
    for span in block.css(COLOURLESS):
        span.unwrap()


def link(name: str, top: str) -> LexborNode:
    """The title of a program, leading to its file."""
    href = f"{top}{SNIPPETS.as_posix()}/{name}"
    return markup.element(
        f'<a class="filename" href="{href}" download title="Download this program">{name}</a>'
    )
