"""Variants of the quiz: statements with other numbers, which the quiz fetches when a second round begins.

They stand in snippets/<chapter>/variants.md, written by the tests, as blocks of Markdown. The quiz page
renders them at its end, as all else is rendered; then they leave it for a script a chapter, as elements. Each
statement that has some is told their keys, and quiz/variants.js does the rest.
"""

import json
import re
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from mkdocs.utils import write_file
from selectolax.lexbor import LexborNode

import markup

FOLDER = Path("assets", "variants")
WRITTEN = "variants.md"
NAMED = re.compile(r"^    attrs: \{data-of: (\S+), data-key: '(\w+)'\}$", re.MULTILINE)
TOOLS = '<div class="quiz-tools">'  # on the quiz page alone

chapters: dict[str, str] = {}  # of each statement that has variants
keys: dict[str, list[str]] = {}  # of its variants, in the order of their file


def on_pre_build(config: MkDocsConfig) -> None:
    chapters.clear()
    keys.clear()
    for path in sorted(Path(config.config_file_path).parent.glob(f"snippets/*/{WRITTEN}")):
        for statement, key in NAMED.findall(path.read_text(encoding="utf-8")):
            chapters[statement] = path.parent.name
            keys.setdefault(statement, []).append(key)


def on_page_markdown(markdown: str, **_: Any) -> str:
    if TOOLS not in markdown:
        return markdown
    held = dict.fromkeys(chapters.values())
    return "\n\n".join([markdown, *(f'--8<-- "{chapter}/{WRITTEN}"' for chapter in held)])


def on_page_content(html: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
    if 'class="quiz"' not in html:
        return html
    tree = markup.parse(html)
    for statement in tree.css("details.quiz[id]"):
        if known := keys.get(str(statement.attributes["id"])):
            statement.attrs["data-variants"] = " ".join(known)
    scripts: dict[str, dict[str, dict[str, list[list[markup.Made]]]]] = {}
    for variant in tree.css("details.variant"):
        name, key = (str(variant.attributes[which]) for which in ("data-of", "data-key"))
        scripts.setdefault(chapters[name], {}).setdefault(name, {})[key] = parts_of(variant)
        variant.decompose()
    for chapter, statements in scripts.items():
        text = json.dumps(statements, separators=(",", ":"), ensure_ascii=False)
        script = f"Object.assign(torchproof.variants.known,{text})\n"
        write_file(script.encode(), str(Path(config.site_dir, FOLDER, f"{chapter}.js")))
    return markup.written(tree)


def parts_of(variant: LexborNode) -> list[list[markup.Made]]:
    """Its sentence, and its answer. The title of its program leads nowhere: the file has other numbers."""
    for title in variant.css("a.filename"):
        name = f"{title.text()}, with these numbers"
        title.replace_with(markup.element(f'<span class="filename">{name}</span>'))
    summary, *answer = (one for one in variant.iter() if one.tag != "-text")
    sentence = [markup.made_of(one) for one in summary.iter(include_text=True)]
    return [sentence, [markup.made_of(one) for one in answer]]
