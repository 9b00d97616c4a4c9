"""The search of the hosted site: Pagefind indexes each section, a reader fetches only what holds their words.

From a folder nothing can be fetched; there, Material's own search does it (offline.py).
"""

import re
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.pages import Page

log = get_plugin_logger("search")
Attributes = list[tuple[str, str | None]]

VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6", "dt"}  # a term of the glossary is a section, too
BLOCKS = HEADINGS | {"dd", "div", "figcaption", "li", "p", "pre", "summary", "td", "th"}
EVERY_CHAPTER_HAS = {"exercises", "check", "next"}
WEIGHTS = {"text": 1.0, "code": 0.5, "error": 4.0, "folded": 0.5}
ERROR = re.compile(r"\w(?:Error|Exception|Warning): ")
# Where a word of code has a seam: `optimizer.zero_grad()` is found as `optimizer` and as `zero_grad`.
SEAM = re.compile(r"(?<=[\w)\]][.(\[=,/])(?=[^\W\d])|(?<=\w[(\[=])(?=\d)")
JOINER = "\u2060 "  # made one word again when it is shown, by search.js
FOLD = "⁂"  # what comes after it is found and not shown: code, and what a reader should first answer
UNUSED = ("*ui*", "*highlight*", "*worker*", "wasm.unknown*")  # Pagefind's own boxes, and other ways to run


@dataclass
class Section:
    """A heading, and all up to the next."""

    address: str  # below the site's: `layers/#chain`
    page: str
    weight: float
    title: str = ""
    parts: list[list[str]] = field(default_factory=list)  # kind and text of each
    links: list[str] = field(default_factory=list)
    is_term: bool = False  # of the glossary
    terms: list[str] = field(default_factory=list)  # which this explains, says the glossary

    def add(self, kind: str, text: str) -> None:
        if kind == "title":
            self.title += text
        elif kind and self.parts and self.parts[-1][0] == kind:
            self.parts[-1][1] += text
        elif kind and text.strip():
            self.parts.append([kind, text])

    def record(self) -> str:
        """What Pagefind reads. The title of a page that only gathers what others teach weighs less."""
        named = {"title" if self.weight == 1 else "subtitle": self.title, "page": self.page}
        named["terms"] = ", ".join(self.terms)
        head = "".join(
            f'<meta data-pagefind-meta="{name}[content]" content="{escape(text.strip())}">'
            for name, text in named.items()
            if text
        )
        shown, hidden = "", ""
        for kind, text in self.parts or [["text", self.title]]:
            kind = "error" if kind == "code" and ERROR.search(text) else kind
            weight = self.weight * WEIGHTS[kind]
            block = f'<div data-pagefind-weight="{weight}">{escape(SEAM.sub(JOINER, text))}</div>'
            if kind in {"text", "error"}:
                shown += block
            else:
                hidden += block
        return f'<html lang="en"><head>{head}</head><body>{shown}<p>{FOLD}</p>{hidden}</body></html>'


class Sections(HTMLParser):
    """Divides a page into its sections."""

    def __init__(self, url: str, title: str, weight: float) -> None:
        super().__init__()
        self.url, self.page, self.weight = url, title, weight
        self.found = [Section(url, title, weight / 2)]  # the opening: a section says more
        self.open: list[tuple[str, str, set[str]]] = []  # tag, kind of text, classes

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        if tag in VOID:
            return
        known = dict(attrs)
        classes = set((known.get("class") or "").split())
        parent, kind, around = self.open[-1] if self.open else ("", "text", set())
        if tag in HEADINGS and known.get("id"):
            self.begin(tag, known["id"] or "")
            kind = "title"
        elif "data-search-exclude" in known or "headerlink" in classes or tag in {"script", "style", "svg"}:
            kind = ""
        elif parent == "details" and tag != "summary" and around & {"predict", "solution"}:
            kind = "folded"
        elif parent == "details" and tag != "summary" and "quiz" in around:
            kind = ""
        elif kind == "text" and (tag == "pre" or "filename" in classes):
            kind = "code"
        if tag == "a" and known.get("href"):
            self.found[-1].links.append(known["href"] or "")
        self.open.append((tag, kind, classes))

    def begin(self, tag: str, anchor: str) -> None:
        if tag == "h1":
            return  # the opening has begun
        weight = self.weight / 2 if anchor in EVERY_CHAPTER_HAS else self.weight
        self.found.append(Section(f"{self.url}#{anchor}", self.page, weight, is_term=tag == "dt"))

    def handle_endtag(self, tag: str) -> None:
        if tag in (opened for opened, _, _ in self.open):
            while (closed := self.open.pop())[0] != tag:
                pass
            if tag in BLOCKS or "filename" in closed[2]:  # or it runs into the program's first word
                self.found[-1].add(closed[1], "\n")
            if tag == "pre":
                self.found[-1].parts.append(["text", " "])  # each block of code stands alone

    def handle_data(self, data: str) -> None:
        self.found[-1].add(self.open[-1][1] if self.open else "text", data)


sections: dict[str, Section] = {}  # of this build


def on_pre_build(config: MkDocsConfig) -> None:
    sections.clear()


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Any) -> None:
    """Read each page when all other hooks have polished it."""
    weight = page.meta.get("search", {}).get("boost", 1)
    parser = Sections(page.url.removeprefix("./"), str(page.meta.get("title") or page.title), weight)
    parser.feed(page.content or "")
    sections.update({section.address: section for section in parser.found})


def on_post_build(config: MkDocsConfig) -> None:
    """Have Pagefind index one small file for each section, named after its address."""
    if config.plugins["material/search"].config.enabled or config.extra["partial"]:
        return
    start = time.monotonic()
    for term in (section for section in sections.values() if section.is_term):
        for link in term.links:
            if explained := sections.get(urljoin(f"/{term.address}", link).removeprefix("/")):
                explained.terms.append(term.title)
    bundle = Path(config.site_dir, "pagefind")
    with tempfile.TemporaryDirectory() as folder:
        for section in sections.values():
            path = Path(folder, section.address + (".html" if "#" in section.address else "index.html"))
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(section.record(), encoding="utf-8")
        pagefind = [sys.executable, "-m", "pagefind", "--quiet"]
        command = [*pagefind, "--site", folder, "--output-path", str(bundle)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        said = done.stdout + done.stderr
        raise PluginError(f"hooks/search.py: Pagefind failed (pip install -r requirements/site.txt?)\n{said}")
    for pattern in UNUSED:
        for path in bundle.glob(pattern):
            path.unlink()
    log.info("Indexed %d sections in %.2f seconds", len(sections), time.monotonic() - start)
