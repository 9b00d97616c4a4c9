"""Checks solutions of the tasks in the lab on a line that becomes a network."""

import torch
from torch import nn
from torch.nn.functional import mse_loss
from torch.utils.data import DataLoader, TensorDataset

from judge import alike, compare, draws, exercise, quarters


class Line(nn.Module):
    """The smallest network, as the lab defines it."""

    def __init__(self, features):
        super().__init__()
        self.linear = nn.Linear(features, 1)

    def forward(self, x):
        return self.linear(x)


def points(seed, n):
    """Points near a line, with noise."""
    generator = draws(seed)
    x = quarters(generator, n, 1)
    return x, 1 + x + quarters(generator, n, 1)


def least_squares(x, y):
    columns = torch.cat([torch.ones(len(x), 1), x], dim=1)
    return torch.linalg.lstsq(columns, y).solution.flatten().tolist()


@exercise(1, "growth(x, y, w, b, change)")
def judge_growth(solution):
    def error(x, y, w, b):
        return (w * x + b - y).square().mean().item()

    def right(x, y, w, b, change):
        return error(x, y, w + change, b) - error(x, y, w, b)

    mistakes = {
        "gives the error, not its growth": lambda x, y, w, b, change: error(x, y, w + change, b),
        "changes b, not w": lambda x, y, w, b, change: error(x, y, w, b + change) - error(x, y, w, b),
        "adds the squares up: take their mean": lambda x, *case: len(x) * right(x, *case),
        "gives change squared times the mean of x squared: that is so at the best line only": (
            lambda x, y, w, b, change: change**2 * x.square().mean().item()
        ),
        "sets w to the change: add it": lambda x, y, w, b, change: error(x, y, change, b) - error(x, y, w, b),
    }
    cases = [(*points(3, 4), w, b, change) for w, b, change in ((2.0, 0.5, 1.0), (0.5, -1.0, -2.0))]
    x, y = points(1, 20)
    b, w = least_squares(x, y)
    compare(solution, [*cases, (x, y, w, b, 2.0), (x, y, 3.0, 2.0, 0.5)], right, mistakes)


def steps(model, x, y, lr, count, clear=False, kind=torch.optim.SGD):
    """The weight before each step, and after the last."""
    optimizer, path = kind(model.parameters(), lr=lr), [model.linear.weight.item()]
    for _ in range(count):
        if clear:
            optimizer.zero_grad()
        mse_loss(model(x), y).backward()
        optimizer.step()
        path.append(model.linear.weight.item())
    return path


@exercise(2, "without_clearing(model, x, y, lr, steps)")
def judge_clearing(solution):
    def right(*case, **changed):
        return steps(*case, **changed)[1:]

    mistakes = {
        "clears the gradient in each step: this task leaves that out": lambda *case: right(*case, clear=True),
        "notes the weight before each step: note it after": lambda *case: steps(*case)[:-1],
        "notes the weight before the first step too": steps,
        "gives the last weight alone: note the weight after each step": lambda *case: right(*case)[-1],
        "takes another optimizer than SGD": lambda *case: right(*case, kind=torch.optim.Adam),
    }
    cases = []
    for seed, lr, count in ((0, 0.05, 3), (1, 0.02, 6), (2, 0.03, 12)):
        model = Line(1)
        with torch.no_grad():
            for numbers in model.parameters():
                numbers.copy_(quarters(draws(seed + 5), *numbers.shape))
        cases.append((model, *points(seed, 5), lr, count))
    compare(solution, cases, right, mistakes)


def on(model, loader, optimizer, clear=True, losses=None):
    """One epoch."""
    for xb, yb in loader:
        loss = mse_loss(model(xb), yb)
        if losses is not None:
            losses.append(loss.item())
        if clear:
            optimizer.zero_grad()
        loss.backward()
        optimizer.step()


def error_on(model, loader):
    with torch.no_grad():
        return mse_loss(model(loader.dataset.tensors[0]), loader.dataset.tensors[1]).item()


@exercise(3, "errors_after(model, loader, optimizer, epochs)")
def judge_more(solution):
    def right(model, loader, optimizer, epochs, measure=error_on, **changed):
        found = []
        for _ in range(epochs):
            on(model, loader, optimizer, **changed)
            found.append(measure(model, loader))
        return found

    def moving(model, loader, optimizer, epochs):
        found = []
        for _ in range(epochs):
            losses = []
            on(model, loader, optimizer, losses=losses)
            found.append(sum(losses) / len(losses))
        return found

    def by_batch(pick):
        def measure(model, loader):
            with torch.no_grad():
                return pick([mse_loss(model(xb), yb).item() for xb, yb in loader])

        return lambda *case: right(*case, measure=measure)

    def anew(model, loader, optimizer, epochs):
        found, start = [], {name: values.clone() for name, values in model.state_dict().items()}
        for count in range(1, epochs + 1):
            model.load_state_dict(start)
            found.append(right(model, loader, optimizer, count)[-1])
        return found

    mistakes = {
        "gives the mean of the losses during the epoch: measure after it": moving,
        "takes the mean of the batches' errors: the last has fewer points": by_batch(
            lambda e: sum(e) / len(e)
        ),
        "gives the error of the last batch: take all points": by_batch(lambda errors: errors[-1]),
        "measures before each epoch: measure after it": lambda model, loader, *rest: [
            error_on(model, loader),
            *right(model, loader, *rest),
        ][:-1],
        "gives the last error alone: return one for each epoch": lambda *case: right(*case)[-1],
        "begins again in each epoch: go on from where the last one stopped": anew,
        "makes an optimizer of its own: go on with the one that is given": lambda model, loader, _, epochs: (
            right(model, loader, torch.optim.SGD(model.parameters(), lr=0.1), epochs)
        ),
        "does not clear the gradient between steps": lambda *case: right(*case, clear=False),
        "takes no steps": lambda model, loader, optimizer, epochs: [error_on(model, loader)] * epochs,
    }
    cases = []
    for seed, n, size, epochs in ((0, 10, 4, 3), (1, 14, 6, 2), (2, 9, 5, 4)):
        model, loader = Line(1), DataLoader(TensorDataset(*points(seed, n)), batch_size=size)
        optimizer = torch.optim.SGD(model.parameters(), lr=0.03, momentum=0.5)
        on(model, loader, optimizer)
        cases.append((model, loader, optimizer, epochs))
    compare(solution, cases, right, mistakes)


@exercise(4, "arrive(model, loader, epochs)")
def judge_arrive(solution):
    def ends(model, loader, epochs, rate=lambda epoch, step: 0.1 / (1 + epoch), **changed):
        optimizer, step = torch.optim.SGD(model.parameters(), lr=0.1), 0
        for epoch in range(epochs):
            for batch in loader:
                optimizer.param_groups[0]["lr"] = rate(epoch, step)
                on(model, [batch], optimizer, **changed)
                step += 1
        return [model.linear.bias.item(), model.linear.weight.item()]

    def with_rate(rate):
        return lambda *case: ends(*case, rate=rate)

    def factorial(epoch, step):
        return 0.1 if epoch == 0 else factorial(epoch - 1, step) / (1 + epoch)

    mistakes = {
        "keeps the rate at 0.1": with_rate(lambda epoch, step: 0.1),
        "lets the rate fall with each batch: let it fall with each epoch": with_rate(
            lambda e, s: 0.1 / (1 + s)
        ),
        "divides by 2 in the first epoch: the first rate is 0.1": with_rate(lambda e, s: 0.1 / (2 + e)),
        "divides the rate of the epoch before: divide 0.1 each time": with_rate(factorial),
        "halves the rate in each epoch: divide 0.1 by 1, 2, 3 and so on": with_rate(lambda e, s: 0.1 / 2**e),
        "does not clear the gradient between steps": lambda *case: ends(*case, clear=False),
        "returns the weight first: the bias comes first": lambda *case: ends(*case)[::-1],
        "returns the weight alone: the bias too": lambda *case: ends(*case)[1],
        "trains for one epoch, whatever epochs is": lambda model, loader, epochs: ends(model, loader, 1),
    }
    cases = []
    for seed, n, size, epochs in ((0, 12, 4, 4), (1, 10, 5, 5), (2, 9, 3, 3)):
        cases.append((Line(1), DataLoader(TensorDataset(*points(seed, n)), batch_size=size), epochs))
    compare(solution, cases, ends, mistakes)


@exercise(5, "error_without(x, y, column)")
def judge_without(solution):
    def error(x, y, columns, constant=True):
        a = torch.cat([torch.ones(len(x), constant), x[:, columns]], dim=1)
        return mse_loss(a @ torch.linalg.lstsq(a, y).solution, y).item()

    def others(x, column):
        return [one for one in range(x.shape[1]) if one != column]

    def not_anew(x, y, column):
        solved = torch.tensor(least_squares(x, y))
        x = x.clone()
        x[:, column] = 0
        return mse_loss((solved[0] + x @ solved[1:])[:, None], y).item()

    def right(x, y, column):
        return error(x, y, others(x, column))

    mistakes = {
        "trains with all features, and leaves one out later: train without it": not_anew,
        "keeps that feature, and leaves out the others": lambda x, y, column: error(x, y, [column]),
        "counts the columns from 1: the first is 0": lambda x, y, column: error(x, y, others(x, column - 1)),
        "trains with all features": lambda x, y, column: error(x, y, range(x.shape[1])),
        "leaves out the bias": lambda x, y, column: error(x, y, others(x, column), False),
        "gives by how much the error grows: the error itself is asked": lambda x, y, column: (
            right(x, y, column) - error(x, y, range(x.shape[1]))
        ),
        "adds the squares up: take their mean": lambda x, *case: len(x) * right(x, *case),
        "predicts the mean everywhere: is a shape (N, 1) compared with (N,)?": lambda x, y, column: mse_loss(
            y.mean().expand_as(y), y
        ).item(),
    }

    cases = []
    for seed, column in ((0, 1), (1, 0), (2, 2)):
        generator = draws(seed)
        x = torch.randn(200, 3, generator=generator)
        x[:, 1] = 0.6 * x[:, 0] + 0.8 * x[:, 1]  # one tells something of the other
        noise = torch.randn(200, 1, generator=generator)
        cases.append((x, 1.5 + x @ torch.tensor([[2.0], [3.0], [-1.5]]) + noise, column))
    compare(solution, cases, right, mistakes, lambda got, wanted: alike(got, wanted, 0.03))
