"""Less to fetch: pages, and our own scripts and styles, without what only their authors read."""

import re
from pathlib import Path
from typing import Any

import minify
from mkdocs.config.defaults import MkDocsConfig

minify.config({"html-keep-quotes": True, "html-keep-end-tags": True, "html-keep-document-tags": True})

# Of the theme: palettes by other names than ours, and icons of what no page has, or shows with another sign.
UNUSED = re.compile(
    r"\[data-md-color-(?:primary|accent)=(?!custom|black|white)[\w-]+\]\{[^}]*\}"
    r"|--md-(?:admonition-icon--[\w-]+|annotation(?:-bg)?-icon|tasklist-icon(?:--checked)?|footnotes-icon|post-pin-icon"
    r"|tag-icon|typeset-table-sort-icon(?:--\w+)?|tabbed-icon--\w+|code-select-icon|path-icon|source-(?:forks|stars)-icon)"
    r":\s*url\([\"']?data:.*?</svg>[\"']?\);?"
)


def on_post_page(output: str, **_: Any) -> str:
    return str(minify.string("text/html", output))


def on_post_template(output: str, template_name: str, **_: Any) -> str:
    """The page for a missing address gets the same."""
    return on_post_page(output) if template_name == "404.html" else output


def on_post_build(config: MkDocsConfig, **_: Any) -> None:
    assets = Path(config.site_dir, "assets")
    for style in (assets / "stylesheets").glob("*.min.css"):  # the theme's
        style.write_text(UNUSED.sub("", style.read_text(encoding="utf-8")), encoding="utf-8")
    for folder, kind in (("javascripts", "text/javascript"), ("stylesheets", "text/css")):
        source = Path(config.docs_dir, "assets", folder)
        for own in filter(Path.is_file, source.rglob("*")):
            built = assets / folder / own.relative_to(source)
            built.write_text(minify.string(kind, own.read_text(encoding="utf-8")), encoding="utf-8")
