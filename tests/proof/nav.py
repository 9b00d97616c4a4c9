"""What `nav` in mkdocs.yml names: which pages are chapters, which notebooks are labs."""

from collections.abc import Iterator
from pathlib import Path

from mkdocs.utils.yaml import yaml_load

from proof import pages


def named_under(heading: str = "") -> list[Path]:
    """The files that `nav` names under a heading, or all of them, in its order."""
    with (pages.ROOT / "mkdocs.yml").open("rb") as file:
        nav = yaml_load(file)["nav"]
    if heading:
        nav = next((entry[heading] for entry in nav if heading in entry), [])
    return [pages.DOCS / name for name in _files(nav)]


def _files(nav: object) -> Iterator[str]:
    if isinstance(nav, str):
        yield nav
    elif isinstance(nav, list):
        for entry in nav:
            yield from _files(entry)
    elif isinstance(nav, dict):
        for entry in nav.values():
            yield from _files(entry)
