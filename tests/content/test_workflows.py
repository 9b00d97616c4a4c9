"""The workflows leave nothing out of what `.ci/run` does, and take nothing that can change under its name."""

import re
import tomllib
from typing import Any

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
        if not re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", "".join(one))
    ]
    assert others and not loose, loose
    assert len({uses.partition("@")[0] for uses, _ in others}) == len(others), "one action, two versions"


def test_each_kind_of_test_has_its_machine() -> None:
    """Those of the README's command, of which one machine has the views; and each that it leaves out, but
    the digits: their measure takes hours, and is made by hand."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["pytest"][
        "ini_options"
    ]
    left_out = set(re.findall(r"not (\w+)", settings["addopts"]))
    parts = jobs("publish.yml")["test"]["strategy"]["matrix"]["include"]
    asked = [part["marks"] for part in parts if "marks" in part]
    assert left_out - {"digits"} == {mark for marks in asked for mark in marks.split(" or ")} - {"draws"}
    assert [part["where"] for part in parts if "marks" not in part] == [
        "--ignore=tests/browser",
        "tests/browser",
    ]
    plain = [part.get("processor") for part in parts if "cold" in part.get("marks", "")]
    assert plain == ["default"], "cold runs are those on the plainest processor"


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
