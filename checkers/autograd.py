"""Checks solutions of the exercises in the chapter on autograd."""

import copy

import torch
from torch import nn

from judge import Wrong, alike, compare, draws, exercise, number, quarters, shown


def wave(w):
    return torch.sin(w[:, 0]) * w[:, 1] + w[:, 1] ** 3


def cube(w):
    return w[:, 0] ** 3 + w[:, 0] * w[:, 1]


def moved(f, w, left, right):
    """How much f changes when the first column moves from `left` to `right` of where it is."""
    step = torch.zeros_like(w)
    step[:, 0] = 1
    return f(w + right * step) - f(w + left * step)


@exercise(1, "slopes_by_steps(f, w, h)")
def judge_slope(solution):
    points = [quarters(draws(seed), 4, 2) for seed in range(4)]
    cases = [(f, w.double(), h) for w in points for f, h in ((wave, 0.25), (cube, 0.125))]
    mistakes = {
        "divides by h, and the two points are 2 h apart": lambda f, w, h: moved(f, w, -h, h) / h,
        "steps to one side only: the slope there is a worse one": lambda f, w, h: moved(f, w, 0, h) / h,
        "steps to one side only, back: that slope is a worse one": lambda f, w, h: moved(f, w, -h, 0) / h,
        "forgets to divide by the distance of the two points": lambda f, w, h: moved(f, w, -h, h),
        "moves all columns: only the first may move": lambda f, w, h: (f(w + h) - f(w - h)) / (2 * h),
        "turns the sign round: the point on the right comes first": lambda f, w, h: (
            moved(f, w, h, -h) / (2 * h)
        ),
        "divides only the second value: put the difference into brackets": lambda f, w, h: (
            f(w + h * torch.tensor([1.0, 0])) - f(w - h * torch.tensor([1.0, 0])) / (2 * h)
        ),
        "takes a step of its own instead of h": lambda f, w, h: moved(f, w, -1e-6, 1e-6) / 2e-6,
        "adds the slopes up: give one for each row": lambda f, w, h: (moved(f, w, -h, h) / (2 * h)).sum(),
    }
    compare(
        solution,
        cases,
        lambda f, w, h: moved(f, w, -h, h) / (2 * h),
        mistakes,
        lambda a, b: alike(a, b, 1e-5),
    )
    narrow = solution(wave, points[0].float(), 0.25)
    if narrow.dtype != torch.float32:
        said = f"for points in float32 it gives {narrow.dtype}"
        raise Wrong("computes in another type than that of w: then float32 cannot show its rounding", said)


class Adding:
    """The slope, with those of all calls before it: nobody cleared the gradient."""

    def __init__(self):
        self.grad = 0

    def __call__(self, w):
        self.grad += w
        return self.grad


@exercise(2, "slope_through_one(w)")
def judge_slope_through_one(solution):
    cases = [(2.0,), (-1.5,), (0.5,), (3.0,)]
    mistakes = {
        "gives the slope through both factors: detach one of them": lambda w: 2 * w,
        "gives the value, not the slope": lambda w: w * w,
        "does not clear the gradient between calls: they add up": Adding(),
        "gives nothing but 0: is the other factor detached too?": lambda w: 0,
        "gives nothing but 1: one factor is left, and it is w": lambda w: 1,
        "gives one number, whatever w is": lambda w: 2.0,
    }
    compare(solution, cases, lambda w: w, mistakes)


def steps(rows, parts, divide=True, clear="step", each=False):
    """Train as asked, or with one thing changed."""

    def train(layer, x, y):
        optimizer = torch.optim.SGD(layer.parameters(), lr=0.1)
        for count, (part, target) in enumerate(zip(x.split(rows), y.split(rows), strict=True), 1):
            if clear == "part":
                optimizer.zero_grad()
            loss = nn.functional.mse_loss(layer(part), target)
            (loss / parts if divide else loss).backward()
            if each or count % parts == 0:
                optimizer.step()
                if clear == "step":
                    optimizer.zero_grad()

    return train


@exercise(3, "train_in_parts(layer, x, y, rows, parts)")
def judge_train(solution):
    mistakes = {
        "does not divide the loss of each part by the number of parts: the steps are too large": {
            "divide": False
        },
        "clears the gradient before each part, so that only the last of them counts": {
            "clear": "part",
        },
        "clears the gradient before each part, and does not divide the loss": {
            "clear": "part",
            "divide": False,
        },
        "does not clear the gradient between steps": {"clear": "never"},
        "takes a step after each part": {"each": True},
        "takes a step after each part, and does not divide the loss": {"each": True, "divide": False},
    }
    results = []
    for seed, (rows, parts) in enumerate([(8, 1), (2, 4), (4, 2), (1, 8)]):
        generator = draws(seed)
        x, y = quarters(generator, 32, 3), quarters(generator, 32, 1)
        start = nn.Linear(3, 1)
        with torch.no_grad():
            start.weight.copy_(quarters(generator, 1, 3))
            start.bias.zero_()
        layer = copy.deepcopy(start)
        solution(layer, x.clone(), y.clone(), rows, parts, returns=False)
        results.append((start, x, y, rows, parts, layer.weight.detach()))

    def same(**changed):
        for start, x, y, rows, parts, got in results:
            layer = copy.deepcopy(start)
            steps(rows, parts, **changed)(layer, x, y)
            if not alike(got, layer.weight.detach(), 1e-4):
                weights = f"the weight becomes {shown(got)}, right is {shown(layer.weight)}"
                return f"with rows={rows}, parts={parts} {weights}"
        return ""

    if not (wrong := same()):
        return
    if all(alike(got, start.weight) for start, *_, got in results):
        raise Wrong("leaves the layer as it was: train the one that is given, and take steps", wrong)
    for name, changed in mistakes.items():
        if not same(**changed):
            raise Wrong(name, wrong)
    raise Wrong("reaches other weights than batches would", wrong)


def circle(seed):
    """Points around a circle, as evenly as can be, and what a good fit finds."""
    generator = draws(seed)
    center = 2 * torch.rand(2, generator=generator) - 1
    radius = 1.5 + 1.5 * torch.rand(1, generator=generator)
    angle = torch.linspace(0, 2 * torch.pi, 61)[:-1] + 0.05
    points = center + radius * torch.stack([angle.cos(), angle.sin()], dim=1)
    return points + 0.05 * torch.randn(60, 2, generator=generator), center, radius.item()


@exercise(4, "fit_circle(points)")
def judge_fit_circle(solution):
    found = []
    for seed in range(4):
        points, center, radius = circle(seed)
        with torch.enable_grad():
            got = solution(points.clone())
        if not isinstance(got, (tuple, list)) or len(got) != 2 or number(got[1]) is None:
            raise Wrong("returns something else than two things: center and radius", f"it gives {got}")
        middle = torch.as_tensor(got[0]).detach().flatten()
        if middle.numel() != 2:
            raise Wrong("returns a center that is not two numbers", f"it gives {got}")
        found.append((middle, number(got[1]), center, radius))
    middle, size, center, radius = found[0]
    example = [f"it gives    {shown(middle)}, {size:.3f}", f"around is   {shown(center)}, {radius:.3f}"]

    def right(wanted):
        return all(abs(size - wanted(radius)) < 0.15 for _, size, _, radius in found)

    centered = all((middle - center).abs().max() < 0.15 for middle, _, center, _ in found)
    if centered and right(lambda radius: radius):
        return
    if any(not middle.isfinite().all() or middle.abs().max() > 100 for middle, *_ in found):
        raise Wrong(
            "runs away: step against the gradient, clear it each time, or take a smaller rate", *example
        )
    if all(torch.equal(middle, found[0][0]) and size == found[0][1] for middle, size, *_ in found):
        raise Wrong("gives the same circle for all points: do its numbers move?", *example)
    if centered and right(lambda radius: radius**2):
        raise Wrong("gives the square of the radius: the distance is a root", *example)
    if centered and right(lambda radius: 2 * radius):
        raise Wrong("gives the diameter: the radius is half of it", *example)
    if centered:
        raise Wrong(
            "finds the center, and not the radius: does it have a gradient, and take steps?", *example
        )
    raise Wrong("stops away from the circle: take more steps, or clear the gradient", *example)
