"""Measure what more pages cost; run by hand: `python tests/benchmarks/growth.py 10 100 1000`.

Each number makes a copy of the project with so many pages more, of ten programs each, and prints a table: to
verify and to build them, what they weigh, and an edit of one. A busy machine stretches the seconds on the
clock; those of the processor, of all processes together, stand beside them.
"""

import ctypes
import gzip
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from random import Random
from resource import struct_rusage

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from proof.drawn_pages import included  # noqa: E402

NOT_COPIED = shutil.ignore_patterns(".*", "__pycache__", "node_modules", "site")
PROGRAMS = 10  # a page
QUIZ = "  - Quiz: quiz.md\n"
PROGRAM = """\
import torch

first, second = torch.tensor({first}), torch.tensor({second})
print("sum:", (first + second).item())
"""
HEAD = """\
---
title: Page {letters}
description: Sums of two whole numbers, on a page that a benchmark has made to see what it costs the others.
---

# Page {letters}

Each program here adds two numbers.
"""
SECTION = """
## Sum {letter} {{#sum-{letter}}}

What is the sum of {first} and {second}?

{program}
It is {sum}, for `torch.tensor` holds whole numbers.
"""
PRINTED, LEDGERS = "tests/content/test_programs.py", "tests/content/test_ledger.py"
PR_SET_CHILD_SUBREAPER = 36  # what outlives its parent becomes a child of this process
INDEXED = re.compile(r"Indexed \d+ sections in ([\d.]+) seconds")
BUILDS = {"MkDocs": ("-m", "mkdocs", "build", "--site-dir"), "Zensical": ("hooks/successor.py",)}


@dataclass
class Cost:
    """Of a command: seconds on the clock and of the processor; the most memory (MiB) of a process; words."""

    clock: float
    processor: float
    memory: float
    said: str

    def __str__(self) -> str:
        return f"{self.clock:7.1f} s {self.processor:7.1f} s {self.memory:6.0f} MiB"


def cost(root: Path, *command: str) -> Cost:
    """Run a command of Python in a folder; raises RuntimeError with what it said where it fails."""
    own = {key: value for key, value in os.environ.items() if not key.startswith("PYTEST_")}
    with tempfile.TemporaryFile("w+") as said:
        start = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, *command],
            cwd=root,
            env={**own, "NO_MKDOCS_2_WARNING": "1"},
            stdout=said,
            stderr=said,
        )
        _, status, used = os.wait4(process.pid, 0)
        clock = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        every = [used, *left_behind()]
        said.seek(0)
        words = said.read()
        if process.returncode:
            raise RuntimeError(f"{' '.join(command)}:\n{words[-4000:]}")
    processor = sum(one.ru_utime + one.ru_stime for one in every)
    return Cost(clock, processor, max(one.ru_maxrss for one in every) / 1024, words)


def left_behind() -> Iterator[struct_rusage]:
    """What processes used that outlived the one that started them, as the server of programs does."""
    with suppress(ChildProcessError):
        while True:
            yield os.wait4(-1, 0)[2]


def letters(number: int) -> str:
    """A number as letters: a digit in a title would be a claim."""
    return "".join("abcdefghij"[int(digit)] for digit in str(number))


def listed(pages: range, indent: int) -> str:
    """Entries of the navigation: no list has more than ten, as no reader wants to look through more."""
    if len(pages) <= 10:
        return "".join(f"{' ' * indent}- Page {letters(page)}: {name_of(page)}.md\n" for page in pages)
    size = 10 ** (len(str(len(pages) - 1)) - 1)
    return "".join(
        f"{' ' * indent}- From {letters(part[0])}:\n{listed(part, indent + 4)}"
        for part in (pages[start : start + size] for start in range(0, len(pages), size))
    )


def name_of(page: int) -> str:
    return f"grown_{page:04}"


def grown(folder: Path, pages: int) -> Path:
    """A copy of the project with so many pages more; their ledgers are not yet written."""
    root = Path(shutil.copytree(ROOT, folder, ignore=NOT_COPIED))
    draw = Random(1)
    for page in range(1, pages + 1):
        name, text = name_of(page), HEAD.format(letters=letters(page))
        programs = root / "snippets" / name
        programs.mkdir()
        for number in range(PROGRAMS):
            first, second = draw.sample(range(100, 10**6), 2)
            held = {"first": first, "second": second, "sum": first + second}
            slug, letter = f"sum_{letters(number)}", letters(number)
            (programs / f"{slug}.py").write_text(PROGRAM.format(**held), encoding="utf-8")
            (programs / f"{slug}.txt").write_text(f"sum: {held['sum']}\n", encoding="utf-8")
            text += SECTION.format(letter=letter, program=included(f"{name}/{slug}"), **held)
        (root / "docs" / f"{name}.md").write_text(text, encoding="utf-8")
    config = root / "mkdocs.yml"
    said = config.read_text(encoding="utf-8")
    assert QUIZ in said, "mkdocs.yml lists no quiz any more: put the pages before another entry"
    config.write_text(
        said.replace(QUIZ, f"  - Grown:\n{listed(range(1, pages + 1), 6)}{QUIZ}", 1), encoding="utf-8"
    )
    return root


def row(pages: int, what: str, measured: object) -> None:
    print(f"{pages:>5} pages  {what:<44}{measured!s:>34}", flush=True)


def verify(which: str, processes: str, *files: str) -> tuple[str, ...]:
    """The command that checks the programs and the ledgers of pages, in so many processes of pytest-xdist."""
    return ("-m", "pytest", "-q", *(files or (PRINTED, LEDGERS)), "-k", which, "-n", processes)


def share(files: Iterable[Path], beside: Iterable[Path]) -> str:
    """How large the first files are, and the others."""
    first, second = (sum(file.stat().st_size for file in some if file.is_file()) for some in (files, beside))
    return f"{first / 1024:,.0f} of {(first + second) / 1024:,.0f} KiB"


def packed(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), mtime=0))


def edit(root: Path, page: int) -> None:
    """Another number in a program of a page, and in the sentences around it."""
    program = root / "snippets" / name_of(page) / "sum_a.py"
    code = program.read_text(encoding="utf-8")
    first = int(code.partition("torch.tensor(")[2].partition(")")[0])
    second = int(code.rpartition("torch.tensor(")[2].partition(")")[0])
    program.write_text(code.replace(f"({first})", f"({first + 1})"), encoding="utf-8")
    text = root / "docs" / f"{name_of(page)}.md"
    said = text.read_text(encoding="utf-8")
    for old, new in ((first, first + 1), (first + second, first + second + 1)):
        said = said.replace(f" {old}", f" {new}", 1)
    text.write_text(said, encoding="utf-8")


def watched(root: Path, page: int) -> float:
    """Seconds from when a page and a program of it are saved until the watch says that all holds."""
    command = [sys.executable, "-m", "proof.watch"]
    paths = {**os.environ, "PYTHONPATH": str(root / "tests")}
    with subprocess.Popen(command, cwd=root, env=paths, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout and process.stdout.readline().startswith("Watching")
        start = time.perf_counter()
        for path in (f"docs/{name_of(page)}.md", f"snippets/{name_of(page)}/sum_a.py"):
            (root / path).touch()
        said = [process.stdout.readline() for _ in range(3)]
        seconds = time.perf_counter() - start
        process.kill()
    list(left_behind())  # or their seconds are the next command's
    assert said[1] == "all holds\n", said
    return seconds


def measure(folder: Path, pages: int) -> None:
    """Print the rows of a site with so many pages more."""
    root = grown(folder / "project", pages)
    row(pages, "write their ledgers", cost(root, *verify("grown_", "0", LEDGERS), "--update-outputs"))
    for processes in ("0", "2"):
        row(
            pages, f"verify all, {max(1, int(processes))} at a time", cost(root, *verify("grown_", processes))
        )
    row(pages, "of that, their ledgers, one at a time", cost(root, *verify("grown_", "0", LEDGERS)))
    row(
        pages,
        "their ledgers, beside their texts",
        share(root.glob("tests/ledger/grown_*"), root.glob("docs/grown_*")),
    )
    for engine, command in BUILDS.items():
        site = folder / engine
        built = cost(root, *command, str(site))
        row(pages, f"build the site by {engine}", built)
        if indexed := INDEXED.search(built.said):
            row(pages, "of that, its search", f"{indexed[1]:>7} s{'':25}")
        page = site / name_of(1) / "index.html"
        row(pages, f"one page by {engine}, compressed", f"{packed(page) / 1024:.1f} KiB")
    site = folder / "MkDocs"
    row(
        pages,
        "the search, beside all pages",
        share((site / "pagefind").rglob("*.*"), site.rglob("index.html")),
    )
    edit(root, pages)
    last = name_of(pages)
    row(pages, "one edited: write its output and ledger", cost(root, *verify(last, "0"), "--update-outputs"))
    row(pages, "one edited: verify it", cost(root, *verify(last, "0")))
    row(pages, "one edited: verify it, by the watch", f"{watched(root, pages):7.1f} s{'':25}")
    dirty = (*BUILDS["MkDocs"], str(site), "--dirty", "--no-strict")
    row(pages, "one edited: build what changed by MkDocs", cost(root, *dirty))
    row(
        pages,
        "one edited: build the site by Zensical",
        cost(root, *BUILDS["Zensical"], str(folder / "Zensical")),
    )


if __name__ == "__main__":
    prctl = getattr(
        ctypes.CDLL(None), "prctl", None
    )  # on Linux; elsewhere the processor's seconds are too few
    if prctl:
        prctl(PR_SET_CHILD_SUBREAPER, 1)
    print(f"{'':<56}{'clock, processor, memory':>34}")
    for asked in sys.argv[1:] or ("10", "100"):
        with tempfile.TemporaryDirectory() as scratch:
            measure(Path(scratch), int(asked))
