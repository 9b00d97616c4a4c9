"""The copied project: its files, edited for a while and put back."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from proof import evidence, node, pages
from proof.faults import Fault

NOT_COPIED = shutil.ignore_patterns(".*", "__pycache__", "node_modules", "site")


def copied(folder: Path) -> Path:
    """A copy of the project in a folder; it shares what npm installed."""
    shutil.copytree(pages.ROOT, folder, ignore=NOT_COPIED)
    packages = node.FOLDER / "node_modules"
    if packages.is_dir():
        (folder / "tests" / "javascript" / "node_modules").symlink_to(packages.resolve())
    return folder


def forget() -> None:
    """Have the engine read everything again."""
    for cached in (pages.load_pages, pages._preprocessor, evidence.stored):
        cached.cache_clear()


def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def place(path: Path, line: int = 1) -> str:
    return f"{path.relative_to(pages.ROOT).as_posix()}:{line}"


@contextmanager
def planted(fault: Fault) -> Iterator[None]:
    """The project with a fault; all is put back, what an update has rewritten too."""
    results = [fault.subject.with_suffix(suffix) for suffix in (".txt", ".svg")]
    ledgers = sorted((pages.ROOT / "tests" / "ledger").rglob("*.txt"))
    before = kept([*fault.files, fault.subject, *results, *ledgers])
    for path, new in fault.files.items():
        put(path, None if new is None else new.encode())
    forget()
    try:
        yield
    finally:
        for path, old in before.items():
            if kept([path])[path] != old:
                put(path, old)
        forget()


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
