"""All kinds of fault, shared out: what can be tried at the same time as the rest."""

from collections.abc import Callable, Iterable
from types import ModuleType

from proof.faults import (
    KINDS,
    Kind,
    in_formulas,
    in_labs,
    in_ledger,
    in_links,
    in_numbers,
    in_outputs,
    in_pages,
    in_project,
    in_quiz,
    in_seeds,
    in_site,
)
from proof.faults.together import tried_together
from proof.faults.trial import Outcome, tried_alone

Try = Callable[[Iterable[Kind], str], list[Outcome]]
# The longest first: each runs in a process and a copy of its own.
SHIFTS: dict[str, tuple[Try, list[ModuleType]]] = {
    "site": (tried_together, [in_site]),
    "text": (tried_alone, [in_numbers, in_formulas, in_ledger, in_seeds]),
    "programs": (tried_alone, [in_outputs, in_quiz, in_pages]),
    "labs": (in_labs.run_all, [in_labs]),
    "project": (tried_together, [in_project]),
    "links": (in_links.build_all, [in_links]),
}


def of_shift(name: str) -> list[Kind]:
    modules = {module.__name__ for module in SHIFTS[name][1]}
    return [kind for kind in KINDS.values() if home(kind) in modules]


def home(kind: Kind) -> str:
    """The module that registered a kind; some planters are made by another function there."""
    return str(kind.plant.__module__)
