"""A learning rate that rises, then falls along a cosine."""

import math

from torch import nn
from torch.optim import SGD, Optimizer
from torch.optim.lr_scheduler import LambdaLR


def warm_up_cosine(
    optimizer: Optimizer, steps: int, warm_up: int, floor: float = 0.0
) -> LambdaLR:
    """Return a schedule for `steps` steps; call its `step` after each of them.

    The rates that the optimizer was made with are the highest (an earlier
    schedule has noted them). They are reached after `warm_up` steps, on a
    line that starts above 0, and fall from there to `floor` (a share of
    them, 0 to 1), where they stay. The schedule's `state_dict` is all that
    is needed to go on after a break.

    Raises ValueError if steps, warm-up or floor are out of their range.

    Source: Loshchilov and Hutter, SGDR (2017), for the cosine.
    """
    if not 0 <= warm_up < steps:
        raise ValueError(f"warm_up is {warm_up} of {steps}: use 0 <= w < steps")
    if not 0 <= floor <= 1:
        raise ValueError(f"floor is {floor}: a share of the rate, 0 to 1")

    def share(step: int) -> float:
        if step < warm_up:
            return (step + 1) / (warm_up + 1)
        fallen = min(1.0, (step - warm_up) / (steps - warm_up))
        return floor + (1 - floor) * (1 + math.cos(math.pi * fallen)) / 2

    return LambdaLR(optimizer, share)


if __name__ == "__main__":
    optimizer = SGD(nn.Linear(1, 1).parameters(), lr=0.4)
    schedule = warm_up_cosine(optimizer, steps=10, warm_up=3)
    rates = []
    for _ in range(11):
        rates.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        schedule.step()
    print(" ".join(f"{rate:.2f}" for rate in rates))
