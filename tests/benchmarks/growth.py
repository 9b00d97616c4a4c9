"""Measure what more pages cost; run by hand: `python tests/benchmarks/growth.py 10 100 1000`.

Each number makes a copy of the project with so many pages more, of ten programs each, and prints a table: to
verify and to build them, what they weigh, and an edit of one. A busy machine stretches the seconds on the
clock; those of the processor, of all processes together, stand beside them.
"""

import gzip
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from random import Random

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
CHECKS = ("tests/content/test_programs.py::test_program", "tests/content/test_ledger.py")
VERIFY = ("-m", "pytest", "-q", "-p", "no:cacheprovider", *CHECKS, "-k")
BUILDS = {"MkDocs": ("-m", "mkdocs", "build", "--site-dir"), "Zensical": ("hooks/successor.py",)}


@dataclass
class Cost:
    """Of a command: seconds on the clock and of the processor; the most memory (MiB) of one process."""

    clock: float
    processor: float
    memory: float

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
        if process.returncode:
            said.seek(0)
            raise RuntimeError(f"{' '.join(command)}:\n{said.read()[-4000:]}")
    return Cost(clock, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def letters(number: int) -> str:
    """A number as letters: a digit in a title would be a claim."""
    return "".join("abcdefghij"[int(digit)] for digit in str(number))


def name_of(page: int) -> str:
    return f"grown_{page:04}"


def grown(folder: Path, pages: int) -> Path:
    """A copy of the project with so many pages more; their ledgers are not yet written."""
    root = Path(shutil.copytree(ROOT, folder, ignore=NOT_COPIED))
    draw, entries = Random(1), []
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
        entries.append(f"      - Page {letters(page)}: {name}.md\n")
    config = root / "mkdocs.yml"
    said = config.read_text(encoding="utf-8")
    assert QUIZ in said, "mkdocs.yml lists no quiz any more: put the pages before another entry"
    config.write_text(said.replace(QUIZ, f"  - Grown:\n{''.join(entries)}{QUIZ}", 1), encoding="utf-8")
    return root


def row(pages: int, what: str, measured: object) -> None:
    print(f"{pages:>5} pages  {what:<44}{measured!s:>34}", flush=True)


def size(*files: Path) -> str:
    return f"{sum(file.stat().st_size for file in files) / 1024:,.0f} KiB"


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


def measure(folder: Path, pages: int) -> None:
    """Print the rows of a site with so many pages more."""
    root = grown(folder / "project", pages)
    row(pages, "write their ledgers", cost(root, *VERIFY, "grown_", "-n", "0", "--update-outputs"))
    for processes in ("0", "2"):
        said = f"verify all of them, {max(1, int(processes))} at a time"
        row(pages, said, cost(root, *VERIFY, "grown_", "-n", processes))
    for engine, command in BUILDS.items():
        site = folder / engine
        row(pages, f"build the site by {engine}", cost(root, *command, str(site)))
        page = site / name_of(1) / "index.html"
        row(pages, f"one page by {engine}, compressed", f"{packed(page) / 1024:.1f} KiB")
    row(pages, "their ledgers", size(*(root / "tests/ledger").glob("grown_*.txt")))
    found = [one for one in (folder / "MkDocs" / "pagefind").rglob("*") if one.is_file()]
    row(pages, "the search, its index and its scripts", size(*found))
    edit(root, pages)
    last = name_of(pages)
    row(
        pages,
        "one edited: write its output and ledger",
        cost(root, *VERIFY, last, "-n", "0", "--update-outputs"),
    )
    row(pages, "one edited: verify it", cost(root, *VERIFY, last, "-n", "0"))
    row(
        pages,
        "one edited: build the site by MkDocs, dirty",
        cost(root, *BUILDS["MkDocs"], str(folder / "MkDocs"), "--no-strict", "--dirty"),
    )
    row(
        pages,
        "one edited: build the site by Zensical",
        cost(root, *BUILDS["Zensical"], str(folder / "Zensical")),
    )


if __name__ == "__main__":
    print(f"{'':<56}{'clock, processor, memory':>34}")
    for asked in sys.argv[1:] or ("10", "100"):
        with tempfile.TemporaryDirectory() as scratch:
            measure(Path(scratch), int(asked))
