"""Labs, made light: of what mkdocs-jupyter renders, only text, code and outputs are kept.

As it comes, each page inlines half a megabyte of styles and scripts, and names another host.
Runs before the other hooks, which then treat what is kept as they treat any page.
"""

import html
import json
import logging
import posixpath
import re
from pathlib import Path
from typing import Any

import nbformat
from latex2mathml.converter import convert
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url
from selectolax.lexbor import LexborNode

import checkers
import markup
from cells import with_checks
from notebooks import checker_of

log = logging.getLogger("mkdocs.hooks.labs")
FORMULA = re.compile(r"\$([^$\s](?:[^$]*[^$\s])?)\$")
REPOSITORY = re.compile(r"github\.com/(?P<repo>[^/]+/[^/]+)")


def on_page_content(rendered: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """The cells of a lab as a page of the site."""
    if not page.file.src_uri.endswith(".ipynb"):
        return rendered
    lab = json.loads(Path(page.file.abs_src_path or "").read_text(encoding="utf-8"))
    description = lab["metadata"].get("description")
    if not description:
        raise PluginError(f"docs/{page.file.src_uri}: give its metadata a `description`")
    page.meta.update(title=page.title, description=description, search={"boost": 0.5})
    cells = markup.parse(rendered).css(".jp-Cell[id]")
    parts = []
    for cell, shown in zip(lab["cells"], cells, strict=True):
        if cell["cell_type"] == "markdown":
            parts.append(text(shown.css_first(".jp-RenderedMarkdown"), page, files))
        else:
            parts += [block(shown.css_first(".highlight-ipynb pre"), "python"), results(cell)]
    tree = markup.parse("\n".join(parts))
    for heading in tree.css("h1"):
        heading.insert_after(markup.element(downloads(page, config)))
    return markup.written(tree)


def on_post_page(html: str, page: Page, config: MkDocsConfig) -> None:
    """Where a lab has a checker, what its readers download has cells with it; its page does without them."""
    name, root = page.file.src_uri.removesuffix(".ipynb"), Path(config.config_file_path).parent
    if name not in checkers.chapters(root):
        return
    lab = nbformat.read(page.file.abs_src_path, as_version=4)  # type: ignore[no-untyped-call]
    made = with_checks(lab, checker_of(root, name))
    # In the place of the copy that mkdocs-jupyter has just made.
    copied = Path(page.file.abs_dest_path).with_name(posixpath.basename(page.file.src_uri))
    copied.write_text(nbformat.writes(made, indent=1) + "\n", encoding="utf-8")  # type: ignore[no-untyped-call]


def downloads(page: Page, config: MkDocsConfig, folder: str = "") -> str:
    """The lab itself, and Colab where the site says which repository it comes from."""
    name = posixpath.join(folder, posixpath.basename(page.file.src_uri))
    links = [f'<a class="md-button md-button--primary" href="{name}" download>Download this lab</a>']
    if found := REPOSITORY.search(config.repo_url or ""):
        repo = found["repo"].removesuffix(".git")
        address = f"https://colab.research.google.com/github/{repo}/blob/main/docs/{page.file.src_uri}"
        links.append(f'<a class="md-button" href="{address}">Open in Colab</a>')
    return f'<p class="actions">{" ".join(links)}</p>'


def text(shown: LexborNode | None, page: Page, files: Files) -> str:
    """A text cell: its links lead to pages, its formulas need no script."""
    assert shown is not None
    for anchor in shown.css("a.anchor-link"):
        anchor.attrs["class"], anchor.attrs["title"] = "headerlink", "Link to this section"
    for link in shown.css("a[href]"):
        link.attrs["href"] = address(link.attributes["href"] or "", page, files)
    for folded in shown.css("details"):
        folded.attrs["class"] = "solution"
    for code in shown.css("pre"):
        around = code.parent
        whole = around if around and "highlight" in (around.attributes.get("class") or "") else code
        language = "python" if code.css_first("span[class]") else "text"
        whole.replace_with(markup.element(block(code, language)))
    for string in [node for node in shown.traverse(include_text=True) if node.tag == "-text"]:
        if not (markup.within(string, "code") or markup.within(string, "pre")):
            set_formulas(string)
    return shown.inner_html or ""


def set_formulas(string: LexborNode) -> None:
    """Put MathML in the place of each formula in a piece of text."""
    pieces = FORMULA.split(string.text())
    if len(pieces) > 1:
        for i, piece in enumerate(pieces):
            string.insert_before(markup.element(convert(piece)) if i % 2 else piece)
        string.decompose()


def address(link: str, page: Page, files: Files) -> str:
    """Where a link to a source file of the site leads on the page."""
    if re.match(r"\w+:|#", link):
        return link
    path, _, anchor = link.partition("#")
    source = posixpath.normpath(posixpath.join(posixpath.dirname(page.file.src_uri), path))
    file = files.get_file_from_path(source)
    if file is None:
        log.warning("docs/%s links to %s, which is not there: mend the link", page.file.src_uri, link)
        return link
    return get_relative_url(file.url, page.url) + (f"#{anchor}" if anchor else "")


def block(code: LexborNode | None, language: str) -> str:
    """A block of code as the rest of the site has it."""
    assert code is not None
    for empty in code.css("span:empty"):
        empty.decompose()
    inside = (code.css_first("code") or code).inner_html or ""
    return highlighted(language, inside.strip("\n"))


def highlighted(language: str, inside: str) -> str:
    return f'<div class="language-{language} highlight"><pre><span></span><code>{inside}\n</code></pre></div>'


def results(cell: dict[str, Any]) -> str:
    """What a cell printed and drew; folded where the text asks for a prediction first."""
    made = ""
    for output in cell["outputs"]:
        if output["output_type"] == "stream":
            printed = html.escape("".join(output["text"]), quote=False)
            made += highlighted("text", printed.removesuffix("\n"))
        else:
            svg = "".join(output["data"]["image/svg+xml"])
            made += f"<figure><div data-search-exclude>{svg}</div></figure>"
    if made and "predict" in cell["metadata"].get("tags", []):
        summary = "<summary>I have a prediction: show the result</summary>"
        return f'<details class="predict">{summary}{made}</details>'
    return made
