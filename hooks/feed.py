"""A feed of what changed in the text: an entry for each change in the history, the newest first.

Where there is no history, as in a downloaded archive, there is no feed, and the build says so.
"""

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import write_file

log = get_plugin_logger("feed")
NAME = "feed.xml"
MOST = 40  # entries
START = "\x1e"  # of a change, which no subject holds
FORMAT = f"--format={START}%H%n%cI%n%s"
TEXTS = (":(glob){docs}/**/*.md", ":(glob){docs}/**/*.ipynb")
COUNTS = ":(exclude){docs}/verified.md"  # they change with everything

changes: list["Change"] = []  # of this build


@dataclass
class Change:
    """A commit that changed the text, and on which pages how many lines came and went."""

    commit: str
    time: str
    subject: str
    pages: dict[str, tuple[int, int]] = field(default_factory=dict)


def on_config(config: MkDocsConfig) -> None:
    """Read the history; the template offers the feed where there is one."""
    root = Path(config.config_file_path).parent
    if config.plugins["material/offline"].config.enabled:
        changes.clear()
    elif missing := no_history(root):
        changes.clear()
        log.info("No %s: %s", NAME, missing)
    else:
        changes[:] = read(root, Path(config.docs_dir).relative_to(root).as_posix())
    config.extra["feed"] = NAME if changes else ""


def no_history(root: Path) -> str:
    """Why the history of this folder cannot be read, or nothing."""
    try:
        said = git(root, "rev-parse", "--is-shallow-repository", "--show-prefix")
    except (OSError, subprocess.CalledProcessError):
        return "git has no history of this folder"
    shallow, prefix = said.split("\n")[:2]
    if prefix:
        return "this folder lies in a repository of something else"
    return "this checkout has only a part of the history" if shallow == "true" else ""


def read(root: Path, docs: str) -> list[Change]:
    """The last changes of the text; what a merge brings is listed by itself."""
    paths = [path.format(docs=docs) for path in (*TEXTS, COUNTS)]
    log_of = git(root, "log", "--no-merges", f"-{MOST}", "--numstat", "--no-renames", FORMAT, "--", *paths)
    return [change_of(one, docs) for one in log_of.split(START)[1:]]


def change_of(text: str, docs: str) -> Change:
    commit, time, subject, *files = text.strip().split("\n")
    change = Change(commit, time, subject)
    for line in filter(None, files):
        added, removed, path = line.split("\t")
        change.pages[path.removeprefix(f"{docs}/")] = (int(added), int(removed))
    return change


def git(root: Path, *arguments: str) -> str:
    command = ["git", "-c", "core.quotepath=off", *arguments]
    done = subprocess.run(command, cwd=root, capture_output=True, encoding="utf-8", check=True)
    return done.stdout


def on_nav(nav: Navigation, config: MkDocsConfig, **_: Any) -> None:
    """Write the feed: the navigation has the titles."""
    if changes:
        pages = {page.file.src_uri: page for page in nav.pages}
        write_file(atom(changes, pages, config).encode(), str(Path(config.site_dir, NAME)))


def atom(changes: list[Change], pages: dict[str, Page], config: MkDocsConfig) -> str:
    """The feed; a change of a page that is gone says what it was."""
    site = config.site_url or ""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
        f"<title>{escape(config.site_name)}: what changed in the text</title>",
        f"<id>{escape(urljoin(site, NAME))}</id>",
        f'<link rel="self" href="{escape(urljoin(site, NAME))}"/>',
        f'<link href="{escape(site)}"/>',
        f"<updated>{changes[0].time}</updated>",
        f"<author><name>The {escape(config.site_name)} authors</name></author>",
    ]
    for change in changes:
        lines += ["<entry>", *entry(change, pages, site), "</entry>"]
    return "\n".join([*lines, "</feed>", ""])


def entry(change: Change, pages: dict[str, Page], site: str) -> Iterator[str]:
    touched = [(pages.get(path), path, *lines) for path, lines in change.pages.items()]
    first = next((urljoin(site, page.url) for page, *_ in touched if page), site)
    yield f"<title>{escape(change.subject)}</title>"
    yield f"<id>{escape(urljoin(site, NAME))}#{change.commit}</id>"
    yield f'<link href="{escape(first)}"/>'
    yield f"<updated>{change.time}</updated>"
    items = []
    for page, path, added, removed in touched:
        name = f'<a href="{escape(urljoin(site, page.url))}">{escape(str(page.title))}</a>' if page else path
        items.append(f"<li>{name}: lines added {added}, removed {removed}</li>")
    yield f'<content type="html">{escape("<ul>" + "".join(items) + "</ul>")}</content>'
