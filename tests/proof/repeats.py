"""What a text says of runs with other seeds: `in 18 of 20 runs`, held against the counts of tests/seeds/."""

import math
import re
from collections.abc import Iterator

from proof import pages, seeds
from proof.claims import WORDS, Claim
from proof.evidence import Program

COUNT = rf"(?:\d+|{'|'.join(WORDS)})"
OF = rf"(?:the )?\[?(?P<of>{COUNT})\]?(?!\w)"
HELD = re.compile(rf"\[?(?<![\w.])(?P<held>{COUNT})\]?(?: runs)? (?:of|in|out of) {OF}", re.IGNORECASE)
# `in all but one run of 20`
FAILED = re.compile(rf"\bbut (?:for |in )?\[?(?P<failed>one|{COUNT})\]?(?: runs?)? of {OF}", re.IGNORECASE)
ABOUT_RUNS = re.compile(r"\b(?:runs?|seeds)\b")
REFERENCE = re.compile(r"(?P<held>\d+) of (?P<of>\d+) (?P<program>[\w/]+)\.py")


def number(said: str) -> float:
    if said.lower() == "one":
        return 1
    return WORDS.get(said.lower()) or (float(said) if said.isdecimal() else math.nan)


def counts(context: str) -> Iterator[tuple[float, float]]:
    """In how many runs, of how many, a text says that something held, where the claim is part of that."""
    if not ABOUT_RUNS.search(context):
        return
    for found in HELD.finditer(context):
        if "[" in found[0] or "]" in found[0]:
            yield number(found["held"]), number(found["of"])
    for found in FAILED.finditer(context):
        if "[" in found[0] or "]" in found[0]:
            yield number(found["of"]) - number(found["failed"]), number(found["of"])


def references(claim: Claim) -> Iterator[tuple[str, str]]:
    """The programs whose conclusion held as often as this claim says, each with what the ledger writes."""
    said = set(counts(claim.context)) if claim.kind in ("number", "word") else set()
    if said and (pages.ROOT / "tests" / "seeds").exists():
        for one in seeds.declared():
            parts = (one.held, one.of, one.of - one.held)
            if (one.held, one.of) in said and number(claim.text) in parts:
                yield one.program, f"{one.held} of {one.of} {one.program}.py"


def proving(claim: Claim, near: list[Program]) -> str:
    """What the ledger writes for a claim that a program of its section proves so; empty for none."""
    names = {program.name for program in near}
    return next((reference for name, reference in references(claim) if f"{name}.py" in names), "")


def holds(reference: str, claim: Claim, near: list[Program]) -> bool:
    """Is this still the count of a program of the claim's section?"""
    names = {program.name for program in near}
    return any(reference == known and f"{name}.py" in names for name, known in references(claim))
