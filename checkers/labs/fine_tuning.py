"""Checks solutions of the tasks in the lab on transfer and fine-tuning."""

import copy
from collections import OrderedDict
from itertools import pairwise

import torch
from torch import nn
from torch.nn.functional import cross_entropy

from judge import Wrong, compare, draws, exercise, number, shown


def scores_of(name, start):
    """A way to train, by the score that it has with each seed: quarters, so that some are alike."""

    def score(seed):
        score.seen.add(int(seed))
        return torch.randint(5, (), generator=draws(1000 * start + int(seed))).item() / 4

    score.__name__, score.seen = name, set()
    return score


@exercise(1, "paired(first, second, seeds)")
def judge_paired(solution):
    def gains(first, second, seeds):
        return [second(seed) - first(seed) for seed in seeds]

    def told(first, second, seeds):
        for way in (first, second):
            way.seen.clear()
        got = solution(first, second, seeds)
        if first.seen != second.seen:
            both = f"first gets  {sorted(first.seen)}", f"second gets {sorted(second.seen)}"
            raise Wrong("gives the two ways different seeds: then no score has its like", *both)
        return got

    def right(*case, better=lambda gain: gain > 0):
        found = gains(*case)
        return sum(map(better, found)), sum(found) / len(found)

    def all_pairs(first, second, seeds):
        found = [second(a) - first(b) for a in seeds for b in seeds]
        return sum(gain > 0 for gain in found), sum(found) / len(found)

    def by_means(first, second, seeds):
        gain = right(first, second, seeds)[1]
        return int(gain > 0), gain

    mistakes = {
        "runs other seeds than those in seeds": lambda first, second, seeds: right(
            first, second, range(len(seeds))
        ),
        "runs each seed of one way against every seed of the other: pair them": all_pairs,
        "counts where the first is better: count where the second is": lambda *case: right(
            *case, better=lambda gain: gain < 0
        ),
        "counts two equal scores as better": lambda *case: right(*case, better=lambda gain: gain >= 0),
        "turns the two ways round": lambda first, second, seeds: right(second, first, seeds),
        "adds the gains up: take their mean": lambda first, second, seeds: (
            right(first, second, seeds)[0],
            sum(gains(first, second, seeds)),
        ),
        "compares the means: compare the scores of each seed": by_means,
        "returns the gain alone: the count first": lambda *case: right(*case)[1],
    }
    cases = [
        (list(range(2, 12)), 1),
        ([7, 3, 9, 4, 30, 15, 62, 28, 70, 11], 2),
        ([20, 31, 12, 53, 44, 8, 6], 3),
    ]
    told.name = solution.name
    named = [(scores_of("first", 2 * one), scores_of("second", 2 * one + 1), seeds) for seeds, one in cases]
    compare(told, named, right, mistakes)


def parts(**sizes):
    """A network of named stacks of linear layers."""
    return nn.Sequential(
        OrderedDict(
            (name, nn.Sequential(*[nn.Linear(a, b) for a, b in pairwise(widths)]))
            for name, widths in sizes.items()
        )
    )


@exercise(2, "freeze_named(model, start)")
def judge_named(solution):
    def right(model, start, frozen=str.startswith, count=None):
        rest = {name: one for name, one in model.named_parameters() if not frozen(name, start)}
        chosen = rest if count is None else count(model, rest)
        left = sum(one.numel() for one in chosen.values())
        return [left, *(int(name in rest) for name, _ in model.named_parameters())]

    def told(model, start):
        left = solution(model, start)
        if number(left) is None:
            raise Wrong(
                "returns no number: return how many numbers are left to train", f"it gives {shown(left)}"
            )
        return [left, *(int(one.requires_grad) for one in model.parameters())]

    def all_of(model, rest):
        return dict(model.named_parameters())

    def frozen_of(model, rest):
        return {name: one for name, one in all_of(model, rest).items() if name not in rest}

    def freezing(frozen):
        return lambda *case: right(*case, frozen)

    told.name = solution.name
    mistakes = {
        "freezes the others: freeze those whose names begin so": freezing(
            lambda name, start: not name.startswith(start)
        ),
        "freezes each name that holds start somewhere: ask how it begins": freezing(
            lambda name, start: start in name
        ),
        "takes the dot off: then 1 stands for 10 and 11 too": freezing(
            lambda name, start: name.startswith(start.rstrip("."))
        ),
        "freezes the weights and not the biases": freezing(
            lambda name, start: name.startswith(start) and name.endswith("weight")
        ),
        "freezes the body, whatever start is": freezing(lambda name, start: name.startswith("body.")),
        "freezes nothing": freezing(lambda name, start: False),
        "counts the tensors: add up their numbers": lambda model, start: [
            sum(right(model, start)[1:]),
            *right(model, start)[1:],
        ],
        "counts all numbers: count those that are left to train": lambda *case: right(*case, count=all_of),
        "counts the frozen numbers: count those that are left": lambda *case: right(*case, count=frozen_of),
    }
    cases = [
        (parts(body=(3, 4, 2), head=(2, 3)), "body.0."),
        (parts(body=(2,) * 13, head=(2, 4, 3)), "body.1."),
        (parts(head=(3, 2), body=(2, 3)), "head."),
        (nn.Sequential(*[nn.Linear(2, 2) for _ in range(12)]), "1."),
    ]
    compare(told, cases, right, mistakes)


def moved(module, before):
    """The names of what is not as it was; the count of batches may grow."""
    now = module.state_dict()
    return [name for name, one in before.items() if one.is_floating_point() and not one.equal(now[name])]


def two_steps(model, optimizer):
    for seed in range(2):
        optimizer.step()
        optimizer.zero_grad(set_to_none=False)
        model(1 + torch.randn(8, 4, generator=draws(seed))).square().mean().backward()


@exercise(3, "freeze(module)")
def judge_freeze(solution):
    inner = nn.Sequential(nn.ReLU(), nn.BatchNorm1d(5), nn.Linear(5, 4))
    flat = nn.Sequential(nn.Linear(4, 4), nn.BatchNorm1d(4))
    for body in (flat, nn.Sequential(nn.Linear(4, 5), inner), nn.Linear(4, 4)):
        model = nn.Sequential(body, nn.Linear(4, 1))
        optimizer = torch.optim.Adam(model.parameters(), lr=0.1)
        two_steps(model, optimizer)
        before = copy.deepcopy(body.state_dict())
        solution(body, returns=False)
        called = f"called as   freeze({shown(body)}) after a backward, with Adam"
        if not torch.is_grad_enabled():
            raise Wrong("switches gradients off for everything: only the module is to rest", called)
        if moved(body, before):
            raise Wrong("changes the numbers of the module", called)
        free = {name for name, one in body.named_parameters() if one.requires_grad}
        old = {name: one.grad is not None and one.grad.any() for name, one in body.named_parameters()}
        two_steps(model, optimizer)
        names = moved(body, before)
        said = f"after two steps these have moved: {', '.join(names)}"
        if names and free.issuperset(old):
            raise Wrong("leaves the parameters trainable: requires_grad_(False)", called, said)
        if free.intersection(names):
            raise Wrong("freezes only some of the parameters", called, said)
        if any(old.get(name) for name in names):
            raise Wrong("leaves the old gradient, and the next step uses it: set it to None", called, said)
        if any(name in old for name in names):
            raise Wrong("makes the gradient zero, and Adam's means go on: set it to None", called, said)
        if names:
            raise Wrong("lets the running mean move: call eval()", called, said)


@exercise(4, "remind(model, old_model, optimizer, x, y, old_x, old_y)")
def judge_remind(solution):
    def step(model, old_model, optimizer, x, y, old_x, old_y, weights=(1, 1), clear=True, takes=True):
        if clear:
            optimizer.zero_grad()
        new, old = cross_entropy(model(x), y), cross_entropy(old_model(old_x), old_y)
        loss = weights[0] * new + weights[1] * old
        loss.backward()
        if takes:
            optimizer.step()
        return loss.item()

    def one_by_one(model, old_model, optimizer, x, y, old_x, old_y):
        total = 0
        for one, images, labels in ((model, x, y), (old_model, old_x, old_y)):
            optimizer.zero_grad()
            loss = cross_entropy(one(images), labels)
            loss.backward()
            optimizer.step()
            total += loss.item()
        return total

    def new_alone(model, old_model, optimizer, x, y, *old):
        loss = cross_entropy(model(x), y).item()
        step(model, old_model, optimizer, x, y, *old)
        return loss

    def losses(act, **changed):
        """What each of three steps returns: the later ones tell what those before them did."""

        def acted(*case):
            return [act(*case, **changed) for _ in range(3)]

        acted.name = solution.name
        return acted

    mistakes = {
        "leaves out the old images": losses(step, weights=(1, 0)),
        "leaves out the new images": losses(step, weights=(0, 1)),
        "takes the mean of the two losses: add them": losses(step, weights=(0.5, 0.5)),
        "takes the old loss from the new one: add them": losses(step, weights=(1, -1)),
        "takes two steps: add the losses, and take one": losses(one_by_one),
        "does not clear the gradient before": lambda *case: losses(step, clear=False)(*case),
        "takes no step": losses(step, takes=False),
        "returns the new loss alone: return their sum": losses(new_alone),
    }
    cases = []
    for seed, rate in ((0, 0.5), (1, 0.2), (2, 1.0)):
        generator = draws(seed)
        body = nn.Sequential(nn.Linear(4, 5), nn.ReLU())
        model, old_model = nn.Sequential(body, nn.Linear(5, 2)), nn.Sequential(body, nn.Linear(5, 3))
        x, old_x = (2 * torch.randn(8, 4, generator=generator) for _ in range(2))
        optimizer = torch.optim.SGD(model.parameters(), lr=rate, momentum=0.5)
        cases.append((model, old_model, optimizer, x, torch.arange(8) % 2, old_x, torch.arange(8) % 3))
    compare(losses(solution), cases, losses(step), mistakes)
