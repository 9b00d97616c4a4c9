"""Initialize a model."""

import pytest
import torch
from torch import nn

from proof.recipes import load, snapshot

initialize_model = load("initialize_model").initialize_model


@pytest.mark.parametrize(
    ("layer", "inputs", "outputs"),
    [
        (nn.Linear(400, 100), 400, 100),
        (nn.Conv1d(60, 50, 5), 60 * 5, 50 * 5),
        (nn.Conv2d(30, 40, 3), 30 * 9, 40 * 9),
        (nn.Conv3d(10, 20, 3), 10 * 27, 20 * 27),
    ],
)
def test_the_variance_is_that_of_the_rule(layer: nn.Linear, inputs: int, outputs: int) -> None:
    assert initialize_model(layer) == ["(model)"]
    assert layer.weight.var().item() == pytest.approx(2 / inputs, rel=0.1)
    assert initialize_model(layer, "tanh") == ["(model)"]
    assert layer.weight.var().item() == pytest.approx(2 / (inputs + outputs), rel=0.1)
    assert not layer.bias.any()


def test_initializing_leaves_other_layers_alone() -> None:
    model = nn.Sequential(nn.Conv2d(1, 2, 3, bias=False), nn.BatchNorm2d(2), nn.Flatten(), nn.Linear(2, 2))
    nn.init.constant_(model.get_parameter("1.weight"), 7)
    before = snapshot(model)
    assert initialize_model(model) == ["0", "3"]
    after = snapshot(model)
    assert {name for name in before if not torch.equal(before[name], after[name])} == {
        "0.weight",
        "3.weight",
        "3.bias",
    }


def test_initializing_refuses_what_it_does_not_know() -> None:
    model = nn.Sequential(nn.Linear(2, 2), nn.LazyLinear(2))
    before = model.get_parameter("0.weight").clone()
    with pytest.raises(ValueError, match="'1' has no sizes yet"):
        initialize_model(model)
    with pytest.raises(ValueError, match="'gelu' is not known: use 'relu' or 'tanh'"):
        initialize_model(model[0], "gelu")
    with pytest.raises(ValueError, match="nothing to initialize"):
        initialize_model(nn.ReLU())
    with pytest.raises(TypeError, match="pass the model"):
        initialize_model(torch.zeros(2, 2))
    assert torch.equal(before, model.get_parameter("0.weight"))
