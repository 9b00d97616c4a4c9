"""The feed of changes: what the history says, and nothing where there is no history."""

import subprocess
import sys
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest
from selectolax.lexbor import LexborHTMLParser

from proof import pages
from proof.html import built
from proof.site import Site

ATOM = "{http://www.w3.org/2005/Atom}"
OURS = ["-c", "user.name=A", "-c", "user.email=a@b", "-c", "commit.gpgsign=false"]


@pytest.fixture(autouse=True)
def _hooks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "path", [*sys.path, str(pages.ROOT / "hooks")])


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *OURS, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def history(tmp_path: Path) -> Path:
    """A repository with a change of a page, one of a program, and one of two pages."""
    root = tmp_path / "project"
    (root / "docs" / "deep").mkdir(parents=True)
    git(root, "init", "--quiet")
    changes = (
        {"docs/one.md": "a\nb\n"},
        {"one.py": "1"},
        {"docs/one.md": "a\n", "docs/deep/two.ipynb": "{}\n"},
    )
    for number, files in enumerate(changes):
        for name, text in files.items():
            (root / name).write_text(text, encoding="utf-8")
        git(root, "add", ".")
        git(root, "commit", "--quiet", "--message", f"Change <{number}>")
    return root


def test_the_history_gives_each_change_of_the_text(history: Path) -> None:
    import feed

    assert not feed.no_history(history)
    last, first = feed.read(history, "docs")
    assert (last.subject, last.pages) == ("Change <2>", {"deep/two.ipynb": (1, 0), "one.md": (0, 1)})
    assert (first.subject, first.pages) == ("Change <0>", {"one.md": (2, 0)})


def test_without_a_history_of_its_own_a_folder_says_why(history: Path, tmp_path: Path) -> None:
    import feed

    git(tmp_path, "clone", "--quiet", "--depth", "1", history.as_uri(), "shallow")
    assert feed.no_history(tmp_path / "shallow") == "this checkout has only a part of the history"
    assert feed.no_history(history / "docs") == "this folder lies in a repository of something else"
    assert feed.no_history(tmp_path) == "git has no history of this folder"


def test_the_feed_can_be_read_and_leads_to_pages(site: Site) -> None:
    import feed

    links = LexborHTMLParser(built(site, "layers/")).css(
        'link[rel~="alternate"][type="application/atom+xml"]'
    )
    if feed.no_history(pages.ROOT):
        assert not links and not (site.folder / "feed.xml").exists()
        return
    assert [link.attributes["href"] for link in links] == ["../feed.xml"]
    tree = ElementTree.parse(site.folder / "feed.xml").getroot()
    entries = tree.findall(f"{ATOM}entry")
    ids = [one.findtext(f"{ATOM}id") for one in (tree, *entries)]
    assert len(set(ids)) == len(ids) == 1 + len(feed.read(pages.ROOT, "docs")) > 1
    assert tree.findtext(f"{ATOM}updated") == entries[0].findtext(f"{ATOM}updated")
    for one in entries:
        assert datetime.fromisoformat(one.findtext(f"{ATOM}updated") or "").tzinfo is not None
        assert one.findtext(f"{ATOM}title") and "<li>" in (one.findtext(f"{ATOM}content") or "")
        link = one.find(f"{ATOM}link")
        href = "" if link is None else link.get("href", "")
        assert href.startswith(site.url) and (site.folder / urlsplit(href).path.lstrip("/")).is_dir(), href
