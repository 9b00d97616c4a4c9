"""Run one program as a reader would: a `__main__` of its own, in a process and an empty folder of its own.

The processes are forked from a server that has the slow imports done (`server.py`), so a program costs
milliseconds and still shares no state with any other; `child.py` is what happens in them. Here is the side of
the tests: it starts a process, hears it out, and ends it when its time is up.
"""

import json
import multiprocessing
import os
import signal
import sys
import tempfile
import time
import types
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from multiprocessing import forkserver
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkServerContext, ForkServerProcess
from pathlib import Path

from proof import child

TIME_LIMIT = 30  # seconds; a program should take two, a loaded machine may take longer
# What differs from a reader's terminal: one thread, and no window for figures.
ENVIRONMENT = {
    "OMP_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_WAIT_POLICY": "passive",  # where a test asks for more threads, none spins
    "MPLBACKEND": "Agg",
}


@dataclass
class Result(child.Ending):
    """What a program did."""

    stdout: str = ""
    stderr: str = ""

    @property
    def text(self) -> str:
        """What the page shows: stdout, then the warning's or the error's last words."""
        said = [self.stdout.rstrip("\n"), *self.warnings, self.error]
        return "".join(f"{part}\n" for part in said if part)


def run(code: str, name: str, time_limit: float = TIME_LIMIT, before: str = "") -> Result:
    """Run a program called `name` (`layers/neuron`); returns what it did within `time_limit` seconds.

    `before` is code that sets its process up: how many threads, which instructions.
    """
    context = _server()
    with tempfile.TemporaryDirectory() as folder:
        ends = [context.Pipe(duplex=False) for _ in range(3)]
        process = context.Process(
            target=child.run_program, args=(code, name, folder, before, *(mouth for _, mouth in ends))
        )
        with _no_main():
            process.start()
        for _, mouth in ends:
            mouth.close()
        ears = [ear for ear, _ in ends]
        complete = False
        try:
            (stdout, stderr, report), complete = _hear(ears, time_limit)
        finally:
            for ear in ears:
                ear.close()
            if not complete:
                _kill(process)
    result = Result(stdout=stdout, stderr=stderr)
    if not complete:
        result.failure = f"still running after {time_limit:g} s: killed"
    elif report:
        vars(result).update(json.loads(report))
    else:
        process.join()
        result.failure = f"the process died (exit code {process.exitcode})"
    return result


@cache
def _server() -> ForkServerContext:
    """The server that programs are forked from, started in an environment that it keeps to itself."""
    context = multiprocessing.get_context("forkserver")
    # In this order: the server lists what of the engine is loaded by then, for the child to forget.
    context.set_forkserver_preload(["proof.child", "proof.server"])
    before = dict(os.environ)
    os.environ.update(ENVIRONMENT, **child.TO_COPY, PYTHONPATH=str(Path(__file__).parent.parent))
    try:
        forkserver.ensure_running()
    finally:
        os.environ.clear()
        os.environ.update(before)
    return context


@contextmanager
def _no_main() -> Iterator[None]:
    """Let a child start without importing our own `__main__` (pytest, or the benchmark) again."""
    main = sys.modules["__main__"]
    sys.modules["__main__"] = types.ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main


def _hear(ears: list[Connection], time_limit: float) -> tuple[list[str], bool]:
    """What comes from each end until all are silent, and whether that was in time.

    An end is silent once the last process that holds it has gone: those that the program started, too.
    """
    deadline = time.monotonic() + time_limit
    heard = {ear: b"" for ear in ears}
    speaking = list(ears)
    while speaking and (ready := wait(speaking, max(0, deadline - time.monotonic()))):
        for ear in ready:
            assert isinstance(ear, Connection)
            part = os.read(ear.fileno(), 1 << 16)
            heard[ear] += part
            if not part:
                speaking.remove(ear)
    return [said.decode("utf-8", errors="replace") for said in heard.values()], not speaking


def _kill(process: ForkServerProcess) -> None:
    """End a program, and the processes it started."""
    with suppress(ProcessLookupError):
        assert process.pid
        os.killpg(process.pid, signal.SIGKILL)
    process.kill()
    process.join()
