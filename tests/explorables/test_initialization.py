"""The sizes of signals and gradients through depth are those of numerical integration."""

import gzip
import json
import math
import random
from collections.abc import Iterator
from types import ModuleType

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from proof import beside
from proof.activations import FUNCTIONS, value_and_slope
from proof.modules import called
from proof.pages import DOCS

CORNERS = [0, 3, 20]
RULE = np.polynomial.legendre.leggauss(40)
FAR = 11  # so many standard deviations


def normal_nodes(s: float) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Nodes and weights for a mean over normal x of size s: short panels, cut at corners."""
    steps = np.arange(1, 4 * FAR + 1) / 4
    cuts = np.unique(np.concatenate([CORNERS, steps * s, steps * 4]))
    cuts = cuts[cuts <= FAR * s]
    cuts = np.concatenate([-cuts[:0:-1], cuts])
    half = np.diff(cuts)[:, None] / 2
    x = (cuts[:-1, None] + half * (1 + RULE[0])).ravel()
    density = np.exp(-((x / s) ** 2) / 2) / (s * math.sqrt(2 * math.pi))
    return x, (half * RULE[1]).ravel() * density


def integrated(name: str, gain: float, depth: int, mode: str) -> list[float]:
    """The recursion of the page with PyTorch's functions and slopes."""
    signal, factors = [gain**2], []
    for _ in range(depth):
        x, weights = normal_nodes(math.sqrt(signal[-1]))
        values, slopes = value_and_slope(name, torch.from_numpy(x))
        signal.append(gain**2 * float(weights @ values.numpy() ** 2))
        factors.append(gain**2 * float(weights @ slopes.numpy() ** 2))
    if mode == "forward":
        return signal[:depth]
    back = np.concatenate([[1], np.cumprod(factors[depth - 2 :: -1] if depth > 1 else [])])
    return [float(size) for size in back[::-1]]


@pytest.mark.parametrize("mode", ["forward", "backward"])
@pytest.mark.parametrize("name", FUNCTIONS)
def test_sizes_are_those_of_numerical_integration(name: str, mode: str) -> None:
    draw = random.Random(f"{name} {mode}")
    settings = [(0.001, 5), (1.0, 1), (1.0, 2), (20.0, 5)]
    settings += [(draw.uniform(0.1, 4), draw.randint(2, 20)) for _ in range(6)]
    asked = [{"activation": name, "gain": g, "depth": d, "mode": mode} for g, d in settings]
    for (gain, depth), ours in zip(
        settings, called("initialization", [["propagate", one] for one in asked]), strict=True
    ):
        assert ours == pytest.approx(integrated(name, gain, depth, mode), rel=1e-10, abs=0), gain


GOOD = {"activation": "relu", "gain": 1.4, "depth": 3, "mode": "forward"}
WRONG: list[tuple[str, object]] = [
    ("activation", None), ("activation", "constructor"), ("activation", 1), ("activation", "ReLU"),
    ("gain", None), ("gain", "1"), ("gain", -1), ("gain", math.nan), ("gain", math.inf),
    ("depth", None), ("depth", "3"), ("depth", 0), ("depth", -1), ("depth", 2.5), ("depth", math.nan),
    ("depth", math.inf), ("depth", 10**9), ("mode", None), ("mode", "fan_in"),
]  # fmt: skip


@pytest.mark.parametrize(("argument", "value"), WRONG)
def test_a_wrong_argument_is_named(argument: str, value: object) -> None:
    without = {key: given for key, given in GOOD.items() if key != argument}
    answers = called("initialization", [["propagate", {**GOOD, argument: value}], ["propagate", without]])
    for answer in answers:
        assert answer["error"].startswith(f"RangeError: {argument} must be "), answer


def test_what_is_no_setting_is_refused() -> None:
    for answer in called("initialization", [["propagate"], ["propagate", None], ["propagate", 3]]):
        assert answer["error"].startswith("RangeError: activation must be "), answer


def test_limits_are_numbers() -> None:
    deep = [{"activation": name, "gain": gain, "depth": 300, "mode": mode}
            for name in FUNCTIONS for gain in (0, 1e-9, 40) for mode in ("forward", "backward")]  # fmt: skip
    for setting, sizes in zip(
        deep, called("initialization", [["propagate", one] for one in deep]), strict=True
    ):
        assert len(sizes) == 300, setting
        assert not any(math.isnan(size) for size in sizes), setting


FOLDER = DOCS / "explore" / "initialization"
Sizes = tuple[torch.Tensor, torch.Tensor]


@pytest.fixture
def bands() -> Iterator[ModuleType]:
    with beside.imported(FOLDER, "bands") as (program,):
        yield program


def theory(bands: ModuleType, depth: int, mode: str) -> torch.Tensor:
    """By activation, gain and layer."""
    gains = bands.GAINS.tolist()
    asked = [
        {"activation": name, "gain": gain, "depth": depth, "mode": mode}
        for name in bands.ACTIVATIONS
        for gain in gains
    ]
    found = called("initialization", [["propagate", one] for one in asked])
    return torch.tensor(found, dtype=torch.float64).view(len(bands.ACTIVATIONS), len(gains), depth)


def test_what_is_shipped_is_complete_and_small(bands: ModuleType) -> None:
    text = (FOLDER / "bands.json").read_bytes()
    shipped = json.loads(text)
    assert len(gzip.compress(text)) < 8.5 * 1024
    assert (shipped["width"], shipped["seeds"], shipped["depth"]) == (bands.WIDTH, bands.SEEDS, bands.DEPTH)
    assert shipped["layers"] == bands.LAYERS
    assert shipped["gains"] == bands.GAINS.tolist()
    assert list(shipped["bands"]) == list(bands.ACTIVATIONS) == list(FUNCTIONS)
    for name, modes in shipped["bands"].items():
        for mode, of_gains in modes.items():
            shape = np.array(of_gains).shape
            assert shape == (len(bands.GAINS), 3, len(bands.LAYERS)), (name, mode)


@pytest.mark.long
def test_the_program_gives_what_is_shipped(bands: ModuleType) -> None:
    names = ["relu", "tanh", "gelu"]
    again = bands.bands({name: bands.ACTIVATIONS[name] for name in names})
    shipped = json.loads((FOLDER / "bands.json").read_text(encoding="utf-8"))["bands"]
    for name in names:
        for mode in ("forward", "backward"):
            assert np.allclose(again[name][mode], shipped[name][mode], rtol=0, atol=2e-3), (name, mode)


@pytest.mark.long
@pytest.mark.parametrize("mode", ["forward", "backward"])
def test_the_mean_of_wide_networks_is_theory_s_within_its_error(bands: ModuleType, mode: str) -> None:
    width, depth, seeds = 1024, 6, 24
    runs: list[Sizes] = [bands.sizes(bands.ACTIVATIONS, seed, width, depth) for seed in range(seeds)]
    found = torch.stack([run[mode == "backward"] for run in runs])
    error = found.std(0) / seeds**0.5
    off = (found.mean(0) - theory(bands, depth, mode)).abs()
    assert bool((off <= 4 * error + 1e-15).all()), (off / error).max()
    assert bool((error < 0.2 * found.mean(0)).all())


@pytest.mark.parametrize("mode", ["forward", "backward"])
def test_the_mean_of_narrow_networks_has_no_bias_with_relu_and_its_leaky_kin(
    bands: ModuleType, mode: str
) -> None:
    seeds, depth = 200, 4
    slopes = {"relu": 0.0, "leaky_relu": 0.01, "prelu": 0.25}
    chosen = {name: bands.ACTIVATIONS[name] for name in slopes}
    runs: list[Sizes] = [bands.sizes(chosen, seed, width=64, depth=depth) for seed in range(seeds)]
    found = torch.stack([run[mode == "backward"] for run in runs])
    kept = torch.tensor([[gain**2 * (1 + slope**2) / 2 for gain in bands.GAINS] for slope in slopes.values()])
    layers = torch.arange(depth)
    exact = kept[:, :, None] ** (layers if mode == "forward" else layers.flip(0))
    if mode == "forward":
        exact = exact * bands.GAINS[:, None] ** 2
    off = (found.mean(0) - exact).abs()
    assert bool((off <= 4 * found.std(0) / seeds**0.5 + 1e-12).all()), off
