"""Find a learning rate."""

import math
from typing import Any

import pytest
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

from proof.recipes import line, linear, load, normed, same_state, snapshot, some_steps

find_learning_rate = load("find_learning_rate").find_learning_rate


def test_the_suggested_rate_trains_and_is_below_the_limit() -> None:
    # For y = 3x + 1 on these points the limit of gradient descent is 1: the largest curvature is 2.
    model, optimizer = linear()
    rates, losses, suggestion = find_learning_rate(model, line(parts=1), nn.MSELoss(), optimizer)
    assert len(rates) == len(losses) < 100
    assert rates == sorted(rates) and rates[0] == 1e-6
    assert suggestion == pytest.approx(rates[losses.index(min(losses))] / 10)
    assert 0.01 < suggestion < 1


def test_the_sweep_puts_everything_back() -> None:
    model = normed([1, 4])
    model[0].eval()
    groups: list[dict[str, Any]] = [
        {"params": model[0].parameters(), "lr": 0.5},
        {"params": model[1].parameters()},
    ]
    optimizer = torch.optim.Adam(groups, lr=0.25)
    some_steps(model, optimizer, 1)
    model[0].eval()
    before, state = snapshot(model), repr(optimizer.state_dict())
    modes = [module.training for module in model.modules()]
    gradients = [p.grad.clone() for p in model.parameters() if p.grad is not None]
    batches = 4 * [(x.float(), y.float()) for x, y in line(parts=1)]
    find_learning_rate(model, batches, nn.MSELoss(), optimizer)
    with pytest.raises(ValueError, match="no batches left"):
        find_learning_rate(model, iter(batches), nn.MSELoss(), optimizer)
    assert same_state(before, snapshot(model))
    assert repr(optimizer.state_dict()) == state
    assert [module.training for module in model.modules()] == modes
    after = [p.grad for p in model.parameters() if p.grad is not None]
    assert after and all(map(torch.equal, after, gradients))


class Counts(nn.Module):
    """Counts its batches in a buffer that no state_dict holds, and draws."""

    seen: torch.Tensor

    def __init__(self) -> None:
        super().__init__()
        self.layer = nn.Linear(1, 1)
        self.register_buffer("seen", torch.zeros(()), persistent=False)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        self.seen += 1
        return nn.functional.dropout(self.layer(x), 0.1, self.training)


def test_the_sweep_leaves_hidden_buffers_generators_and_gradients(device: str) -> None:
    model = Counts().to(device)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    torch.autograd.backward(model(torch.rand(3, 1, device=device)).sum())
    gradients = [p.grad for p in model.parameters()]
    loader = DataLoader(TensorDataset(torch.rand(20, 1), torch.rand(20, 1)), 4, shuffle=True)
    torch.manual_seed(5)
    drawn = torch.rand(2), torch.rand(2, device=device)
    torch.manual_seed(5)
    find_learning_rate(model, loader, nn.MSELoss(), optimizer)
    assert torch.equal(torch.rand(2), drawn[0])
    assert torch.equal(torch.rand(2, device=device), drawn[1])
    assert model.seen == 1
    assert [p.grad is g for p, g in zip(model.parameters(), gradients, strict=True)] == [True, True]


def test_the_sweep_refuses_a_batch_that_is_no_pair() -> None:
    model, optimizer = linear()
    x, y = line(parts=1)[0]
    for batch in ({"x": x, "y": y}, (x, y, y), torch.stack((x, y))):
        with pytest.raises(
            TypeError, match=r"a batch is a (dict|tuple|Tensor): let collate_fn give tensors x, y"
        ):
            find_learning_rate(model, [batch], nn.MSELoss(), optimizer)


def test_the_sweep_goes_to_the_highest_rate_if_nothing_breaks() -> None:
    model, optimizer = linear()
    found = find_learning_rate(
        model, line(parts=1), nn.MSELoss(), optimizer, lowest=1e-4, highest=1e-3, steps=12
    )
    assert len(found[0]) == 12
    assert found[0][-1] == pytest.approx(1e-3)


def test_the_sweep_takes_a_loss_below_zero() -> None:
    model, optimizer = linear()
    offset = lambda out, y: nn.functional.mse_loss(out, y) - 100  # noqa: E731
    rates, _, _ = find_learning_rate(model, line(), offset, optimizer, highest=0.1)
    assert len(rates) == 100


@pytest.mark.parametrize(
    "sweep", [{"lowest": 0}, {"lowest": 2, "highest": 1}, {"highest": math.inf}, {"steps": 9}]
)
def test_a_sweep_that_is_none_is_refused(sweep: dict[str, float]) -> None:
    model, optimizer = linear()
    with pytest.raises(ValueError, match="0 < lowest < highest"):
        find_learning_rate(model, line(), nn.MSELoss(), optimizer, **sweep)


def test_a_sweep_over_nothing_useful_is_refused() -> None:
    model, optimizer = linear()
    with pytest.raises(ValueError, match="no batches left"):
        find_learning_rate(model, [], nn.MSELoss(), optimizer)
    with pytest.raises(ValueError, match="first loss is not finite"):
        find_learning_rate(model, [(x, y * math.nan) for x, y in line()], nn.MSELoss(), optimizer)
    with pytest.raises(ValueError, match=r"reshape .* to targets"):
        find_learning_rate(model, [(x, y.flatten()) for x, y in line()], nn.MSELoss(), optimizer)
