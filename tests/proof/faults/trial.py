"""A trial: plant faults one by one, and hear what their judge says, before and after an update."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, partial
from random import Random
from unittest.mock import patch

from proof import pages, runner
from proof.faults import Fault, Judge, Kind
from proof.faults.project import planted, reads_once, text

PATIENCE = 300  # seconds: a program that a busy machine holds up is no catch
ATTEMPTS = 20  # draws for one fault: not every draw finds a place


@dataclass(frozen=True)
class Outcome:
    """What became of one fault."""

    kind: str
    where: str
    what: str
    caught: bool
    refused: bool  # caught, and still so after an update, or undone by it


def tried_alone(kinds: Iterable[Kind], seed: str) -> list[Outcome]:
    """Each fault alone."""
    quiet: set[tuple[Judge, str]] = set()
    with patch.object(runner, "run", run_once()), reads_once():
        return [outcome for kind in kinds for outcome in tried(kind, seed, quiet)]


def run_once() -> Callable[..., runner.Result]:
    """Run a program of the project once, however often it is judged: it leaves nothing to chance."""
    run = partial(runner.run, time_limit=PATIENCE)
    again = cache(run)
    sound = {text(path) for path in pages.snippet_files(".py")}
    # A check may ask for another patience, and for nothing else.
    return lambda code, name, _limit=PATIENCE: (again if code in sound else run)(code, name)


def tried(kind: Kind, seed: str, quiet: set[tuple[Judge, str]]) -> list[Outcome]:
    """Plant so many faults of one kind, each alone; fewer where there are not so many places.

    `quiet` names what was judged without a fault, by whom.
    """
    rng, found, outcomes = Random(f"{seed}/{kind.name}"), set[tuple[str, str]](), list[Outcome]()
    for _ in range(kind.times * ATTEMPTS):
        fault = kind.plant(rng)
        if fault is None or (fault.where, fault.what) in found:
            continue
        found.add((fault.where, fault.what))
        outcomes.append(judged(kind, fault, quiet))
        if len(outcomes) == kind.times:
            break
    return outcomes


def judged(kind: Kind, fault: Fault, quiet: set[tuple[Judge, str]]) -> Outcome:
    """Whether the judge speaks of a fault; without it, it must say nothing."""
    judge, subject = kind.judge, fault.subject.as_posix()
    if (judge, subject) not in quiet:
        before = heard(judge.complaints, fault)
        assert not before, f"{kind.name}: red before anything is planted:\n{before}"
        quiet.add((judge, subject))
    with planted(fault):
        caught = refused = bool(heard(judge.complaints, fault))
        if caught and judge.accept:
            heard(judge.accept, fault)
            refused = undone(fault) or bool(heard(judge.complaints, fault))
    return Outcome(kind.name, fault.where, fault.what, caught, refused)


def heard(judge: Callable[[Fault], object], fault: Fault) -> str:
    """What a judge says; an exception fails a test too."""
    try:
        said = judge(fault)
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return "\n".join(said) if isinstance(said, list) else ""


def undone(fault: Fault) -> bool:
    """Has an update taken the fault out again, as it does with an output?"""
    return all((text(path) if path.exists() else None) != new for path, new in fault.files.items())
