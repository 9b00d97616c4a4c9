"""Checks solutions of the exercises in the chapter on activation functions."""

import torch
from torch import nn

from judge import Wrong, alike, compare, draws, exercise, number, quarters, shown


def slopes(function, low=-6, high=6):
    """Points, and the slopes of a function there."""
    x = torch.linspace(low, high, 4001, dtype=torch.float64, requires_grad=True)
    return x.detach(), torch.autograd.grad(function(x).sum(), x)[0]


@exercise(1, "steepest(function)")
def judge_steepest(solution):
    def largest(function):
        return slopes(function)[1].max().item()

    mistakes = {
        "gives the largest value, not the largest slope": lambda f: f(torch.tensor(6.0)).item(),
        "gives the place of the largest slope: return the slope": lambda f: slopes(f)[0][
            slopes(f)[1].argmax()
        ].item(),
        "gives the smallest slope": lambda f: slopes(f)[1].min().item(),
        "gives the mean of the slopes": lambda f: slopes(f)[1].mean().item(),
        "gives the slope at 0: some functions are steeper elsewhere": lambda f: slopes(f)[1][2000].item(),
        "looks only at positive x: SELU is steeper below 0": lambda f: slopes(f, 1e-6)[1].max().item(),
        "looks only from -1 to 1: GELU is steeper beyond": lambda f: slopes(f, -1, 1)[1].max().item(),
        "tells whether a slope is above 1: return the largest": lambda f: float(largest(f) > 1.0001),
    }
    given = solution(nn.GELU())
    if number(given) is None:
        raise Wrong("returns no number: return the largest slope", f"it gives    {shown(given)}")
    functions = [nn.GELU(), nn.Sigmoid(), nn.SELU(), nn.Tanh(), nn.ReLU(), nn.SiLU(), nn.Mish()]
    compare(
        solution,
        [(one,) for one in functions],
        largest,
        mistakes,
        lambda got, wanted: alike(got, wanted, 0.015),
    )


@exercise(2, "logit_gradient(z, target)")
def judge_gradient(solution):
    def hot(z, target):
        return nn.functional.one_hot(target, z.shape[1])

    def right(z, target):
        return torch.softmax(z, dim=1) - hot(z, target)

    def overflowing(z, target):
        return z.exp() / z.exp().sum(dim=1, keepdim=True) - hot(z, target)

    mistakes = {
        "gives the softmax alone: subtract 1 at the right class": lambda z, target: z.softmax(1),
        "turns the sign round: the right class has the negative slope": lambda z, target: -right(z, target),
        "divides by the number of examples: their losses are added up": lambda z, target: (
            right(z, target) / len(z)
        ),
        "subtracts 1 at every class: only the right one has it": lambda z, target: z.softmax(1) - 1,
        "subtracts the number of the class, not a 1 in its place": lambda z, target: (
            z.softmax(1) - target[:, None]
        ),
        "takes the softmax over the examples: dim=1 are the classes": lambda z, target: (
            z.softmax(0) - hot(z, target)
        ),
        "takes the sigmoid of each logit: the softmax sees them together": lambda z, target: (
            z.sigmoid() - hot(z, target)
        ),
        "subtracts from the logits: take their softmax first": lambda z, target: z - hot(z, target),
        "leaves out the other classes: their slope is their softmax": lambda z, target: (
            right(z, target) * hot(z, target)
        ),
        "overflows where a logit is large: torch.softmax does not": overflowing,
    }
    cases = []
    for seed, (rows, classes) in enumerate([(2, 3), (4, 3), (3, 5), (3, 3)]):
        target = (2 + 2 * torch.arange(rows)) % classes
        cases.append((quarters(draws(seed), rows, classes), target))
    far = torch.tensor([[1000.0, 0.0, 999.0]]).to(cases[0][0].dtype)
    compare(solution, [*cases, (far, torch.tensor([2]))], right, mistakes)


def twice(activation, x, w1, b1, w2, b2, w3, b3):
    return activation(activation(x @ w1 + b1) @ w2 + b2) @ w3 + b3


def once(activation, x, w1, b1, w2, b2, w3, b3):
    return (activation(x @ w1 + b1) @ w2 + b2) @ w3 + b3


def train(activation, x, y, start, steps, lr=0.01, kind=torch.optim.Adam, clear=True, network=twice):
    """The errors before the last step and after it: as asked, or with one thing changed."""
    parameters = [one.clone().requires_grad_() for one in start]
    optimizer, after = kind(parameters, lr=lr), None
    for _ in range(steps + 1):
        errors = (network(activation, x, *parameters) - y).square().mean(dim=(1, 2))
        before, after = after, errors.detach()
        if clear:
            optimizer.zero_grad()
        errors.sum().backward()
        optimizer.step()
    return before, after


def begun(seed, activation, steps, runs=3, n=4):
    """What to train, and from where."""
    generator = draws(seed)
    shapes = [(1, n), (1, n), (n, n), (1, n), (n, 1), (1, 1)]
    start = [torch.randn(runs, *shape, generator=generator) for shape in shapes]
    x = torch.linspace(-2, 2, 10)[:, None]
    return activation, x, x.square(), start, steps


@exercise(3, "errors_after(activation, x, y, start, steps)")
def judge_errors(solution):
    mistakes = {
        "takes no steps, or one, whatever steps is": lambda *case: train(*case[:4], 1),
        "does not clear the gradient between steps": lambda *case: train(*case, clear=False),
        "trains with another rate than 0.01": lambda *case: train(*case, lr=0.001),
        "trains with SGD: the comparison is with Adam": lambda *case: train(*case, kind=torch.optim.SGD),
        "uses ReLU, whatever the activation is": lambda _, *case: train(nn.ReLU(), *case),
        "has no activation behind the second layer": lambda *case: train(*case, network=once),
        "puts an activation behind the output too": lambda activation, *case: train(
            activation, *case, network=lambda *given: activation(twice(*given))
        ),
        "adds up the squares of a run: take their mean": lambda *case: [
            len(case[1]) * one for one in train(*case)
        ],
        "gives the root of the error": lambda *case: [one.sqrt() for one in train(*case)],
    }
    kinds = [(nn.GELU(), 20), (nn.Tanh(), 6), (nn.ReLU(), 12)]
    cases = [begun(seed, *kind) for seed, kind in enumerate(kinds)]
    results = []
    for activation, x, y, start, steps in cases:
        given = [one.clone() for one in start]
        called = f"called as   errors_after({activation}, x, y, start, {steps}), with 3 runs"
        got = solution(activation, x.clone(), y.clone(), given, steps)
        if not isinstance(got, torch.Tensor) or got.shape != (3,):
            raise Wrong(
                "returns something else than a tensor of one error for each run",
                called,
                f"it gives    {shown(got)}",
            )
        if not all(torch.equal(one, other) for one, other in zip(given, start, strict=True)):
            what = "changes start, so that the next function does not begin alike: train a copy"
            raise Wrong(what, called)
        results.append(got)

    def gives(function):
        pairs = zip(results, cases, strict=True)
        return all(any(alike(got, one, 1e-3) for one in function(*case)) for got, case in pairs)

    if gives(train):
        return
    example = [f"after {cases[0][-1]} steps with GELU it gives {shown(results[0])}"]
    example += [f"right is {shown(train(*cases[0])[1])}"]
    for name, mistake in mistakes.items():
        if gives(mistake):
            raise Wrong(name, *example)
    raise Wrong("reaches other errors than the program of the chapter", *example)


@exercise(4, "Swish(learned)")
def judge_swish(solution):
    x = torch.linspace(-3, 3, 13)
    for learned in (True, False):
        called = f"called as   Swish({learned})"
        swish = solution(learned)
        if not isinstance(swish, nn.Module):
            raise Wrong("returns no module: define a class that inherits from nn.Module", called)
        trainable = [one for one in swish.parameters() if one.requires_grad]
        if learned and not trainable:
            what = "hides β from PyTorch, or never trains it: make it an nn.Parameter"
            raise Wrong(what, called, "it has no trainable parameter")
        if not learned and trainable:
            raise Wrong("trains β even where learned is false", called)
        if sum(one.numel() for one in trainable) > 1:
            raise Wrong("has more than one number to train: β is one", called)
        if not alike(got := output(swish, x, called), x * torch.sigmoid(x)):
            judge_first(swish, x, [called, f"for {shown(x[9:])} it gives {shown(got[9:])}"])
    judge_beta(solution(True), x)
    one, other = solution(True), solution(True)
    if next(one.parameters()) is next(other.parameters()):
        raise Wrong("shares one β between all modules: make it in __init__", "two modules hold the same one")


def output(swish, x, called):
    try:
        return swish(x)
    except Exception as error:
        said = f"it says     {type(error).__name__}: {' '.join(str(error).split())[:200]}"
        raise Wrong("stops when it is given numbers: look at its forward", called, said) from None


def judge_first(swish, x, said):
    """A module that is not SiLU at first."""
    wrong = {
        "leaves out the factor x: it is x times the sigmoid": lambda x: torch.sigmoid(x),
        "begins with β at 0: it starts at 1": lambda x: x / 2,
        "begins with β at 0.5: it starts at 1": lambda x: x * torch.sigmoid(x / 2),
        "adds β: the sigmoid is of βx": lambda x: x * torch.sigmoid(x + 1),
        "takes tanh for the sigmoid": lambda x: x * torch.tanh(x),
        "turns the sign round: it is the sigmoid of βx, not of -βx": lambda x: x * torch.sigmoid(-x),
    }
    for name, function in wrong.items():
        if alike(swish(x), function(x)):
            raise Wrong(name, *said)
    raise Wrong("is not x times its sigmoid at first, as a β of 1 makes it", *said)


def judge_beta(swish, x):
    """The module with another β: where does it stand, and does a gradient reach it?"""
    beta = next(swish.parameters())
    with torch.no_grad():
        beta.fill_(2)
    said = f"with β = 2, for {shown(x[9:])} it gives {shown(swish(x[9:]))}"
    wrong = {
        "ignores β: put it into the sigmoid": lambda x: x * torch.sigmoid(x),
        "multiplies by β outside the sigmoid: it belongs inside": lambda x: 2 * x * torch.sigmoid(x),
        "multiplies by β outside the sigmoid too": lambda x: 2 * x * torch.sigmoid(2 * x),
        "divides by β: the sigmoid is of βx": lambda x: x * torch.sigmoid(x / 2),
    }
    got = swish(x)
    for name, function in wrong.items():
        if alike(got, function(x)):
            raise Wrong(name, said)
    if not alike(got, x * torch.sigmoid(2 * x)):
        raise Wrong("puts β in another place than x times the sigmoid of βx", said)
    if got.requires_grad:
        got.sum().backward()
    if beta.grad is None:
        raise Wrong("cuts β off from the gradient: compute with the parameter itself", "its gradient is None")
