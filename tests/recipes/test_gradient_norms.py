"""Gradient norms."""

import pytest
import torch
from torch import nn

from proof.recipes import load, mlp

gradient_norms = load("gradient_norms").gradient_norms


def test_norms_are_those_of_all_a_layers_gradients() -> None:
    model = mlp([3, 4, 2])
    torch.autograd.backward(model(torch.rand(5, 3)).square().sum())
    norms, without = gradient_norms(model)
    assert list(norms) == ["0", "2"] and without == []
    for name, norm in norms.items():
        gradients = [p.grad.flatten() for p in model[int(name)].parameters() if p.grad is not None]
        assert norm == pytest.approx(torch.cat(gradients).norm().item())


def test_layers_without_a_gradient_are_named_and_frozen_ones_not() -> None:
    model = nn.ModuleDict({name: nn.Linear(2, 2) for name in ("used", "unused", "frozen", "partly")})
    model["frozen"].requires_grad_(False)
    partly = model["partly"]
    assert isinstance(partly, nn.Linear)
    torch.autograd.backward(model["frozen"](model["used"](torch.rand(3, 2))).sum() + partly.weight.sum())
    norms, without = gradient_norms(model)
    assert list(norms) == ["used", "partly"]
    assert without == ["unused", "partly"]


def test_norms_hold_for_half_precision_sparse_and_bare_parameters() -> None:
    half, rows = nn.Linear(2, 1, bias=False).half(), nn.Embedding(5, 1, sparse=True)
    own = nn.Parameter(torch.zeros(2))
    model = nn.ModuleDict({"narrow": half, "rows": rows})
    model.register_parameter("own", own)
    half.weight.grad = torch.full((1, 2), 6e4, dtype=torch.float16)
    torch.autograd.backward(rows(torch.tensor([1, 1, 2])).sum() + (3 * own).sum())
    norms, _ = gradient_norms(model)
    assert norms["narrow"] == pytest.approx(6e4 * 2**0.5, rel=1e-3)
    assert norms["rows"] == pytest.approx(5**0.5)
    assert norms["(model)"] == pytest.approx(18**0.5)


def test_norms_under_a_scaler_are_those_of_the_loss_once_unscaled(device: str) -> None:
    model = mlp([3, 4, 2]).to(device)
    optimizer, x = torch.optim.SGD(model.parameters()), torch.rand(5, 3, device=device)
    torch.autograd.backward(model(x).square().sum())
    plain, _ = gradient_norms(model)
    optimizer.zero_grad()
    scaler = torch.amp.GradScaler(device, init_scale=2.0**10)
    torch.autograd.backward(scaler.scale(model(x).square().sum()))
    assert gradient_norms(model)[0] == pytest.approx({name: norm * 2**10 for name, norm in plain.items()})
    scaler.unscale_(optimizer)
    assert gradient_norms(model)[0] == pytest.approx(plain)


def test_norms_before_a_backward_pass_are_refused() -> None:
    with pytest.raises(ValueError, match=r"call loss\.backward\(\) first"):
        gradient_norms(nn.Linear(1, 1))
