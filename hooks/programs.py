"""Blocks of code: each program is shipped as a file and linked from its title; outputs are marked."""

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
    for block in tree.css("div.highlight"):
        polish(block, top)
    return markup.written(tree)


def polish(block: LexborNode, top: str) -> None:
    """One block, on a page from which `top` leads to the root of the site."""
    kinds = (block.attributes["class"] or "").split()
    if title := block.css_first("span.filename"):
        title.replace_with(link(title.text(), top))
        kinds += ["program"]
    elif "language-text" in kinds:
        kinds += ["output", "no-copy"]
    elif "language-python" in kinds:
        kinds += ["program"]
    block.attrs["class"] = " ".join(kinds)
    for span in block.css(COLOURLESS):
        span.unwrap()
    for code in block.css("pre > code"):
        code.attrs["tabindex"] = "0"


def link(name: str, top: str) -> LexborNode:
    """The title of a program, leading to its file."""
    href = f"{top}{SNIPPETS.as_posix()}/{name}"
    return markup.element(
        f'<a class="filename" href="{href}" download title="Download this program">{name}</a>'
    )
