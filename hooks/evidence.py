"""The quiz page without its programs, half of its weight: each answer links to its statement in the chapter.

There the program stands. A script for each chapter holds those of its statements, as elements, and
quiz/evidence.js puts one in the place of its link when a reader opens it.
"""

import json
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url, write_file

import markup

FOLDER = Path("assets", "evidence")


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    tree = markup.parse(html)
    if not tree.css_matches(".quiz-tools"):
        return html
    held: dict[str, dict[str, list[markup.Made]]] = {}
    chapter = ""
    for part in tree.css("h2[id], details.quiz[id]"):
        name = str(part.attributes["id"])
        if part.tag == "h2":
            chapter = name
            continue
        title = part.css_first("a.filename")
        if title is None:
            continue
        program = title.text()
        home = files.get_file_from_path(f"{chapter}.md")
        if home is None:
            raise PluginError(f"docs/{page.file.src_uri}: the heading #{chapter} has no chapter's name")
        blocks = part.css("div.highlight")
        held.setdefault(chapter, {})[program] = [markup.made_of(block) for block in blocks]
        for block in blocks:
            block.decompose()
        href = f"{get_relative_url(home.url, page.url)}#{name}"
        link = f'<p class="evidence">Computed by <a href="{href}">{program}</a>.</p>'
        part.insert_child(markup.element(link))
    for chapter, programs in held.items():
        text = json.dumps(programs, separators=(",", ":"), ensure_ascii=False)
        script = f"Object.assign(torchproof.evidence.blocks,{text})\n"
        write_file(script.encode(), str(Path(config.site_dir, FOLDER, f"{chapter}.js")))
    return markup.written(tree)
