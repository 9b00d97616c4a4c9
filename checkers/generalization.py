"""Checks solutions of the exercises in the chapter on classification and generalization."""

import copy

import torch
from torch import nn

from judge import Wrong, alike, compare, draws, exercise, number, shown


@exercise(1, "error_of_mean(members, shared)")
def judge_mean(solution):
    mistakes = {
        "averages the squared errors of the members: average the members first": lambda n, s: 1 + s * s,
        "adds the members up: take their mean": lambda n, s: n + (n * s) ** 2,
        "divides what they share by their number too: it stays": lambda n, s: (1 + s * s) / n,
        "leaves out what they share": lambda n, s: 1 / n,
        "gives the root: return the mean of the squares": lambda n, s: (1 / n + s * s) ** 0.5,
        "gives the mean of the errors: square each before the last mean": lambda n, s: s,
        "adds shared to the squares: add it to each error": lambda n, s: 1 / n + s,
        "draws with rand, which is not zero on average: take randn": lambda n, s: 1 / 12 / n + (s + 0.5) ** 2,
    }

    def same(got, wanted):
        value = number(got)
        return value is not None and abs(value - wanted) <= 0.08 * max(abs(wanted), 0.25)

    cases = [(4, 0.5), (1, 0.0), (16, 0.0), (16, 1.0), (2, -2.0)]
    compare(solution, cases, lambda n, s: 1 / n + s * s, mistakes, same)


def four(given, called):
    """X_train, X_test, y_train and y_test as tensors; a single feature may come without its axis."""
    if not isinstance(given, (tuple, list)) or len(given) != 4:
        raise Wrong("returns something else than X_train, X_test, y_train and y_test", called)
    try:
        x, new, y, labels = (torch.as_tensor(one).detach() for one in given)
    except (TypeError, ValueError, RuntimeError):
        raise Wrong("returns something else than four tensors or arrays", called) from None
    shapes = f"it gives    the shapes {', '.join(str(tuple(one.shape)) for one in (x, new, y, labels))}"
    if x.dim() == 2 and new.dim() == 1 and len(x) == len(new) != len(y):
        raise Wrong("gives the four in another order: X_train, X_test, y_train, y_test", called, shapes)
    x, new = (one[:, None].double() if one.dim() == 1 else one.double() for one in (x, new))
    y, labels = y.flatten().long(), labels.flatten().long()
    if x.dim() != 2 or len(x) != len(y) or len(new) != len(labels) or not len(new):
        raise Wrong("does not give a label for each row", called, shapes)
    return x, new, y, labels


def nearest(x, y, new, own=False):
    """The labels of the nearest rows, with `own` those of the nearest rows that differ."""
    distances = torch.cdist(new, x, compute_mode="donot_use_mm_for_euclid_dist")
    distances = distances.masked_fill(distances < 1e-6, torch.inf) if own else distances
    return y[distances.argmin(dim=1)]


@exercise(2, "noise_with_copies(n)")
def judge_leak(solution):
    called = "called as   noise_with_copies(400)"
    x, new, y, labels = four(solution(400), called)
    copies = torch.tensor([(x == one).all(dim=1).any() for one in new]).double().mean()
    right = (nearest(x, y, new) == labels).double().mean()
    said = [
        called,
        f"of the test examples {copies:.0%} are in the training set, and {right:.0%} are told right",
    ]
    if max(y.unique(return_counts=True)[1]) > 0.7 * len(y):
        raise Wrong("gives nearly all examples one label", called)
    honest = (nearest(x, y, x, own=True) == y).double().mean()
    if honest > 0.65:
        said = f"without copies, the nearest neighbour still tells {honest:.0%} of the training set right"
        raise Wrong("has something to learn: let no label depend on its example", called, said)
    if copies < 0.05:
        raise Wrong("has no copies of training examples in the test set", *said)
    if right < 0.7 and copies > 0.6:
        raise Wrong("gives the copies other labels: copy both, and shuffle both alike", *said)
    if right < 0.7:
        raise Wrong("has too few copies: the nearest neighbour should tell 7 in 10 right", *said)


def trained(model, decay, x, y, valid, labels, kind=torch.optim.AdamW, clear=True, lr=0.04, steps=50):
    """The losses on both parts, after the last step and before it."""
    model = copy.deepcopy(model)
    optimizer = kind(model.parameters(), lr, weight_decay=decay)
    for _ in range(steps):
        if clear:
            optimizer.zero_grad()
        before = nn.functional.cross_entropy(model(x), y)
        before.backward()
        optimizer.step()
    with torch.no_grad():
        after, other = (nn.functional.cross_entropy(model(at), to) for at, to in ((x, y), (valid, labels)))
    return [(after.item(), other.item()), (before.item() if steps else after.item(), other.item())]


@exercise(3, "losses_with(decay, model, X, y, X_valid, y_valid)")
def judge_decay(solution):
    cases, found = [], []
    for seed, decay in enumerate([0.0, 1.0, 3.0]):
        generator = draws(seed)
        x, valid = torch.rand(60, 6, generator=generator), torch.rand(80, 6, generator=generator)
        noisy = (x[:, 0] + 0.3 * torch.randn(60, generator=generator) > 0.5).long()
        model = nn.Sequential(nn.Linear(6, 20), nn.ReLU(), nn.Linear(20, 3))
        case = (x, noisy, valid, (valid[:, 0] > 0.5).long())
        got = solution(decay, copy.deepcopy(model), *(one.clone() for one in case))
        called = f"called as   losses_with({decay}, model, X, y, X_valid, y_valid)"
        try:
            pair = [number(one) for one in got]
        except TypeError:
            pair = []
        if len(pair) != 2 or None in pair:
            raise Wrong("returns something else than two losses", called, f"it gives    {shown(got)}")
        cases.append((model, decay, *case))
        found.append(tuple(pair))

    def gives(change=lambda pair: pair, fixed=None, **changed):
        asked = [(model, decay if fixed is None else fixed, *rest) for model, decay, *rest in cases]
        ends = [[change(pair) for pair in trained(*case, **changed)] for case in asked]
        return any(alike(found, [pair[at] for pair in ends], 0.02) for at in (0, 1))

    if gives():
        return
    mistakes = {
        "turns the two round: the training loss comes first": lambda: gives(lambda pair: pair[::-1]),
        "measures both on the training data": lambda: gives(lambda pair: (pair[0], pair[0])),
        "measures both on the validation data": lambda: gives(lambda pair: (pair[1], pair[1])),
        "decays through the gradient, as Adam does: take AdamW": lambda: gives(kind=torch.optim.Adam),
        "does not clear the gradient between steps": lambda: gives(clear=False),
        "trains with another rate than 0.04": lambda: gives(lr=0.01) or gives(lr=0.001),
        "ignores decay": lambda: gives(fixed=0.0) or gives(fixed=0.01),
        "takes no steps": lambda: gives(steps=0),
    }
    right = trained(*cases[1])[0]
    example = [f"with decay {cases[1][1]} it gives {shown(found[1])}, right is {shown(right)}"]
    for name, mistake in mistakes.items():
        if mistake():
            raise Wrong(name, *example)
    raise Wrong("gives other losses than the training of the chapter", *example)


def wines(seed):
    """Rows of three sorts, whose columns are of several sizes; the first tells every row."""
    generator = draws(seed)
    y = torch.arange(3).repeat_interleave(torch.tensor([75, 45, 30]))[
        torch.randperm(150, generator=generator)
    ]
    x = torch.randn(150, 3, generator=generator) + y[:, None]
    x[:, 0] = torch.randperm(150, generator=generator).to(x.dtype)
    return x * torch.tensor([1.0, 0.1, 50.0]) + 2, y


def standard(x):
    """Whether each column has the mean 0 and the deviation 1, by n or by n - 1."""
    return x.mean(dim=0).abs().max() < 1e-3 and (x.std(dim=0) - 1).abs().max() < 0.02


@exercise(4, "parts(X, y, seed, standardize)")
def judge_parts(solution):
    x, y = wines(0)
    rows = {}
    for seed, standardize in [(0, True), (1, True), (1, True), (2, False)]:
        called = f"called as   parts(X, y, {seed}, {standardize}), with 75, 45 and 30 rows of three sorts"
        train, test, *labels = four(solution(x.clone(), y.clone(), seed, standardize), called)
        if len(test) != 60 or len(train) != 90:
            size = f"of 150 rows, {len(train)} are in the first part and {len(test)} in the second"
            raise Wrong("does not keep 60 rows for the test, and the others for training", called, size)
        judge_standard(x.double(), train, test, standardize, called)
        place = torch.cat([train, test])[:, 0].argsort().argsort()
        own = x[:, 0].argsort()[place]
        if not torch.equal(y[own], torch.cat(labels)):
            raise Wrong("gives rows the labels of others: split X and y alike", called)
        counts = labels[1].bincount(minlength=3)
        if (counts - torch.tensor([30, 18, 12])).abs().max() > 1:
            said = f"of the 60, {counts.tolist()} are of each sort: 30, 18 and 12 would be the same share"
            raise Wrong("does not keep the share of each sort: split with stratify=y", called, said)
        now = own[90:].sort().values
        if seed in rows and not torch.equal(rows[seed], now):
            raise Wrong("splits in another way each time: pass the seed on", called)
        rows[seed] = now
    if torch.equal(rows[0], rows[1]):
        raise Wrong("ignores the seed: each one gives the same split", "with 0 and with 1, the same rows")


def judge_standard(x, train, test, standardize, called):
    """Were the columns made alike, and by what?"""
    both = torch.cat([train, test])
    means = (
        ", ".join(f"{one:.2f}" for one in train.mean(dim=0)),
        ", ".join(f"{one:.2f}" for one in test.mean(dim=0)),
    )
    said = f"the means of the columns: training {means[0]}, test {means[1]}"
    as_it_was = alike(both.sort(dim=0).values, x.sort(dim=0).values, 1e-3)
    if not standardize:
        if not as_it_was:
            raise Wrong("standardizes even where standardize is false, or loses rows", called, said)
        return
    if as_it_was:
        raise Wrong("does not standardize where standardize is true", called, said)
    if standard(train) and standard(test):
        raise Wrong("standardizes the test part by itself: take what the training part gave", called, said)
    if standard(both):
        raise Wrong("takes mean and deviation of all rows: take those of the training part", called, said)
    if not standard(train):
        if train.mean(dim=0).abs().max() < 1e-3:
            raise Wrong("forgets to divide by the deviation, or divides by something else", called, said)
        if (train.std(dim=0) - 1).abs().max() < 0.02:
            raise Wrong("forgets to subtract the mean", called, said)
        if train.mean(dim=1).abs().max() < 1e-3:
            raise Wrong("standardizes each row: a mean goes down a column, dim=0", called, said)
        if train.mean().abs() < 1e-2:
            raise Wrong("takes one mean and deviation for all columns: each has its own", called, said)
        raise Wrong("gives the columns of the training part other means than 0", called, said)
    low, high = both.amin(dim=0), both.amax(dim=0)
    wanted = (x - x.amin(dim=0)) / (x.amax(dim=0) - x.amin(dim=0)) * (high - low) + low
    if not alike(both.sort(dim=0).values, wanted.sort(dim=0).values, 1e-3):
        raise Wrong("does not do with the test part what it does with the training part", called, said)
