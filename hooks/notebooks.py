"""Each chapter as a notebook: a file beside its page, made from the page's Markdown, linked under the goals.

The notebook of `/layers/` is `/layers/layers.ipynb`; the same commit gives the same bytes.
"""

import posixpath
import re
from pathlib import Path
from urllib.parse import urljoin

import nbformat
from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils.meta import get_data
from pymdownx.snippets import SnippetExtension, SnippetPreprocessor

import cells
import checkers
import markup
import preview
import texts
from parts import of_kind, parts_of

LINK = '<p data-search-exclude><a class="md-button" href="{name}" download>Download as a notebook</a></p>'


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Make a notebook of each page that holds statements of its own: of each chapter."""
    root = Path(config.config_file_path).parent
    pins, checked = pinned(root), checkers.chapters(root)
    for file in preview.changed(files, config):
        if not file.src_uri.endswith(".md"):
            continue
        markdown, _ = get_data(file.content_string)
        if of_kind(parts_of(markdown), "quiz"):
            parts = parts_of(expanded(markdown, config))
            resolve = resolver(file.src_uri, config.site_url or "")
            checker = checker_of(root, file.name) if file.name in checked else None
            made = cells.notebook(parts, resolve(""), resolve, pins, checker)
            try:
                nbformat.validate(made)
            except nbformat.ValidationError as error:
                raise PluginError(f"docs/{file.src_uri} makes no valid notebook: {error}") from None
            text = nbformat.writes(made, indent=1) + "\n"  # type: ignore[no-untyped-call]
            files.append(File.generated(config, address(file), content=text))
    return files


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Link a chapter to its notebook."""
    made = files.get_file_from_path(address(page.file))
    if made is None or made.generated_by is None:
        return html
    tree = markup.parse(html)
    place = tree.css_first(".goals") or tree.css_first("h1")
    assert place is not None, f"{page.file.src_uri} has no heading to put the link to its notebook under"
    place.insert_after(markup.element(LINK.format(name=posixpath.basename(made.src_uri))))
    return markup.written(tree)


def checker_of(root: Path, chapter: str) -> cells.Checker:
    """The checker of a chapter or lab, to be written by a cell."""
    made, asked = checkers.assembled(root, chapter), checkers.signatures(root, chapter)
    return cells.Checker(checkers.module(chapter), made, asked, checkers.called(chapter))


def address(page: File) -> str:
    """Where the notebook of a page lies: beside it, in a hosted site and in a folder."""
    return posixpath.join(posixpath.dirname(page.dest_uri), f"{page.name}.ipynb")


def expanded(markdown: str, config: MkDocsConfig) -> str:
    """A page with its programs and outputs put in, by the extension that the site uses and as it sets it."""
    options = {**config.mdx_configs["pymdownx.snippets"], "auto_append": []}
    extension = SnippetExtension(**options)
    return "\n".join(SnippetPreprocessor(extension.getConfigs(), Markdown()).run(markdown.split("\n")))


def resolver(source: str, site: str) -> texts.Resolve:
    """For links as a page writes them, the addresses where the hosted site has what they lead to."""

    def resolve(link: str) -> str:
        if re.match(r"\w+:", link):
            return link
        path, _, anchor = link.partition("#")
        target = posixpath.normpath(posixpath.join(posixpath.dirname(source), path)) if path else source
        pages = re.sub(r"\.ipynb$", ".md", target)  # a lab is a page too
        url = urljoin(site, File(pages, None, "", use_directory_urls=True).url)
        return f"{url}#{anchor}" if anchor else url

    return resolve


def pinned(root: Path) -> dict[str, str]:
    """The version of each package that the requirements pin, in their order."""
    lines = "\n".join(path.read_text(encoding="utf-8") for path in sorted(root.glob("requirements/*.txt")))
    return dict(re.findall(r"^([\w.-]+)==([\w.+-]+)", lines, re.MULTILINE))
