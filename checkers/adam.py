"""Checks solutions of the exercises in the chapter on Adam, weight decay and schedules."""

import itertools
import math

import torch
from torch import nn

from judge import Wrong, alike, compare, draws, exercise, number, quarters, shown

SGD, ADAM, RMSPROP = torch.optim.SGD, torch.optim.Adam, torch.optim.RMSprop


def square_after(kind, scale, steps, lr=0.001, clear=True, loss=lambda scale, w: scale * w**2):
    """Where w is after so many steps from 1."""
    w = torch.tensor(1.0, requires_grad=True)
    optimizer = kind([w], lr=lr)
    for _ in range(steps):
        if clear:
            optimizer.zero_grad()
        loss(scale, w).backward()
        optimizer.step()
    return w.item()


@exercise(1, "weight_after(kind, scale, steps)")
def judge_scale(solution):
    mistakes = {
        "ignores scale": lambda kind, scale, steps: square_after(kind, 1, steps),
        "multiplies the rate by scale, instead of the loss": lambda kind, scale, steps: square_after(
            kind, 1, steps, lr=0.001 * scale
        ),
        "multiplies w, not its square: the loss grows by the square of scale then": lambda *case: (
            square_after(*case, loss=lambda scale, w: (scale * w) ** 2)
        ),
        "does not clear the gradient between steps": lambda *case: square_after(*case, clear=False),
        "takes one step too many": lambda kind, scale, steps: square_after(kind, scale, steps + 1),
        "takes one step too few": lambda kind, scale, steps: square_after(kind, scale, steps - 1),
        "takes 100 steps, whatever steps is": lambda kind, scale, steps: square_after(kind, scale, 100),
        "takes the optimizer SGD, whatever kind is": lambda kind, *case: square_after(SGD, *case),
        "takes the optimizer Adam, whatever kind is": lambda kind, *case: square_after(ADAM, *case),
        "trains with another rate than 0.001": lambda *case: square_after(*case, lr=0.01),
        "gives the loss, not the weight": lambda kind, scale, steps: (
            scale * square_after(kind, scale, steps) ** 2
        ),
        "gives how far w moved, not where it is": lambda *case: 1 - square_after(*case),
    }
    kinds = [(SGD, 1.0, 50), (SGD, 20.0, 40), (ADAM, 1.0, 30), (ADAM, 20.0, 30), (RMSPROP, 20.0, 20)]
    if number(got := solution(*kinds[0])) is None:
        raise Wrong("returns no number: return the weight", f"it gives    {shown(got)}")
    compare(solution, kinds, square_after, mistakes)


def factor(step, warm_up):
    return min(1.0, (step + 1) / warm_up)


def losses_of(warm_up, x, y, start, steps, rate=factor, lr=0.3, kind=ADAM, clear=True):
    """The losses before each step and after the last: as asked, or with one thing changed."""
    w, losses = [one.clone().requires_grad_() for one in start], []
    optimizer = kind(w, lr)
    for step in range(steps + 1):
        optimizer.param_groups[0]["lr"] = lr * rate(step, warm_up)
        h = torch.tanh(x @ w[0] + w[1])
        h = torch.tanh(h @ w[2] + w[3])
        losses.append((h @ w[4] + w[5] - y).square().mean(dim=(1, 2)))
        if clear:
            optimizer.zero_grad()
        losses[-1].sum().backward()
        optimizer.step()
    return torch.stack(losses).detach()


def begun(seed, warm_up, steps, runs=3, n=4):
    generator = draws(seed)
    x = quarters(generator, 12, 2)
    shapes = [(2, n), (1, n), (n, n), (1, n), (n, 1), (1, 1)]
    start = [torch.randn(runs, *shape, generator=generator) / 2 for shape in shapes]
    return warm_up, x, x[:, :1] * x[:, 1:], start, steps


@exercise(2, "losses_with(warm_up, x, y, start, steps)")
def judge_warm_up(solution):
    cases = [begun(seed, *case) for seed, case in enumerate([(3, 5), (1, 4), (5, 7)])]
    results = []
    for warm_up, x, y, start, steps in cases:
        called = f"called as   losses_with({warm_up}, x, y, start, {steps}), with {len(start[0])} networks"
        given = [one.clone() for one in start]
        got = solution(warm_up, x.clone(), y.clone(), given, steps)
        if isinstance(got, (list, tuple)) and got and all(isinstance(one, torch.Tensor) for one in got):
            got = torch.stack([one.detach() for one in got])
        shape = tuple(got.shape) if isinstance(got, torch.Tensor) else shown(got)
        if shape == (len(start[0]), steps):
            raise Wrong("turns rows and columns round: a row for each step", called, f"it gives    {shape}")
        if shape != (steps, len(start[0])):
            what = "returns something else than a row of losses for each step"
            raise Wrong(what, called, f"it gives    {shape}")
        if not all(torch.equal(one, other) for one, other in zip(given, start, strict=True)):
            what = "changes start, so that the next training does not begin alike: train a copy"
            raise Wrong(what, called)
        results.append(got)

    def gives(**changed):
        pairs = [(got, losses_of(*case, **changed)) for got, case in zip(results, cases, strict=True)]
        before, after = slice(0, -1), slice(1, None)  # of each step: both are the losses of a run
        return any(all(alike(got, end[at], 0.01) for got, end in pairs) for at in (before, after))

    if gives():
        return
    mistakes = {
        "has no warm-up: does the schedule take a step after each of the optimizer's?": lambda: gives(
            rate=lambda step, warm_up: 1.0
        ),
        "leaves the rate at its first value: the schedule takes no steps": lambda: gives(
            rate=lambda step, warm_up: 1 / warm_up
        ),
        "begins with a rate of 0: the first step has 1 / warm_up of the rate": lambda: gives(
            rate=lambda step, warm_up: min(1.0, step / warm_up)
        ),
        "steps the schedule before the optimizer: the first rate is skipped": lambda: gives(
            rate=lambda step, warm_up: factor(step + 1, warm_up)
        ),
        "lets the rate rise on after the warm-up: it ends at 0.3": lambda: gives(
            rate=lambda step, warm_up: (step + 1) / warm_up
        ),
        "lets the rate fall: a warm-up raises it": lambda: gives(
            rate=lambda step, warm_up: max(0.0, 1 - step / warm_up)
        ),
        "does not clear the gradient between steps": lambda: gives(clear=False),
        "trains with another rate than 0.3": lambda: gives(lr=0.03),
        "trains with SGD: the run has Adam": lambda: gives(kind=SGD),
    }
    example = [f"with warm_up = {cases[0][0]}, the losses of the first network, from step to step"]
    example += [
        f"it gives    {shown(results[0][:, 0])}",
        f"right is    {shown(losses_of(*cases[0])[:-1, 0])}",
    ]
    for name, mistake in mistakes.items():
        if mistake():
            raise Wrong(name, *example)
    raise Wrong("gives other losses than the run with a warm-up", *example)


def small_networks():
    for sizes in [(6, 5, 3), (4, 2)]:
        layers = [nn.Linear(n, m) for n, m in itertools.pairwise(sizes)]
        model = nn.Sequential(*layers, nn.ReLU())
        for one in model.parameters():
            nn.init.ones_(one)
        yield model


@exercise(3, "optimizer_for(model, lr)")
def judge_optimizer(solution):
    for model, lr in zip(small_networks(), (0.03, 0.1), strict=True):
        called = f"called as   optimizer_for(model, {lr})"
        pair = solution(model, lr)
        if not isinstance(pair, (tuple, list)) or len(pair) != 2:
            raise Wrong("returns something else than two: an optimizer, and its schedule", called)
        optimizer, schedule = pair
        if isinstance(schedule, torch.optim.Optimizer):
            raise Wrong("turns the two round: the optimizer comes first", called)
        if not isinstance(optimizer, torch.optim.Optimizer) or not hasattr(schedule, "step"):
            given = f"it gives    a {type(optimizer).__name__} and a {type(schedule).__name__}"
            raise Wrong("returns something else than an optimizer and its schedule", called, given)
        if not isinstance(optimizer, (ADAM, torch.optim.AdamW)):
            raise Wrong(f"uses {type(optimizer).__name__}: take AdamW", called)
        trained = {id(one) for group in optimizer.param_groups for one in group["params"]}
        left = [name for name, one in model.named_parameters() if id(one) not in trained]
        if left:
            what = "leaves parameters out of the training: those without decay are trained too"
            raise Wrong(what, called, f"without a step: {', '.join(left)}")
        rates = run(model, optimizer, schedule, called)
        judge_decay(model, optimizer, rates, called)
        judge_rates([rate / lr for rate in rates], called)


def run(model, optimizer, schedule, called):
    """Sixty steps without any slope, so that the decay alone moves; returns the rates."""
    rates = []
    for _ in range(60):
        now = [float(group["lr"]) for group in optimizer.param_groups]
        if max(now) - min(now) > 1e-6:
            raise Wrong("gives the groups different rates: only their decay differs", called, f"{now}")
        rates.append(now[0])
        for one in model.parameters():
            one.grad = torch.zeros_like(one)
        optimizer.step()
        schedule.step()
    return rates


def judge_decay(model, optimizer, rates, called):
    """What became of parameters that were all 1."""
    ends = {name: one.detach().flatten()[0].item() for name, one in model.named_parameters()}
    weights = [end for name, end in ends.items() if "weight" in name]
    biases = [end for name, end in ends.items() if "bias" in name]
    decays = {group["weight_decay"] for group in optimizer.param_groups}
    wanted = math.prod(1 - rate * max(decays) for rate in rates)
    said = f"without a slope, 60 steps make of 1: {', '.join(f'{a} {b:.4f}' for a, b in ends.items())}"
    kept = [end > 1 - 1e-6 for end in weights]
    if all(kept) and min(biases) < 1 - 1e-6:
        raise Wrong("decays the biases instead of the weights: turn the groups round", called, said)
    if all(kept):
        raise Wrong("does not decay the weights", called, said)
    if any(abs(end - wanted) > 1e-3 for end in weights) and max(weights) < wanted:
        what = "decays through the gradient, as Adam does: AdamW pulls at the weights themselves"
        raise Wrong(what, called, said)
    if min(biases) < 1 - 1e-6:
        raise Wrong("decays the biases too: give them a group with weight_decay=0", called, said)
    if any(abs(end - wanted) > 1e-3 for end in weights):
        raise Wrong("does not decay all weights alike", called, said)


def judge_rates(rates, called):
    """The rates of sixty steps, as parts of the one that was asked for."""
    some = (0, 4, 9, 10, 20, 35, 50, 59)
    said = f"parts of lr at the steps {some}: {', '.join(f'{rates[at]:.2f}' for at in some)}"
    if max(rates) - min(rates) < 1e-6:
        raise Wrong("never changes the rate", called, said)
    if rates[0] > 0.5:
        raise Wrong("has no warm-up: the first step should be a small one", called, said)
    if max(rates) > 1.03:
        raise Wrong("goes above lr", called, said)
    top = next((at for at, rate in enumerate(rates) if rate > 0.97), None)
    if top is None:
        what = "never reaches lr: let the cosine begin after the warm-up, as SequentialLR does"
        raise Wrong(what, called, said)
    if not 8 <= top <= 11:
        raise Wrong("rises to lr in another number of steps than 10", called, said)
    if min(rates[top:]) > 0.97:
        raise Wrong("stays at lr after the warm-up: let it fall along a cosine", called, said)
    if any(after > before + 1e-3 for before, after in itertools.pairwise(rates[top + 1 :])):
        raise Wrong("rises again: the falling half of the wave takes 50 steps, T_max=50", called, said)
    if rates[-1] > 0.03:
        raise Wrong("does not come down to 0 with step 60", called, said)
    wave = [(1 + math.cos(math.pi * at / (60 - top))) / 2 for at in range(60 - top)]
    if max(abs(one - other) for one, other in zip(rates[top:], wave, strict=True)) > 0.08:
        raise Wrong("falls in another way than along a cosine", called, said)
