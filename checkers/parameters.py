"""Checks solutions of the exercises in the chapter on counting parameters."""

import itertools

import torch
from torch import nn

from judge import Wrong, alike, compare, exercise, number


@exercise(1, "parameters_of(sizes)")
def judge_count(solution):
    def pairs(sizes):
        return list(itertools.pairwise(sizes))

    mistakes = {
        "forgets the biases: each unit but the inputs has one": lambda s: sum(n * m for n, m in pairs(s)),
        "counts a bias for each input of a layer, not for each of its units": lambda s: sum(
            n * m + n for n, m in pairs(s)
        ),
        "gives the inputs biases too": lambda s: sum(n * m + m for n, m in pairs(s)) + s[0],
        "counts one bias for each layer: each unit has one": lambda s: sum(n * m + 1 for n, m in pairs(s)),
        "leaves out the last layer": lambda s: sum(n * m + m for n, m in pairs(s[:-1])),
        "counts the units, not the parameters": lambda s: sum(s),
        "multiplies all sizes: only neighbours are connected": lambda s: torch.tensor(s).prod().item(),
    }
    cases = [([3, 2],), ([784, 100, 50, 10],), ([10, 2, 2, 2, 1],), ([5, 7, 3],)]
    compare(solution, cases, lambda s: sum(n * m + m for n, m in pairs(s)), mistakes)


def models():
    """Models with names that a case can show: tied, frozen, nested, plain."""
    plain = nn.Sequential(nn.Linear(3, 4), nn.ReLU(), nn.Linear(4, 2))
    frozen = nn.Sequential(nn.Linear(3, 4), nn.PReLU(), nn.Linear(4, 2))
    frozen[0].requires_grad_(False)
    frozen[2].bias.requires_grad_(False)
    tied = nn.Sequential(nn.Embedding(7, 3), nn.Linear(3, 7))
    tied[1].weight = tied[0].weight
    nested = nn.Sequential(nn.Sequential(nn.Linear(2, 3), nn.Tanh()), nn.Sequential(nn.Linear(3, 3)))
    return [(plain,), (frozen,), (tied,), (nested,)]


def parts(model, own, seen_twice=False, empty=False):
    """For each part the numbers of its parameters, as `own` gives them for a list of these."""
    counted, found = set(), {}
    for name, module in model.named_modules():
        those = [one for one in module.parameters(recurse=False) if seen_twice or one not in counted]
        counted |= set(those)
        if those or empty:
            found[name] = own(those)
    return found


def both(those):
    trainable = sum(one.numel() for one in those if one.requires_grad)
    return trainable, sum(one.numel() for one in those) - trainable


@exercise(2, "table(model)")
def judge_table(solution):
    def all_trainable(those):
        return sum(map(torch.Tensor.numel, those)), 0

    def of_all_below(model):
        named = ((name, list(one.parameters())) for name, one in model.named_modules())
        return {name: both(those) for name, those in named if those}

    def in_all(those):
        return sum(map(torch.Tensor.numel, those)), both(those)[1]

    mistakes = {
        "counts the tied matrix twice": lambda model: parts(model, both, seen_twice=True),
        "counts frozen parameters as trainable ones: look at requires_grad": lambda model: parts(
            model, all_trainable
        ),
        "counts the frozen ones among the trainable ones too": lambda model: parts(model, in_all),
        "turns the two round: trainable ones first": lambda model: parts(
            model, lambda those: both(those)[::-1]
        ),
        "counts tensors, not the numbers in them": lambda model: parts(
            model,
            lambda those: (
                sum(one.requires_grad for one in those),
                sum(not one.requires_grad for one in those),
            ),
        ),
        "counts what stands within a part again: ask with recurse=False": of_all_below,
        "lists parts that have no parameters of their own": lambda model: parts(model, both, empty=True),
    }

    def same(got, wanted):
        return alike(got, wanted) and (isinstance(got, Exception) or list(got) == list(wanted))

    given = solution(*models()[0])
    if not isinstance(given, dict):
        kind = type(given).__name__
        raise Wrong(f"returns a {kind}: return a dict, from names to pairs", 'right is    {"0": (16, 0), …}')
    compare(solution, models(), lambda model: parts(model, both), mistakes, same)


def optimizers():
    """An optimizer after one step, of each kind."""
    adam, sgd, rms = torch.optim.Adam, torch.optim.SGD, torch.optim.RMSprop
    kinds = [
        (adam, {}, ()),
        (rms, {}, ()),
        (adam, {"amsgrad": True}, ()),
        (sgd, {}, ()),
        (sgd, {"momentum": 0.9}, ()),
        (adam, {}, ("weight",)),
    ]
    for kind, options, frozen in kinds:
        layer = nn.Linear(6, 2)
        for name in frozen:
            getattr(layer, name).requires_grad_(False)
        optimizer = kind(layer.parameters(), lr=0.1, **options)
        layer(torch.ones(1, 6)).sum().backward()
        optimizer.step()
        yield (optimizer,)


def kept(optimizer, count=torch.Tensor.numel):
    states = optimizer.state.values()
    return sum(count(one) for state in states for one in state.values() if one is not None)


@exercise(3, "numbers_kept(optimizer)")
def judge_stored(solution):
    def parameters(optimizer):
        return [one for group in optimizer.param_groups for one in group["params"]]

    mistakes = {
        "counts the parameters themselves too": lambda o: kept(o) + sum(p.numel() for p in parameters(o)),
        "counts the parameters, not what is kept for them": lambda o: sum(p.numel() for p in parameters(o)),
        "forgets the counters of steps: they are numbers too": lambda o: kept(
            o, lambda one: one.numel() if one.dim() else 0
        ),
        "counts tensors, not the numbers in them": lambda o: kept(o, lambda one: 1),
        "takes two numbers for each parameter, whatever the optimizer is": lambda o: (
            2 * sum(p.numel() for p in parameters(o))
        ),
        "counts the parameters that have a state": lambda o: len(o.state),
    }
    optimizer = next(optimizers())[0]
    if number(got := solution(optimizer)) is None:
        raise Wrong("returns no number", f"it gives    {got}")
    compare(solution, list(optimizers()), kept, mistakes)


def dense(n):
    return nn.Sequential(nn.Linear(64, n), nn.ReLU(), nn.Linear(n, 10))


def narrow(n):
    return nn.Sequential(nn.Linear(3, n), nn.Tanh(), nn.Linear(n, 1))


def convolution(n):
    return nn.Sequential(nn.Conv2d(1, n, 3), nn.ReLU(), nn.Flatten(), nn.Linear(9 * n, 10))


def numbers_of(model, biases=True):
    return sum(one.numel() for one in model.parameters() if biases or one.dim() > 1)


@exercise(4, "widest(make, budget)")
def judge_widest(solution):
    def right(make, budget, biases=True):
        return next(n for n in itertools.count(1) if numbers_of(make(n + 1), biases) > budget)

    def below(make, budget):
        return next(n for n in itertools.count(1) if numbers_of(make(n + 1)) >= budget)

    mistakes = {
        "goes one too far: it gives the first that costs more than the budget": lambda make, budget: (
            right(make, budget) + 1
        ),
        "refuses to spend the whole budget: at most that many may be spent": below,
        "forgets the biases": lambda make, budget: right(make, budget, biases=False),
        "gives the number of parameters, not the width": lambda make, budget: numbers_of(
            make(right(make, budget))
        ),
        "gives the model, not the width": lambda make, budget: make(right(make, budget)),
        "stops looking at 100": lambda make, budget: min(100, right(make, budget)),
        "stops looking at 99": lambda make, budget: min(99, right(make, budget)),
    }

    def same(got, wanted):
        if isinstance(wanted, nn.Module):
            return isinstance(got, nn.Module)
        return alike(got, wanted, 1e-9)

    budgets = [(dense, 1000), (convolution, 1000), (dense, 85), (dense, 160), (narrow, 101), (narrow, 1001)]
    compare(solution, budgets, right, mistakes, same)
