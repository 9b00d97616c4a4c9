"""Checks solutions of the exercises in the chapter on judging a model."""

import torch
from torch import nn

from judge import Wrong, alike, compare, draws, exercise, nested, number, shown


def as_tensor(value):
    """Numbers in a list, a tuple, an array or a tensor, as a tensor; None for anything else."""
    try:
        return torch.as_tensor(value).detach().double()
    except (TypeError, ValueError, RuntimeError):
        return None


def things(result, count, what):
    """What a solution returned, if it is so many things, each of them numbers."""
    if not isinstance(result, (list, tuple)) or len(result) != count or None in map(as_tensor, result):
        raise Wrong(f"returns something else than {what}", f"it gives    {shown(result)}")
    return list(map(as_tensor, result))


def counts_and_recall(truth, guess, classes):
    counts = torch.zeros(classes, classes)
    for row, column in zip(truth.tolist(), guess.tolist(), strict=True):
        counts[row, column] += 1
    return counts, counts.diagonal() / counts.sum(dim=1)


def same_pair(got, wanted):
    """A matrix and the numbers beside it, in whatever holds such numbers."""
    if not isinstance(got, (list, tuple)) or len(got) != len(wanted):
        return False
    both = zip(map(as_tensor, got), wanted, strict=True)
    return all(one is not None and alike(one, other, 0.006) for one, other in both)


@exercise(1, "confusion_and_recall(truth, guess, classes)")
def judge_confusion(solution):
    wrong = {
        "turns the matrix round: each row should be a true class": lambda m, r: (m.T, r),
        "turns the matrix round, and the precision is no recall": lambda m, r: (m.T, m.diagonal() / m.sum(0)),
        "gives the precision: divide by the sum of the row": lambda m, r: (m, m.diagonal() / m.sum(0)),
        "divides by all examples: divide by those of the class": lambda m, r: (m, m.diagonal() / m.sum()),
        "counts each pair of classes once, however often it occurs": lambda m, r: (
            m.clamp(max=1),
            m.clamp(max=1).diagonal() / m.clamp(max=1).sum(1),
        ),
        "gives shares in the matrix: it should hold counts": lambda m, r: (m / m.sum(1)[:, None], r),
        "gives the mean of the recalls: return one for each class": lambda m, r: (m, r.mean()),
        "gives the accuracy: return a recall for each class": lambda m, r: (m, m.trace() / m.sum()),
        "gives the recall in percent: give shares": lambda m, r: (m, 100 * r),
        "gives the recall first: the matrix comes before it": lambda m, r: (r, m),
    }
    mistakes = {what: lambda *case, f=f: f(*counts_and_recall(*case)) for what, f in wrong.items()}
    cases = []
    for seed, (n, classes) in enumerate([(9, 3), (14, 3), (20, 4), (12, 2)]):
        truth, generator = torch.arange(n) % classes, draws(seed)
        other = torch.randint(classes, (n,), generator=generator)
        guess = torch.where(torch.rand(n, generator=generator) < 0.5, truth, other)
        cases.append((truth, guess, classes))
    things(solution(*(one.clone() for one in cases[0][:2]), 3), 2, "two things: the matrix and the recalls")
    compare(solution, cases, counts_and_recall, mistakes, same_pair)


def rare(seed, n, share, shift):
    """Two numbers for each example, and whether it belongs to the rare class."""
    y = (torch.arange(n) < share * n).to(torch.get_default_dtype())
    return torch.randn(n, 2, generator=draws(seed)) + shift * y[:, None], y


def best(X, y, X_new, y_new, weight):
    """What one linear layer says of new examples where its loss is least: there is one such place."""
    A, w = torch.cat([X, torch.ones(len(X), 1)], dim=1).double(), torch.zeros(3, dtype=torch.float64)
    for _ in range(12):
        p, factor = torch.sigmoid(A @ w), 1 + (weight - 1) * y
        slope, bend = A.T @ (factor * (p - y)), A.T @ (A * (factor * p * (1 - p))[:, None])
        w = w - torch.linalg.solve(bend, slope)
    return y_new, X_new.double() @ w[:2] + w[2]


def ahead(y, z):
    """ROC AUC: how often a positive stands above a negative."""
    return (z[y > 0][:, None] > z[y == 0]).double().mean().item()


def ranking(y, z):
    """Average precision: the mean of the precision at each positive."""
    found = y[z.argsort(descending=True)].double()
    return ((found.cumsum(0) / torch.arange(1, len(y) + 1)) * found).sum().item() / found.sum().item()


def ranking_of_calls(y, z):
    """The same where all that are called stand level, and all others."""
    precision, recall, _ = measures(y, z)
    return recall * precision + (1 - recall) * y.mean().item()


def measures(y, z, at=0, rank=ranking):
    hits = (y * (z > at)).sum().item()
    return [hits / max(1, (z > at).sum().item()), hits / y.sum().item(), rank(y, z)]


def accuracy(y, z):
    return ((z > 0) == (y > 0)).double().mean().item()


@exercise(2, "with_weight(X, y, X_new, y_new, weight)")
def judge_weight(solution):
    mistakes = {
        "ignores the weight": lambda *case: measures(*best(*case[:4], 1)),
        "weighs the frequent class: pos_weight is for the rare one": lambda *case: measures(
            *best(*case[:4], 1 / case[4])
        ),
        "measures on the examples that it trained on": lambda X, y, _, __, w: measures(*best(X, y, X, y, w)),
    }
    of_logits = {
        "calls positive what has a logit above 0.5, not above 0": lambda y, z: measures(y, z, 0.5),
        "calls all positive: a probability is always above 0": lambda y, z: measures(y, z.sigmoid()),
        "gives the recall before the precision": lambda y, z: [measures(y, z)[i] for i in (1, 0, 2)],
        "gives the accuracy, not the precision": lambda y, z: [accuracy(y, z), *measures(y, z)[1:]],
        "takes the average precision of the calls, not of the logits": lambda y, z: measures(
            y, z, rank=ranking_of_calls
        ),
        "gives the ROC AUC, not the average precision": lambda y, z: measures(y, z, rank=ahead),
    }
    mistakes |= {what: lambda *case, f=f: f(*best(*case)) for what, f in of_logits.items()}
    given, results = (*rare(1, 1500, 0.2, 1.5), *rare(2, 2500, 0.3, 1.2)), {}
    for weight in (1, 3, 8):
        got = solution(*(one.clone() for one in given), weight)
        results[weight] = torch.stack(things(got, 3, "three numbers: precision, recall, average precision"))

    def gives(f):
        wanted = {weight: torch.tensor(f(*given, weight), dtype=torch.float64) for weight in results}
        return all((got.flatten() - wanted[w]).abs().max() < 0.03 for w, got in results.items())

    def right(*case):
        return measures(*best(*case))

    if gives(right):
        return
    said = [f"with weight {weight} it gives  {nested(got.tolist())}" for weight, got in results.items()]
    said += [f"with weight 8 right is  {nested(right(*given, 8))}"]
    for what, mistake in mistakes.items():
        if gives(mistake):
            raise Wrong(what, *said)
    raise Wrong(
        "does not find the layer with the least loss: is the gradient cleared, are there steps enough?", *said
    )


def eights(seed, n=1000):
    """Rows of 64 numbers, and whether each is an eight. Four numbers tell it, as far as anything does."""
    order = torch.randperm(n, generator=draws(seed))
    y = (order % 10 == 8).to(torch.get_default_dtype())
    X = torch.zeros(n, 64)
    X[:, 20:24] = torch.randn(n, 4, generator=draws(100 + seed)) + 0.7 * y[:, None]
    return X, y


def detected(solution, X, y):
    """The logits of all examples, the threshold and the three parts."""
    result = solution(X.clone(), y.clone())
    if not isinstance(result, (list, tuple)) or len(result) != 3 or number(result[1]) is None:
        what = "returns something else than three things: the network, the threshold, the parts"
        raise Wrong(what, f"it gives    {shown(result)}")
    parts = [one.long() for one in things(result[2], 3, "three parts, each with the numbers of its rows")]
    sizes, rows = [one.numel() for one in parts], torch.cat(parts)
    said = f"of {len(y)} examples, the parts have {', '.join(map(str, sizes))}"
    if sizes != [300, 600, len(y) - 900]:
        raise Wrong("makes other parts than 300 and 600 examples and the rest", said)
    if len(rows.unique()) < len(rows):
        raise Wrong("puts some examples into two parts", said)
    shares = [int(y[one].sum()) for one in parts]
    if any(abs(share - size / 10) > 2 for share, size in zip(shares, sizes, strict=True)):
        said += f", with {', '.join(map(str, shares))} eights among them"
        raise Wrong("does not give each part its share of eights", said)
    try:
        if isinstance(result[0], nn.Module):
            result[0].eval()
        logits = result[0](X).detach().double().flatten()
    except Exception as error:
        said = f"it says     {type(error).__name__}: {' '.join(str(error).split())[:200]}"
        raise Wrong("returns a network that stops on the examples", said) from None
    if len(logits) != len(X):
        said = f"for {len(X)} rows it gives {len(logits)} numbers"
        raise Wrong("returns a network that does not give one logit for each example", said)
    return number(result[1]), [(y[one], logits[one]) for one in parts]


def scores(y, z):
    """F1 and accuracy where the k highest logits are called, for each k from 0."""
    hits = torch.cat([torch.zeros(1), y[z.argsort(descending=True)].cumsum(0)])
    k, n, positive = torch.arange(len(hits)), len(y), hits[-1]
    return {"F1": 2 * hits / (k + positive), "accuracy": (n - positive - k + 2 * hits) / n}


@exercise(3, "detector(X, y)")
def judge_detector(solution):
    runs = [detected(solution, *eights(seed)) for seed in range(4)]
    told = sum(ahead(*valid) for _, (_, valid, _) in runs) / 4
    said = f"outside of the 300, an eight stands above another digit in {told:.0%} of the pairs"
    if told < 0.65:
        raise Wrong("does not tell the eights: are steps taken, and enough of them?", said)
    if all(z.min() >= 0 and z.max() <= 1 for _, parts in runs for _, z in parts):
        raise Wrong("returns a network that gives probabilities: give the logit", "all lie between 0 and 1")
    told = 0
    for seed in range(4):
        X, y = torch.rand(1200, 64, generator=draws(9 + seed)), eights(8 + seed, 1200)[1]
        _, (_, *others) = detected(solution, X, y)
        y, z = (torch.cat(one) for one in zip(*others, strict=True))
        told += ahead(y, z) / 4
    if told > 0.6:  # half, where nothing can be known; 0.69 where all examples were trained on
        said = f"where X is noise, it knows {told:.0%} of the pairs that are not among the 300"
        raise Wrong("trains on more than the 300: the others are there to judge by", said)

    def lost(part=1, measure="F1", move=lambda at: at):
        """What the best threshold of a part has more than the one that was chosen, on average."""
        left = 0
        for at, parts in runs:
            y, z = parts[part]
            both = torch.stack([(z > move(at)).sum(), (z >= move(at)).sum()])  # either may be meant
            left += scores(y, z)[measure].max() - scores(y, z)[measure][both].max()
        return left.item() / len(runs)

    losses = [lost(0), left := lost(), lost(2)]
    fits = losses.index(min(losses))  # the part that the thresholds are the best of
    if fits == 1 and left < 0.03:
        return
    at = [round(one, 2) for one, _ in runs]
    said = f"thresholds {nested(at)} give {left:.2f} less F1 than the best, on average"
    if at == at[:1] * 4:
        raise Wrong("has the same threshold each time: choose it", said)
    if lost(move=lambda p: torch.logit(torch.tensor(p)).item()) < 0.03:
        raise Wrong("gives the threshold of a probability: the network gives logits", said)
    if fits == 2 and losses[2] < 0.04:
        raise Wrong("chooses the threshold on the test data: those are for one test", said)
    if fits == 0 and losses[0] < 0.04:
        raise Wrong("chooses the threshold on the data that it trained on", said)
    if lost(1, "accuracy") < 0.004:
        raise Wrong("chooses the threshold by the accuracy: F1 was asked for", said)
    raise Wrong("does not choose the threshold with the highest F1 on the 600", said)
