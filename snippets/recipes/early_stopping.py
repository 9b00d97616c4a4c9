"""Stop training when it no longer gets better on the validation data."""

import copy
import math
from typing import Any

import torch
from torch import nn


class EarlyStopping:
    """Watch the validation loss or accuracy; keep the best weights seen.

    `mode` says what is best: "min" the lowest, for a loss, "max" the highest,
    for an accuracy. It is time to stop when `patience` values in a row were
    not better by more than `min_delta`. The weights of the best are kept,
    however small the gain.

    Raises ValueError for another mode, patience under 1, min_delta below 0.

    Source: Prechelt, Early Stopping - But When? (1998).
    """

    def __init__(
        self, mode: str, patience: int = 5, min_delta: float = 0.0
    ) -> None:
        """Start with nothing seen; raises ValueError as the class says."""
        if mode not in ("min", "max"):
            raise ValueError("use 'min' for a loss, 'max' for an accuracy")
        if patience < 1:
            raise ValueError(f"patience is {patience}: wait at least 1 time")
        if not min_delta >= 0:
            raise ValueError(f"min_delta is {min_delta}: use 0 or more")
        self.patience, self.min_delta = patience, min_delta
        self.sign = 1 if mode == "min" else -1
        self.best = self._goal = self.sign * math.inf
        self.best_state: dict[str, Any] | None = None
        self.failures = 0

    def step(self, value: float, model: nn.Module) -> bool:
        """Note the value after an epoch; return True when it is time to stop.

        The weights of the best value are copied, on the model's device.
        A value of nan or infinity is one that is not better.

        Raises TypeError if the value is not a number.
        """
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            kind = type(value).__name__
            raise TypeError(f"the value is a {kind}: pass a float, loss.item()")
        finite = math.isfinite(value)
        if finite and self.sign * value < self.sign * self.best:
            self.best = value
            self.best_state = copy.deepcopy(model.state_dict())
        if finite and self.sign * value < self.sign * self._goal:
            self._goal, self.failures = value - self.sign * self.min_delta, 0
        else:
            self.failures += 1
        return self.failures >= self.patience

    def restore(self, model: nn.Module) -> float:
        """Put the best weights back into the model; return their value.

        Raises ValueError if no finite value was seen, and RuntimeError if the
        model is not the one that was watched.
        """
        if self.best_state is None:
            raise ValueError("no finite value was seen: call step first")
        model.load_state_dict(self.best_state)
        return self.best


if __name__ == "__main__":
    model, stopper = nn.Linear(1, 1), EarlyStopping("min", patience=2)
    for epoch, loss in enumerate([4.0, 3.0, 3.5, 3.2, 1.0]):
        with torch.no_grad():
            model.bias.fill_(epoch)
        if stopper.step(loss, model):
            print("stopped after epoch", epoch)
            break
    print("best loss:", stopper.restore(model))
    print("weights of epoch", int(model.bias.item()))
