"""Verify each saved page at once, beside `mkdocs serve`: `PYTHONPATH=tests python -m proof.watch`.

What takes seconds to load is held, so an answer comes in one, however many pages there are: whether a saved
program does what its page shows, and whether each claim has its proof, of a saved text and of each text that
shows a saved program. It writes nothing; `pytest --update-outputs -k` does. Pages only, no labs.
"""

import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from proof import ledger, pages, programs
from proof.runner import run

PAUSE = 0.3  # seconds between two looks
Times = dict[Path, int]


def saved() -> Times:
    """When each file was saved that a page is made of, its ledger among them."""
    folders = {pages.DOCS: ".md", pages.SNIPPETS: "", pages.ROOT / "tests" / "ledger": ".txt"}
    files = (path for folder, kind in folders.items() for path in folder.rglob(f"*{kind}"))
    return {path: path.stat().st_mtime_ns for path in files if path.is_file()}


def changed(before: Times, now: Times) -> set[Path]:
    """What was saved, came or went."""
    return {path for path in before.keys() | now.keys() if before.get(path) != now.get(path)}


def touched(files: Iterable[Path]) -> tuple[list[Path], list[Path]]:
    """The programs to run, and the pages whose claims to look at, where these files changed."""
    ran, read = set[Path](), set[Path]()
    for path in files:
        if path.is_relative_to(pages.SNIPPETS):
            ran.add(path.with_suffix(".py"))
            read.update(programs.showing().get(pages.snippet_name(path), ()))
        elif path.suffix == ".md":
            read.add(path)
        else:
            read.add(pages.DOCS / path.relative_to(pages.ROOT / "tests" / "ledger").with_suffix(".md"))
    return sorted(filter(Path.exists, ran)), sorted(filter(Path.exists, read))


def wrongs(files: Iterable[Path]) -> Iterator[str]:
    """What is wrong now, where these files changed: each with its place."""
    programs.forget()
    try:
        ran, read = touched(files)
        for program in ran:
            yield programs.check_program(program, False, lambda *_: None)
        for path in read:
            yield from ledger.check(pages.load_page(path), False, lambda *_: None)
    except pages.PageError as error:
        yield str(error)


def main() -> None:
    run("print()", "watch")  # starts the server that programs are forked from
    before = saved()
    print("Watching docs/, snippets/ and tests/ledger/.", flush=True)
    while True:
        time.sleep(PAUSE)
        now = saved()
        files, before = changed(before, now), now
        if not files:
            continue
        start = time.perf_counter()
        found = list(filter(None, wrongs(files)))
        names = ", ".join(sorted(path.relative_to(pages.ROOT).as_posix() for path in files))
        took = f"{time.perf_counter() - start:.1f} s"
        print("\n".join([f"{names}:", *(found or ["all holds"]), f"({took})"]), flush=True)


if __name__ == "__main__":
    main()
