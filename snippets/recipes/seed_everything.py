"""Seed every generator a PyTorch program draws from."""

import numbers
import os
import random

import numpy as np
import torch


def seed_everything(seed: int, deterministic: bool | None = None) -> None:
    """Seed Python's, NumPy's and PyTorch's generators, on all devices.

    `seed` is a whole number from 0 to 2**32 - 1, the most NumPy takes.
    `deterministic=True` also lets PyTorch use only algorithms that give the
    same result each run, and raises RuntimeError where it has none: call it
    first in the program. False allows all again, None changes nothing. Other
    devices and versions still draw other numbers. A generator of your own,
    such as `np.random.default_rng()`, is not seeded.

    Raises TypeError if `seed` is not an int, ValueError if out of range.

    Source: PyTorch 2.13 documentation, Reproducibility (2026).
    """
    if isinstance(seed, bool) or not isinstance(seed, numbers.Integral):
        kind = type(seed).__name__
        raise TypeError(f"the seed must be an int, not {kind}: try 0")
    seed = int(seed)
    if not 0 <= seed < 2**32:
        raise ValueError(f"the seed {seed} must be from 0 to {2**32 - 1}")
    random.seed(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)
    if deterministic:
        # Only read when CUDA's matrix library starts.
        os.environ.setdefault("CUBLAS_WORKSPACE_CONFIG", ":4096:8")
        torch.backends.cudnn.benchmark = False
    if deterministic is not None:
        torch.use_deterministic_algorithms(deterministic)


if __name__ == "__main__":
    draws = []
    for seed in (0, 0, 1):
        seed_everything(seed)
        draws.append((random.random(), np.random.rand(), torch.rand(1).item()))
    print("seed 0 again, same draws:", draws[0] == draws[1])
    print("seed 1, same draws:", draws[0] == draws[2])
