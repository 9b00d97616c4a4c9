"""Checks solutions of the exercises in the chapter on optimizers."""

import copy
import itertools

import torch
from torch import nn

from judge import Wrong, alike, compare, draws, exercise, number, quarters, shown


class Parabola:
    """A parabola a w² + b w, whose curvature is 2 a."""

    def __init__(self, a, b=0.0):
        self.a, self.b = a, b

    def __call__(self, w):
        return self.a * w**2 + self.b * w

    def __repr__(self):
        return f"lambda w: {self.a:g} * w**2 + {self.b:g} * w"


def near(got, wanted):
    """Two numbers, the second of which a search by trials finds too."""
    values = number(got), number(wanted)
    return None not in values and abs(values[0] - values[1]) <= 0.03 * abs(values[1])


@exercise(1, "largest_rate(f)")
def judge_rate(solution):
    mistakes = {
        "gives the curvature: the largest rate is 2 divided by it": lambda f: 2 * f.a,
        "divides 1 by the curvature: up to twice that rate it still converges": lambda f: 1 / (2 * f.a),
        "divides 2 by the factor of w²: the curvature, the second derivative, is twice that": lambda f: (
            2 / f.a
        ),
        "divides the curvature by 2: turn the fraction round": lambda f: f.a,
        "takes the slope at 1 for the curvature: that is right only if the bottom is at 0": lambda f: (
            2 / (2 * f.a + f.b)
        ),
        "gives one number, whatever the parabola is": lambda f: 0.25,
    }
    parabolas = [Parabola(4.0), Parabola(0.5, 1.0), Parabola(3.0, -2.0), Parabola(1.0, -1.0)]
    compare(solution, [(one,) for one in parabolas], lambda f: 1 / f.a, mistakes, near)


def steps_from_1(lr, momentum, fresh=1.0, slope=2, arrived=lambda w: abs(w) < 0.01):
    """The steps as asked, or with one thing changed."""
    w, velocity = 1.0, 0.0
    for step in range(10_000):
        if arrived(w):
            return step
        velocity = momentum * velocity + fresh * slope * w
        w = w - lr * velocity
    return 10_000


@exercise(2, "steps_needed(lr, momentum)")
def judge_steps(solution):
    mistakes = {
        "gives one step too few: how many were taken by then?": lambda *case: steps_from_1(*case) - 1,
        "gives one step too many": lambda *case: steps_from_1(*case) + 1,
        "ignores the momentum": lambda lr, momentum: steps_from_1(lr, 0.0),
        "asks whether the square is below 0.01: w itself should be that close": lambda *case: steps_from_1(
            *case, arrived=lambda w: w * w < 0.01
        ),
        "forgets the sign: far on the other side of the bottom is not close": lambda *case: steps_from_1(
            *case, arrived=lambda w: w < 0.01
        ),
        "takes w for the slope: that of w² is 2 w": lambda *case: steps_from_1(*case, slope=1),
        "adds only a part of the gradient to the velocity: that is dampening": lambda lr, momentum: (
            steps_from_1(lr, momentum, fresh=1 - momentum)
        ),
        "gives the place, not the number of steps": lambda lr, momentum: 0.0,
    }
    cases = [(0.1, 0.9), (0.05, 0.8), (0.1, 0.0), (0.001, 0.5), (0.001, 0.9), (0.02, 0.9)]

    def same(got, wanted):
        return number(got) is not None and abs(number(got) - wanted) < 0.02

    compare(solution, cases, steps_from_1, mistakes, same)


def curvatures(a):
    return torch.linalg.eigvalsh(2 * a.T @ a / len(a))


def mean_slope(a, y, w, rows):
    return 2 * a[rows].T @ (a[rows] @ w - y[rows]) / len(rows)


def least(a, y):
    return (a @ torch.linalg.lstsq(a, y[:, None]).solution[:, 0] - y).square().mean()


def end_loss(a, y, part, batches, limit=lambda a, rows: 2 / curvatures(a).max(), slope=mean_slope):
    """The loss of all rows after a step for each batch, and that of the last batch."""
    w = torch.zeros(a.shape[1])
    for rows in batches:
        w = w - part * limit(a, rows) * slope(a, y, w, rows)
    errors = (a @ w - y).square()
    return errors.mean(), errors[batches[-1]].mean()


@exercise(3, "times_the_least(A, y, part, batches)")
def judge_batches(solution):
    def changed(**what):
        return lambda a, y, *rest: end_loss(a, y, *rest, **what)[0] / least(a, y)

    def of_batch(a, rows):
        return 2 / curvatures(a[rows]).max()

    def times(factor):
        return changed(slope=lambda a, y, w, rows: mean_slope(a, y, w, rows) * factor(len(rows), len(y)))

    mistakes = {
        "takes half of each step: the limit is 2 / c, and the slope of a square is twice the error": times(
            lambda rows, n: 0.5
        ),
        "takes steps twice too long: has the curvature its factor 2?": times(lambda rows, n: 2),
        "takes the smallest curvature: the largest decides": changed(
            limit=lambda a, rows: 2 / curvatures(a).min()
        ),
        "computes the limit from each batch: take it for all rows": changed(limit=of_batch),
        "forgets to divide the curvature by the number of rows": times(lambda rows, n: 1 / n),
        "adds the slopes of a batch up: divide by its number of rows": times(lambda rows, n: rows),
        "divides by 5, whatever the batch has: divide by its number of rows": times(lambda rows, n: rows / 5),
        "divides by the number of all rows: divide by that of the batch": times(lambda rows, n: rows / n),
        "goes uphill: subtract the slope": times(lambda rows, n: -1),
        "ignores part": lambda a, y, part, batches: changed()(a, y, 1.0, batches),
        "gives the loss: divide it by the least loss": lambda *case: end_loss(*case)[0],
        "gives the loss of the last batch: measure on all rows": lambda a, y, *rest: (
            end_loss(a, y, *rest)[1] / least(a, y)
        ),
        "divides the least loss by this one: turn it round": lambda a, y, *rest: (
            least(a, y) / end_loss(a, y, *rest)[0]
        ),
        "tells whether it is below 1.1: return how many times the least it is": lambda *case: float(
            changed()(*case) < 1.1
        ),
    }
    cases = []
    for rows, size, part, features in [(12, 4, 0.3, 2), (12, 3, 0.1, 2), (10, 2, 0.2, 2), (16, 8, 0.5, 3)]:
        generator = draws(rows)
        a = torch.cat([torch.ones(rows, 1), quarters(generator, rows, features - 1)], dim=1)
        y = 1 + a.sum(dim=1) + quarters(generator, rows)
        batches = list(torch.randperm(rows, generator=generator).split(size))
        cases.append((a, y, part, batches))

    def same(got, wanted):
        got, wanted = number(got), number(wanted)
        return got is not None and abs(got - wanted) <= 2e-3 * abs(wanted)

    compare(solution, cases, changed(), mistakes, same)


def networks():
    """Small networks whose numbers are the same in each run, and data for them."""
    for seed, sizes in enumerate([(3, 1), (2, 4, 1), (1, 6, 2)]):
        generator = draws(seed)
        layers = [nn.Linear(n, m) for n, m in itertools.pairwise(sizes)]
        model = nn.Sequential(*(part for layer in layers for part in (layer, nn.Tanh())))[:-1]
        with torch.no_grad():
            for one in model.parameters():
                one.copy_(quarters(generator, *one.shape))
        yield model, quarters(generator, 12, sizes[0]), quarters(generator, 12, sizes[-1])


def train(model, x, y, optimizer, clear=True, steps=4):
    for _ in range(steps):
        if clear:
            optimizer.zero_grad()
        nn.functional.mse_loss(model(x), y).backward()
        optimizer.step()
    return [one.detach() for one in model.parameters()]


def sgd(**changed):
    return lambda parameters, lr, mu: torch.optim.SGD(parameters, lr, **{"momentum": mu, **changed})


def dampened(parameters, lr, mu):
    return torch.optim.SGD(parameters, lr * (1 - mu), momentum=mu)


def by_reader(solution, case, listed):
    """The parameters after training with what a reader wrote, or what is wrong with that."""
    model, x, y, lr, mu = copy.deepcopy(case)
    optimizer = solution(list(model.parameters()) if listed else model.parameters(), lr, mu)
    for name in ("zero_grad", "step"):
        if not callable(getattr(optimizer, name, None)):
            raise Wrong(f"has no {name}: give the class such a method", f"Momentum(…) is {shown(optimizer)}")
    try:
        return train(model, x, y, optimizer)
    except Exception as error:
        text = " ".join(str(error).split())[:200]
        said = f"it says     {type(error).__name__}: {text}"
        if "leaf" in text and "in-place" in text:
            return Wrong("writes into the weights while autograd watches: do it under no_grad", said)
        if "shape" in text or "size" in text:
            return Wrong("stops at the second parameter: does each have a velocity of its own?", said)
        return Wrong("stops in a training of four steps", said)


@exercise(4, "Momentum(parameters, lr, mu)")
def judge_momentum(solution):
    rates = [(0.1, 0.9), (0.05, 0.5), (0.02, 0.8)]
    cases = [(*network, *rate) for network, rate in zip(networks(), rates, strict=True)]
    start = [[one.detach() for one in model.parameters()] for model, *_ in cases]

    def ends(make, clear=True):
        copies = copy.deepcopy(cases)
        return [train(model, x, y, make(model.parameters(), *rate), clear) for model, x, y, *rate in copies]

    def own(listed=False):
        return [by_reader(solution, case, listed) for case in cases]

    got, wanted = own(), ends(sgd())
    if alike(got, wanted):
        return
    stopped = next((one for one in got if isinstance(one, Wrong)), None)
    if stopped or alike(got, start):
        listed = own(listed=True)
        if not any(isinstance(one, Wrong) for one in listed) and not alike(listed, start):
            once = "goes through parameters more than once, which parameters() allows only once: keep a list"
            raise Wrong(once, "with a list in place of model.parameters() the weights move")
        still = "moves no weight of the model: write into the tensors that it was given"
        raise stopped or Wrong(still, "after 4 steps each is where it was")
    mistakes = {
        "steps by the gradient alone: step by the velocity": lambda: ends(sgd(momentum=0)),
        "adds only a part of the gradient to the velocity: that is dampening": lambda: ends(dampened),
        "counts the newest gradient twice: that is Nesterov's momentum": lambda: ends(sgd(nesterov=True)),
        "goes uphill: subtract": lambda: ends(sgd(maximize=True)),
        "does not clear the gradient: zero_grad should": lambda: ends(sgd(), clear=False),
        "does not clear the gradient, and steps by it alone": lambda: ends(sgd(momentum=0), clear=False),
    }
    example = [f"after 4 steps with lr={rates[0][0]} and mu={rates[0][1]}, the weight of a layer"]
    example += [f"it gives    {shown(got[0][0])}", f"right is    {shown(wanted[0][0])}"]
    for name, mistake in mistakes.items():
        if alike(got, mistake()):
            raise Wrong(name, *example)
    raise Wrong("reaches other weights than SGD with momentum", *example)
