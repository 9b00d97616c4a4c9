"""Checks solutions of the tasks in the lab on what hidden units do."""

import torch
from torch import nn

from judge import Wrong, alike, compare, draws, exercise, quarters, shown


def points(seed, n=60):
    """Points near a curve: their best line leaves an error, and runs high above the origin."""
    generator = draws(seed)
    x = torch.randn(n, 1, generator=generator)
    return x, 3 + 2 * x + x**2 + 0.1 * torch.randn(n, 1, generator=generator)


def best_error(x, y, *constant):
    """The error of least squares; with a constant, or without."""
    columns = torch.cat([x, *constant], dim=1)
    return (columns @ torch.linalg.lstsq(columns, y).solution - y).square().mean().item()


def judge_stack_of(solution, seed, hidden):
    (x, y), called = points(seed), f"called as   stack_two(x, y, {hidden})"
    got = solution(x.clone(), y.clone(), hidden)
    if not isinstance(got, nn.Module):
        raise Wrong("returns no network: return the one that it has trained", f"it gives    {shown(got)}")
    with torch.no_grad():
        there, across, middle, guessed = (got(one) for one in (x, -x, torch.zeros_like(x), x))
    if (there + across - 2 * middle).abs().max() > 1e-2:
        raise Wrong("bends: here nothing stands between the two layers", called, f"it gives    {shown(got)}")
    layers = [one for one in got.modules() if isinstance(one, nn.Linear)]
    sizes = [(one.in_features, one.out_features) for one in layers]
    if sizes != [(1, hidden), (hidden, 1)]:
        what = f"has layers of the sizes {shown(sizes)}, not of (1, hidden) and (hidden, 1)"
        raise Wrong(what, called, f"it gives    {shown(got)}")
    error, best = (guessed - y).square().mean().item(), best_error(x, y, torch.ones_like(x))
    said = f"its error is {error:.2f}, and the best line has {best:.2f}"
    if error < 1.15 * best:
        return
    if any(one.bias is None for one in layers) and error < 1.15 * best_error(x, y):
        raise Wrong("leaves out the biases, so the line runs through the origin", called, said)
    if guessed.var() < 0.02 * y.var() and (guessed.mean() - y.mean()).abs() < 0.5:
        raise Wrong("predicts the mean everywhere: is a shape (N, 1) compared with (N,)?", called, said)
    raise Wrong("is far from the best line: take 300 steps, downhill, with a rate of 0.1", called, said)


@exercise(1, "stack_two(x, y, hidden)")
def judge_stack(solution):
    for seed, hidden in ((0, 3), (1, 5), (2, 4)):
        judge_stack_of(solution, seed, hidden)


def network(seed, units, between=nn.Sigmoid):
    """A network with one input, some units and one output, of numbers that can be shown whole."""
    generator = draws(seed)
    model = nn.Sequential(nn.Linear(1, units), between(), nn.Linear(units, 1))
    with torch.no_grad():
        for numbers in model.parameters():
            drawn = quarters(generator, *numbers.shape)
            numbers.copy_(torch.where(drawn == 0, 0.5, drawn))
    return model


def numbers_of(model):
    """The weights and biases of both layers."""
    return [numbers.detach().clone() for numbers in model.parameters()]


@exercise(2, "turn(model, unit)")
def judge_turn(solution):
    def turned(model, unit, weight=-1, bias=-1, height=-1, output=1):
        w, b, heights, end = numbers_of(model)
        end += output * heights[0, unit].sum()
        w[unit] *= weight
        b[unit] *= bias
        heights[0, unit] *= height
        return [w, b, heights, end]

    def with_other(**signs):
        return lambda model, unit: turned(model, unit, **signs)

    def told(model, unit):
        before = numbers_of(model)
        got = solution(model, unit)
        called = f"called as   turn(model, {unit}), with {len(before[0])} hidden units"
        if not alike(numbers_of(model), before):
            raise Wrong("changes the model that it is given: turn the unit of a copy", called)
        if not isinstance(got, nn.Module) or len(numbers := numbers_of(got)) != 4:
            raise Wrong("returns no such network: return the changed copy", f"it gives    {shown(got)}")
        return numbers

    told.name = solution.name
    mistakes = {
        "leaves the bias of the output: without the unit's step, the output is lower": with_other(output=0),
        "takes the height from the bias of the output: add it": with_other(output=-1),
        "leaves the bias of the unit, so its centre moves": with_other(bias=1),
        "leaves the weight of the unit, so its centre moves": with_other(weight=1),
        "leaves the height: a unit that is turned needs the other sign": with_other(height=1),
        "changes the height alone, so the unit rises where it did": with_other(weight=1, bias=1),
        "turns the first unit, whatever unit is": lambda model, unit: turned(model, 0),
        "counts the units from 1: the first is unit 0": lambda model, unit: turned(model, unit - 1),
        "turns all units: turn one": lambda model, unit: turned(model, range(len(model[0].weight))),
        "changes nothing": with_other(weight=1, bias=1, height=1, output=0),
    }
    compare(
        told, [(network(units, units), unit) for units, unit in ((2, 1), (3, 2), (3, 0))], turned, mistakes
    )


@exercise(3, "share_below(errors, limit)")
def judge_share(solution):
    def right(errors, limit, below=torch.lt, root=0.5, fewer=0):
        share, n = below(errors, limit).double().mean().item(), len(errors)
        return share, (share * (1 - share) / (n - fewer)) ** root

    def of_one_run(errors, limit):
        share, wavers = right(errors, limit)
        return share, wavers * len(errors) ** 0.5

    mistakes = {
        "counts the errors: divide by how many they are": lambda errors, limit: (
            right(errors, limit)[0] * len(errors),
            right(errors, limit)[1],
        ),
        "gives the share of the errors above the limit": lambda *case: right(*case, torch.gt),
        "counts an error that is the limit: it is not below": lambda *case: right(*case, torch.le),
        "gives p (1 - p) / n: the standard error is the root of that": lambda *case: right(*case, root=1),
        "divides by n - 1 under the root: divide by n": lambda *case: right(*case, fewer=1),
        "leaves out n: with more runs, the standard error is smaller": of_one_run,
        "takes the spread of the errors: how far they lie below does not count": lambda errors, limit: (
            right(errors, limit)[0],
            (errors.std() / len(errors) ** 0.5).item(),
        ),
        "returns the share alone: its standard error too": lambda *case: right(*case)[0],
        "returns the two the other way round: the share first": lambda *case: right(*case)[::-1],
    }
    given = [(seed, n) for seed, n in ((0, 5), (1, 8), (2, 10))]
    cases = [(3 + quarters(draws(seed), n), 3.0) for seed, n in given]
    cases += [(torch.tensor([1.0, 3.0, 3.0, 5.0]), 3.0), (torch.tensor([0.5, 6.0, 2.0]), 5.5)]
    compare(solution, cases, right, mistakes)


def bent(seed, units, far=False):
    """A network with ReLU whose corners lie near 0; with `far`, that of the first unit lies at 10,000."""
    model = network(seed, units, nn.ReLU)
    with torch.no_grad():
        model[0].weight[:2] = torch.tensor([[0.5], [-0.75]])
        if far:
            model[0].bias[0] = -5000.0
    return model


@exercise(4, "slope_right(model)")
def judge_slope(solution):
    def each(model):
        w, b, heights, end = numbers_of(model)
        return w[:, 0], b, heights[0], end

    def right(model, chosen=lambda w, b: w > 0, part=lambda w, b, height: w * height, extra=0):
        w, b, heights, end = each(model)
        return (part(w, b, heights)[chosen(w, b)].sum() + extra * end.sum()).item()

    mistakes = {
        "adds up all units: those with a negative weight give 0 on the right": lambda model: right(
            model, lambda w, b: w == w
        ),
        "gives the slope on the left": lambda model: right(model, lambda w, b: w < 0),
        "asks the network before its last corner: that may lie far out": lambda model: right(
            model, lambda w, b: (w > 0) & (-b / w < 1000)
        ),
        "adds up the heights: a unit rises by its weight times its height": lambda model: right(
            model, part=lambda w, b, height: height
        ),
        "gives bias and heights, at which sigmoids end: these units go on": lambda model: right(
            model, part=lambda w, b, height: height, extra=1
        ),
        "adds the bias of the output: it is no part of the slope": lambda model: right(model, extra=1),
        "adds the biases of the units: they are no part of the slope": lambda model: right(
            model, part=lambda w, b, height: (w + b) * height
        ),
        "leaves out the heights": lambda model: right(model, part=lambda w, b, height: w),
        "takes the units whose height is positive: take those whose weight is": lambda model: sum(
            (one * height).item()
            for one, height in zip(each(model)[0], each(model)[2], strict=True)
            if height > 0
        ),
    }
    cases = [(bent(0, 3),), (bent(1, 4),), (bent(2, 5),), (bent(3, 3, far=True),)]
    compare(solution, cases, right, mistakes)
