"""What the requirements name, and what these packages ask for in turn."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import metadata

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from proof.pages import ROOT

FOLDER = ROOT / "requirements"
CONSTRAINTS = FOLDER / "constraints.txt"


@dataclass(frozen=True)
class Pin:
    """A line of a file of requirements: `numpy==2.4.6`."""

    requirement: Requirement
    parents: tuple[str, ...]  # where the file was compiled: the packages that ask for this one
    where: str

    @property
    def name(self) -> str:
        return str(canonicalize_name(self.requirement.name))

    @property
    def version(self) -> str:
        """The one version that it allows, or an empty string."""
        found = re.fullmatch(r"==([^*,]+)", str(self.requirement.specifier))
        return found[1] if found else ""

    @property
    def applies(self) -> bool:
        """Whether this machine and this Python are meant."""
        return self.requirement.marker is None or self.requirement.marker.evaluate()


@cache
def pins(*names: str) -> list[Pin]:
    """The lines of `requirements/<name>.txt`, of each name in turn."""
    found = []
    for path in (FOLDER / f"{name}.txt" for name in names):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            text, _, comment = line.partition("#")
            if text.strip() and not text.startswith("-"):
                parents = tuple(comment.strip().removeprefix("via ").split(", ")) if comment else ()
                found.append(Pin(Requirement(text), parents, f"requirements/{path.name}:{number}"))
    return found


def direct() -> list[Pin]:
    """What the project asks for itself, in every file but the compiled one."""
    return pins(*(path.stem for path in sorted(FOLDER.glob("*.txt")) if path != CONSTRAINTS))


def installed(name: str) -> str:
    """The version that is installed, without a build's suffix (`+cpu`), or an empty string."""
    try:
        return metadata.version(name).partition("+")[0]
    except metadata.PackageNotFoundError:
        return ""


def asked_for(name: str, extras: set[str]) -> Iterator[Requirement]:
    """What a package, with these extras, asks for on this machine."""
    if installed(name):
        for requirement in map(Requirement, metadata.requires(name) or []):
            marker = requirement.marker
            if marker is None or any(marker.evaluate({"extra": extra}) for extra in {"", *extras}):
                yield requirement
    # What is not installed cannot be asked: Anki, or a torch for NVIDIA cards where this one is for CPUs. The
    # compiled file remembers who asked; that it remembers rightly, .ci/run sees by compiling it again.
    yield from (pin.requirement for pin in pins("constraints") if name in pin.parents)


@cache
def reached() -> dict[str, str]:
    """Every package that comes with the direct requirements, and who asked for it first."""
    found: dict[str, str] = {}
    asked: set[tuple[str, str]] = set()
    waiting = [(pin.requirement, pin.where) for pin in direct()]
    while waiting:
        requirement, parent = waiting.pop()
        name = str(canonicalize_name(requirement.name))
        found.setdefault(name, parent)
        key = (name, ",".join(sorted(requirement.extras)))
        if key not in asked:
            asked.add(key)
            waiting += [(one, name) for one in asked_for(name, requirement.extras)]
    return found
