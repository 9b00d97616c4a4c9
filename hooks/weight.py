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


RULE = re.compile(r"([^{}]+)\{[^{}]*\}")
EMPTY = re.compile(r"@(?:media|supports)[^{}]*\{\}")
WITHIN = re.compile(r"\([^()]*\)")  # of :is() and :not(): what stands there is not asked for
CLASS = re.compile(r"\.([A-Za-z][\w-]*)")


def on_post_page(output: str, **_: Any) -> str:
    return str(minify.string("text/html", output))


def on_post_template(output: str, template_name: str, **_: Any) -> str:
    """The page for a missing address gets the same."""
    return on_post_page(output) if template_name == "404.html" else output


def can_match(selector: str, words: set[str]) -> bool:
    """Whether a page can have all the classes that a selector asks for."""
    while WITHIN.search(selector):
        selector = WITHIN.sub("", selector)
    return words.issuperset(CLASS.findall(selector))


def without_unmatched(style: str, words: set[str]) -> str:
    """Leave out each rule of which no selector can match where classes are among these words."""

    def kept(rule: re.Match[str]) -> str:
        selectors = re.split(r",(?![^(]*\))", rule[1])
        return rule[0] if any(can_match(selector, words) for selector in selectors) else ""

    return EMPTY.sub("", RULE.sub(kept, style))


def words_of(site: Path) -> set[str]:
    """What can be a class: the words of the views' classes, and every word of a script."""
    words = set[str]()
    for view in site.rglob("*.html"):
        words.update(*map(str.split, re.findall(r'\sclass="([^"]*)"', view.read_text(encoding="utf-8"))))
    for script in site.rglob("*.js"):
        words.update(re.findall(r"[\w-]+", script.read_text(encoding="utf-8")))
    return words


def on_post_build(config: MkDocsConfig, **_: Any) -> None:
    if config.extra["partial"]:
        return
    assets, words = Path(config.site_dir, "assets"), words_of(Path(config.site_dir))
    for style in (assets / "stylesheets").rglob("*.min.css"):  # the theme's
        shorter = without_unmatched(UNUSED.sub("", style.read_text(encoding="utf-8")), words)
        style.write_text(shorter, encoding="utf-8")
    for folder, kind in (("javascripts", "text/javascript"), ("stylesheets", "text/css")):
        source = Path(config.docs_dir, "assets", folder)
        for own in filter(Path.is_file, source.rglob("*")):
            built = assets / folder / own.relative_to(source)
            built.write_text(minify.string(kind, own.read_text(encoding="utf-8")), encoding="utf-8")
