"""The copied project: its files, edited for a while and put back."""

import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

from proof import node, pages, programs
from proof.faults import Fault

BASES = (pages.SNIPPETS, pages.DOCS)  # from where a page includes files
NOT_COPIED = shutil.ignore_patterns(".*", "__pycache__", "node_modules", "site")


def copied(folder: Path) -> Path:
    """A copy of the project in a folder; it shares what npm installed."""
    shutil.copytree(pages.ROOT, folder, ignore=NOT_COPIED)
    packages = node.FOLDER / "node_modules"
    if packages.is_dir():
        (folder / "tests" / "javascript" / "node_modules").symlink_to(packages.resolve())
    return folder


KNOWN: dict[Path, pages.Page] = {}  # the pages as they were last read


@contextmanager
def reads_once() -> Iterator[None]:
    """Pages are read again only where a fault has changed what they hold: to read all takes a second."""
    read = pages.load_page

    def once(path: Path) -> pages.Page:
        if path not in KNOWN:
            KNOWN[path] = read(path)
        return KNOWN[path]

    KNOWN.clear()
    with patch.object(pages, "load_page", once):
        yield


def forget(changed: Iterable[Path]) -> None:
    """Have the engine read again what has changed, and each page that includes it, by another page too."""
    programs.forget()
    again = {*changed}
    if pages.CONFIG in again:
        KNOWN.clear()
    while again:
        names = [
            path.relative_to(base).as_posix() for path in again for base in BASES if base in path.parents
        ]
        for path in again:
            KNOWN.pop(path, None)
        again = {path for path in KNOWN if any(f'"{name}' in pages.read_text(path) for name in names)}


def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def place(path: Path, line: int = 1) -> str:
    return f"{path.relative_to(pages.ROOT).as_posix()}:{line}"


def results_of(program: Path) -> list[Path]:
    """Where a program's output and figure are stored."""
    return [program.with_suffix(suffix) for suffix in (".txt", ".svg")]


@contextmanager
def planted(fault: Fault) -> Iterator[None]:
    """The project with a fault; all is put back, what an update has rewritten too."""
    ledgers = sorted((pages.ROOT / "tests" / "ledger").rglob("*.txt"))
    before = kept([*fault.files, fault.subject, *results_of(fault.subject), *ledgers])
    for path, new in fault.files.items():
        put(path, None if new is None else new.encode())
    forget(fault.files)
    try:
        yield
    finally:
        changed = [path for path, old in before.items() if kept([path])[path] != old]
        for path in changed:
            put(path, before[path])
        forget([*fault.files, *changed])  # what an update has put back, too


def kept(files: list[Path]) -> dict[Path, bytes | None]:
    return {path: path.read_bytes() if path.exists() else None for path in files}


def put(path: Path, held: bytes | None) -> None:
    if held is None:
        path.unlink(missing_ok=True)
    else:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(held)


def edited(path: Path, start: int, end: int, new: str) -> dict[Path, str | None]:
    """A file with another text from one character to another."""
    old = text(path)
    return {path: old[:start] + new + old[end:]}


def line_of(whole: str, at: int) -> int:
    return whole.count("\n", 0, at) + 1


def short(said: str) -> str:
    said = " ".join(said.split())
    return said if len(said) <= 60 else f"{said[:57]}…"
