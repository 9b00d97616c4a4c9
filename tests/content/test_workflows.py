"""The workflows leave nothing out of what `.ci/run` does, and take nothing that can change under its name."""

import json
import re
import shutil
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from proof.pages import ROOT

FOLDER = ROOT / ".github"
FILES = [*FOLDER.glob("workflows/*.yml"), *FOLDER.glob("actions/*/action.yml")]
USES = re.compile(r"^\s*(?:- )?uses: (\S+)(.*)$", re.MULTILINE)


def jobs(name: str) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((FOLDER / "workflows" / name).read_text(encoding="utf-8"))["jobs"]
    return found


def test_each_action_is_one_commit_and_says_its_version() -> None:
    found = {(uses, said) for path in FILES for uses, said in USES.findall(path.read_text(encoding="utf-8"))}
    others = {(uses, said) for uses, said in found if not uses.startswith("./")}
    loose = [
        one
        for one in others
        if not re.fullmatch(r"actions/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", "".join(one))
    ]
    assert others and not loose, loose
    assert len({uses.partition("@")[0] for uses, _ in others}) == len(others), "one action, two versions"


def test_what_the_readmes_command_leaves_out_runs_too() -> None:
    """But the digits: their measure takes hours, and is made by hand."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["pytest"][
        "ini_options"
    ]
    left_out = set(re.findall(r"not (\w+)", settings["addopts"]))
    rest = (ROOT / ".ci" / "rest").read_text(encoding="utf-8")
    asked = re.findall(r'-m "([^"]*)"', rest)
    assert "\nATEN_CPU_CAPABILITY=default exec " in rest, "cold runs are those on the plainest processor"
    assert left_out - {"digits"} == set(asked[0].split(" or ")) - {"draws"}
    assert re.search(r"^\.ci/rest ", (ROOT / ".ci" / "run").read_text(encoding="utf-8"), re.MULTILINE)


def test_each_machine_takes_its_part_of_all_tests() -> None:
    job = jobs("publish.yml")["test"]
    parts = job["strategy"]["matrix"]["part"]
    assert parts == [*range(1, len(parts) + 1)]
    runs = [step for step in job["steps"] if "--splits" in step.get("run", "")]
    assert [step["run"].split()[0] for step in runs] == [".venv/bin/pytest", ".ci/rest"]
    for step in runs:
        assert f'--splits {len(parts)} --group "$PART" --store-durations --clean-durations' in step["run"]
        assert step["env"] == {"PART": "${{ matrix.part }}"}
    assert job["name"].endswith(f"of {len(parts)}")


@pytest.mark.skipif(not shutil.which("jq"), reason="there is no jq, which only a workflow needs")
def test_a_test_that_no_machine_ran_is_named(tmp_path: Path) -> None:
    (tmp_path / ".ci").mkdir()
    (tmp_path / ".venv/bin").mkdir(parents=True)
    whole = tmp_path / ".ci/whole"
    whole.write_bytes((FOLDER.parent / ".ci/whole").read_bytes())
    for name in (".venv/bin/pytest", ".ci/rest"):
        (tmp_path / name).write_text("printf 'a.py::one\\na.py::two\\n'\n", encoding="utf-8")
        (tmp_path / name).chmod(0o755)
    for machine, took in (("one", {"a.py::one": 1.5}), ("two", {"a.py::two": 2.5})):
        (tmp_path / "ran" / machine).mkdir(parents=True)
        for name in ("readme.json", "rest.json"):
            (tmp_path / "ran" / machine / name).write_text(json.dumps(took), encoding="utf-8")

    def asked() -> subprocess.CompletedProcess[str]:
        command = ["bash", str(whole), "ran", "times"]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)

    assert asked().returncode == 0, asked().stderr
    assert json.loads((tmp_path / "times/rest.json").read_text("utf-8")) == {
        "a.py::one": 1.5,
        "a.py::two": 2.5,
    }
    (tmp_path / "ran/two/rest.json").write_text("{}", encoding="utf-8")
    assert asked().returncode == 1 and asked().stdout == "No machine ran\na.py::two\n"
    for failing in ("printf ''\n", "echo a.py::one\nexit 1\n"):
        (tmp_path / ".ci/rest").write_text(failing, encoding="utf-8")
        assert asked().returncode, "what cannot be collected passes in silence"


def test_the_site_is_published_when_all_has_passed_and_from_nothing_kept() -> None:
    every = jobs("publish.yml")
    assert every["deploy"]["needs"] == "build"
    assert set(every["build"]["needs"]) == set(every) - {"build", "deploy"}
    assert not [step for step in every["build"]["steps"] if "cache" in str(step)]
    writing = {
        name: job["permissions"] for name, job in every.items() if "write" in job["permissions"].values()
    }
    assert writing == {"deploy": {"pages": "write", "id-token": "write"}}


def test_the_pythons_are_those_of_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    first, last = re.findall(r"3\.(\d+)", project["project"]["requires-python"])
    others = [f"3.{minor}" for minor in range(int(first) + 1, int(last))]
    assert jobs("publish.yml")["pythons"]["strategy"]["matrix"]["python"] == others
    text = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert f"for version in {' '.join(others)};" in text
