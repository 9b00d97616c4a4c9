"""Run one program as a reader would: a `__main__` of its own, in a process and an empty folder of its own.

The processes are forked from a server that has the slow imports done, so a program costs milliseconds and
still shares no state with any other. What is changed around a program: one thread, no window for figures
(`plt.show` hands the figure to us), a warning printed without its path, and a time limit.
"""

import linecache
import multiprocessing
import os
import random
import re
import sys
import tempfile
import traceback
import types
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext
from pathlib import Path

from proof import figures

TIME_LIMIT = 30  # seconds; a program should take two, a loaded machine may take longer
# The slow imports, and the lazy one of the first optimizer.
PRELOAD = [
    "torch",
    "torch._dynamo",
    "matplotlib.pyplot",
    "matplotlib.backends.backend_svg",
    "sklearn.datasets",
    "sklearn.linear_model",
    "sklearn.model_selection",
    "sklearn.preprocessing",
    "proof.runner",
]


@dataclass
class Result:
    """What a program did."""

    stdout: str = ""
    stderr: str = ""
    error: str = ""  # `ErrorType: message`, as a traceback ends
    warnings: list[str] = field(default_factory=list)  # `UserWarning: first line`
    figures: list[str] = field(default_factory=list)
    failure: str = ""  # why the run does not count at all

    @property
    def text(self) -> str:
        """What the page shows: stdout, then the warning's or the error's last words."""
        said = [self.stdout.rstrip("\n"), *self.warnings, self.error]
        return "".join(f"{part}\n" for part in said if part)


@cache
def _server() -> ForkServerContext:
    for name in ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
        os.environ[name] = "1"
    os.environ["MPLBACKEND"] = "Agg"
    os.environ["PYTHONPATH"] = os.pathsep.join(
        [str(Path(__file__).parent.parent), *filter(None, [os.environ.get("PYTHONPATH")])]
    )
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(PRELOAD)
    return context


def run(code: str, name: str, time_limit: float = TIME_LIMIT) -> Result:
    """Run a program called `name` (`layers/neuron`); returns what it did within `time_limit` seconds."""
    context = _server()
    with tempfile.TemporaryDirectory() as scratch:
        receiver, sender = context.Pipe(duplex=False)
        process = context.Process(target=_child, args=(code, name, scratch, sender))
        with _no_main():
            process.start()
        sender.close()
        try:
            if receiver.poll(time_limit):
                # All is written by now. The process only has to go, which we need not wait for.
                result: Result = receiver.recv()
            else:
                result = Result(failure=f"still running after {time_limit:g} s: killed")
                process.kill()
                process.join()
        except EOFError:
            process.join()
            result = Result(failure=f"the process died (exit code {process.exitcode})")
        streams = [Path(scratch, stream) for stream in ("stdout", "stderr")]
        result.stdout, result.stderr = (
            path.read_text(encoding="utf-8", errors="replace") if path.exists() else "" for path in streams
        )
    return result


@contextmanager
def _no_main() -> Iterator[None]:
    """Let a child start without importing our own `__main__` (pytest, or the benchmark) again."""
    main = sys.modules["__main__"]
    sys.modules["__main__"] = types.ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main


def _child(code: str, name: str, scratch: str, sender: Connection) -> None:
    """In the forked process: run, then send everything but the two streams, which go through files."""
    for descriptor, stream in ((1, "stdout"), (2, "stderr")):
        opened = os.open(Path(scratch, stream), os.O_WRONLY | os.O_CREAT)
        os.dup2(opened, descriptor)
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    folder = Path(scratch, "folder")
    folder.mkdir()
    os.chdir(folder)
    result = Result()
    warnings.showwarning = _remember(result.warnings)
    filename = f"{name}.py"
    main = types.ModuleType("__main__")
    main.__file__ = filename
    # dataclasses, pickle and inspect look the running program up.
    sys.modules["__main__"] = main
    sys.argv = [filename]
    linecache.cache[filename] = (len(code), None, code.splitlines(keepends=True), filename)
    # The server's random states are every child's: a draw without a seed must differ from run to run.
    sys.modules["torch"].seed()
    sys.modules["numpy"].random.seed()
    random.seed()
    pyplot = sys.modules["matplotlib.pyplot"]
    pyplot.show = lambda: _show(pyplot, result, name, main.__doc__ or "")  # type: ignore[attr-defined]
    try:
        exec(compile(code, filename, "exec"), main.__dict__)
        if pyplot.get_fignums():
            result.failure = "a figure was drawn and not shown: end with plt.show()"
    except figures.FigureError as error:
        result.failure = str(error)
    except BaseException as error:
        result.error = "".join(traceback.format_exception_only(error)).strip()
    sys.stdout.flush()
    sys.stderr.flush()
    sender.send(result)
    sender.close()
    os._exit(0)


def _remember(said: list[str]) -> Callable[..., None]:
    """A `warnings.showwarning` that keeps the first line, without the places torch appends."""

    def show(message: Warning | str, category: type[Warning], *_: object) -> None:
        first = str(message).split("\n")[0]
        first = re.sub(r" \(Triggered internally at .*", "", first)
        said.append(f"{category.__name__}: {first}")

    return show


def _show(pyplot: types.ModuleType, result: Result, name: str, description: str) -> None:
    for number in pyplot.get_fignums():
        result.figures.append(figures.site_svg(pyplot.figure(number), name, description))
    pyplot.close("all")
