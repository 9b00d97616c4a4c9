"""Blocks of code: each program is shipped as a file and linked from its title; outputs are marked."""

import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
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


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Ship each program as a file, for the link in its title."""
    root = Path(config.config_file_path).parent
    for path in sorted((root / SNIPPETS).rglob("*.py")):
        name = path.relative_to(root).as_posix()
        files.append(File.generated(config, name, abs_src_path=str(path)))
    return files


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Link each program to its file, and mark outputs."""
    top = "../" * page.url.count("/") if config.use_directory_urls else ""

    def block(found: re.Match[str]) -> str:
        name, title, kind = found["name"], "", found["kind"]
        if name:
            href = f"{top}{SNIPPETS.as_posix()}/{name}"
            title = f'<a class="filename" href="{href}" download title="Download this program">{name}</a>'
            kind += " program"
        elif "language-text" in kind:
            kind += " output no-copy"
        elif "language-python" in kind:
            kind += " program"
        code = EMPTY_SPAN.sub(r"\1", found["code"]).replace("<code>", '<code tabindex="0">')
        return f'<div class="{kind}"{found["attributes"]}>{title}{code}</div>'

    return BLOCK.sub(block, html)
