"""Evaluate a model."""

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import Tensor, nn
from torch.utils.data import DataLoader, TensorDataset

from proof.recipes import Noting, few, load, same_state, snapshot

evaluate_model = load("evaluate_model").evaluate_model


@few
@given(n=st.integers(1, 20), size=st.integers(1, 7), seed=st.integers(0, 1000))
def test_evaluation_agrees_with_one_large_batch(n: int, size: int, seed: int) -> None:
    torch.manual_seed(seed)
    model = nn.Sequential(nn.Linear(4, 8), nn.BatchNorm1d(8), nn.Dropout(), nn.Linear(8, 3)).double()
    x, y = torch.randn(n, 4).double(), torch.randint(3, (n,))
    loss, accuracy = evaluate_model(model, DataLoader(TensorDataset(x, y), batch_size=size))
    logits = model.eval()(x)
    assert loss == pytest.approx(nn.functional.cross_entropy(logits, y).item())
    assert accuracy == pytest.approx((logits.argmax(1) == y).double().mean().item())


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16])
def test_evaluation_adds_up_many_rows_of_half_precision(dtype: torch.dtype, device: str) -> None:
    logits, y = 30 * torch.randn(5000, 3), torch.randint(3, (5000,))
    model = nn.Linear(3, 3, bias=False).to(device, dtype)
    nn.init.eye_(model.weight)
    loss, _ = evaluate_model(model, [(logits.to(dtype), y)])
    assert loss == pytest.approx(nn.functional.cross_entropy(logits, y).item(), rel=1e-2)


def test_evaluation_leaves_out_the_targets_that_the_loss_ignores() -> None:
    logits, y = torch.randn(6, 3), torch.tensor([0, -100, 2, 1, -100, 0])
    loss, accuracy = evaluate_model(nn.Identity(), [(logits[:2], y[:2]), (logits[2:], y[2:])])
    assert loss == pytest.approx(nn.functional.cross_entropy(logits, y).item())
    assert accuracy == pytest.approx((logits.argmax(1) == y).sum().item() / 4)
    with pytest.raises(ValueError, match="no examples"):
        evaluate_model(nn.Identity(), [(logits[1:2], y[1:2])])


def test_evaluation_counts_each_class_of_a_small_type() -> None:
    y = torch.arange(200, dtype=torch.uint8)  # as a byte, 156 is -100
    logits = torch.randn(200, 200)
    loss, accuracy = evaluate_model(nn.Identity(), [(logits, y)])
    assert loss == pytest.approx(nn.functional.cross_entropy(logits, y.long()).item())
    assert accuracy == pytest.approx((logits.argmax(1) == y).double().mean().item())
    assert evaluate_model(nn.Identity(), [(logits[156:157], y[156:157])])[1] in (0, 1)


def test_evaluation_refuses_a_batch_that_is_no_pair() -> None:
    for batch in ({"x": torch.rand(4, 3), "y": torch.zeros(4)}, torch.rand(2, 4, 3)):
        with pytest.raises(TypeError, match=r"a batch is a (dict|Tensor): let collate_fn give tensors x, y"):
            evaluate_model(nn.Identity(), [batch])


def test_evaluation_runs_in_evaluation_mode_without_gradients() -> None:
    model = Noting()
    evaluate_model(model, [(torch.rand(2, 3), torch.tensor([0, 1]))])
    assert model.seen == [(False, False)] and torch.is_grad_enabled()


@pytest.mark.parametrize("targets", [torch.tensor([0, 1]), torch.tensor([0, 9])])
def test_evaluation_gives_every_module_its_mode_back(targets: Tensor) -> None:
    model = nn.Sequential(nn.Linear(3, 3), nn.BatchNorm1d(3))
    model[1].eval()
    before = snapshot(model)
    try:
        evaluate_model(model, [(torch.rand(2, 3), targets)])
    except ValueError:
        assert targets.max() == 9
    assert [module.training for module in model.modules()] == [True, True, False]
    assert same_state(before, snapshot(model))


@pytest.mark.parametrize(
    ("logits", "targets", "said"),
    [
        (torch.rand(4, 3), torch.zeros(4, 1, dtype=torch.int64), r"must be \(N, classes\) and \(N,\)"),
        (torch.rand(4, 1), torch.zeros(4, dtype=torch.int64), "two classes at least"),
        (torch.rand(4), torch.zeros(4, dtype=torch.int64), r"must be \(N, classes\)"),
        (torch.rand(4, 3), torch.zeros(3, dtype=torch.int64), r"must be \(N, classes\)"),
        (torch.rand(4, 3), torch.tensor([0, 1, 2, 3]), "from 0 to 3, and the model knows the classes 0 to 2"),
        (torch.rand(4, 3), torch.tensor([0, 1, 2, -1]), "from -1 to 2"),
    ],
)
def test_evaluation_refuses_what_does_not_fit(logits: Tensor, targets: Tensor, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        evaluate_model(nn.Identity(), [(logits, targets)])


@pytest.mark.parametrize("dtype", [torch.float32, torch.bool])
def test_evaluation_refuses_targets_that_are_no_indices(dtype: torch.dtype) -> None:
    with pytest.raises(TypeError, match="pass class indices"):
        evaluate_model(nn.Identity(), [(torch.rand(4, 3), torch.zeros(4, dtype=dtype))])


def test_evaluation_refuses_no_examples() -> None:
    with pytest.raises(ValueError, match="no examples"):
        evaluate_model(nn.Identity(), [])
