"""Measure a classifier's loss and accuracy, and leave it as it was."""

from collections.abc import Iterable

import torch
from torch import Tensor, nn


def evaluate_model(
    model: nn.Module, batches: Iterable[tuple[Tensor, Tensor]]
) -> tuple[float, float]:
    """Return the mean cross-entropy and the accuracy over all examples.

    `batches` gives pairs of x (N, ...) and class indices y (N,); they are
    moved to the model's device. The model returns logits (N, classes),
    before any softmax. It is run in evaluation mode and without gradients;
    then every module gets back the mode it had. Targets of -100 are left
    out, as the loss leaves them out; half precision is summed as float32.

    Raises TypeError for a batch that is no pair or targets that are not
    whole numbers, and ValueError for shapes that do not fit, a class that
    has no logit, or no examples.

    Source: PyTorch 2.13 documentation, nn.CrossEntropyLoss (2026).
    """
    modes = [(module, module.training) for module in model.modules()]
    place = next(model.parameters(), None)
    total, right, seen = 0.0, 0, 0
    model.eval()
    try:
        with torch.no_grad():
            for x, y in map(_pair, batches):
                logits = model(x if place is None else x.to(place.device))
                logits, y = _counted(logits, y.to(logits.device))
                loss = nn.functional.cross_entropy(logits, y, reduction="sum")
                total += loss.item()
                right += int((logits.argmax(dim=1) == y).sum())
                seen += len(y)
    finally:
        for module, training in modes:
            module.training = training
    if not seen:
        raise ValueError("no examples: pass a list of batches or a DataLoader")
    return total / seen, right / seen


def _pair(batch: tuple[Tensor, Tensor]) -> tuple[Tensor, Tensor]:
    pair = isinstance(batch, (tuple, list)) and len(batch) == 2
    if pair and all(isinstance(part, Tensor) for part in batch):
        return batch[0], batch[1]
    kind = type(batch).__name__
    raise TypeError(f"a batch is a {kind}: let collate_fn give tensors x, y")


def _counted(logits: Tensor, y: Tensor) -> tuple[Tensor, Tensor]:
    if y.is_floating_point() or y.is_complex() or y.dtype == torch.bool:
        raise TypeError(f"the targets are {y.dtype}: pass class indices, int64")
    if logits.dim() != 2 or logits.shape[1] < 2 or y.shape != logits.shape[:1]:
        raise ValueError(
            f"logits {tuple(logits.shape)} and targets {tuple(y.shape)}: "
            "the shapes must be (N, classes) and (N,), two classes at least"
        )
    y = y.long()  # in uint8, 156 would pass for -100
    logits, y = logits[y != -100], y[y != -100]
    if len(y) and not 0 <= int(y.min()) <= int(y.max()) < logits.shape[1]:
        raise ValueError(
            f"the targets go from {int(y.min())} to {int(y.max())}, and the "
            f"model knows the classes 0 to {logits.shape[1] - 1}"
        )
    return logits.to(torch.promote_types(logits.dtype, torch.float32)), y


if __name__ == "__main__":
    model = nn.Sequential(nn.Identity(), nn.Dropout(0.5))
    x = torch.tensor([[1.0, 0.0, 0.0]]).repeat(8, 1)
    y = torch.tensor([0, 0, 0, 0, 0, 0, 1, 2])
    loss, accuracy = evaluate_model(model, [(x[:5], y[:5]), (x[5:], y[5:])])
    print(f"loss {loss:.3f}, accuracy {accuracy:.3f}")
    print("still in training mode:", model.training)
