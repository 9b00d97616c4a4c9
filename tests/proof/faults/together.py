"""Faults that only real tests can judge: several are planted at once, and pytest runs their tests.

No two of them are judged by the same words: each complaint must name its fault, or come from a test that no
other fault of the round can turn red.
"""

import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from random import Random
from xml.etree import ElementTree

from proof import pages
from proof.faults import Fault, Kind
from proof.faults.project import kept, put
from proof.faults.trial import ATTEMPTS, Outcome

Said = dict[str, str]  # what each test says, by its id up to its parameters; nothing where it passes


def tried_together(kinds: Iterable[Kind], seed: str) -> list[Outcome]:
    """In each round one fault of each kind, all at once; and once none."""
    kinds = list(kinds)
    quiet: Said = {}
    outcomes = []
    for turn in range(max(kind.times for kind in kinds)):
        faults, before = {}, dict[Path, bytes | None]()
        for one in kinds:
            fault = (
                planted_too(one, Random(f"{seed}/{one.name}/{turn}"), before) if turn < one.times else None
            )
            if fault:
                faults[one.name] = (one, fault)
        nodes = {one.name: node(one, fault) for one, fault in faults.values()}
        try:
            said = run(sorted(set(nodes.values())))
        finally:
            for path, held in before.items():
                put(path, held)
        quiet |= run(sorted(set(nodes.values()) - set(quiet)))
        for name, (_, fault) in faults.items():
            complaint = said[nodes[name]]
            before_it = quiet[nodes[name]]
            assert not before_it, f"{name}: red before anything is planted:\n{before_it}"
            caught = bool(complaint) and fault.sign in complaint
            outcomes.append(Outcome(name, fault.where, fault.what, caught, caught))
    return outcomes


def planted_too(kind: Kind, rng: Random, before: dict[Path, bytes | None]) -> Fault | None:
    """Plant one fault beside those that are there; `before` keeps what the files held at first."""
    fault = next(filter(None, (kind.plant(rng) for _ in range(ATTEMPTS))), None)
    if fault:
        for path, held in kept([path for path in fault.files if path not in before]).items():
            before[path] = held
        for path, new in fault.files.items():
            put(path, None if new is None else new.encode())
    return fault


def node(kind: Kind, fault: Fault) -> str:
    """The test that judges; of a recipe, or a lab, its own."""
    return kind.judge.test.format(subject=fault.subject.stem)


def run(nodes: list[str]) -> Said:
    """Run these tests in the project; gives what each says."""
    if not nodes:
        return {}
    report = pages.ROOT.parent / "report.xml"
    report.unlink(missing_ok=True)
    own = {key: value for key, value in os.environ.items() if not key.startswith("PYTEST_")}
    options = [
        "-q",
        "--continue-on-collection-errors",
        "-o",
        "junit_family=xunit1",
        "--junitxml",
        str(report),
        "--basetemp",
        str(pages.ROOT.parent / "of-the-copy"),
        "-m",
        "",
    ]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *options, *nodes],
        cwd=pages.ROOT,
        env=own,
        capture_output=True,
        text=True,
        check=False,
    )
    assert report.exists(), done.stdout + done.stderr
    # Some cases of a test may need what is not there, such as an accelerator; one must have run.
    cases = [
        (identity(case), words(case))
        for case in ElementTree.parse(report).iter("testcase")
        if case.find("skipped") is None
    ]
    said = {}
    for one in nodes:
        own_cases = [
            complaint for name, complaint in cases if name.startswith(one) or one.startswith(f"{name}::")
        ]
        assert own_cases, f"no test {one} has run: install what the README names\n{done.stdout}{done.stderr}"
        said[one] = "\n".join(filter(None, own_cases))
    return said


def identity(case: ElementTree.Element) -> str:
    """`tests/content/test_built.py::test_x[layers/]`, of what JUnit calls a class and a name."""
    if not case.get("classname"):  # a file that could not even be read
        return f"{case.get('name', '').replace('.', '/')}.py"
    *folders, last = case.get("classname", "").split(".")
    path = [*folders, last]
    inner = [path.pop()] if path and path[-1][0].isupper() else []
    return "::".join([f"{'/'.join(path)}.py", *inner, case.get("name", "")])


def words(case: ElementTree.Element) -> str:
    """Why a test failed; nothing where it passed."""
    red = [*case.findall("failure"), *case.findall("error")]
    return "\n".join(f"{one.get('message')}\n{one.text}" for one in red)
