"""What the tests of recipes share: a recipe as a module, and small models and data."""

import copy
import importlib.util
from itertools import pairwise
from types import ModuleType

import torch
from hypothesis import settings
from torch import Tensor, nn

from proof import pages

few = settings(max_examples=25, deadline=None, derandomize=True, database=None)
Pairs = list[tuple[Tensor, Tensor]]


def load(name: str) -> ModuleType:
    """Import one recipe from its file, under a name of its own."""
    path = pages.SNIPPETS / "recipes" / f"{name}.py"
    spec = importlib.util.spec_from_file_location(f"recipe_{name}", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def snapshot(model: nn.Module) -> dict[str, Tensor]:
    return copy.deepcopy(model.state_dict())


def same_state(one: dict[str, Tensor], other: dict[str, Tensor]) -> bool:
    return one.keys() == other.keys() and all(torch.equal(one[name], other[name]) for name in one)


def line(n: int = 32, parts: int = 4) -> Pairs:
    """The points of y = 3x + 1, in batches."""
    x = torch.linspace(-1, 1, n, dtype=torch.float64).unsqueeze(1)
    return list(zip(x.chunk(parts), (3 * x + 1).chunk(parts), strict=True))


def linear() -> tuple[nn.Linear, torch.optim.Optimizer]:
    model = nn.Linear(1, 1, dtype=torch.float64)
    return model, torch.optim.SGD(model.parameters(), lr=0.3)


def mlp(widths: list[int]) -> nn.Sequential:
    layers: list[nn.Module] = []
    for n, m in pairwise(widths):
        layers += [nn.Linear(n, m), nn.ReLU()]
    return nn.Sequential(*layers)


def normed(widths: list[int]) -> nn.Sequential:
    blocks: list[nn.Module] = [
        nn.Sequential(nn.Linear(n, m), nn.BatchNorm1d(m), nn.Tanh()) for n, m in pairwise(widths)
    ]
    return nn.Sequential(*blocks, nn.Linear(widths[-1], 1))


def some_steps(model: nn.Module, optimizer: torch.optim.Optimizer, width: int) -> None:
    for _ in range(3):
        model.train()
        loss = nn.functional.mse_loss(model(torch.randn(6, width)), torch.randn(6, 1))
        optimizer.zero_grad(set_to_none=False)
        torch.autograd.backward(loss)
        optimizer.step()


class Noting(nn.Module):
    """Notes the mode and the tracking that it is run with."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[bool, bool]] = []

    def forward(self, x: Tensor) -> Tensor:
        self.seen.append((self.training, torch.is_grad_enabled()))
        return x
