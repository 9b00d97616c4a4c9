"""Activations, losses, scores, and their slopes."""

import math

import torch
from torch.nn import functional as F

from proof.checks.case import Case, Check, agrees, close, gives, number, points, slope, values


def relu(case: Case) -> bool:
    x = points()
    return agrees(case, {"f": F.relu, "x": x})


def elu_below_zero(case: Case) -> bool:
    x = -points().abs()
    return gives(case, {"x": x}, F.elu(x))


def slope_of_tanh(case: Case) -> bool:
    x = points()
    return gives(case, {"x": x}, slope(torch.tanh, x))


def slope_of_sigmoid(case: Case) -> bool:
    """By its value."""
    x = points()
    return gives(case, {"y": torch.sigmoid(x)}, slope(torch.sigmoid, x))


def softmax(case: Case) -> bool:
    """With i down and j across, so that a sum over the wrong index is another number."""
    z = points(7, 1)
    return agrees(case, {"z_i": z, "z_j": z.T, "p_i": F.softmax(z, dim=0)})


def corner(case: Case) -> bool:
    """Where a unit switches on: its sum is zero there."""
    w, x = points(1, 1), points(1, 1)
    b = -F.linear(x, w)
    return agrees(case, {"w": w, "b": b, "x": x})


def error(case: Case) -> bool:
    """What the mean squared error squares: half of its slope at one point."""
    y, y_hat = points(), points()
    return gives(
        case, {"y": y, "y_hat": y_hat}, slope(lambda p: F.mse_loss(p, y, reduction="sum") / 2, y_hat)
    )


def cross_entropy(case: Case) -> bool:
    """Where p is the probability of the true class."""
    logits, target = points(7, 3), torch.zeros(7, dtype=torch.long)
    loss = F.cross_entropy(logits, target, reduction="none")
    return gives(case, {"p": F.softmax(logits, dim=1)[:, 0]}, loss)


def error_of_the_mean(case: Case) -> bool:
    members, target = points(10, 50), points(50)
    names = {
        "error_of_the_mean": F.mse_loss(members.mean(dim=0), target),
        "mean_error": F.mse_loss(members, target.expand(10, 50)),
        "spread": members.var(dim=0, correction=0).mean(),
    }
    return agrees(case, names)


def f1(case: Case) -> bool:
    truth, guess = torch.randint(2, (2, 50)).tolist()
    from sklearn.metrics import f1_score, precision_score, recall_score  # a second, for one formula

    scores = {"p": precision_score(truth, guess), "r": recall_score(truth, guess)}
    return gives(case, scores, f1_score(truth, guess))


def standard_error(case: Case) -> bool:
    """Of a share of n independent answers, each right with probability p."""
    p, n = torch.rand((), dtype=torch.float64), 400
    right = torch.distributions.Binomial(n, p)
    return gives(case, {"p": p, "n": n}, right.stddev / n)


def hoeffding(case: Case) -> bool:
    """Hoeffding's inequality, 2 exp(-2 n t²), gives delta there; and no more draws are further off."""
    delta, n = 0.05, 100
    (off,) = values(case, {"delta": delta, "n": n})
    outside = [
        sum(math.comb(n, k) * p**k * (1 - p) ** (n - k) for k in range(n + 1) if abs(k / n - p) > number(off))
        for p in (0.5, 0.9)
    ]
    return close(2 * torch.exp(-2 * n * number(off) ** 2), delta) and max(outside) <= delta


def gaussian_loss(case: Case) -> bool:
    """Minus the logarithm of the density of a normal distribution around the prediction."""
    predicted, y, s = points(), points(), points().abs()
    loss = F.gaussian_nll_loss(predicted, y, s**2, full=True, reduction="none")
    return agrees(case, {"y_hat": predicted, "y": y, "s": s, "pi": math.pi, "loss": loss})


def dropout(case: Case) -> bool:
    """What it multiplies by whatever survives."""
    p = float(torch.rand(()))
    return gives(case, {"p": p}, F.dropout(torch.ones(99, dtype=torch.float64), p).max())


def central_difference(case: Case) -> bool:
    """It is the slope, but for an error of the order of h squared."""
    w, h = points(), 1e-3
    return gives(case, {"w": w, "h": h, "f": torch.sin}, slope(torch.sin, w), tolerance=h**2)


checks: dict[str, Check] = {
    check.__name__: check
    for check in (
        relu,
        elu_below_zero,
        slope_of_tanh,
        slope_of_sigmoid,
        softmax,
        corner,
        error,
        cross_entropy,
        error_of_the_mean,
        f1,
        standard_error,
        hoeffding,
        gaussian_loss,
        dropout,
        central_difference,
    )
}
