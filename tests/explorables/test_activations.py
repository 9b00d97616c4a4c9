"""The page's activation functions and their slopes are PyTorch's."""

import math

import pytest
import torch

from proof.activations import FUNCTIONS, value_and_slope
from proof.modules import called

SPECIAL = [-1e3, -20.0, -3.0, -1e-300, -0.0, 0.0, 1e-300, 3.0, 20.0, math.nextafter(20, 21), 1e3]


def apart(ours: list[float], theirs: torch.Tensor) -> float:
    """How far apart at most: relative where numbers are above 1."""
    difference = torch.tensor(ours, dtype=torch.float64) - theirs
    return float((difference.abs() / theirs.abs().clamp(min=1)).max())


def computed(path: str, points: list[float]) -> list[float]:
    return called("activations", [[f"activations.{path}", x] for x in points])


@pytest.mark.parametrize("name", FUNCTIONS)
def test_values_and_slopes_are_those_of_autograd(name: str) -> None:
    points = torch.tensor([*(i / 100 for i in range(-3000, 3001)), *SPECIAL], dtype=torch.float64)
    values, slopes = value_and_slope(name, points)
    assert apart(computed(f"{name}.value", points.tolist()), values) < 1e-12
    assert apart(computed(f"{name}.derivative", points.tolist()), slopes) < 1e-12


def test_what_the_error_function_leaves_is_good_to_1e_12_of_itself() -> None:
    points = [i / 50 for i in range(-300, 1300)] + [1e-300, 2.0]
    for x, ours in zip(points, called("error_function", [["erfc", x] for x in points]), strict=True):
        assert math.isclose(ours, math.erfc(x), rel_tol=1e-12), x


@pytest.mark.parametrize("wrong", [None, "1", [1], math.nan, math.inf, -math.inf])
@pytest.mark.parametrize("part", ["value", "derivative"])
def test_what_is_no_number_is_refused(part: str, wrong: object) -> None:
    (answer,) = called("activations", [[f"activations.relu.{part}", wrong]])
    assert answer["error"].startswith("RangeError: x must be a finite number"), answer
