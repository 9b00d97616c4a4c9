"""The site in a folder: it holds all that it names, and the same sources give the same bytes."""

import os
import zipfile
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from proof.faults.project import copied
from proof.site import IN_A_FOLDER, Site, build

pytestmark = pytest.mark.long  # the site is built once more, or twice

# Another day and another place on Earth, another order of sets, another language.
ELSEWHERE = {
    "SOURCE_DATE_EPOCH": "1000000000",
    "TZ": "Pacific/Kiritimati",
    "PYTHONHASHSEED": "7",
    "LC_ALL": "C.UTF-8",
}


def files(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_the_same_sources_give_the_same_bytes(site: Site, tmp_path: Path) -> None:
    """Built from a copy with another name and other times, on another day: then zipped."""
    there = copied(tmp_path / "another name")
    for path in there.rglob("*"):
        os.utime(path, (10**9, 10**9), follow_symlinks=False)
    build(tmp_path / "site", site.url, there, **IN_A_FOLDER, **ELSEWHERE)
    ours, theirs = files(site.offline), files(tmp_path / "site")
    assert len(ours) > 500
    differ = sorted(name for name in ours.keys() | theirs if ours.get(name) != theirs.get(name))
    assert not differ, "\n".join(differ)
    assert site.bundle.read_bytes() == (tmp_path / "site.zip").read_bytes()


def test_the_zip_holds_the_folder_and_nothing_else(site: Site) -> None:
    with zipfile.ZipFile(site.bundle) as bundled:
        held = {name.removeprefix("torchproof/"): bundled.read(name) for name in bundled.namelist()}
    assert held == files(site.offline)


def test_all_that_a_page_in_the_folder_names_is_there(site: Site) -> None:
    """Other pages, scripts, styles, and each download: programs, notebooks, labs, checkers."""
    named, downloads, lost = 0, set[str](), list[str]()
    for view in sorted(site.offline.rglob("*.html")):
        for element in LexborHTMLParser(view.read_text(encoding="utf-8")).css("[href], [src]"):
            address = urlsplit(element.attributes.get("href") or element.attributes.get("src") or "")
            if address.scheme or address.netloc or not address.path or view.name == "404.html":
                continue
            target = (view.parent / unquote(address.path)).resolve()
            named += 1
            if "download" in element.attributes:
                downloads.add(target.suffix)
            if not target.is_file():
                lost.append(f"{view.relative_to(site.offline)}: {address.path}")
    assert named > 2000 and downloads == {".py", ".ipynb"}, (named, downloads)
    assert not lost, "\n".join(lost[:20])
