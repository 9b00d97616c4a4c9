"""How far the digits of programs move: tests/digits/ and tests/seeds/, as proofs/digits.js reads them.

What these files may hold is held by tests/content/test_digits.py; here they are only read.
"""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

HEAD = re.compile(r"^# (?P<program>\S+\.py)  (?P<settings>.+)$")
LINE = re.compile(r"^(?P<line>\d+)\.(?P<position>\d+)\s+\S+\s{2,}(?P<moves>.+)$")
HELD = re.compile(r"^(?P<program>\S+\.py)\s+(?P<held>\d+ of \d+)\s")
# As tests/proof/evidence.py finds numbers: a number is told by its position among them.
PRINTED = re.compile(
    r"(?<![\w.])[−-]?(?:\d{1,3}(?:[,_]\d{3})+(?!\d)|\d+)(?:\.\d*)?(?:e[+-]?\d+)?", re.IGNORECASE
)
Found = dict[str, dict[str, Any]]


def read(root: Path) -> Found:
    """By program: the settings under which it ran, and its lines that moved, with their numbers."""
    found: Found = {}
    for path in sorted((root / "tests" / "digits").glob("*.txt")):
        program = ""
        for line in path.read_text(encoding="utf-8").split("\n"):
            if head := HEAD.match(line):
                program = head["program"]
                found[program] = {"under": head["settings"].split(", "), "lines": {}}
            elif program and (said := LINE.match(line)):
                _add(found[program]["lines"], root / "snippets" / program, said)
    for path in sorted((root / "tests" / "seeds").glob("*.txt")):
        for line in path.read_text(encoding="utf-8").split("\n"):
            if (said := HELD.match(line)) and said["program"] in found:
                found[said["program"]]["held"] = said["held"]
    return found


def _add(lines: dict[str, Any], program: Path, said: re.Match[str]) -> None:
    if said["line"] not in lines:
        printed = program.with_suffix(".txt").read_text(encoding="utf-8").split("\n")
        here = printed[int(said["line"]) - 1] if int(said["line"]) <= len(printed) else ""
        lines[said["line"]] = [PRINTED.findall(here), {}]
    moves = dict(move.split(": ", 1) for move in said["moves"].split("; "))
    lines[said["line"]][1][int(said["position"]) - 1] = moves


def of_page(found: Found, programs: Iterable[str]) -> Found:
    """What is known of these programs."""
    return {program: found[program] for program in sorted(set(programs) & set(found))}
