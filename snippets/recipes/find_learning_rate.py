"""Try rising learning rates on a model, and suggest one."""

import copy
import math
from collections.abc import Callable, Iterable

import torch
from torch import Tensor, nn


def find_learning_rate(
    model: nn.Module,
    batches: Iterable[tuple[Tensor, Tensor]],
    loss_fn: Callable[[Tensor, Tensor], Tensor],
    optimizer: torch.optim.Optimizer,
    lowest: float = 1e-6,
    highest: float = 10.0,
    steps: int = 100,
) -> tuple[list[float], list[float], float]:
    """Return rates, smoothed losses, a tenth of the rate of the lowest loss.

    Takes one step at each rate, from `lowest` up by a constant factor, until
    the loss is four times its lowest or not finite. `batches` gives pairs
    x (N, ...), y (N, ...) again and again: a list or a DataLoader, moved to
    the model's device. The steps are taken by copies: model, optimizer and
    PyTorch's own generators stay as they are.

    Raises TypeError if a batch is no pair, ValueError if the rates or steps
    make no sweep, batches run out, number targets lack the outputs' shape,
    or the first loss is not finite.

    Sources: Smith, Cyclical Learning Rates (2017); for the tenth, Howard and
    Gugger, Deep Learning for Coders (2020).
    """
    if not 0 < lowest < highest < math.inf or steps < 10:
        raise ValueError("use 0 < lowest < highest, and 10 steps at least")
    model, optimizer = copy.deepcopy((model, optimizer))
    device = optimizer.param_groups[0]["params"][0].device
    rates, losses = list[float](), list[float]()
    average = 0.0
    model.train()
    with torch.random.fork_rng([device] if device.type == "cuda" else []):
        source = iter(batches)
        for i in range(steps):
            rate = lowest * (highest / lowest) ** (i / (steps - 1))
            for group in optimizer.param_groups:
                group["lr"] = rate
            if (batch := next(source, None)) is None:
                batch = next(source := iter(batches), None)
            if batch is None:
                raise ValueError("no batches left: pass a DataLoader")
            x, y = _pair(batch)
            out, y = model(x.to(device)), y.to(device)
            if y.is_floating_point() and y.shape != out.shape:
                raise ValueError(f"reshape {out.shape} to targets {y.shape}")
            loss = loss_fn(out, y)
            average = 0.8 * average + 0.2 * loss.item()
            smooth = average / (1 - 0.8 ** (i + 1))
            low = min([*losses, smooth])
            if not math.isfinite(smooth) or smooth > low + 3 * abs(low):
                break
            rates, losses = [*rates, rate], [*losses, smooth]
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            optimizer.step()
    if not losses:
        raise ValueError("the first loss is not finite: check data and model")
    return rates, losses, rates[losses.index(min(losses))] / 10


def _pair(batch: tuple[Tensor, Tensor]) -> tuple[Tensor, Tensor]:
    pair = isinstance(batch, (tuple, list)) and len(batch) == 2
    if pair and all(isinstance(part, Tensor) for part in batch):
        return batch[0], batch[1]
    kind = type(batch).__name__
    raise TypeError(f"a batch is a {kind}: let collate_fn give tensors x, y")


if __name__ == "__main__":
    torch.manual_seed(0)
    x, model = torch.rand(64, 1), nn.Linear(1, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=7.0)
    batches = [(x, torch.sin(9 * x))]
    found = find_learning_rate(model, batches, nn.MSELoss(), optimizer)
    print(f"lowest loss at {found[2] * 10:.1f}, so try {found[2]:.2f}")
