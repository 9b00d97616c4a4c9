"""Faults, planted in a copy of the project to see which of them the tests catch.

A fault is one thing made false at a random place. A kind is a function that plants one; it names the judge
that must catch it: a check of the engine that a real test calls, or a real test. `python -m proof.faults`
plants and judges; it runs in the copy, which is what makes `proof.pages.ROOT` the copy.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random

# The share of a family's faults that must be caught. What is no member must all be caught, too.
GOALS = {"numbers": 0.98, "number words": 0.90, "programs": 0.85, "links to another section": 0.60}


@dataclass(frozen=True)
class Fault:
    """One thing made false."""

    where: str  # `docs/layers.md:42`
    what: str  # `4 → 7`
    files: dict[Path, str | None]  # what these hold with the fault; None where it removes one
    subject: Path  # the page, program or lab to judge
    sign: str = ""  # what a complaint about this fault must name, where many are judged at once


@dataclass(frozen=True)
class Judge:
    """A check of the engine, and the test that calls it."""

    test: str  # `tests/content/test_ledger.py::test_the_ledger…`
    check: str  # the name of the function, as that test calls it; empty where the test itself is run
    complaints: Callable[[Fault], list[str]]
    accept: Callable[[Fault], None] | None = None  # what an update does


@dataclass(frozen=True)
class Kind:
    """A kind of fault."""

    name: str
    family: str
    judge: Judge
    plant: Callable[[Random], Fault | None]  # None where this draw found no place
    times: int
    reason: str  # why one may be left, or be accepted by an update; empty where none may


KINDS: dict[str, Kind] = {}


def kind(
    name: str, family: str, judge: Judge, times: int = 6, reason: str = ""
) -> Callable[[Callable[[Random], Fault | None]], Callable[[Random], Fault | None]]:
    """Register a function that plants faults of one kind."""

    def register(plant: Callable[[Random], Fault | None]) -> Callable[[Random], Fault | None]:
        assert name not in KINDS, f"two kinds are called {name}"
        KINDS[name] = Kind(name, family, judge, plant, times, reason)
        return plant

    return register
