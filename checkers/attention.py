"""Checks solutions of the exercises in the chapter on attention and transformers."""

import itertools

import torch
from torch import nn

from judge import alike, compare, draws, exercise, quarters


def weighted(query, key, value, divide=lambda scores, width: scores / width**0.5, axis=1):
    scores = divide(query @ key.T, key.shape[1])
    return torch.softmax(scores, dim=axis) @ value


@exercise(1, "attend(query, key, value)")
def judge_attend(solution):
    def divided(divide):
        return lambda *case: weighted(*case, divide)

    mistakes = {
        "does not divide the scores by the root of the width": divided(lambda scores, width: scores),
        "divides by the width, not by its root": divided(lambda scores, width: scores / width),
        "multiplies by the root of the width: divide": divided(lambda scores, width: scores * width**0.5),
        "divides by the root of the number of keys: take that of their width": lambda q, k, v: weighted(
            q, k, v, lambda scores, width: scores / len(k) ** 0.5
        ),
        "divides by the root of the width of the values: take that of the keys": lambda q, k, v: weighted(
            q, k, v, lambda scores, width: scores / v.shape[1] ** 0.5
        ),
        "divides after the softmax: divide the scores": lambda q, k, v: (
            weighted(q, k, v, lambda scores, width: scores) / k.shape[1] ** 0.5
        ),
        "takes the softmax along the queries: the weights of a row sum to 1": lambda *case: weighted(
            *case, axis=0
        ),
        "takes no softmax: scores are not weights yet": lambda q, k, v: q @ k.T / k.shape[1] ** 0.5 @ v,
        "takes the sigmoid of each score: softmax makes them sum to 1": lambda q, k, v: (
            torch.sigmoid(q @ k.T / k.shape[1] ** 0.5) @ v
        ),
        "returns the weights: multiply the values by them": lambda q, k, v: weighted(
            q, k, torch.eye(len(k), dtype=v.dtype)
        ),
        "takes the key with the largest score: take the weighted mean": lambda q, k, v: v[
            (q @ k.T).argmax(dim=1)
        ],
        "forgets to use the values: it mixes the keys": lambda q, k, v: weighted(q, k, k),
    }
    cases = []
    for seed, (asks, keys, width, wide) in enumerate(
        [(1, 3, 2, 2), (2, 3, 4, 2), (3, 5, 6, 3), (4, 4, 9, 9)]
    ):
        generator = draws(seed)
        cases.append([quarters(generator, *shape) for shape in ((asks, width), (keys, width), (keys, wide))])
    compare(solution, cases, weighted, mistakes)


def reach(n, window, layers, seen=lambda distance, window: (distance >= 0) & (distance < window)):
    """Who hears of whom, as numbers: over the layers, the ways from one to the other."""
    place = torch.arange(n)
    return torch.linalg.matrix_power(seen(place[:, None] - place, window).double(), layers)


def numbers(table):
    """A table of truths or of 0 and 1, given as a tensor or as lists; anything else as it is."""
    try:
        return torch.as_tensor(table).detach().double()
    except (TypeError, ValueError, RuntimeError):
        return table


@exercise(2, "hears(n, window, layers)")
def judge_window(solution):
    def right(*case):
        return reach(*case) > 0

    def seeing(seen):
        return lambda *case: reach(*case, seen) > 0

    def added(*case):
        return torch.zeros(case[0], case[0]).masked_fill(~right(*case), float("-inf"))

    mistakes = {
        "reads one position too many: it is itself one of the window": seeing(
            lambda d, w: (d >= 0) & (d <= w)
        ),
        "reads later positions too": seeing(lambda d, w: d.abs() < w),
        "reads only what comes later": seeing(lambda d, w: (d <= 0) & (-d < w)),
        "lets no position read itself": seeing(lambda d, w: (d > 0) & (d < w)),
        "has no window: it reads all before it": seeing(lambda d, w: d >= 0),
        "ignores layers: it is the table of one": lambda n, window, layers: right(n, window, 1),
        "counts one layer too many": lambda n, window, layers: right(n, window, layers + 1),
        "counts one layer too few": lambda n, window, layers: right(n, window, layers - 1),
        "reaches a whole window further with each layer: it holds the position itself": lambda *case: right(
            case[0], case[1] * case[2], 1
        ),
        "turns the truths round: true is what is heard": lambda *case: ~right(*case),
        "counts the ways from one to the other: tell whether there is one": reach,
        "gives what is added to the scores: give truths": added,
        "gives the number of truths: return the table": lambda *case: right(*case).sum(),
        "gives the last row alone: return the table": lambda *case: right(*case)[-1],
    }
    cases = [(4, 2, 1), (5, 2, 3), (8, 3, 1), (8, 3, 4), (5, 1, 3), (4, 9, 1), (9, 4, 2)]
    compare(solution, cases, right, mistakes, lambda got, wanted: alike(numbers(got), numbers(wanted)))


class Reader(nn.Module):
    """The model of the exercise, with some of its bugs."""

    def __init__(self, is_drawing, mixes, is_deaf, tokens=16, width=16):
        super().__init__()
        self.bugs = is_drawing, mixes, is_deaf
        self.embed = nn.Embedding(tokens, width)
        self.mix = nn.TransformerEncoderLayer(width, nhead=2, dim_feedforward=32, batch_first=not mixes)
        self.score = nn.Linear(width, 1)
        self.train(is_drawing)

    def forward(self, question, text):
        x, notes = self.embed(question), self.embed(text)
        seen = (text == 0 if self.bugs[2] else text != 0)[:, None, :]
        x = x + nn.functional.scaled_dot_product_attention(x, notes, notes, seen)
        return self.score(self.mix(x).mean(dim=1))

    def __repr__(self):
        named = zip(self.bugs, ("draws", "mixes examples", "reads the padding alone"), strict=True)
        return f"a model that {' and '.join(name for has, name in named if has) or 'is sound'}"


@exercise(3, "sound(model, questions, texts)")
def judge_sound(solution):
    def told(change):
        """What somebody says who makes a mistake, from the three truths of a model."""
        return lambda model, *_: change(*(not bug for bug in model.bugs))

    mistakes = {
        "finds the same scores twice in any model: ask before eval()": told(lambda a, b, c: (True, b, c)),
        "asks the last two without eval(): dropout changes each score": told(
            lambda a, b, c: (a, a and b, c or not a)
        ),
        "asks the second without eval(): dropout changes each score": told(lambda a, b, c: (a, a and b, c)),
        "asks the third without eval(): dropout changes each score": told(lambda a, b, c: (a, b, c or not a)),
        "compares a tensor with itself: clone before you change it": told(lambda a, b, c: (a, True, False)),
        "lets no example stay as it is: change another than the one that you look at": told(
            lambda a, b, c: (a, False, c)
        ),
        "changes a word of another example's text: take its own": told(lambda a, b, c: (a, b, c and not b)),
        "turns the second round: true is that the score stays": told(lambda a, b, c: (a, not b, c)),
        "turns the third round: true is that the score changes": told(lambda a, b, c: (a, b, not c)),
        "says which bugs it has: return truths that are true of a sound model": told(
            lambda *all_: [not one for one in all_]
        ),
        "returns whether all is well: return three truths": told(lambda *all_: all(all_)),
    }
    questions = torch.tensor([[4, 7, 2, 1], [5, 1, 9, 3], [8, 8, 6, 2]])
    texts = torch.tensor([[3, 9, 1, 4, 0, 0], [2, 2, 7, 0, 0, 0], [6, 5, 1, 8, 4, 0]])
    models = [Reader(*bugs) for bugs in itertools.product((False, True), repeat=3)]
    cases = [(model, questions, texts) for model in models]
    compare(solution, cases, told(lambda *all_: all_), mistakes)


class Teller(nn.Module):
    """A model with causal logits that tells other digits after each other text; it never writes the sign."""

    def __init__(self, seed, states=211):
        super().__init__()
        self.table = torch.randn(states, 9, generator=draws(seed))
        self.table[:, 8] = -9

    def forward(self, ids):
        after, logits = torch.zeros(len(ids), dtype=torch.long), []
        for column in ids.T:
            after = (31 * after + column + 1) % len(self.table)
            logits.append(self.table[after])
        return torch.stack(logits, dim=1)

    def __repr__(self):
        return "a model"


def answered(model, texts, fed=True, start=5):
    """What a model writes by itself from the start on, each digit fed to it or not."""
    text, written = texts[:, :start], []
    for _ in range(4):
        written.append(model(text)[:, -1].argmax(dim=1))
        text = torch.cat([text, written[-1][:, None]], dim=1) if fed else text
    return torch.stack(written, dim=1)


@exercise(4, "both_ways(model, texts)")
def judge_both(solution):
    def told(model, texts, first=4):
        return model(texts).argmax(dim=2)[:, first : first + 4]

    def right(*case):
        return told(*case), answered(*case)

    mistakes = {
        "gives the two the other way round: told first": lambda *case: right(*case)[::-1],
        "tells the truth both times": lambda *case: (told(*case),) * 2,
        "lets it write by itself both times": lambda *case: (answered(*case),) * 2,
        "does not add what it wrote to the text: each digit is the first again": lambda *case: (
            told(*case),
            answered(*case, fed=False),
        ),
        "begins before the sign: it writes after the first five tokens": lambda *case: (
            told(*case),
            answered(*case, start=4),
        ),
        "reads what is told one place too late: the sign has the logits of the first": lambda *case: (
            told(*case, 5),
            answered(*case),
        ),
        "reads what is told one place too early: the sign has the logits of the first": lambda *case: (
            told(*case, 3),
            answered(*case),
        ),
        "takes the largest over the positions: take it over the tokens": lambda model, texts: (
            model(texts[:, :-1])[:, 4:].argmax(dim=1),
            answered(model, texts),
        ),
        "returns the whole text that it wrote: return the four digits": lambda model, texts: (
            told(model, texts),
            torch.cat([texts[:, :5], answered(model, texts)], dim=1),
        ),
        "returns the share that is right: return the digits": lambda *case: [
            (one == case[1][:, 5:]).double().mean().item() for one in right(*case)
        ],
        "returns what is true, not what the model says": lambda model, texts: (texts[:, 5:],) * 2,
    }
    cases = []
    for seed in range(3):
        digits = torch.randint(0, 8, (2 + seed, 4), generator=draws(seed))
        sign = torch.full((2 + seed, 1), 8)
        cases.append((Teller(seed), torch.cat([digits, sign, digits.sort(dim=1).values], dim=1)))
    compare(solution, cases, right, mistakes, same_pair)


def same_pair(got, wanted):
    """Two tables, in a tuple or in one tensor."""
    return alike(list(got) if isinstance(got, torch.Tensor) else got, wanted)
