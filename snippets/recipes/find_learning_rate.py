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
    the model's device. Weights, buffers, modes and optimizer are put back;
    gradients are cleared.

    Raises ValueError if the rates or steps make no sweep, batches run out,
    number targets lack the outputs' shape, or the first loss is not finite.

    Sources: Smith, Cyclical Learning Rates (2017); for the tenth, Howard and
    Gugger, Deep Learning for Coders (2020).
    """
    if not 0 < lowest < highest < math.inf or steps < 10:
        raise ValueError("use 0 < lowest < highest, and 10 steps at least")
    before = copy.deepcopy((model.state_dict(), optimizer.state_dict()))
    modes = [(module, module.training) for module in model.modules()]
    device = optimizer.param_groups[0]["params"][0].device
    rates, losses = list[float](), list[float]()
    average, source = 0.0, iter(batches)
    model.train()
    try:
        for i in range(steps):
            rate = lowest * (highest / lowest) ** (i / (steps - 1))
            for group in optimizer.param_groups:
                group["lr"] = rate
            pair = next(source, None) or next(source := iter(batches), None)
            if pair is None:
                raise ValueError("no batches left: pass a DataLoader")
            out, y = model(pair[0].to(device)), pair[1].to(device)
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
    finally:
        model.load_state_dict(before[0])
        optimizer.load_state_dict(before[1])
        optimizer.zero_grad()
        for module, training in modes:
            module.training = training
    if not losses:
        raise ValueError("the first loss is not finite: check data and model")
    return rates, losses, rates[losses.index(min(losses))] / 10


if __name__ == "__main__":
    torch.manual_seed(0)
    x, model = torch.rand(64, 1), nn.Linear(1, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=7.0)
    batches = [(x, torch.sin(9 * x))]
    found = find_learning_rate(model, batches, nn.MSELoss(), optimizer)
    print(f"lowest loss at {found[2] * 10:.1f}, so try {found[2]:.2f}")
