"""A build in part makes the pages whose text, programs, outputs or ledgers changed, and no others."""

import os
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from proof import pages

SETTINGS = """
site_name: demo
theme: {name: null, custom_dir: look}
plugins: []
hooks: [preview.py]
extra: {}
markdown_extensions:
  - pymdownx.snippets: {base_path: [snippets, docs], check_paths: true}
"""
SOURCES = {
    "mkdocs.yml": SETTINGS,
    "preview.py": (pages.ROOT / "hooks/preview.py").read_text(encoding="utf-8"),
    "look/main.html": "{{ page.content }}",
    "docs/index.md": "One.\n",
    "docs/second.md": '--8<-- "second/sum.py"\n',
    "docs/third.md": '--8<-- "second.md"\n',
    "snippets/second/sum.py": "1 + 1\n",
    "tests/ledger/index.txt": "\n",
}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in SOURCES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        os.utime(path, (1, 1))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def made(project: Path, *, dirty: bool) -> set[str]:
    """Build the site; returns the pages that were made."""
    for view in (project / "site").rglob("*.html"):
        os.utime(view, (2, 2))
    config = load_config(str(project / "mkdocs.yml"), strict=False)
    first = not (project / "site").exists()
    config.plugins.on_startup(command="build", dirty=dirty)
    build(config, dirty=dirty)
    assert config.extra["partial"] == (dirty and not first)
    views = (project / "site").rglob("*.html")
    return {view.relative_to(project / "site").as_posix() for view in views if view.stat().st_mtime > 2}


def test_the_first_build_of_a_folder_is_whole(project: Path) -> None:
    assert made(project, dirty=True) == {"index.html", "second/index.html", "third/index.html"}
    assert made(project, dirty=True) == set()


@pytest.mark.parametrize(
    ("newer", "wanted"),
    [
        ("mkdocs.yml", set()),
        ("docs/index.md", {"index.html"}),
        ("snippets/second/sum.py", {"second/index.html"}),
        ("docs/second.md", {"second/index.html", "third/index.html"}),
        ("tests/ledger/index.txt", {"index.html"}),
    ],
)
def test_a_build_in_part_makes_what_shows_something_newer(
    project: Path, newer: str, wanted: set[str]
) -> None:
    assert made(project, dirty=False) == {"index.html", "second/index.html", "third/index.html"}
    assert made(project, dirty=True) == set()
    os.utime(project / newer, (3, 3))
    assert made(project, dirty=True) == wanted
