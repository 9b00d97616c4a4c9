"""The scripts of the site: types across files, lint, and the laws of what needs no document."""

import re

import pytest

from proof import node


@pytest.mark.parametrize("script", ["types", "lint", "test"])
def test_the_scripts_hold(script: str) -> None:
    done = node.run("npm", "run", "--silent", script)
    if done.returncode:
        pytest.fail(f"`npm run {script}` in tests/javascript:\n{done.stdout}{done.stderr}", pytrace=False)
    assert script != "test" or re.search(r"(?m)^# pass [1-9]", done.stdout), "no test was found"


def test_the_lockfile_names_no_registry() -> None:
    assert '"resolved"' not in (node.FOLDER / "package-lock.json").read_text(encoding="utf-8")
