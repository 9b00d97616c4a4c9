"""What a build is for: to be published, or for its author to look at, whole (`serve`) or in part (`--dirty`).

In part, MkDocs renders only pages whose text is newer than what it has made of it. Here it does so, too,
where an included file or the page's ledger is newer. What is made of all pages at once stays as it was: the
search, llms.txt, the styles. The first build of a folder is whole.
"""

import logging
import os
import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

INCLUDED = re.compile(r'--8<--\s+"([^":]+)')
LEDGERS = Path("tests", "ledger")

asked = {"serve": False, "dirty": False}  # by the command of this process


def on_startup(command: str, dirty: bool) -> None:
    asked.update(serve=command == "serve", dirty=dirty)


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Tell the other hooks. In part, MkDocs knows no section of a page that it does not read anew."""
    config.extra["preview"] = asked["serve"] or asked["dirty"]
    config.extra["partial"] = asked["dirty"] and Path(config.site_dir, "index.html").exists()
    if config.extra["partial"]:
        config.validation.links.anchors = logging.DEBUG
    return config


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Make what was made of a page look old where something that it shows is newer."""
    for page in files.documentation_pages() if config.extra["partial"] else ():
        made = Path(page.abs_dest_path)
        if made.exists() and any(is_newer(path, made) for path in shown_by(page, config)):
            os.utime(made, (0, 0))


def shown_by(page: File, config: MkDocsConfig) -> list[Path]:
    """The files from which a page is made, beside its text."""
    root = Path(config.config_file_path).parent
    folders = [root / folder for folder in config.mdx_configs["pymdownx.snippets"]["base_path"]]
    ledger = root / LEDGERS / Path(page.src_uri).with_suffix(".txt")
    return [ledger, *(folder / name for name in INCLUDED.findall(page.content_string) for folder in folders)]


def is_newer(path: Path, made: Path) -> bool:
    return path.exists() and path.stat().st_mtime > made.stat().st_mtime


def changed(files: Files, config: MkDocsConfig) -> list[File]:
    """The pages that this build makes: all, or, in part, those that changed."""
    return [page for page in files.documentation_pages() if page.is_modified() or not config.extra["partial"]]
