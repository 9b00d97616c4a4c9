"""Programs that are shipped beside a page, with what they made: imported, for tests that run them again."""

import importlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

import torch


@contextmanager
def imported(folder: Path, *names: str) -> Iterator[tuple[ModuleType, ...]]:
    """Programs of a folder, which may import each other, as they run: in float64, on one thread."""
    threads, dtype = torch.get_num_threads(), torch.get_default_dtype()
    sys.path.insert(0, str(folder))
    torch.set_num_threads(1)
    torch.set_default_dtype(torch.float64)
    try:
        yield tuple(importlib.import_module(name) for name in names)
    finally:
        torch.set_default_dtype(dtype)
        torch.set_num_threads(threads)
        sys.path.remove(str(folder))
        for name in [name for name, one in sys.modules.items() if _lies_in(folder, one)]:
            del sys.modules[name]


def _lies_in(folder: Path, module: ModuleType) -> bool:
    return Path(getattr(module, "__file__", None) or "/").parent == folder
