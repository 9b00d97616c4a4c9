"""Node, and the packages of `tests/javascript`: for what no Python package does as well."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[1] / "javascript"
INSTALL = "install Node 20.19 or newer, then run `npm ci --prefix tests/javascript`"


def run(program: str, *arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    """Run `node` or `npm` in `tests/javascript`, with `given` as its input.

    Without Node or its packages the test is skipped.
    """
    found = shutil.which(program)
    if not found or not shutil.which("node") or not (FOLDER / "node_modules").is_dir():
        reason = f"the packages from npm are missing: {INSTALL}"
        if os.environ.get("REQUIRE_NODE"):
            pytest.fail(reason, pytrace=False)
        pytest.skip(reason)
    return subprocess.run(
        [found, *arguments], cwd=FOLDER, input=given, capture_output=True, text=True, check=False
    )
