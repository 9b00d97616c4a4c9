"""The scripts of the site: types across files, lint, and the laws of what needs no document."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def npm() -> str:
    """The command, where Node and what package-lock.json names are installed."""
    found = shutil.which("npm")
    reason = ""
    if not found or not shutil.which("node"):
        reason = "Node is not installed: get version 20.19 or newer"
    elif not (HERE / "node_modules").is_dir():
        reason = "what checks the scripts is not installed: run `npm ci --prefix tests/javascript`"
    if reason and os.environ.get("REQUIRE_NODE"):
        pytest.fail(reason, pytrace=False)
    if reason:
        pytest.skip(reason)
    return found or ""


@pytest.mark.parametrize("script", ["types", "lint", "test"])
def test_the_scripts_hold(npm: str, script: str) -> None:
    done = subprocess.run(
        [npm, "run", "--silent", script], cwd=HERE, capture_output=True, text=True, check=False
    )
    if done.returncode:
        pytest.fail(f"`npm run {script}` in tests/javascript:\n{done.stdout}{done.stderr}", pytrace=False)
    assert script != "test" or re.search(r"(?m)^# pass [1-9]", done.stdout), "no test was found"


def test_the_lockfile_names_no_registry() -> None:
    assert '"resolved"' not in (HERE / "package-lock.json").read_text(encoding="utf-8")
