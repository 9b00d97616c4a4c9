"""The receptive field."""

import warnings

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import Tensor, nn

from proof.recipes import few, load, same_state, snapshot

receptive_field = load("receptive_field").receptive_field


def convolutions(*settings: tuple[int, int, int]) -> nn.Sequential:
    """Of kernel size, stride and dilation, each with a ReLU."""
    torch.manual_seed(0)
    layers: list[nn.Module] = []
    for i, (size, stride, dilation) in enumerate(settings):
        layers += [nn.Conv2d(4 if i else 1, 4, size, stride, dilation=dilation), nn.ReLU()]
    return nn.Sequential(*layers)


def by_formula(*settings: tuple[int, int, int]) -> int:
    field, step = 1, 1
    for size, stride, dilation in settings:
        field += (size - 1) * dilation * step
        step *= stride
    return field


@few
@given(
    settings=st.lists(
        st.tuples(st.integers(1, 4), st.integers(1, 2), st.integers(1, 2)), min_size=1, max_size=3
    )
)
def test_it_is_what_the_formula_says(settings: list[tuple[int, int, int]]) -> None:
    # No stride that is larger than its kernel: the box is then the field, though with gaps.
    found = receptive_field(convolutions(*settings), (1, 41, 41))
    assert found.height == found.width == by_formula(*settings)


def test_it_says_where() -> None:
    conv = nn.Conv2d(1, 2, (3, 1), padding=(1, 0))
    assert receptive_field(conv, (1, 9, 9), at=(2, 5)) == (1, 5, 3, 1)
    assert receptive_field(conv, (1, 9, 9)) == (3, 4, 3, 1)  # the middle


def test_a_maximum_needs_several_images() -> None:
    pool = nn.MaxPool2d(3, 1)
    assert receptive_field(pool, (1, 12, 12), draws=1)[2:] == (1, 1)
    assert receptive_field(pool, (1, 12, 12), draws=200)[2:] == (3, 3)


def test_a_border_is_said() -> None:
    wide = convolutions((5, 1, 1), (5, 1, 1))
    with pytest.warns(UserWarning, match="a larger image may show a larger one"):
        assert receptive_field(wide, (1, 9, 9))[2:] == (9, 9)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        receptive_field(wide, (1, 13, 13), at=(2, 2))


def test_everything_is_left_as_it_was() -> None:
    class Mixed(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.norm, self.drop = nn.BatchNorm2d(1), nn.Dropout()
            self.norm.eval()

        def forward(self, x: Tensor) -> Tensor:
            out: Tensor = self.drop(self.norm(x))
            return out

    model = Mixed()
    before, modes = snapshot(model), [m.training for m in model.modules()]
    torch.manual_seed(1)
    with torch.no_grad():
        assert receptive_field(model, (1, 5, 5))[2:] == (1, 1)
    after = torch.rand(1)
    torch.manual_seed(1)
    assert torch.equal(torch.rand(1), after)
    assert same_state(before, snapshot(model)) and modes == [m.training for m in model.modules()]
    assert all(parameter.grad is None for parameter in model.parameters())
    with pytest.raises(RuntimeError):
        receptive_field(model, (2, 5, 5))
    assert modes == [m.training for m in model.modules()]


def test_a_model_may_have_another_dtype_or_no_parameters() -> None:
    assert receptive_field(nn.Conv2d(1, 1, 3).double(), (1, 9, 9))[2:] == (3, 3)
    frozen = nn.Conv2d(3, 8, 3, bias=False).requires_grad_(False)
    assert receptive_field(frozen, (3, 9, 9))[2:] == (3, 3)
    assert receptive_field(nn.Identity(), (1, 9, 9)) == (4, 4, 1, 1)


def test_what_is_no_image_or_no_function_of_it_is_refused() -> None:
    with pytest.raises(ValueError, match=r"\(1, 81\): pass the part"):
        receptive_field(nn.Flatten(), (1, 9, 9))
    for at in ((7, 0), (0, -1)):
        with pytest.raises(ValueError, match="the output is 7 x 7"):
            receptive_field(nn.Conv2d(1, 1, 3), (1, 9, 9), at=at)
    with pytest.raises(ValueError, match="draws is 0"):
        receptive_field(nn.Identity(), (1, 9, 9), draws=0)

    class Constant(nn.Module):
        def forward(self, x: Tensor) -> Tensor:
            return torch.zeros_like(x)

    with pytest.raises(ValueError, match="does not depend on the image"):
        receptive_field(Constant(), (1, 9, 9))
    dead = nn.Sequential(nn.Conv2d(1, 1, 3), nn.ReLU())
    with torch.no_grad():
        dead.get_parameter("0.weight").fill_(0)
    with pytest.raises(ValueError, match="no pixel moves the output"):
        receptive_field(dead, (1, 9, 9))
