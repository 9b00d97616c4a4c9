"""Checks solutions of the exercises in the chapter on transfer learning."""

import copy

import torch
from torch import nn
from torch.nn.functional import cross_entropy, mse_loss

from judge import Wrong, alike, draws, exercise, number, shown


def begun(seed, lr, steps):
    """A plane to fit by steps that overshoot: the error on other points goes up and down."""
    generator = draws(seed)
    model = nn.Linear(3, 1, bias=False)
    nn.init.normal_(model.weight, 0, 2, generator=generator)
    x, valid = torch.randn(6, 3, generator=generator), torch.randn(40, 3, generator=generator)
    y = x.sum(dim=1, keepdim=True) + torch.randn(6, 1, generator=generator)
    optimizer = torch.optim.SGD(model.parameters(), lr, momentum=0.9)
    return model, optimizer, x, y, valid, valid.sum(dim=1, keepdim=True), steps


def errors(run, clear=True):
    """The errors on both parts, before the first step and after each."""
    model, optimizer, x, y, valid, wanted, steps = begun(*run)
    found = []
    for _ in range(steps + 1):
        loss = mse_loss(model(x), y)
        found.append((loss.item(), mse_loss(model(valid), wanted).item()))
        if clear:
            optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return tuple(zip(*found, strict=True))


def best(_, valid):
    return min(valid[1:])


@exercise(1, "train_best(model, optimizer, x, y, val_x, val_y, steps)")
def judge_best(solution):
    runs = [(9, 0.15, 12), (8, 0.15, 12), (6, 0.05, 5)]  # in the last of them, the last step is the best
    cases = [begun(*run) for run in runs]
    returned = [number(solution(*case)) for case in cases]
    left = [mse_loss(model(valid), wanted).item() for model, _, _, _, valid, wanted, _ in cases]

    def gives(chosen, found=left, **changed):
        return alike(found, [chosen(*errors(run, **changed)) for run in runs], 0.001)

    path = shown([round(one, 3) for one in errors(runs[0])[1][1:]])
    example = [f"validation errors: {path}", f"at the end {left[0]:.3f}, returned {shown(returned[0])}"]
    if gives(best):
        if gives(best, returned):
            return
        raise Wrong("leaves the best weights, and returns something else than their error", *example)
    if gives(best, returned) and gives(lambda _, valid: valid[-1]):
        raise Wrong("keeps a state dict that moves along, or does not load it: copy.deepcopy", *example)
    if gives(best, clear=False):
        raise Wrong("does not clear the gradient between steps", *example)
    mistakes = {
        "leaves the last weights, not the best ones": lambda _, valid: valid[-1],
        "leaves the model as it was": lambda _, valid: valid[0],
        "chooses by the training data": lambda train, valid: valid[train.index(min(train[1:]))],
        "keeps the weights that did worst": lambda _, valid: max(valid[1:]),
        "copies the weights a step late": lambda _, valid: valid[valid.index(min(valid[:-1])) + 1],
        "never measures after the last step": lambda _, valid: min(valid[:-1]),
    }
    for name, chosen in mistakes.items():
        if gives(chosen):
            raise Wrong(name, *example)
    raise Wrong("leaves other weights than those that did best", *example)


def moved(module, before):
    """The names of what is not as it was; the count of batches may grow."""
    now = module.state_dict()
    return [name for name, one in before.items() if one.is_floating_point() and not one.equal(now[name])]


def two_steps(model, optimizer):
    for seed in range(2):
        optimizer.step()
        optimizer.zero_grad()
        model(1 + torch.randn(8, 4, generator=draws(seed))).square().mean().backward()


@exercise(2, "freeze(module)")
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


def network(generator, outputs):
    model = nn.Sequential(nn.Linear(6, 12), nn.ReLU(), nn.Linear(12, outputs))
    for one in model.parameters():
        nn.init.normal_(one, 0, 0.5, generator=generator)
    return model


def asked(given, x, count):
    """The logits of a network that a reader returned, or what is wrong with it."""
    try:
        with torch.no_grad():
            logits = (given.to(x.dtype) if isinstance(given, nn.Module) else given)(x)
        assert logits.shape == (len(x), count), f"it gives the shape {tuple(logits.shape)}"
    except Exception as error:
        what = f"returns no network that gives {count} numbers for each {x.shape[1]}"
        raise Wrong(what, f"it is       {shown(given)}", f"it says     {str(error)[:200]}") from None
    return logits


def named(found, mistakes, *example):
    raise Wrong(next(name for name, made in mistakes.items() if alike(found, made(), 0.002)), *example)


def train(model, groups, x, y, steps, kind=torch.optim.Adam, lr=0.01, clear=True, last=None):
    optimizer = kind(groups, lr=lr)
    for _ in range(steps):
        if clear:
            optimizer.zero_grad()
        cross_entropy(last(model(x)) if last else model(x), y).backward()
        optimizer.step()


@exercise(3, "train_head(body, head, x, y, steps)")
def judge_head(solution):
    for seed, steps in enumerate((20, 7)):
        x, y = torch.randn(30, 6, generator=draws(seed)), torch.arange(30) % 3
        judge_head_after(steps, solution, network(draws(seed), 3)[:2].requires_grad_(False), x, y)


def judge_head_after(steps, solution, body, x, y):
    head, seen, probe, features = nn.Linear(12, 3), [], torch.eye(12), body(x)
    body[0].register_forward_hook(lambda layer, given, out: seen.append(out.numel() // 12))
    found = asked(solution(body, copy.deepcopy(head), x.clone(), y.clone(), steps), probe, 3)

    def ends(count=steps, **changed):
        new = copy.deepcopy(head)
        train(new, new.parameters(), features, y, count, **changed)
        return asked(new, probe, 3)

    right = ends()
    if alike(found, right, 0.002) and sum(seen) <= len(x):
        return
    mistakes = {
        "asks the body again: compute the features once, before the loop": lambda: right,
        "leaves the head as it was": lambda: ends(0),
        "takes one step, whatever steps is": lambda: ends(1),
        "takes 50 steps, whatever steps is": lambda: ends(50),
        "does not clear the gradient between steps": lambda: ends(clear=False),
        "trains with another rate than 0.01": lambda: ends(lr=0.001),
        "trains with SGD: take Adam": lambda: ends(kind=torch.optim.SGD),
        "takes softmax before cross_entropy, which has its own": lambda: ends(last=nn.Softmax(dim=1)),
        "gives another head than the training with the body in each step": lambda: found,
    }
    said = f"with {len(x)} examples and {steps} steps, the body saw {sum(seen)} examples"
    named(found, mistakes, said, f"features 1, 0, … make {shown(found[0])}, right is {shown(right[0])}")


@exercise(4, "reuse(source, model, X, y)")
def judge_reuse(solution):
    generator = draws(0)
    source, model = network(generator, 4), network(generator, 2)
    x, y = torch.randn(20, 6, generator=generator), torch.arange(20) % 2
    given, probe = copy.deepcopy(source), torch.randn(30, 6, generator=generator)
    found = asked(solution(given, copy.deepcopy(model), x.clone(), y.clone()), probe, 2)

    def ends(body_lr=0.001, lr=0.01, steps=40, copied=True, **changed):
        new = copy.deepcopy(model)
        if copied:
            new[0].load_state_dict(source[0].state_dict())
        groups = [{"params": new[0].parameters(), "lr": body_lr}, {"params": new[2].parameters()}]
        train(new, groups, x, y, steps, lr=lr, **changed)
        return asked(new, probe, 2)

    right, kept = ends(), alike(asked(given, probe, 4), asked(source, probe, 4))
    if alike(found, right, 0.002) and kept:
        return
    mistakes = {
        "changes the source: copy its numbers, so that it can be used again": lambda: right,
        "leaves the new network its own body": lambda: ends(copied=False),
        "trains the head alone: the body too, at 0.001": lambda: ends(body_lr=0),
        "trains the body at 0.01: it should be 0.001": lambda: ends(body_lr=0.01),
        "turns the two rates round: the head is new and has more to learn": lambda: ends(0.01, 0.001),
        "does not train": lambda: ends(steps=0),
        "takes 60 steps: it should be 40": lambda: ends(steps=60),
        "does not clear the gradient between steps": lambda: ends(clear=False),
        "gives another network than the run of the chapter": lambda: found,
    }
    named(found, mistakes, f"a new example makes {shown(found[0])}, right is {shown(right[0])}")


@exercise(5, "adapt(model, X, y, rank)")
def judge_adapter(solution):
    for seed, rank in ((9, 1), (3, 3)):
        generator = draws(seed)
        model, x = network(generator, 3), 2 * torch.randn(200, 6, generator=generator)
        y, old, own = model(x).argmax(dim=1), copy.deepcopy(model), [*model.parameters()]
        x[:, 0] *= -1  # a change of rank 1 tells them apart again
        got = solution(model, x.clone(), y.clone(), rank)
        called = f"called as   adapt(model, X, y, {rank}), with a first layer of 6 inputs and 12 outputs"
        if not alike(own, [*old.parameters()], 1e-6):
            raise Wrong("changes the numbers of the model: train the adapter alone", called)
        losses = [cross_entropy(asked(one, x, 3), y).item() for one in (old, got)]
        if not isinstance(got, nn.Sequential) or len(got) != 3:
            raise Wrong("returns no sequence of three parts, as the model is", called)
        hidden, probe = torch.randn(30, 12, generator=generator), torch.eye(7)[:, 1:]  # the first has zeros
        if not alike(asked(got[1:], hidden, 3), asked(old[1:], hidden, 3)):
            raise Wrong("changes a layer behind the first: train the adapter alone", called)
        added = asked(got[0], probe, 12) - asked(old[0], probe, 12)
        if added[0].abs().max() > 1e-3 * added.abs().max():
            raise Wrong("adds a bias: the two thin matrices have none", called)
        if losses[1] > 0.97 * losses[0]:
            raise Wrong("hardly learns: too few steps, or both matrices 0", f"losses {shown(losses)}")
        sizes = torch.linalg.svdvals(added[1:])
        if (found := int((sizes > 1e-4 * sizes[0]).sum())) > rank or found == 1 < rank:
            raise Wrong("adds to the weight a matrix of another rank", called, f"it has the rank {found}")
