"""Run one program in an interpreter of its own, started for it alone: `python program.py` in an empty folder.

Seconds a program instead of milliseconds, and nothing of ours around it. What an interpreter says at its end
is read from stderr. Most of those seconds go to imports, of torch above all. Programs can share them: each
then runs in a copy of an interpreter that has made those, and done nothing else.
"""

import ast
import atexit
import os
import re
import signal
import subprocess
import sys
import tempfile
import threading
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from proof.child import TO_COPY, first_line, without_colour
from proof.runner import ENVIRONMENT, Result

TIME_LIMIT = 120  # seconds; most are spent on imports
# Where a window could be opened, matplotlib says that none was.
QUIET = {"PYTHONWARNINGS": "ignore:FigureCanvasAgg is non-interactive"}
TRACEBACK = re.compile(r"^Traceback \(most recent call last\):\n(?:  .*\n)*", re.MULTILINE)
# The path and the line, the message, and the line of the program: torch may put more lines before it.
WARNING = re.compile(
    r"^\S.*?:\d+: (?P<kind>\w+): (?P<message>(?:.*\n)+?)(?:  .*\n(?: .*\n)*|\Z)", re.MULTILINE
)


# Two seconds, and most of another, which each optimizer takes when it is made.
TORCH = ("torch", "torch._dynamo")
# What is copied. In a copy, nothing is left of this but the program, which is `__main__` there. At its end,
# its threads end, then what it has registered and made, then its streams. Python would go on and take apart
# what was copied, for a third of a second: only a program that asks to exit does that.
SHARED = """\
def main():
    import atexit, gc, os, sys
    status = None
    def end():
        if status is not None:
            sys.modules["__main__"].__dict__.clear()
            gc.collect()
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(status)
    atexit.register(end)  # before any other, so it is the last to be called
    for name in sys.argv[1:]:
        __import__(name)
    for name in ("PYTHONMALLOC", "GLIBC_TUNABLES"):
        del os.environ[name]
    gc.freeze()  # at its end, a copy need not look through what it did not make
    while (asked := sys.stdin.readline()) and os.fork():
        print(os.waitstatus_to_exitcode(os.wait()[1]), flush=True)
    if not asked:
        return
    path, folder, *streams = asked.rstrip("\\n").split("\\t")
    for number, stream in enumerate([os.devnull, *streams]):
        os.dup2(os.open(stream, os.O_RDWR), number)
    os.chdir(folder)
    sys.argv, sys.path[0] = [path], os.path.dirname(path)
    with open(path, encoding="utf-8") as file:
        code = compile(file.read(), path, "exec")
    own = sys.modules["__main__"].__dict__
    del own["main"]
    own["__file__"] = path
    try:
        status = 1
        exec(code, own)
        status = 0
    except SystemExit:
        status = None
        raise
main()
"""


@dataclass
class Run:
    """One run of a program: what it wrote, and how it left."""

    code: int
    stdout: str
    stderr: str


@cache
def _interpreter(modules: tuple[str, ...]) -> subprocess.Popen[str]:
    """The one that is copied, with these imported; it ends when it hears that nothing more will be asked."""
    process = subprocess.Popen(
        [sys.executable, "-c", SHARED, *modules],
        env=environment() | TO_COPY,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    atexit.register(process.communicate)
    return process


def copied(program: Path, folder: Path, modules: tuple[str, ...]) -> Run:
    """`python program.py`, in a copy of an interpreter that has imported these modules."""
    process = _interpreter(modules)
    assert process.stdin and process.stdout
    streams = [folder.with_name(name) for name in ("stdout", "stderr")]
    for stream in streams:
        stream.touch()
    late = threading.Timer(TIME_LIMIT, os.killpg, (process.pid, signal.SIGKILL))
    late.start()
    print(program, folder, *streams, sep="\t", file=process.stdin, flush=True)
    code = process.stdout.readline()
    late.cancel()
    if not code:
        process.communicate()
        atexit.unregister(process.communicate)
        _interpreter.cache_clear()
        if process.returncode != -signal.SIGKILL:
            raise RuntimeError(f"the interpreter that is copied ended with {process.returncode}")
        raise subprocess.TimeoutExpired(program.name, TIME_LIMIT)
    return Run(int(code), *(stream.read_text(encoding="utf-8") for stream in streams))


def environment() -> dict[str, str]:
    """What a reader has set, and what makes runs alike."""
    own = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    return own | ENVIRONMENT | QUIET


def first_imports(code: str) -> frozenset[str]:
    """The modules that a program begins by importing."""
    found = set[str]()
    for statement in ast.parse(code).body:
        if isinstance(statement, ast.Import):
            found.update(one.name for one in statement.names)
        elif isinstance(statement, ast.ImportFrom):
            found.add(str(statement.module))
        elif not isinstance(statement, ast.Expr) or not isinstance(statement.value, ast.Constant):
            break
    return frozenset(found)


def alone(program: Path, folder: Path) -> Run:
    """`python program.py`."""
    ended = subprocess.run(
        [sys.executable, str(program)],
        cwd=folder,
        env=environment(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=TIME_LIMIT,
        check=False,
    )
    return Run(ended.returncode, ended.stdout.decode(), ended.stderr.decode())


def run_cold(code: str, name: str, shared: tuple[str, ...] = ()) -> Result:
    """Run a program as a reader would who has just saved it; returns what it did, but for its figures.

    `shared` are modules that may have been imported before it, and nothing else.
    """
    with tempfile.TemporaryDirectory() as home:
        program, folder = Path(home, f"{Path(name).name}.py"), Path(home, "folder")
        program.write_text(code, encoding="utf-8")
        folder.mkdir()
        try:
            ended = copied(program, folder, shared) if shared else alone(program, folder)
        except subprocess.TimeoutExpired:
            return Result(failure=f"still running after {TIME_LIMIT} s: killed")
    result, stderr = Result(stdout=ended.stdout), ended.stderr
    if ended.code and (found := list(TRACEBACK.finditer(stderr))):
        result.error = without_colour(stderr[found[-1].end() :].strip())
        stderr = stderr[: found[0].start()]
    elif ended.code:
        result.failure = f"the process died (exit code {ended.code})"
    for found_warning in WARNING.finditer(stderr):
        result.warnings.append(f"{found_warning['kind']}: {first_line(found_warning['message'])}")
    result.stderr = WARNING.sub("", stderr)
    return result
