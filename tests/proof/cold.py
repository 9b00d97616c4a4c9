"""Run one program in an interpreter of its own, started for it alone: `python program.py` in an empty folder.

Seconds a program instead of milliseconds, and nothing of ours around it. What an interpreter says at its end
is read from stderr.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from proof.child import first_line, without_colour
from proof.runner import ENVIRONMENT, Result

TIME_LIMIT = 120  # seconds; most are spent on imports
# Where a window could be opened, matplotlib says that none was.
QUIET = {"PYTHONWARNINGS": "ignore:FigureCanvasAgg is non-interactive"}
TRACEBACK = re.compile(r"^Traceback \(most recent call last\):\n(?:  .*\n)*", re.MULTILINE)
# The path and the line, the message, and the line of the program: torch may put more lines before it.
WARNING = re.compile(
    r"^\S.*?:\d+: (?P<kind>\w+): (?P<message>(?:.*\n)+?)(?:  .*\n(?: .*\n)*|\Z)", re.MULTILINE
)


def run_cold(code: str, name: str) -> Result:
    """Run a program as a reader would who has just saved it; returns what it did, but for its figures."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    with tempfile.TemporaryDirectory() as home:
        program, folder = Path(home, f"{Path(name).name}.py"), Path(home, "folder")
        program.write_text(code, encoding="utf-8")
        folder.mkdir()
        try:
            ended = subprocess.run(
                [sys.executable, str(program)],
                cwd=folder,
                env=environment | ENVIRONMENT | QUIET,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=TIME_LIMIT,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return Result(failure=f"still running after {TIME_LIMIT} s: killed")
    stdout, stderr = ended.stdout.decode(), ended.stderr.decode()
    result = Result(stdout=stdout)
    if ended.returncode and (found := list(TRACEBACK.finditer(stderr))):
        result.error = without_colour(stderr[found[-1].end() :].strip())
        stderr = stderr[: found[0].start()]
    elif ended.returncode:
        result.failure = f"the process died (exit code {ended.returncode})"
    for found_warning in WARNING.finditer(stderr):
        result.warnings.append(f"{found_warning['kind']}: {first_line(found_warning['message'])}")
    result.stderr = WARNING.sub("", stderr)
    return result
