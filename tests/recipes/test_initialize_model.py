"""Initialize a model."""

from collections.abc import Callable

import pytest
import torch
from torch import nn

from proof.recipes import load, same_state, snapshot

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


@pytest.mark.filterwarnings("ignore:.*weight_norm. is deprecated:FutureWarning")
@pytest.mark.parametrize("norm", [nn.utils.weight_norm, nn.utils.parametrizations.weight_norm])
def test_a_weight_that_is_computed_is_refused(norm: Callable[[nn.Module], nn.Module]) -> None:
    model = nn.Sequential(nn.Linear(2, 2), norm(nn.Linear(2, 2)))
    before = snapshot(model)
    with pytest.raises(ValueError, match=r"the weight of '1' is computed.*: initialize, then add the norm"):
        initialize_model(model)
    assert same_state(before, snapshot(model))


def test_a_weight_that_is_also_an_embeddings_stays() -> None:
    model = nn.ModuleDict({"words": nn.Embedding(5, 3), "body": nn.Linear(3, 3), "out": nn.Linear(3, 5)})
    model["out"].weight = model["words"].weight
    before = snapshot(model)
    assert initialize_model(model) == ["body"]
    after = snapshot(model)
    assert {n for n in before if not torch.equal(before[n], after[n])} == {"body.weight", "body.bias"}


def test_attention_stays_as_a_whole() -> None:
    model = nn.TransformerEncoderLayer(8, 2, 16)
    before = snapshot(model)
    assert initialize_model(model) == ["linear1", "linear2"]
    after = snapshot(model)
    assert all(torch.equal(before[n], after[n]) for n in before if n.startswith("self_attn"))


def test_initializing_keeps_the_device(device: str) -> None:
    layer = nn.Linear(400, 100).to(device)
    initialize_model(layer)
    assert layer.weight.device.type == device
    assert layer.weight.var().item() == pytest.approx(2 / 400, rel=0.1)
