"""Count parameters."""

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import nn

from proof.recipes import few, load, mlp

count_parameters = load("count_parameters")


class Tied(nn.Module):
    """Any number of layers, some of which share the first one's weight."""

    def __init__(self, widths: list[int], width: int, ties: int, bias: bool, norm: bool) -> None:
        super().__init__()
        self.scale = nn.Parameter(torch.ones(width))
        self.body = mlp(widths)
        self.first = nn.Linear(width, width, bias=bias)
        self.again = nn.ModuleList(nn.Linear(width, width, bias=bias) for _ in range(ties))
        for layer in self.again:
            assert isinstance(layer, nn.Linear)
            layer.weight = self.first.weight
        self.alias = self.first
        self.norm = nn.BatchNorm1d(width) if norm else nn.Identity()


@few
@given(
    widths=st.lists(st.integers(1, 6), min_size=1, max_size=4),
    width=st.integers(1, 6),
    ties=st.integers(0, 3),
    bias=st.booleans(),
    norm=st.booleans(),
    data=st.data(),
)
def test_counts_agree_with_a_plain_sum(
    widths: list[int], width: int, ties: int, bias: bool, norm: bool, data: st.DataObject
) -> None:
    model = Tied(widths, width, ties, bias, norm)
    for parameter in model.parameters():
        parameter.requires_grad_(data.draw(st.booleans()))
    total = sum(p.numel() for p in model.parameters())
    trainable = sum(p.numel() for p in model.parameters() if p.requires_grad)
    assert count_parameters.count_parameters(model) == {
        "total": total,
        "trainable": trainable,
        "frozen": total - trainable,
    }
    rows = count_parameters.parameter_rows(model)
    assert sum(count for _, _, count in rows) == total
    assert rows[0] == ("(model)", "Tied", width)


def test_the_table_has_a_row_a_layer_and_the_total() -> None:
    table = count_parameters.parameter_table(nn.Sequential(nn.Linear(10, 18), nn.ReLU(), nn.Linear(18, 5)))
    assert [row.split() for row in table.split("\n")] == [
        ["0", "Linear", "198"],
        ["2", "Linear", "95"],
        ["total", "293"],
    ]


def test_a_model_without_parameters_counts_zero() -> None:
    assert count_parameters.count_parameters(nn.ReLU()) == {"total": 0, "trainable": 0, "frozen": 0}
    assert count_parameters.parameter_table(nn.ReLU()).split() == ["total", "0"]


@pytest.mark.parametrize("function", ["count_parameters", "parameter_rows", "parameter_table"])
class TestCountingRefuses:
    def test_what_is_no_model(self, function: str) -> None:
        with pytest.raises(TypeError, match="pass the model"):
            getattr(count_parameters, function)([nn.Linear(1, 1)])

    def test_a_layer_without_sizes(self, function: str) -> None:
        with pytest.raises(ValueError, match="'0' has no sizes yet: pass one batch"):
            getattr(count_parameters, function)(nn.Sequential(nn.LazyLinear(3)))
