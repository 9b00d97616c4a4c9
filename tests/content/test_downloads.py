"""What a reader can take along is there and can be opened: programs, checkers, notebooks and labs."""

import ast
import json
from collections import Counter
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import nbformat
from selectolax.lexbor import LexborHTMLParser

from proof.html import built
from proof.pages import ROOT
from proof.site import Site, view_paths

KINDS = {"snippets": ".py", "checkers": ".py", "labs": ".ipynb", "a chapter": ".ipynb"}


def offered(site: Site) -> set[str]:
    """The path of each file that a link of a page saves."""
    found = set()
    for path in view_paths():
        for link in LexborHTMLParser(built(site, path)).css("a[download]"):
            found.add(urlsplit(urljoin(site.url + path, link.attributes["href"] or "")).path.lstrip("/"))
    return found


def opened(path: Path, source: Path) -> None:
    """Open a file as its reader would; a program is run by other tests, where it is what the project has."""
    if path.suffix == ".ipynb":
        nbformat.validate(json.loads(path.read_text(encoding="utf-8")))
    elif source.exists():
        assert path.read_bytes() == source.read_bytes(), path.name
    else:
        ast.parse(path.read_text(encoding="utf-8"))


def test_each_download_can_be_opened(site: Site) -> None:
    counts = Counter[str]()
    for name in offered(site):
        folder = name.partition("/")[0]
        kind = folder if folder in KINDS else "a chapter"
        # A checker is made of two files of the same folder.
        opened(site.folder / name, ROOT / name if kind == "snippets" else Path("none"))
        assert Path(name).suffix == KINDS[kind], f"{name}: say here how a reader opens it"
        counts[kind] += 1
    assert set(counts) == set(KINDS), counts
