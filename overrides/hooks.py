"""What Material renders, polished: nothing here carries content, and a build without it still reads well."""

import os
import re
from pathlib import Path
from typing import Any

import minify
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

SNIPPETS = Path("snippets")
# A block of code: its opening tags, its title if it has one, and the code itself.
BLOCK = re.compile(
    r'<div class="(?P<kind>language-\w+ highlight|highlight)"(?P<attributes>[^>]*)>'
    r'(?P<title><span class="filename">(?P<name>[^<]*)</span>)?'
    r"(?P<code>.*?</pre>)</div>",
    re.DOTALL,
)
EMPTY_SPAN = re.compile(r'<span class="(?:n|w|p|o|nb-|gt-)">([^<]*)</span>')
STYLED_CELL = re.compile(r'<(t[hd]) style="text-align: (\w+);">')
STATEMENT = re.compile(
    r'(<details class="quiz"[^>]*>\s*<summary>.*?</summary>)(.*?)(?=</details>)', re.DOTALL
)
GOALS = re.compile(r'<div class="admonition goals.*?</div>', re.DOTALL)
# What nobody searches for: answers that are still folded, and the parts that every chapter has.
UNSEARCHED = re.compile(
    r'<(?:details class="(?:predict|solution|program|quiz)|div class="admonition goals'
    r'|h2 id="(?:exercises|check|next))"'
)

# Every page fetches the index: it holds the headings, how each section begins, and the errors shown.
SECTION = re.compile(r"<h[1-6] id=.*?(?=<h[1-6] id=|\Z)", re.DOTALL)


minify.config({"html-keep-quotes": True, "html-keep-end-tags": True, "html-keep-document-tags": True})


@event_priority(100)  # before the plugin reads its own setting
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """With `OFFLINE=1`, build for a folder: pages load whole, and search uses the shim we ship."""
    if os.environ.get("OFFLINE", "0") not in {"", "0", "false"}:
        config.plugins["material/offline"].config.enabled = True
        config.theme["features"].remove("navigation.instant")
        config.extra["polyfills"] = ["assets/vendor/iframe-worker/shim.js"]
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Ship each program as a file, for the link in its title."""
    root = Path(config.config_file_path).parent
    for path in sorted((root / SNIPPETS).rglob("*.py")):
        name = path.relative_to(root).as_posix()
        files.append(File.generated(config, name, abs_src_path=str(path)))
    return files


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Link each program to its file, mark outputs, keep both out of the search, and lighten the rest."""
    top = "../" * page.url.count("/") if config.use_directory_urls else ""

    def block(found: re.Match[str]) -> str:
        name, title, kind, searched = found["name"], "", found["kind"], False
        if name:
            href = f"{top}{SNIPPETS.as_posix()}/{name}"
            title = f'<a class="filename" href="{href}" download title="Download this program">{name}</a>'
            kind += " program"
        elif "language-text" in kind:
            kind += " output no-copy"
            # People search for the words of an error.
            searched = "Error: " in found["code"]
        elif "language-python" in kind:
            kind += " program"
        code = EMPTY_SPAN.sub(r"\1", found["code"]).replace("<code>", '<code tabindex="0">')
        hidden = "" if searched else " data-search-exclude"
        return f'<div class="{kind}"{found["attributes"]}{hidden}>{title}{code}</div>'

    html = BLOCK.sub(block, html)
    if page.meta.get("search", {}).get("boost", 1) < 1:
        html = html.replace("<p>", "<p data-search-exclude>")  # found by its headings alone
    html = SECTION.sub(only_opening_searched, html)
    html = UNSEARCHED.sub(r"\g<0> data-search-exclude", html)
    html = STYLED_CELL.sub(r'<\1 class="align-\2">', html)
    if '<h2 id="check"' in html:  # a chapter: its script offers it as a notebook, here
        html = GOALS.sub(r'\g<0><p class="notebook"></p>', html, count=1)
    # Where scripts run, an answer stays text until it is wanted: far fewer elements to lay out.
    return STATEMENT.sub(r'\1<div class="answer" data-search-exclude><noscript>\2</noscript></div>', html)


def only_opening_searched(section: re.Match[str]) -> str:
    """Leave all paragraphs of a section but its first out of the search."""
    opening, first, rest = section[0].partition("</p>")
    return opening + first + rest.replace("<p>", "<p data-search-exclude>")


def on_post_page(output: str, **_: Any) -> str:
    """Names that a screen reader needs; scripts that do not hold up the page; and less of it to fetch."""
    named = (
        output.replace(
            'component="search" role="dialog"', 'component="search" role="dialog" aria-label="Search"'
        )
        .replace('<div class="md-dialog"', '<div class="md-dialog" role="status"')
        .replace('<script src="', '<script defer src="')
    )
    return minify.string("text/html", named)


def on_post_template(output: str, template_name: str, **_: Any) -> str:
    """The page for a missing address gets the same."""
    return on_post_page(output) if template_name == "404.html" else output


def on_post_build(config: MkDocsConfig, **_: Any) -> None:
    """Make our own scripts and styles smaller: every page fetches them."""
    assets = Path(config.site_dir, "assets")
    for folder, kind in (("javascripts", "text/javascript"), ("stylesheets", "text/css")):
        for own in Path(config.docs_dir, "assets", folder).iterdir():
            built = assets / folder / own.name
            built.write_text(minify.string(kind, own.read_text(encoding="utf-8")), encoding="utf-8")
