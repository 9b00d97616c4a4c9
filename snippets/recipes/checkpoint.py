"""Save training to a file, and go on from it."""

import os
import tempfile
from pathlib import Path
from pickle import UnpicklingError
from typing import Any

import torch
from torch import nn
from torch.optim import Optimizer


def save_checkpoint(
    path: str | Path, model: nn.Module, optimizer: Optimizer, epoch: int
) -> None:
    """Write the states of model and optimizer, and the epoch, to a file.

    The file appears whole or not at all: it is written under another name,
    read back, then renamed. A compiled model is saved as its original.
    Raises ValueError if epoch < 0 or the file could not be loaded, as with a
    learning rate of NumPy's, and OSError without its folder.

    Source: PyTorch 2.13 documentation, Serialization semantics (2026).
    """
    if epoch < 0:
        raise ValueError(f"epoch is {epoch}: count from 0")
    model = getattr(model, "_orig_mod", model)  # what torch.compile wraps
    checkpoint = {
        "model": model.state_dict(),
        "optimizer": optimizer.state_dict(),
        "optimizer_type": type(optimizer).__name__,
        "order": _order(model, optimizer),
        "epoch": int(epoch),
    }
    temporary = Path(f"{path}.{os.getpid()}.tmp")
    try:
        with temporary.open("wb") as file:
            torch.save(checkpoint, file)
            file.flush()
            os.fsync(file.fileno())
        torch.load(temporary, map_location="meta", weights_only=True)
        os.replace(temporary, path)
    except UnpicklingError as error:
        raise ValueError(
            "it could not be loaded: use plain numbers, float(lr)"
        ) from error
    finally:
        temporary.unlink(missing_ok=True)


def load_checkpoint(
    path: str | Path, model: nn.Module, optimizer: Optimizer
) -> int:
    """Put a checkpoint into model and optimizer; return its epoch.

    Tensors go to the device of the model. Nothing but plain data is loaded.
    Raises FileNotFoundError if there is no file, and ValueError if it is
    not a checkpoint or of another model or optimizer: both stay untouched.

    Source: PyTorch 2.13 documentation, torch.load (2026).
    """
    try:
        saved = torch.load(path, map_location="cpu", weights_only=True)
    except OSError:
        raise
    except Exception as error:
        raise ValueError(f"{path} is broken or not plain data") from error
    if not isinstance(saved, dict) or "order" not in saved:
        raise ValueError(f"{path} was not written by save_checkpoint")
    model = getattr(model, "_orig_mod", model)
    old, new = _shapes(saved["model"]), _shapes(model.state_dict())
    if odd := sorted(k for k in old | new if old.get(k) != new.get(k)):
        raise ValueError(f"{path} is of another model: see {', '.join(odd)}")
    if (kind := saved["optimizer_type"]) != type(optimizer).__name__:
        raise ValueError(f"{path} is of another optimizer: make a {kind}")
    if saved["order"] != _order(model, optimizer):
        raise ValueError("give the optimizer its old parameters in order")
    optimizer.load_state_dict(saved["optimizer"])
    model.load_state_dict(saved["model"])
    return int(saved["epoch"])


def _shapes(state: dict[str, Any]) -> dict[str, Any]:
    return {name: getattr(t, "shape", None) or () for name, t in state.items()}


def _order(model: nn.Module, optimizer: Optimizer) -> list[list[str]]:
    names = {p: name for name, p in model.named_parameters()}
    groups = [group["params"] for group in optimizer.param_groups]
    return [[names.get(p, "") for p in group] for group in groups]


if __name__ == "__main__":
    model = nn.Linear(2, 1)
    optimizer = torch.optim.Adam(model.parameters())
    with tempfile.TemporaryDirectory() as name:
        save_checkpoint(f"{name}/a.pt", model, optimizer, epoch=3)
        print("epoch", load_checkpoint(f"{name}/a.pt", model, optimizer))
