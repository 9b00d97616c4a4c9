"""What the server has loaded that programs are forked from; imported there, and nowhere else.

First each package that programs may import, bare, to learn which of its submodules come with it. Then the
slow imports that programs share, and the lazy one of the first optimizer.
"""

import gc
import sys
from importlib import import_module
from pathlib import Path

from proof import draws, imports

TESTS = Path(__file__).parent.parent
OFTEN_USED = [
    "torch._dynamo",
    "matplotlib.pyplot",
    "matplotlib.backends.backend_svg",
    "sklearn.datasets",
    "sklearn.linear_model",
    "sklearn.model_selection",
    "sklearn.preprocessing",
]


def submodules(package: str) -> set[str]:
    """The submodules of a package that are loaded."""
    return {name for name in sys.modules if name.startswith(f"{package}.")}


def load_bare() -> dict[str, set[str]]:
    """Import each named package by itself: the submodules that come with it."""
    bare = {}
    # The others load more of NumPy and of torch than these do by themselves.
    for package in sorted(imports.named(), key=lambda name: (name != "numpy", name != "torch", name)):
        import_module(package)
        bare[package] = submodules(package)
    return bare


# Where a program looks for modules, after its own folder.
PATH = [entry for entry in sys.path if entry and Path(entry).resolve() != TESTS]
BARE = load_bare()
for module in OFTEN_USED:
    import_module(module)
# Done here, once: to touch what all share is to copy it, page by page, in each process.
ENGINE = [name for name in sys.modules if name.partition(".")[0] == "proof"]
WATCH = draws.Watch()
# A program that is done collects its own garbage, and not what all share.
gc.freeze()
