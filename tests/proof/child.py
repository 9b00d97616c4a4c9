"""In the forked process: a program from its first line to what a leaving interpreter still does.

What is changed around it: `plt.show` hands the figure to us, a warning is kept without its path, an import
that a reader could not make is refused. Nothing of the tests can be seen from it.
"""

import ast
import atexit
import gc
import json
import linecache
import os
import re
import sys
import threading
import traceback
import types
import warnings
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from multiprocessing.connection import Connection

from proof import figures, imports

# Of a process that is copied, and of no other: memory in few large pages, so that a copy takes half the time.
TO_COPY = {"PYTHONMALLOC": "malloc", "GLIBC_TUNABLES": "glibc.malloc.hugetlb=1"}


@dataclass
class Ending:
    """How a program ended, beside what it wrote."""

    error: str = ""  # `ErrorType: message`, as a traceback ends
    warnings: list[str] = field(default_factory=list)  # `UserWarning: first line`
    figures: list[str] = field(default_factory=list)
    failure: str = ""  # why the run does not count at all
    line: int = 0  # of the program, where the failure is known to lie

    def fail(self, why: str, line: int = 0) -> None:
        """Note a failure; the first one stays."""
        if why and not self.failure:
            self.failure, self.line = why, line


def run_program(
    code: str,
    name: str,
    folder: str,
    before: str,
    stdout: Connection,
    stderr: Connection,
    report: Connection,
) -> None:
    """Run a program in a folder, and something of ours before it; sends its Ending as JSON, last of all."""
    from proof import server  # loaded already, but for where the server had to be started anew

    exec(before, {})
    os.setpgrp()  # what it starts can be ended with it
    os.chdir(folder)
    _speak_through(stdout, stderr)
    _leave_the_tests(folder, server.PATH, server.ENGINE)
    ending = Ending()
    program = os.getpid()
    atexit._clear()
    try:
        tree = ast.parse(code)
        for line, wrong in imports.import_faults(tree, server.BARE):
            ending.fail(wrong, line)
    except SyntaxError:
        tree = ast.Module([], [])  # running it says more
    if not ending.failure:
        server.WATCH.begin()
        _run(code, name, ast.get_docstring(tree) or "", ending)
        _finish(ending)
        ending.fail(server.WATCH.fault())
    if os.getpid() != program:  # a copy that the program made of itself with `os.fork`: it has said its words
        os._exit(0)
    with open(report.fileno(), "wb", closefd=False) as out:
        out.write(json.dumps(asdict(ending)).encode())
    # Silent before the memory is given back, which takes longer than most programs.
    for descriptor in (1, 2, report.fileno()):
        os.close(descriptor)
    os._exit(0)


def _speak_through(stdout: Connection, stderr: Connection) -> None:
    """Give the process its two streams, which all that it starts will share."""
    for descriptor, end in ((1, stdout), (2, stderr)):
        os.dup2(end.fileno(), descriptor)
        end.close()
    sys.stdout = sys.__stdout__ = open(1, "w", encoding="utf-8", closefd=False)  # type: ignore[misc] # noqa: SIM115
    sys.stderr = sys.__stderr__ = open(  # type: ignore[misc] # noqa: SIM115
        2, "w", buffering=1, encoding="utf-8", errors="backslashreplace", closefd=False
    )


def _leave_the_tests(folder: str, path: list[str], engine: list[str]) -> None:
    """Forget the engine, and how it was found: what runs from here on keeps its own names of it."""
    for module in engine:
        del sys.modules[module]
    sys.path[:] = [folder, *path]
    for name in ("PYTHONPATH", *TO_COPY):
        os.environ.pop(name, None)


def _run(code: str, name: str, description: str, ending: Ending) -> None:
    filename = f"{name}.py"
    main = types.ModuleType("__main__")
    main.__file__ = filename
    # dataclasses, pickle and inspect look the running program up.
    sys.modules["__main__"] = main
    sys.argv = [filename]
    linecache.cache[filename] = (len(code), None, code.splitlines(keepends=True), filename)
    warnings.showwarning = _remember(ending.warnings)
    pyplot = sys.modules["matplotlib.pyplot"]
    pyplot.show = lambda *_, **__: _show(pyplot, ending, name, description)  # type: ignore[attr-defined]

    def refuse(caller: types.FrameType, wrong: str) -> None:
        ending.fail(wrong, caller.f_lineno if caller.f_code.co_filename == filename else 0)
        raise ModuleNotFoundError(wrong)

    imports.guard(refuse)
    try:
        exec(compile(code, filename, "exec"), main.__dict__)
    except figures.FigureError as error:
        ending.fail(str(error))
    except SystemExit as leaving:
        if leaving.code not in (None, 0):
            ending.fail(f"it leaves with sys.exit({leaving.code!r}): raise an error, or end")
    except BaseException as error:
        ending.error = without_colour("".join(traceback.format_exception_only(error)).strip())


def _finish(ending: Ending) -> None:
    """What an interpreter does after the last line: threads end, then `atexit`, then what is left is deleted.

    What goes wrong there is written to stderr, as it would be for a reader.
    """
    threading._shutdown()  # type: ignore[attr-defined]
    atexit._run_exitfuncs()
    if sys.modules["matplotlib.pyplot"].get_fignums():
        ending.fail("a figure was drawn and not shown: end with plt.show()")
    sys.modules["__main__"] = types.ModuleType("__main__")
    gc.collect()
    sys.stdout.flush()
    sys.stderr.flush()


def _remember(said: list[str]) -> Callable[..., None]:
    """A `warnings.showwarning` that keeps the first line, without the places torch appends."""

    def show(message: Warning | str, category: type[Warning], *_: object) -> None:
        said.append(f"{category.__name__}: {first_line(str(message))}")

    return show


def first_line(warning: str) -> str:
    """What a warning says, without the places that torch appends."""
    return re.sub(r" \(Triggered internally at .*", "", warning.split("\n")[0])


def without_colour(message: str) -> str:
    """What an error says, without the codes by which a terminal shows some of it bold or in colour."""
    return re.sub(r"\x1b\[[0-9;]*m", "", message)


def _show(pyplot: types.ModuleType, ending: Ending, name: str, description: str) -> None:
    for number in pyplot.get_fignums():
        ending.figures.append(figures.site_svg(pyplot.figure(number), name, description))
    pyplot.close("all")
