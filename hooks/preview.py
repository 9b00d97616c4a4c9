"""What a build is for: to be published, or for its author to look at, whole (`serve`) or in part (`--dirty`).

In part, MkDocs renders only pages whose text is newer than what it has made of it. Here it does so, too,
where an included file or the page's ledger is newer. What is made of all pages at once stays as it was: the
search, llms.txt, the styles. A proof on a page that is not made anew is named without a link. The first
build of a folder is whole.
"""

import logging
import os
import re
from collections.abc import Iterator
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
    if not config.extra["partial"]:
        return
    root = Path(config.config_file_path).parent
    folders = [str(root / folder) for folder in config.mdx_configs["pymdownx.snippets"]["base_path"]]
    times = {path: time for folder in (*folders, str(root / LEDGERS)) for path, time in saved(folder)}
    for page in files.documentation_pages():
        included = INCLUDED.findall(page.content_string)
        sources = [f"{folder}/{name}" for name in included for folder in folders]
        sources.append(str(root / LEDGERS / Path(page.src_uri).with_suffix(".txt")))
        newest, made = max(times.get(path, 0) for path in sources), page.abs_dest_path
        if os.path.exists(made) and newest > os.path.getmtime(made):
            os.utime(made, (0, 0))


def saved(folder: str) -> Iterator[tuple[str, float]]:
    """The files in a folder, and when each was saved."""
    for inside, _, names in os.walk(folder):
        for path in (f"{inside}/{name}" for name in names):
            yield path, os.path.getmtime(path)


def changed(files: Files, config: MkDocsConfig) -> list[File]:
    """The pages that this build makes: all, or, in part, those that changed."""
    return [page for page in files.documentation_pages() if page.is_modified() or not config.extra["partial"]]
