"""Freeze layers."""

from collections.abc import Callable

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import nn

from proof.recipes import few, load, mlp, normed, snapshot, some_steps

freeze_layers = load("freeze_layers").freeze_layers


@few
@given(
    widths=st.lists(st.integers(1, 5), min_size=2, max_size=4),
    kind=st.sampled_from(["SGD", "Adam", "AdamW"]),
    by_name=st.booleans(),
    data=st.data(),
)
def test_what_is_frozen_stays_and_the_rest_trains(
    widths: list[int], kind: str, by_name: bool, data: st.DataObject
) -> None:
    model = normed(widths)
    options = {"SGD": {"momentum": 0.9, "weight_decay": 0.1}}.get(kind, {"weight_decay": 0.1})
    optimizer = getattr(torch.optim, kind)(model.parameters(), lr=0.1, **options)
    some_steps(model, optimizer, widths[0])  # leaves gradients and momentum behind
    blocks = sorted(data.draw(st.sets(st.integers(0, len(widths) - 2), min_size=1)))
    names = freeze_layers(model, *[str(i) if by_name else model[i] for i in blocks])
    assert names == [n for n, _ in model.named_parameters() if int(n.split(".")[0]) in blocks]
    before = snapshot(model)
    some_steps(model, optimizer, widths[0])
    after = snapshot(model)
    held = {name for name in before if int(name.split(".")[0]) in blocks}
    assert all(torch.equal(before[name], after[name]) for name in held)
    head = f"{len(widths) - 1}.bias"
    assert not torch.equal(before[head], after[head])
    free = [name for name in before if name not in held and name.endswith("running_mean")]
    assert not any(torch.equal(before[name], after[name]) for name in free)


def test_one_parameter_can_be_frozen() -> None:
    model = mlp([2, 3, 1])
    assert freeze_layers(model, "0.weight") == ["0.weight"]
    assert [p.requires_grad for p in model.parameters()] == [False, True, True, True]


def test_a_prefix_ends_at_a_dot() -> None:
    model = nn.Sequential(*[nn.Linear(1, 1) for _ in range(12)])
    assert freeze_layers(model, "1") == ["1.weight", "1.bias"]


def test_freezing_drops_old_gradients_of_the_frozen_only() -> None:
    model = mlp([2, 3, 1])
    torch.autograd.backward(model(torch.ones(1, 2)).sum())
    freeze_layers(model, "0")
    assert [p.grad is None for p in model.parameters()] == [True, True, False, False]


def test_a_shared_parameter_is_frozen_under_all_its_names() -> None:
    model = nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 2))
    assert isinstance(model[0], nn.Linear) and isinstance(model[1], nn.Linear)
    model[1].weight = model[0].weight
    assert freeze_layers(model, "1") == ["0.weight", "1.weight", "1.bias"]


def test_batch_norm_wakes_when_its_parameters_do() -> None:
    model = normed([2, 3])
    for _ in range(3):
        freeze_layers(model, "0")
    norm = model[0][1]  # type: ignore[index]
    assert isinstance(norm, nn.BatchNorm1d) and not norm.training
    assert len(norm._forward_pre_hooks) == 1
    model.train()(torch.rand(4, 2))
    assert not norm.training and norm.num_batches_tracked == 0
    model.requires_grad_(True).train()(torch.rand(4, 2))
    assert norm.training and norm.num_batches_tracked == 1


def test_freezing_refuses_what_it_cannot_find() -> None:
    model = mlp([2, 3, 1])
    for name in ("body", "", "0.", "0.weigh"):
        with pytest.raises(ValueError, match=r"nothing is called .*: try one of 0, 1, 2, 3"):
            freeze_layers(model, "0", name)
    with pytest.raises(ValueError, match="this Linear is not in the model"):
        freeze_layers(model, "0", nn.Linear(2, 3))
    with pytest.raises(ValueError, match="say what to freeze"):
        freeze_layers(model)
    with pytest.raises(TypeError, match="not a int"):
        freeze_layers(model, "0", 0)
    assert all(p.requires_grad for p in model.parameters())


@pytest.mark.parametrize("norm", [nn.utils.spectral_norm, nn.utils.parametrizations.spectral_norm])
def test_a_frozen_spectral_norm_stays_as_it_is(norm: Callable[[nn.Module], nn.Module], device: str) -> None:
    model = nn.Sequential(norm(nn.Linear(3, 4)), norm(nn.Linear(4, 2))).to(device)
    x = torch.rand(5, 3, device=device)
    freeze_layers(model, "0")
    before = snapshot(model)
    for _ in range(3):
        model.train()(x)
    after = snapshot(model)
    assert all(torch.equal(before[name], after[name]) for name in before if name.startswith("0."))
    assert not all(torch.equal(before[name], after[name]) for name in before)
    model.requires_grad_(True).train()(x)
    assert not all(torch.equal(before[n], t) for n, t in snapshot(model).items() if n.startswith("0."))


def test_a_frozen_spectral_norm_of_a_weight_with_another_name_stays_too() -> None:
    layer = nn.utils.spectral_norm(nn.RNN(3, 4), name="weight_hh_l0")
    model = nn.ModuleDict({"rnn": layer})
    freeze_layers(model, "rnn")
    before = snapshot(model)
    for _ in range(3):
        model.train()["rnn"](torch.rand(5, 3))
    assert all(torch.equal(before[name], after) for name, after in snapshot(model).items())
