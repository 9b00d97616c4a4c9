"""A kernel to run labs and notebooks in, cell by cell, whose figures come out as the site shows them."""

import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jupyter_client.manager import KernelManager

TIME_LIMIT = 120  # seconds for one cell

# Runs in the kernel, once; it leaves no name and no folder behind that a cell could lean on.
SET_UP = f"""
def _set_up():
    import sys
    sys.path.append({str(Path(__file__).parent.parent)!r})
    import matplotlib, torch
    matplotlib.use("Agg")
    import matplotlib.pyplot as plt
    from proof import figures, kernel
    sys.path.pop()
    torch.set_num_threads(1)
    torch.seed()  # what draws without a seed of its own must differ from run to run
    plt.show = kernel.show
_set_up()
del _set_up
"""
# Between two notebooks: no names, no hooks and no files of the one before.
EMPTIED = """
%reset -f
def _empty():
    import os
    os.chdir({folder!r})
    called = get_ipython().events.callbacks["pre_run_cell"]
    called[:] = [one for one in called if one.__module__ != "__main__"]
_empty()
del _empty
"""
ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS"), "1")
# Tries a reader's solution where it stands, and leaves names and random numbers as they were.
TRY_OUT = """
import torch as _torch
_state = _torch.get_rng_state()
exec(compile({code!r}, "<solution>", "exec"), dict(globals()))
_torch.set_rng_state(_state)
"""


@dataclass
class Ran:
    """What a cell printed, drew, and complained of."""

    printed: str = ""
    figures: list[str] = field(default_factory=list)
    error: str = ""  # `ErrorType: message`
    stderr: str = ""


Run = Callable[[str, str], Ran]


@contextmanager
def kernel(folder: Path) -> Iterator[Run]:
    """A fresh kernel in a folder: a function from a cell's code and name to what came of it."""
    manager = KernelManager(kernel_name="python3")
    manager.start_kernel(cwd=str(folder), env={**os.environ, **ONE_THREAD})
    client = manager.blocking_client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=TIME_LIMIT)

        def run(code: str, name: str = "") -> Ran:
            ran = Ran()
            naming = f"from proof import kernel as _n; _n.cell = {(name, description(code))!r}\ndel _n"
            for part in (naming, code) if name else (code,):
                client.execute_interactive(
                    part,
                    timeout=TIME_LIMIT,
                    output_hook=lambda message: _take(ran, message),
                    store_history=False,
                )
            return ran

        assert run(SET_UP) == Ran(), "the kernel could not be set up"
        yield run
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def _take(ran: Ran, message: dict[str, Any]) -> None:
    content = message["content"]
    match message["msg_type"]:
        case "stream" if content["name"] == "stdout":
            ran.printed += content["text"]
        case "stream":
            ran.stderr += content["text"]
        case "display_data":
            ran.figures.append(content["data"]["image/svg+xml"])
        case "execute_result":
            ran.stderr += f"the value {content['data']['text/plain']}: print it, or leave it\n"
        case "error":
            ran.error = f"{content['ename']}: {content['evalue']}"


def description(code: str) -> str:
    """The words for a figure: the docstring that a cell starts with."""
    found = re.match(r'\s*"""(.*?)"""', code, re.DOTALL)
    return found[1] if found else ""


# In the kernel ---------------------------------------------------------------------------------------------

cell = ("", "")  # the name and description of the cell that runs


def show(*_: object, **__: object) -> None:
    """Stands for `plt.show`: display the open figures as the site's SVG."""
    import matplotlib.pyplot as plt
    from IPython.display import display

    from proof import figures

    for number in plt.get_fignums():
        display({"image/svg+xml": figures.site_svg(plt.figure(number), *cell)}, raw=True)  # type: ignore[no-untyped-call]
    plt.close("all")
