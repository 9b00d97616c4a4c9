"""Recipes are tried with a seed, without a window for figures, and on an accelerator where there is one."""

import os
from collections.abc import Iterator

import matplotlib
import pytest
import torch

matplotlib.use("Agg")


@pytest.fixture(autouse=True)
def seeded() -> Iterator[None]:
    with torch.random.fork_rng():
        torch.manual_seed(0)
        yield


@pytest.fixture(params=["cpu", "cuda"])
def device(request: pytest.FixtureRequest) -> str:
    """Where the model stands: the data that a recipe is given stay on the CPU."""
    if request.param == "cuda" and not torch.cuda.is_available() and not os.environ.get("REQUIRE_CUDA"):
        pytest.skip("no accelerator: torch.cuda.is_available() is False here")
    return str(request.param)
