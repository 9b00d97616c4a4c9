"""Planted faults are caught: `pytest -m faults`, some minutes, in copies of the project.

`--faults-seed N` plants others. With `--update-outputs` the rates go to the page that states them.
"""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from proof import generated, node, pages
from proof.faults import KINDS
from proof.faults.catalogue import SHIFTS
from proof.faults.project import copied
from proof.faults.report import by_family, by_kind, missed_goals
from proof.faults.trial import Outcome

pytestmark = pytest.mark.faults

SEED = 1  # of the rates that the site states
FEWEST, FEWEST_KINDS = 300, 40


def plant(shift: str, seed: int, folder: Path) -> list[Outcome]:
    """Run one shift in a copy of the project, with the copy's own engine."""
    project = copied(folder / "project")
    own = {key: value for key, value in os.environ.items() if not key.startswith("PYTEST_")}
    done = subprocess.run(
        [sys.executable, "-m", "proof.faults", shift, str(seed)],
        cwd=project,
        env={**own, "PYTHONPATH": str(project / "tests")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{shift}:\n{done.stdout}{done.stderr}"
    return [Outcome(**one) for one in json.loads(done.stdout.splitlines()[-1])]


def test_planted_faults_are_caught(
    request: pytest.FixtureRequest,
    tmp_path: Path,
    update_outputs: bool,
    record_property: Callable[[str, object], None],
    browser: Browser,
) -> None:
    node.run("node", "--version")  # where it is missing, or Chromium, there is not all that catches them
    seed = request.config.getoption("--faults-seed")
    # Beside other workers this is one of them.
    at_once = 1 if "PYTEST_XDIST_WORKER" in os.environ else os.cpu_count()
    with ThreadPoolExecutor(at_once) as pool:
        runs = [pool.submit(plant, shift, seed or SEED, tmp_path / shift) for shift in SHIFTS]
        outcomes = [outcome for run in runs for outcome in run.result()]
    outcomes.sort(key=lambda one: list(KINDS).index(one.kind))
    record_property("planted", by_kind(outcomes))
    assert len(outcomes) >= FEWEST and len({one.kind for one in outcomes}) >= FEWEST_KINDS
    assert not missed_goals(outcomes), "\n".join(missed_goals(outcomes))
    if seed is None:
        state(by_family(outcomes), update_outputs, record_property)


def state(rates: str, update: bool, record: Callable[[str, object], None]) -> None:
    """Hold the rates against the page that states them, or write them there.

    A page that changes moves the faults that are drawn: a rate may be a tenth lower than it was when it was
    written, and no more.
    """
    if update:
        generated.settle("faults", rates, update, record)
        return
    said, now = shares(generated.block("faults")[1]), shares(rates)
    lower = [
        name for name, them in said.items() if any(a > b + 0.1 for a, b in zip(them, now[name], strict=True))
    ]
    assert said.keys() == now.keys() and not lower, (
        f"docs/verified.md says otherwise of {', '.join(lower) or 'other kinds'}: mend the check, or run "
        f"pytest -m faults --update-outputs, and read the diff\n{rates}"
    )


def shares(rates: str) -> dict[str, list[float]]:
    """Of each family the shares that were caught, and refused after an update."""
    rows = [line for line in rates.splitlines() if re.search(r"\d of \d", line)]
    assert rows, "there are no rates: run pytest -m faults --update-outputs"
    return {
        re.split(r"\s{2,}", row)[-1]: [int(a) / int(b) for a, b in re.findall(r"(\d+) of (\d+)", row)]
        for row in rows
    }


def test_each_judge_is_a_check_that_a_test_calls() -> None:
    """Of a check that no test calls any more, a catch would mean nothing."""
    judges = {kind.judge.test: kind.judge for kind in KINDS.values()}
    assert judges
    for test, judge in judges.items():
        path, _, name = test.partition("::")
        name = name.rpartition("::")[2].partition("[")[0]
        named = (
            [pages.ROOT / path]
            if "{" not in path
            else sorted((pages.ROOT / "tests/recipes").glob("test_*.py"))
        )
        for file in named:
            source = file.read_text(encoding="utf-8")
            function = re.search(rf"^( *)def {name}\(.*?(?=^\1[^\s)]|\Z)", source, re.DOTALL | re.MULTILINE)
            assert function or not name, f"there is no test {test}"
            for check in filter(None, judge.check.split(", ")):
                assert function and check in function[0], f"{test} does not call {check}"
