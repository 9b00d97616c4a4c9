"""Stop training when the validation loss no longer falls."""

import copy
import math
from typing import Any

import torch
from torch import nn


class EarlyStopping:
    """Watch the validation loss, and keep the best weights seen.

    It is time to stop when the loss has failed `patience` times in a row to
    fall by more than `min_delta`. The weights of the lowest loss are kept,
    however small the gain.

    Raises ValueError if patience is under 1 or min_delta negative.

    Source: Prechelt, Early Stopping - But When? (1998).
    """

    def __init__(self, patience: int = 5, min_delta: float = 0.0) -> None:
        """Start with nothing seen; raises ValueError as the class says."""
        if patience < 1:
            raise ValueError(f"patience is {patience}: wait at least 1 time")
        if not min_delta >= 0:
            raise ValueError(f"min_delta is {min_delta}: use 0 or more")
        self.patience, self.min_delta = patience, min_delta
        self.best_loss = math.inf
        self.best_state: dict[str, Any] | None = None
        self.failures = 0
        self._goal = math.inf

    def step(self, loss: float, model: nn.Module) -> bool:
        """Note the loss after an epoch; return True when it is time to stop.

        The weights of the lowest loss are copied, on the model's device.
        A loss of nan or infinity is one that did not fall.

        Raises TypeError if the loss is not a number.
        """
        if isinstance(loss, bool) or not isinstance(loss, (int, float)):
            kind = type(loss).__name__
            raise TypeError(f"the loss is a {kind}: pass a float, loss.item()")
        if math.isfinite(loss) and loss < self.best_loss:
            self.best_loss = loss
            self.best_state = copy.deepcopy(model.state_dict())
        if math.isfinite(loss) and loss < self._goal:
            self._goal, self.failures = loss - self.min_delta, 0
        else:
            self.failures += 1
        return self.failures >= self.patience

    def restore(self, model: nn.Module) -> float:
        """Put the best weights back into the model; return their loss.

        Raises ValueError if no finite loss was seen, and RuntimeError if the
        model is not the one that was watched.
        """
        if self.best_state is None:
            raise ValueError("no finite loss was seen: call step first")
        model.load_state_dict(self.best_state)
        return self.best_loss


if __name__ == "__main__":
    model, stopper = nn.Linear(1, 1), EarlyStopping(patience=2)
    for epoch, loss in enumerate([4.0, 3.0, 3.5, 3.2, 1.0]):
        with torch.no_grad():
            model.bias.fill_(epoch)
        if stopper.step(loss, model):
            print("stopped after epoch", epoch)
            break
    print("best loss:", stopper.restore(model))
    print("weights of epoch", int(model.bias.item()))
