"""Train a model with mini-batches, and stop at the usual mistakes."""

import math
from collections.abc import Callable, Iterable

import torch
from torch import Tensor, nn


def train_model(
    model: nn.Module,
    batches: Iterable[tuple[Tensor, Tensor]],
    loss_fn: Callable[[Tensor, Tensor], Tensor],
    optimizer: torch.optim.Optimizer,
    epochs: int = 1,
) -> list[float]:
    """Train in place; return the mean loss of each epoch.

    `batches` gives pairs x (N, ...), y (N, ...) anew for each epoch: a
    DataLoader or a list, not a generator. They go to the model's device.
    Targets are class indices (N,) for outputs (N, classes), or floats in the
    shape of the outputs. `loss_fn` averages. The model is left in training.

    Raises TypeError if a batch is no pair, and ValueError if the optimizer
    holds none of the model's parameters, no batches come, targets do not fit,
    or a loss is not one finite number.

    Source: PyTorch 2.13 documentation, torch.optim (2026).
    """
    held = {p for group in optimizer.param_groups for p in group["params"]}
    trained = [p for p in model.parameters() if p in held and p.requires_grad]
    if not trained:
        raise ValueError(
            "the optimizer holds no trainable parameter of this model: "
            "make it from model.parameters()"
        )
    if epochs < 1:
        raise ValueError(f"epochs is {epochs}: train for at least 1")
    device, losses = trained[0].device, []
    for epoch in range(1, epochs + 1):
        model.train()
        total, seen = 0.0, 0
        for x, y in map(_pair, batches):
            prediction, y = model(x.to(device)), y.to(device)
            _check_targets(prediction.shape, y)
            loss = loss_fn(prediction, y)
            if loss.dim():
                raise ValueError("loss_fn gives one loss a sample: average it")
            if not math.isfinite(loss.item()):
                raise ValueError(
                    f"the loss is {loss.item()} in epoch {epoch}: lower the "
                    "learning rate, and look for nan in the data"
                )
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            optimizer.step()
            total, seen = total + loss.item() * len(x), seen + len(x)
        if not seen:
            raise ValueError(f"no batches in epoch {epoch}: pass a DataLoader")
        losses.append(total / seen)
    return losses


def _pair(batch: tuple[Tensor, Tensor]) -> tuple[Tensor, Tensor]:
    pair = isinstance(batch, (tuple, list)) and len(batch) == 2
    if pair and all(isinstance(part, Tensor) for part in batch):
        return batch[0], batch[1]
    kind = type(batch).__name__
    raise TypeError(f"a batch is a {kind}: let collate_fn give tensors x, y")


def _check_targets(shape: torch.Size, y: Tensor) -> None:
    whole = not y.is_floating_point()
    classes = whole and len(shape) > 1 and shape[1] > 1
    wanted = shape[:1] + shape[2:] if classes else shape
    if y.shape != wanted or (whole and not classes):
        change = "flatten the outputs or use y.unsqueeze(1)"
        raise ValueError(
            f"outputs {tuple(shape)} do not fit targets {tuple(y.shape)} of "
            f"{y.dtype}: {'use y.float()' if y.shape == shape else change}"
        )


if __name__ == "__main__":
    torch.manual_seed(0)
    x = torch.linspace(-1, 1, 64, dtype=torch.float64).unsqueeze(1)
    batches = list(zip(x.chunk(4), (3 * x + 1).chunk(4)))
    model = nn.Linear(1, 1).double()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.3)
    train_model(model, batches, nn.MSELoss(), optimizer, epochs=50)
    print(f"weight {model.weight.item():.2f}, bias {model.bias.item():.2f}")
