"""Node, and the packages of `tests/javascript`: for what no Python package does as well."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[1] / "javascript"
INSTALL = "install Node, then run `npm ci --prefix tests/javascript`"


def run(script: str, *arguments: str) -> str:
    """What a script of `tests/javascript` prints. Without Node or its packages the test is skipped."""
    node = shutil.which("node")
    if not node or not (FOLDER / "node_modules").is_dir():
        reason = f"no {'packages from npm' if node else 'Node'}: {INSTALL}"
        if os.environ.get("REQUIRE_NODE"):
            pytest.fail(reason, pytrace=False)
        pytest.skip(reason)
    done = subprocess.run([node, script, *arguments], cwd=FOLDER, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, f"{script} failed:\n{done.stderr}"
    return done.stdout
