"""How much there is, in one line of the front page, counted while the site is built."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils.meta import get_data

import markup
from parts import Block, Part, of_kind, parts_of


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    if not page.is_homepage:
        return html
    tree = markup.parse(html)
    buttons = tree.css_first(".actions")
    assert buttons is not None, "docs/index.md: the line of scale stands under its buttons, and it has none"
    counts = [f"<b>{number:,}</b> {word}" for word, number in scale(files, config).items()]
    buttons.insert_after(markup.element(f'<p class="scale">{", ".join(counts)}</p>'))
    return markup.written(tree)


def scale(files: Files, config: MkDocsConfig) -> dict[str, int]:
    snippets = Path(config.config_file_path).parent / "snippets"
    pages = [file for file in files.documentation_pages() if file.src_uri.endswith(".md")]
    read = [parts_of(get_data(file.content_string)[0]) for file in pages]
    return {
        "chapters": sum(of_kind(parts, "quiz") for parts in read),
        "programs": len(list(snippets.rglob("*.py"))),
        "figures": len(list(snippets.rglob("*.svg"))),
        "quiz statements": sum(statements(parts) for parts in read),
    }


def statements(parts: list[Part]) -> int:
    return sum((one.kind == "quiz") + statements(one.parts) for one in parts if isinstance(one, Block))
