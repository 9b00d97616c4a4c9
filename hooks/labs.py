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

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString
from latex2mathml.converter import convert
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

log = logging.getLogger("mkdocs.hooks.labs")
FORMULA = re.compile(r"\$([^$\s](?:[^$]*[^$\s])?)\$")
REPOSITORY = re.compile(r"github\.com/(?P<repo>[^/]+/[^/]+)")


def on_page_content(rendered: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """The cells of a notebook as a page of the site."""
    if not page.file.src_uri.endswith(".ipynb"):
        return rendered
    notebook = json.loads(Path(page.file.abs_src_path or "").read_text(encoding="utf-8"))
    page.meta.update(title=page.title, description=notebook["metadata"]["description"], search={"boost": 0.5})
    cells = BeautifulSoup(rendered, "html.parser").select(".jp-Cell[id]")
    parts = []
    for cell, shown in zip(notebook["cells"], cells, strict=True):
        if cell["cell_type"] == "markdown":
            parts.append(text(shown.select_one(".jp-RenderedMarkdown"), page, files))
        else:
            parts.append(block(shown.select_one(".highlight-ipynb pre"), "python"))
            parts.append(results(cell))
    opening, heading, rest = "\n".join(parts).partition("<h2 ")
    return opening.replace("</h1>", f"</h1>{downloads(page, config)}", 1) + heading + rest


def downloads(page: Page, config: MkDocsConfig) -> str:
    """The notebook itself, and Colab where the site says which repository it comes from."""
    name = posixpath.basename(page.file.src_uri)
    links = [f'<a class="md-button md-button--primary" href="{name}" download>Download this lab</a>']
    if found := REPOSITORY.search(config.repo_url or ""):
        repo = found["repo"].removesuffix(".git")
        address = f"https://colab.research.google.com/github/{repo}/blob/main/docs/{page.file.src_uri}"
        links.append(f'<a class="md-button" href="{address}">Open in Colab</a>')
    return f'<p class="actions">{" ".join(links)}</p>'


def text(shown: Tag | None, page: Page, files: Files) -> str:
    """A text cell: its links lead to pages, its formulas need no script."""
    assert shown is not None
    for anchor in shown.select("a.anchor-link"):
        anchor["class"], anchor["title"] = "headerlink", "Link to this section"
    for link in shown.select("a[href]"):
        link["href"] = address(str(link["href"]), page, files)
    for folded in shown.select("details"):
        folded["class"] = "solution"
    for code in shown.select("pre"):
        language = "python" if code.select_one("span[class]") else "text"
        whole = (
            code.parent if code.parent and "highlight" in code.parent.get_attribute_list("class") else code
        )
        whole.replace_with(BeautifulSoup(block(code, language), "html.parser"))
    for string in shown.find_all(string=FORMULA):
        if isinstance(string, NavigableString) and string.find_parent(["code", "pre"]) is None:
            made = FORMULA.sub(lambda found: convert(found[1]), html.escape(string, quote=False))
            string.replace_with(BeautifulSoup(made, "html.parser"))
    return shown.decode_contents(formatter="minimal")


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


def block(code: Tag | None, language: str) -> str:
    """A block of code as the rest of the site has it."""
    assert code is not None
    inside = (code.find("code") or code).decode_contents(formatter="minimal").removeprefix("<span></span>")
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
