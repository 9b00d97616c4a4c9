"""Checks solutions of the tasks in the lab on a transformer that adds."""

import math

import torch

from judge import Wrong, alike, compare, draws, exercise, quarters, shown


@exercise(1, "shrunk(rates, decay)")
def judge_shrunk(solution):
    def right(rates, decay):
        return math.prod(1 - rate * decay for rate in rates)

    mistakes = {
        "adds up what each step takes: each step takes its share of what is left": lambda rates, decay: (
            1 - decay * sum(rates)
        ),
        "takes the exponential function: that is what many very small steps would come to": (
            lambda rates, decay: math.exp(-decay * sum(rates))
        ),
        "leaves out the rates: a step takes rate times decay": lambda rates, decay: (1 - decay) ** len(rates),
        "leaves out the decay: a step takes rate times decay": lambda rates, decay: right(rates, 1),
        "takes the decay to be 0.01, whatever it is": lambda rates, decay: right(rates, 0.01),
        "takes one rate for all steps, their mean": lambda rates, decay: (
            (1 - decay * sum(rates) / len(rates)) ** len(rates)
        ),
        "takes one rate for all steps, the largest": lambda rates, decay: (
            (1 - decay * max(rates)) ** len(rates)
        ),
        "takes one step, the last": lambda rates, decay: 1 - rates[-1] * decay,
        "lets the length grow": lambda rates, decay: math.prod(1 + rate * decay for rate in rates),
        "gives what is lost: give what is left": lambda rates, decay: 1 - right(rates, decay),
        "gives the factor after each step: the last alone is asked": lambda rates, decay: [
            right(rates[: step + 1], decay) for step in range(len(rates))
        ],
    }
    cases = [([0.5, 1.0, 0.25], 0.5), ([0.25, 1.5], 0.2), ([0.1, 0.8, 0.6, 0.2, 0.4], 0.7)]
    compare(solution, cases, right, mistakes)


@exercise(2, "mean_of_all(part)")
def judge_mean(solution):
    def over(*dims):
        return lambda part: part.mean(dim=dims, keepdim=True).expand_as(part)

    def told(part):
        before = part.clone()
        got = solution(part)
        if not alike(part, before):
            raise Wrong(
                "changes the part that it is given: return another tensor",
                f"called as   mean_of_all({shown(before)})",
            )
        return got

    told.name = solution.name
    mistakes = {
        "returns the mean of one sum's shape: give it to each sum, in the shape of part": lambda part: (
            part.mean(dim=0)
        ),
        "keeps one row for all sums: give each sum its own, in the shape of part": lambda part: part.mean(
            dim=0, keepdim=True
        ),
        "takes the mean over the places: each place has its own": over(1),
        "takes the mean over the numbers of a head: each number has its own": over(3),
        "takes one mean of everything: each place and each number has its own": over(0, 1, 2, 3),
        "takes the mean over sums and places: each place has its own": over(0, 1),
        "gives zeros": lambda part: torch.zeros_like(part),
        "gives what it was given": lambda part: part,
        "takes the median: take the mean": lambda part: part.median(dim=0).values.expand_as(part),
        "gives each sum the numbers of the first": lambda part: part[:1].expand_as(part),
    }
    shapes = [(4, 2, 1, 2), (5, 3, 2, 4), (3, 6, 1, 8)]
    cases = [(quarters(draws(seed), *shape) + seed,) for seed, shape in enumerate(shapes)]
    compare(told, cases, over(0), mistakes)


@exercise(3, "without_heads(given, heads, size)")
def judge_without(solution):
    def right(
        given, heads, size, keep=lambda head, heads: head not in heads, of=lambda one, size: one // size
    ):
        kept = [keep(of(one, size), heads) for one in range(given.shape[2])]
        return given.masked_fill(~torch.tensor(kept), 0)

    def told(given, heads, size):
        before = given.clone()
        got = solution(given, heads, size)
        if not alike(given, before):
            called = f"called as   without_heads({shown(before)}, {heads}, {size})"
            raise Wrong("changes what it is given: return another tensor", called)
        return got

    told.name = solution.name
    mistakes = {
        "switches the other heads off": lambda *case: right(*case, lambda head, heads: head in heads),
        "switches off the first of these heads alone": lambda *case: right(
            *case, lambda head, heads: head != heads[0]
        ),
        "switches all heads off, whatever heads is": lambda *case: right(*case, lambda head, heads: False),
        "switches none off": lambda given, heads, size: given,
        "counts the heads from 1: the first is 0": lambda *case: right(
            *case, lambda head, heads: head + 1 not in heads
        ),
        "takes numbers that lie apart: those of a head stand side by side": lambda given, heads, size: right(
            given, heads, size, of=lambda one, size: one % (given.shape[2] // size)
        ),
        "sets one number for each head: a head has size numbers": lambda *case: right(
            *case, of=lambda one, size: one
        ),
        "takes 8 numbers for each head: take size": lambda *case: right(*case, of=lambda one, size: one // 8),
        "leaves the numbers in heads apart: put them side by side again": lambda given, heads, size: right(
            given, heads, size
        ).unflatten(2, (-1, size)),
        "leaves out the numbers of these heads: set them to zero": lambda given, heads, size: given[
            :, :, [one for one in range(given.shape[2]) if one // size not in heads]
        ],
        "puts the mean in the place of zero": lambda given, heads, size: torch.where(
            right(torch.ones_like(given), heads, size) > 0, given, given.mean(dim=0, keepdim=True)
        ),
    }
    cases = []
    for seed, (shape, heads, size) in enumerate(
        [
            ((2, 1, 6), [1], 2),
            ((2, 2, 12), [2, 0], 3),
            ((3, 2, 20), [1, 2, 4], 4),
            ((2, 3, 8), [0, 1, 2, 3], 2),
        ]
    ):
        drawn = quarters(draws(seed), *shape)
        cases.append((torch.where(drawn == 0, 0.5, drawn), heads, size))
    compare(told, cases, right, mistakes)
