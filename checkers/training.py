"""Checks solutions of the exercises in the chapter on training."""

import math

import torch
from torch import nn

from judge import Wrong, compare, draws, exercise, number, quarters, shown


def full_and_rest(examples, size):
    full, rest = divmod(examples, size)
    return [size] * full, [rest] * (rest > 0)


@exercise(1, "batch_sizes(examples, size, drop_last)")
def judge_sizes(solution):
    def right(examples, size, drop_last):
        full, rest = full_and_rest(examples, size)
        return full if drop_last else full + rest

    def filled(examples, size, drop_last):
        return [size] * (examples // size if drop_last else math.ceil(examples / size))

    def spread(examples, size, drop_last):
        count = max(1, examples // size if drop_last else math.ceil(examples / size))
        return [len(part) for part in torch.arange(examples).tensor_split(count)]

    mistakes = {
        "gives the number of batches: return the size of each": lambda *case: len(right(*case)),
        "gives only the size of the last batch": lambda *case: (right(*case) or [0])[-1],
        "keeps the short batch, whatever drop_last is": lambda n, size, drop_last: right(n, size, False),
        "leaves out the short batch, whatever drop_last is": lambda n, size, drop_last: right(n, size, True),
        "turns drop_last round: true leaves the short batch out": lambda n, size, drop_last: right(
            n, size, not drop_last
        ),
        "leaves out the last batch even where it is full": lambda n, size, drop_last: right(n, size, False)[
            : -1 if drop_last else None
        ],
        "gives the last batch the full size: it has what is left": filled,
        "has a batch of 0 where nothing is left": lambda n, size, drop_last: (
            [size] * (n // size) + [n % size] * (not drop_last)
        ),
        "spreads the examples evenly: each batch but the last has the full size": spread,
    }
    given = solution(500, 64, False)
    if isinstance(given, (list, tuple)) and any(number(one) is None for one in given):
        kinds = f"it gives    a list of {type(given[0]).__name__}s"
        raise Wrong("returns the batches: return how many examples each has", kinds)
    cases = [(500, 64, False), (500, 64, True), (100, 25, False), (100, 25, True), (10, 16, False)]
    compare(solution, [*cases, (10, 16, True), (7, 1, True)], right, mistakes)


def falls(epoch, step):
    return 0.1 / (1 + epoch)


def mean_slope(a, y, w, rows):
    return 2 * a[rows].T @ (a[rows] @ w - y[rows]) / len(rows)


def descend(a, y, epochs, falling, rate=falls, slope=mean_slope, again=False):
    """The weights as asked, or with one thing changed: the rate, the slope, or a start in each epoch."""
    w, step = torch.zeros(2), 0
    for epoch, batches in enumerate(epochs):
        w = torch.zeros(2) if again else w
        for rows in batches:
            w = w - (rate(epoch, step) if falling else 0.1) * slope(a, y, w, rows)
            step += 1
    return w


@exercise(2, "weights_after(A, y, epochs, falling)")
def judge_weights(solution):
    def rate(at):
        return lambda *case: descend(*case, rate=at)

    def times(factor):
        def slope(a, y, w, rows):
            return mean_slope(a, y, w, rows) * factor(len(rows), len(y))

        return lambda *case: descend(*case, slope=slope)

    def all_rows(a, y, w, rows):
        return mean_slope(a, y, w, torch.arange(len(y)))

    mistakes = {
        "ignores falling: the rate stays at 0.1": rate(lambda epoch, step: 0.1),
        "lets the rate fall with each batch: it is the same for a whole epoch": rate(
            lambda epoch, step: 0.1 / (1 + step)
        ),
        "counts the epochs from 1: the first rate is 0.1": rate(lambda epoch, step: 0.1 / (2 + epoch)),
        "divides the rate of the epoch before: divide 0.1 each time": rate(
            lambda epoch, step: 0.1 / math.factorial(1 + epoch)
        ),
        "halves the rate in each epoch: it should be 0.1 / (1 + epoch)": rate(
            lambda epoch, step: 0.1 / 2**epoch
        ),
        "leaves out the factor 2: the slope of a square is twice the error": times(lambda rows, n: 0.5),
        "adds the slopes of a batch up: divide by its number of rows": times(lambda rows, n: rows),
        "divides by 50, whatever the batch has: divide by its number of rows": times(
            lambda rows, n: rows / 50
        ),
        "divides by the number of all rows: divide by that of the batch": times(lambda rows, n: rows / n),
        "goes uphill: subtract the slope": times(lambda rows, n: -1),
        "takes all rows for each step: take those of the batch": lambda *case: descend(*case, slope=all_rows),
        "starts again from zero in each epoch": lambda *case: descend(*case, again=True),
        "lets the rate fall even where falling is false": lambda *case: descend(*case[:3], True),
        "turns falling round": lambda *case: descend(*case[:3], not case[3]),
    }
    cases = []
    for rows, size, count, falling in [(2, 2, 2, True), (4, 2, 2, True), (4, 2, 2, False), (10, 3, 4, True)]:
        generator = draws(rows)
        a = torch.stack([torch.ones(rows), quarters(generator, rows)], dim=1)
        epochs = [list(torch.randperm(rows, generator=generator).split(size)) for _ in range(count)]
        cases.append((a, quarters(generator, rows), epochs, falling))
    compare(solution, cases, descend, mistakes, close)


def close(got, wanted):
    """Two tensors of one shape, equal up to rounding."""
    both = isinstance(got, torch.Tensor) and isinstance(wanted, torch.Tensor) and got.shape == wanted.shape
    return both and torch.allclose(got.detach().double(), wanted.double(), rtol=1e-4, atol=1e-5)


def product(x):
    return 3 + x[:, 0] * (1 + x[:, 1])


def valley(x):
    return x[:, 0] ** 2 - x[:, 1]


def points(surface, seed, n=400):
    """Points with two features, and a noisy number for each."""
    generator = draws(seed)
    x = 4 * torch.rand(n, 2, generator=generator) - 2
    return x, surface(x) + 0.1 * torch.randn(n, generator=generator)


def predictions(model, x):
    """What a trained model says of points, whether it gives a column or not."""
    if not callable(model):
        raise Wrong("returns no network: return the one that it kept", f"it gives    {shown(model)}")
    if isinstance(model, nn.Module):
        model.eval()
    try:
        with torch.no_grad():
            got = model(x)
    except Exception as error:
        said = f"it says     {type(error).__name__}: {' '.join(str(error).split())[:200]}"
        raise Wrong("returns a network that stops on new points", said) from None
    if not isinstance(got, torch.Tensor) or got.numel() != len(x):
        gives = tuple(got.shape) if isinstance(got, torch.Tensor) else type(got).__name__
        what = "returns a network that does not give one number for each point"
        raise Wrong(what, f"for {len(x)} points it gives {gives}")
    return got.reshape(-1)


def share_left(solution, surface, sizes):
    """The error on fresh points without noise, as a share of their variance."""
    x, y = points(surface, 1)
    fresh = points(surface, 2)[0]
    got, wanted = predictions(solution(x, y, sizes), fresh), surface(fresh)
    return ((got - wanted).square().mean() / wanted.var()).item()


def judge_training(solution):
    """Does it train at all? One size leaves nothing to choose."""
    x, y = points(product, 1)
    model = solution(x.clone(), y.clone(), (32,))
    fresh = points(product, 2)[0]
    got, wanted = predictions(model, fresh), product(fresh)
    left, variance = (got - wanted).square().mean(), wanted.var()
    said = f"with 32 units, on new points: error {left:.2f}, where their variance is {variance:.2f}"
    if left < 0.1 * variance:
        return
    if got.var() < 0.1 * variance and (got.mean() - y.mean()).abs() < 0.3:
        raise Wrong("predicts the mean everywhere: is a shape (N, 1) compared with (N,)?", said)
    bent = predictions(model, x) + predictions(model, -x) - 2 * predictions(model, torch.zeros_like(x))
    if bent.abs().max() < 1e-3:
        raise Wrong("returns a network that is a plane: put an activation between its layers", said)
    if not left < variance:
        raise Wrong("does worse than the mean of y: are steps taken, downhill, and small enough?", said)
    raise Wrong("stops too early: take more steps, or a larger rate", said)


def keeps_by_noise(solution):
    """Given numbers that are noise alone: is the network with most units kept each time?"""
    for seed in range(8):
        generator = draws(seed)
        x, y = torch.randn(24, 2, generator=generator), torch.randn(24, generator=generator)
        model = solution(x, y, (1, 60))
        if not isinstance(model, nn.Module) or sum(one.numel() for one in model.parameters()) < 60:
            return False
        if (predictions(model, x) - y).square().median() > 0.15 * y.var():
            return False  # most points are missed, so it was not kept for following them
    return True


@exercise(3, "fit(x, y, sizes)")
def judge_fit(solution):
    judge_training(solution)
    first, last = share_left(solution, product, (32, 1)), share_left(solution, valley, (1, 32))
    said = (
        f"sizes (32, 1) leave {first:.0%} of the variance on new points, and sizes (1, 32) leave {last:.0%}"
    )
    if first > 0.15 and last > 0.15:
        raise Wrong("keeps the network with the larger error: keep that with the smallest", said)
    if first > 0.15:
        raise Wrong("returns the last network, not the best one", said)
    if last > 0.15:
        raise Wrong("returns the first network, not the best one", said)
    if (left := share_left(solution, product, (1,))) < 0.3:
        alone = f"sizes (1,) leave {left:.0%} of the variance, less than one unit can"
        raise Wrong("ignores sizes: train with the numbers of hidden units that are given", alone)
    if keeps_by_noise(solution):
        noise = "of 1 and 60 units, it keeps 60 in 8 of 8 runs where y is nothing but noise"
        raise Wrong("chooses by the points that it trained on: keep some apart to choose by", noise)
