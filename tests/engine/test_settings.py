"""The engine includes snippets as the site does: with the options in mkdocs.yml."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from proof import pages, programs

SETTINGS = """
site_url: !ENV [SITE_URL, "http://127.0.0.1:8000/"]
markdown_extensions:
  - tables
  - pymdownx.snippets:
      base_path: [programs]
      check_paths: {checked}
      dedent_subsections: true
"""
INCLUDE = '--8<-- "sum.py"\n'


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A site whose programs lie in another folder than ours, and a page that includes one."""
    for name, path in {"ROOT": "", "DOCS": "docs", "SNIPPETS": "programs", "CONFIG": "mkdocs.yml"}.items():
        monkeypatch.setattr(pages, name, tmp_path / path)
    for folder in ("docs", "programs"):
        (tmp_path / folder).mkdir()
    (tmp_path / "docs" / "demo.md").write_text(INCLUDE, encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(SETTINGS.format(checked="true"), encoding="utf-8")
    programs.forget()
    yield tmp_path
    programs.forget()


def test_snippets_are_looked_for_where_the_site_looks(site: Path) -> None:
    (site / "programs" / "sum.py").write_text("print(2 + 2)\n", encoding="utf-8")
    page = pages.load_page(site / "docs" / "demo.md")
    assert page.lines[0].text == "print(2 + 2)"


def test_a_missing_snippet_is_found_as_the_site_finds_it(site: Path) -> None:
    with pytest.raises(pages.PageError, match=r"docs/demo\.md:1: .*sum\.py"):
        pages.load_page(site / "docs" / "demo.md")
    (site / "mkdocs.yml").write_text(SETTINGS.format(checked="false"), encoding="utf-8")
    programs.forget()
    assert not "".join(line.text for line in pages.load_page(site / "docs" / "demo.md").lines)
