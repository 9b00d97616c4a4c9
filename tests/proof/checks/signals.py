"""Signals through layers: variances that hold on average, held against means of random draws."""

import math
from collections.abc import Callable

import torch
from torch import Tensor, nn

from proof.checks.case import Case, Check, agrees, close, gives, number, points, values

DRAWS = 60_000
FEW = 64  # inputs of each sum
SIGMAS = 5.0  # standard errors that a mean of random draws may be off


def is_mean_of(draws: Tensor, wanted: object) -> bool:
    error = float(draws.std()) / math.sqrt(draws.numel())
    return abs(float(draws.mean() - number(wanted))) < SIGMAS * error


def variance_of_a_sum(case: Case) -> bool:
    """Of n products of a centred weight and an input, all independent; the inputs are not centred."""
    w, x = 0.3 * points(DRAWS, 10), 0.7 + 0.5 * points(DRAWS, 10)
    y = (w * x).sum(dim=1)
    *left, right = values(case, {"n": 10, "w": w, "x": x, "y": y})
    mean_square = x.square().mean()
    if left:
        return close(left[0], y.var()) and case.formula.relations == ("=",) and is_mean_of(y.square(), right)
    return is_mean_of(y.square() / mean_square, right)


def variance_of_a_product(case: Case) -> bool:
    """Each weight meets each input, so that they are independent; the weights are centred, the inputs not."""
    w, x = 0.3 * points(1, FEW), 0.7 + 0.5 * points(DRAWS // FEW, 1)
    w, x = ((w - w.mean()).expand(len(x), FEW), x.expand(len(x), FEW))
    return agrees(case, {"w": w, "x": x}, tolerance=1e-3)


def variance_of_even_numbers(case: Case) -> bool:
    b = points().abs()
    return gives(case, {"b": b}, torch.distributions.Uniform(-b, b).variance)


def mean_square(case: Case) -> bool:
    x = points(DRAWS)
    return gives(case, {"x": x}, x.square().mean())


def default_weights(case: Case) -> bool:
    weight = nn.Linear(FEW, DRAWS // FEW).weight.detach()
    left, right = values(case, {"n": FEW, "w": weight})
    draws = FEW * weight.square()
    return is_mean_of(draws, right) and is_mean_of(draws, left) and case.formula.relations == ("=",)


def default_shrinks(case: Case) -> bool:
    """By how much a layer as PyTorch makes it, and a ReLU, shrink a signal; each unit is a draw."""
    x = torch.randn(FEW)
    after = torch.relu(nn.Linear(FEW, DRAWS, bias=False)(x))
    (factor,) = values(case, {})
    return is_mean_of(after.detach().square() / x.square().mean(), number(factor) ** 2)


def variance_of(case: Case, initialize: Callable[..., Tensor]) -> bool:
    """Of the weights that a function of `nn.init` draws."""
    layer = nn.Linear(FEW, DRAWS // FEW)
    initialize(layer.weight)
    (variance,) = values(case, {"n_in": layer.in_features, "n_out": layer.out_features})
    return is_mean_of(layer.weight.detach().square(), variance)


def xavier(case: Case) -> bool:
    return all(variance_of(case, rule) for rule in (nn.init.xavier_normal_, nn.init.xavier_uniform_))


def kaiming(case: Case) -> bool:
    def normal(weight: Tensor) -> Tensor:
        return nn.init.kaiming_normal_(weight, nonlinearity="relu")

    def uniform(weight: Tensor) -> Tensor:
        return nn.init.kaiming_uniform_(weight, nonlinearity="relu")

    return variance_of(case, normal) and variance_of(case, uniform)


def kaiming_back(case: Case) -> bool:
    def normal(weight: Tensor) -> Tensor:
        return nn.init.kaiming_normal_(weight, mode="fan_out", nonlinearity="relu")

    return variance_of(case, normal)


def keeps_the_signal(case: Case) -> bool:
    """A weight variance with which outputs are as large as inputs, on the way forward."""
    (variance,) = values(case, {"n_in": FEW})
    x = points(FEW)
    outputs = (number(variance).sqrt() * points(DRAWS, FEW)) @ x
    return is_mean_of(outputs.square(), x.square().mean())


def keeps_the_gradient(case: Case) -> bool:
    """A weight variance with which gradients come back as large as they went in."""
    (variance,) = values(case, {"n_out": FEW})
    x, gradient = points(DRAWS).requires_grad_(), points(FEW)
    outputs = (number(variance).sqrt() * points(FEW, DRAWS)) @ x
    (back,) = torch.autograd.grad(outputs, x, gradient)
    return is_mean_of(back.square(), gradient.square().mean())


def gain_of_relu(case: Case) -> bool:
    return gives(case, {}, nn.init.calculate_gain("relu"))


def gain_of_tanh(case: Case) -> bool:
    return gives(case, {}, nn.init.calculate_gain("tanh"))


def divisor_of_a_variance(case: Case) -> bool:
    x = points()
    return gives(case, {"n": len(x)}, (x - x.mean()).square().sum() / x.var())


def variance_by_n(case: Case) -> bool:
    """What is left of a variance that is divided by n, not by one less."""
    x = points()
    return gives(case, {"n": len(x)}, x.var(correction=0) / x.var())


checks: dict[str, Check] = {
    check.__name__: check
    for check in (
        variance_of_a_sum,
        variance_of_a_product,
        variance_of_even_numbers,
        mean_square,
        default_weights,
        default_shrinks,
        xavier,
        kaiming,
        kaiming_back,
        keeps_the_signal,
        keeps_the_gradient,
        gain_of_relu,
        gain_of_tanh,
        divisor_of_a_variance,
        variance_by_n,
    )
}
