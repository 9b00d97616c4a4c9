"""The optimizers of the explorables go where PyTorch's go."""

import random
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
import torch
from torch import Tensor

from proof.modules import called

STEPS = 60
SETTINGS = 20  # for each optimizer and surface
STARTS = 6
COPIES = 3
ULP = 2.0**-52

# Each surface once more, for autograd; and how far from the origin the runs begin.
SURFACES: dict[str, tuple[Callable[..., Tensor], int, float]] = {
    "parabola": (lambda x: x**2, 1, 4.0),
    "two_valleys": (lambda x: x**4 + x**3 - 2 * x**2 - 2 * x, 1, 2.5),
    "steep_valley": (lambda x: x**4 + x**3 - 5 * x**2, 1, 2.5),
    "quadratic": (lambda x, y: (x**2 + 100 * y**2) / 2, 2, 8.0),
    "rosenbrock": (lambda x, y: (1 - x) ** 2 + 100 * (y - x**2) ** 2, 2, 1.5),
    "saddle": (lambda x, y: x**2 + (y**2 - 1) ** 2 / 4, 2, 1.5),
}


def settings(name: str, chance: random.Random) -> dict[str, Any]:
    """Random settings of an optimizer, by PyTorch's names."""
    given: dict[str, Any] = {"lr": 10 ** chance.uniform(-4, 0.3), "weight_decay": chance.choice([0, 0, 0.1])}
    if name == "SGD":
        momentum = chance.choice([0.0, chance.random()])
        others: list[dict[str, Any]] = [{}, {"nesterov": True}, {"dampening": chance.random()}]
        more = chance.choice(others)
        return given | {"momentum": momentum} | (more if momentum else {})
    betas = (chance.random(), 1 - 10 ** chance.uniform(-4, 0))
    return given | {"betas": betas, "eps": 10 ** chance.uniform(-10, -3)}


def followed(name: str, surface: str, starts: Tensor, groups: list[dict[str, Any]], noise: Tensor) -> Tensor:
    """All points of the runs, by PyTorch: steps, settings, copies, starts, coordinates.

    The first copy is left alone; after each step the others are moved by a few roundings.
    """
    value = SURFACES[surface][0]
    each = [one.expand(1 + COPIES, -1, -1).clone().requires_grad_() for one in starts]
    groups = [{"params": [point], **group} for point, group in zip(each, groups, strict=True)]
    optimizer = getattr(torch.optim, name)(groups)
    path = [torch.stack([point.detach() for point in each])]
    for step in range(STEPS):
        optimizer.zero_grad()
        value(*torch.stack(each).unbind(-1)).sum().backward()  # type: ignore[no-untyped-call]
        optimizer.step()
        for point in each:
            point.data[1:] *= 1 + noise[step]
        path.append(torch.stack([point.detach() for point in each]))
    return torch.stack(path)


def ours_with(name: str, group: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """A function of `optimizer.js` with its settings, for an optimizer of PyTorch."""
    return ("sgd", group) if name == "SGD" else ("adam", group | {"decoupled": name == "AdamW"})


@pytest.mark.parametrize("surface", SURFACES)
def test_each_run_goes_where_pytorchs_goes(surface: str) -> None:
    """Point by point, relative to the largest coordinate so far, while the numbers are finite.

    Some runs are chaotic: roundings soon lead elsewhere, in PyTorch too. They are compared up to there.
    """
    chance, draw = random.Random(surface), torch.Generator().manual_seed(0)
    _, dimensions, far = SURFACES[surface]
    torchs, calls = [], []
    for name in ("SGD", "Adam", "AdamW"):
        groups = [settings(name, chance) for _ in range(SETTINGS)]
        shape = (SETTINGS, STARTS, dimensions)
        starts = (2 * torch.rand(shape, dtype=torch.float64, generator=draw) - 1) * far
        noise = torch.randn(STEPS, COPIES, STARTS, dimensions, dtype=torch.float64, generator=draw) * 2 * ULP
        torchs.append(followed(name, surface, starts, groups, noise))
        for group, rows in zip(groups, starts.tolist(), strict=True):
            function, given = ours_with(name, group)
            same = {"gradient": {"export": f"surfaces.{surface}.gradient"}, "steps": STEPS, **given}
            calls += [[function, {**same, "start": start}] for start in rows]
    wanted = torch.cat(torchs, 1)
    ours = torch.tensor(called("optimizer", calls), dtype=torch.float64)
    ours = ours.transpose(0, 1).reshape(wanted[:, :, 0].shape)
    exact, scale = wanted[:, :, 0], wanted[:, :, 0].abs().amax(-1).cummax(0).values
    finite = exact.isfinite().all(-1) & (scale < 1e150)
    spread = (wanted - wanted[:, :, :1]).abs().amax((2, 4)) / scale
    compared = (spread <= 1e-13).cumprod(0).bool() & finite
    apart = ((ours - exact).abs().amax(-1) / scale)[compared]
    assert apart.max() <= 1e-12, f"{apart.max():.1e} apart"
    assert compared.sum() > 0.7 * finite.sum() > 5_000, f"{compared.sum()} of {finite.sum()} points"


def test_the_first_step_is_not_dampened() -> None:
    gradient = {"export": "surfaces.parabola.gradient"}
    given = {"lr": 0.1, "momentum": 0.9, "dampening": 0.5, "gradient": gradient, "start": [1], "steps": 2}
    (points,) = called("optimizer", [["sgd", given]])
    point = torch.tensor([1.0], dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.SGD([point], lr=0.1, momentum=0.9, dampening=0.5)
    for ours in points:
        assert ours == pytest.approx(point.tolist(), rel=1e-15)
        optimizer.zero_grad()
        point.square().sum().backward()  # type: ignore[no-untyped-call]
        optimizer.step()


def test_what_is_left_out_is_as_in_pytorch() -> None:
    for name, torchs in (("sgd", torch.optim.SGD), ("adam", torch.optim.Adam)):
        defaults = torchs([torch.zeros(1)]).defaults
        names = {"sgd": ["momentum", "dampening", "nesterov"], "adam": ["betas", "eps"]}[name]
        said = {key: defaults[key] for key in ["lr", "weight_decay", *names]}
        least: dict[str, Any] = {
            "gradient": {"export": "surfaces.rosenbrock.gradient"},
            "start": [-1, 0.5],
            "steps": 5,
        }
        short, full = called("optimizer", [[name, least], [name, {**least, **said}]])
        assert short == full and len(short) == 6


def test_surfaces_and_their_slopes_are_autograds() -> None:
    draw = torch.Generator().manual_seed(0)
    for surface, (value, dimensions, far) in SURFACES.items():
        points = (2 * torch.rand(200, dimensions, dtype=torch.float64, generator=draw) - 1) * far
        points.requires_grad_()
        values = value(*points.unbind(1))
        values.sum().backward()  # type: ignore[no-untyped-call]
        assert points.grad is not None
        for what, torchs in (("value", values), ("gradient", points.grad)):
            ours = called("optimizer", [[f"surfaces.{surface}.{what}", point] for point in points.tolist()])
            scale = float(torchs.detach().abs().max())
            assert torch.tensor(ours, dtype=torch.float64) == pytest.approx(
                torchs.detach(), rel=1e-12, abs=1e-14 * scale
            )


RUN: dict[str, Any] = {"gradient": {"export": "surfaces.parabola.gradient"}, "start": [1], "steps": 3}
NAN, INF = float("nan"), float("inf")


WRONG: list[tuple[str, dict[str, Any], str]] = [
    ("sgd", {"lr": -1}, "lr must be a finite number, 0 or more, not -1"),
    ("sgd", {"lr": NAN}, "lr must be"),
    ("sgd", {"lr": "0.1"}, 'lr must be a finite number, 0 or more, not "0.1"'),
    ("sgd", {"momentum": INF}, "momentum must be"),
    ("sgd", {"dampening": -0.1}, "dampening must be"),
    ("sgd", {"weight_decay": None}, "weight_decay must be"),
    ("sgd", {"nesterov": 1}, "nesterov must be true or false, not 1"),
    ("sgd", {"nesterov": True}, "Nesterov momentum requires a momentum and zero dampening"),
    ("sgd", {"nesterov": True, "momentum": 0.9, "dampening": 0.1}, "and zero dampening"),
    ("sgd", {"betas": [0.9, 0.99]}, "betas is no argument of sgd"),
    ("sgd", {"start": []}, "start must be an array of finite numbers"),
    ("sgd", {"start": 1}, "start must be"),
    ("sgd", {"start": [NAN]}, "start must be an array of finite numbers, one or more, not [NaN]"),
    ("sgd", {"start": [1, 2]}, "point must be an array with 1 number, not [1, 2]"),
    ("sgd", {"steps": 1.5}, "steps must be an integer"),
    ("sgd", {"steps": -1}, "steps must be an integer"),
    ("sgd", {"steps": 1e9}, "steps must be an integer from 0 to 1000000"),
    ("sgd", {"gradient": 3}, "gradient must be a function"),
    ("sgd", {"gradient": {"export": "surfaces.parabola.value"}}, "what gradient returns must be"),
    ("adam", {"betas": [0.9, 1]}, "betas must be two numbers from 0 to below 1, not [0.9, 1]"),
    ("adam", {"betas": [0.9]}, "betas must be"),
    ("adam", {"eps": -1e-8}, "eps must be"),
    ("adam", {"decoupled": "yes"}, "decoupled must be"),
    ("adam", {"momentum": 0.9}, "momentum is no argument of adam"),
]


def test_a_bad_argument_is_named_with_the_reason() -> None:
    answers = called("optimizer", [[function, {**RUN, **given}] for function, given, _ in WRONG])
    for answer, (_, given, says) in zip(answers, WRONG, strict=True):
        error = answer["error"] if isinstance(answer, dict) else "none"
        assert error.startswith("RangeError: ") and says in error, f"{given}: {error}"


def test_what_is_missing_is_named_too() -> None:
    left = {name: {key: value for key, value in RUN.items() if key != name} for name in RUN}
    both = [(name, function) for name in RUN for function in ("sgd", "adam")]
    answers = called("optimizer", [[function, left[name]] for name, function in both])
    for (name, _), answer in zip(both, answers, strict=True):
        assert answer["error"].startswith(f"RangeError: {name} must be"), answer
    surface = "surfaces.saddle"
    for answer in called(
        "optimizer", [["sgd"], ["adam", None], [f"{surface}.value", [1]], [f"{surface}.gradient"]]
    ):
        assert answer["error"].startswith("RangeError: ")


def test_a_run_that_diverges_goes_on_to_infinity() -> None:
    (points,) = called("optimizer", [["sgd", {**RUN, "lr": 1e30, "steps": 40}]])
    assert len(points) == 41 and not all(abs(x) < INF for (x,) in points)


def distances(rate: float, momentum: float, nesterov: bool) -> list[float]:
    """Where SGD is on a parabola with curvature 1, from 1 on."""
    x, velocity, found = 1.0, 0.0, [1.0]
    for _ in range(3000):
        slope = x
        velocity = momentum * velocity + slope
        x = x - rate * (slope + momentum * velocity if nesterov else velocity)
        found.append(x)
        if abs(x) > 1e6 or abs(x) < 1e-200:
            break
    return found


def test_the_map_of_regimes_is_what_runs_do() -> None:
    """A little inside each of its regions, for the curvature 1."""
    chance = random.Random(0)
    settings = [
        (10 ** chance.uniform(-3, 1), chance.uniform(0, 0.98), chance.random() < 0.5) for _ in range(300)
    ]
    borders = called(
        "descent/landscapes",
        [
            [name, 1, momentum, nesterov]
            for _, momentum, nesterov in settings
            for name in ("limit", "turning")
        ],
    )
    regimes = called("descent/landscapes", [["regime", rate, 1, *rest] for rate, *rest in settings])
    seen = set()
    for (rate, momentum, nesterov), limit, turning, regime in zip(
        settings, borders[::2], borders[1::2], regimes, strict=True
    ):
        if min(abs(rate / limit - 1), abs(rate / turning - 1), abs(rate - 1)) < 0.03:
            continue
        found = distances(rate, momentum, nesterov)
        if abs(found[-1]) > 1:
            does = "diverges"
        else:
            does = "swings" if any(a * b < 0 for a, b in pairwise(found)) else "steady"
        assert regime == does, f"rate {rate}, momentum {momentum}, Nesterov {nesterov}: {does}, not {regime}"
        seen.add(regime)
    assert seen == {"diverges", "swings", "steady"}


def told(settings: list[dict[str, Any]]) -> list[str]:
    """What the figure says of runs, each with some settings and the others as at the beginning."""
    begin = {"surface": "parabola", "optimizer": "sgd", "lr": 0.02, "momentum": 0.9, "nesterov": False}
    full = [{**begin, "x": -4, "y": 1, "steps": 60, **setting} for setting in settings]
    done = called("descent/run", [["run", one] for one in full])
    words = called("descent/run", [["told", *both] for both in zip(full, done, strict=True)])
    return [str(one) for one in words]


VALLEYS = {"surface": "two_valleys", "x": -2, "lr": 0.01, "steps": 100}


def test_the_words_say_what_a_run_did() -> None:
    says: list[tuple[dict[str, Any], str]] = [
        ({}, "It overshoots 4 times."),  # as snippets/explore/overshoots.py prints
        ({"momentum": 0.8}, "It overshoots 3 times."),
        ({"momentum": 0.6}, "It has not overshot."),
        ({"momentum": 0.6}, "comes down steadily"),
        ({"momentum": 0.8}, "swings on its way"),
        ({"lr": 3}, "Diverges at step 4:"),
        ({"lr": 3}, "every rate above 1.9 diverges"),
        ({"lr": 1, "momentum": 0}, "every rate above 1 diverges"),  # at 1 it jumps from side to side
        ({"lr": 1.01, "momentum": 0}, "After 60 steps at x = "),  # it grows, but is not far yet
        ({**VALLEYS, "momentum": 0}, "Within 1 % of the minimum at x = −1.23 after "),
        (VALLEYS, "Within 1 % of the minimum at x = 0.922 after "),
        ({"steps": 8}, "The next step moves x by 0.519 (momentum 0.504, slope 0.0148)."),
    ]
    for words, (setting, wanted) in zip(told([setting for setting, _ in says]), says, strict=True):
        assert wanted in words, f"{setting}: {words}"
    (adam,) = told([{"optimizer": "adam"}])
    assert "slope" not in adam and "theory" not in adam


def test_within_one_percent_is_counted_as_pytorch_would() -> None:
    """On a parabola without momentum: the loss falls by the same factor at each step."""
    rates = (0.01, 0.05, 0.3, 0.9)
    for words, rate in zip(
        told([{"lr": rate, "momentum": 0, "steps": 400} for rate in rates]), rates, strict=True
    ):
        steps = next(k for k in range(2000) if (1 - 2 * rate) ** (2 * k) <= 0.01)
        assert words.startswith(f"Within 1 % of the minimum after {steps} step")
