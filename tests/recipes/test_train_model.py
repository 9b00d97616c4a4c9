"""Train a model."""

import math

import numpy as np
import pytest
import torch
from torch import Tensor, nn
from torch.utils.data import DataLoader, TensorDataset

from proof.recipes import line, linear, load, mlp, same_state, snapshot

train_model = load("train_model").train_model


def test_training_finds_the_line() -> None:
    model, optimizer = linear()
    losses = train_model(model.eval(), line(), nn.MSELoss(), optimizer, epochs=60)
    assert len(losses) == 60 and losses[-1] < 1e-6 < losses[0]
    assert model.weight.item() == pytest.approx(3, abs=1e-3)
    assert model.bias.item() == pytest.approx(1, abs=1e-3)
    assert model.training


def test_training_takes_a_loader_and_class_indices(device: str) -> None:
    x = torch.randn(40, 2)
    y = (x[:, 0] > 0).long()
    model = mlp([2, 8, 2]).to(device)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.05)
    loader = DataLoader(TensorDataset(x, y), batch_size=16, shuffle=True)
    losses = train_model(model, loader, nn.CrossEntropyLoss(), optimizer, epochs=20)
    assert losses[-1] < losses[0] / 2


def test_an_epochs_loss_weighs_each_example_alike() -> None:
    model, _ = linear()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.0)
    x, y = torch.randn(10, 1).double(), torch.randn(10, 1).double()
    ragged = [(x[:7], y[:7]), (x[7:], y[7:])]
    (loss,) = train_model(model, ragged, nn.MSELoss(), optimizer)
    assert loss == pytest.approx(nn.functional.mse_loss(model(x), y).item())


def test_training_switches_to_training_mode_in_every_epoch() -> None:
    model, optimizer = linear()
    modes = []

    def loss_fn(prediction: Tensor, y: Tensor) -> Tensor:
        modes.append(model.training)
        model.eval()
        return nn.functional.mse_loss(prediction, y)

    train_model(model.eval(), line(parts=1), loss_fn, optimizer, epochs=2)
    assert modes == [True, True]


@pytest.mark.parametrize(
    ("outputs", "targets"),
    [
        ((8, 1), torch.rand(8)),  # the missing flatten
        ((8, 1), torch.arange(8)),  # the same with whole numbers
        ((8,), torch.rand(8, 1)),
        ((8, 3), torch.zeros(8, 1, dtype=torch.int64)),
        ((8, 3), torch.rand(8)),
        ((7, 1), torch.rand(8, 1)),
    ],
)
def test_shapes_that_do_not_fit_stop_training(outputs: tuple[int, ...], targets: Tensor) -> None:
    class Shaped(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.w = nn.Parameter(torch.ones(()))

        def forward(self, _: Tensor) -> Tensor:
            return self.w.expand(outputs)

    model = Shaped()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    with pytest.raises(ValueError, match=r"outputs \(.*flatten the outputs"):
        train_model(model, [(torch.rand(8, 1), targets)], nn.MSELoss(), optimizer)
    assert model.w.item() == 1


def test_whole_numbers_where_the_loss_wants_floats_stop_training() -> None:
    several = torch.randint(2, (8, 3))  # each example can be of several classes
    for model, y in ((nn.Linear(2, 3), several), (nn.Linear(2, 1), several[:, :1])):
        optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
        with pytest.raises(ValueError, match=r"int64: use y\.float\(\)"):
            train_model(model, [(torch.rand(8, 2), y)], nn.BCEWithLogitsLoss(), optimizer)
        train_model(model, [(torch.rand(8, 2), y.float())], nn.BCEWithLogitsLoss(), optimizer)


@pytest.mark.parametrize(
    ("batch", "kind"),
    [
        ({"x": torch.rand(8, 1), "y": torch.rand(8, 1)}, "dict"),
        ((torch.rand(8, 1), torch.rand(8, 1), torch.rand(8, 1)), "tuple"),
        (torch.rand(2, 8, 1), "Tensor"),
        ((np.zeros((8, 1)), np.zeros((8, 1))), "tuple"),
    ],
)
def test_a_batch_that_is_no_pair_is_refused(batch: object, kind: str) -> None:
    model, optimizer = linear()
    with pytest.raises(TypeError, match=rf"a batch is a {kind}: let collate_fn give tensors x, y"):
        train_model(model, [batch], nn.MSELoss(), optimizer)


def test_a_loss_that_is_not_finite_stops_training_before_the_step() -> None:
    model, optimizer = linear()
    before = snapshot(model)
    x, y = line(parts=1)[0]
    for bad in (math.nan, math.inf):
        with pytest.raises(ValueError, match=r"the loss is (nan|inf) in epoch 1: lower"):
            train_model(model, [(x, y * bad)], nn.MSELoss(), optimizer)
    assert same_state(before, snapshot(model))


def test_a_rate_too_high_stops_training() -> None:
    model, _ = linear()
    optimizer = torch.optim.SGD(model.parameters(), lr=1e9)
    with pytest.raises(ValueError, match="lower the learning rate"):
        train_model(model, line(), nn.MSELoss(), optimizer, epochs=50)


def test_a_loss_for_each_example_is_refused() -> None:
    model, optimizer = linear()
    with pytest.raises(ValueError, match="average it"):
        train_model(model, line(), nn.MSELoss(reduction="none"), optimizer)


def test_a_generator_runs_out_in_the_second_epoch() -> None:
    model, optimizer = linear()
    with pytest.raises(ValueError, match="no batches in epoch 2: pass a DataLoader"):
        train_model(model, (pair for pair in line()), nn.MSELoss(), optimizer, epochs=2)


def test_an_optimizer_of_another_model_is_refused() -> None:
    model, _ = linear()
    _, other = linear()
    with pytest.raises(ValueError, match="holds no trainable parameter"):
        train_model(model, line(), nn.MSELoss(), other)


def test_a_frozen_model_is_refused() -> None:
    model, optimizer = linear()
    model.requires_grad_(False)
    with pytest.raises(ValueError, match="holds no trainable parameter"):
        train_model(model, line(), nn.MSELoss(), optimizer)


def test_no_epochs_are_refused() -> None:
    model, optimizer = linear()
    with pytest.raises(ValueError, match="train for at least 1"):
        train_model(model, line(), nn.MSELoss(), optimizer, epochs=0)
