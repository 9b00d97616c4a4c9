"""What programs conclude over seeds: each line of tests/seeds/ that says so."""

from random import Random

from proof.faults import Fault, kind
from proof.faults.in_project import files, somewhere
from proof.faults.judges import DECLARED, REPEATED, TRUE_HERE


@kind("a conclusion negated", "conclusions", TRUE_HERE, 5)
def negated(rng: Random) -> Fault | None:
    pattern = r"(?m)^(\S+\.py +\d+ of \d+ +)(\S.*)$"
    return somewhere(rng, files("tests/seeds/*.txt"), pattern, r"\1not (\2)")


@kind("a conclusion left out", "conclusions", DECLARED, 4)
def undeclared(rng: Random) -> Fault | None:
    return somewhere(rng, files("tests/seeds/*.txt"), r"(?m)^\S+\.py .*\n", "")


@kind("a conclusion from one run", "conclusions", REPEATED, 3)
def one_run(rng: Random) -> Fault | None:
    """That all is printed as on the page: true of its seed, and of no other."""
    cheap = [path for path in files("tests/seeds/*.txt") if path.stem in {"activations", "initialization"}]
    return somewhere(rng, cheap, r"(?m)^(\S+\.py +20 of 20 +)(?!same)\S.*$", r"\1same()")
