"""Find dead units."""

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

from proof.recipes import Noting, few, load

find_dead_units = load("find_dead_units").find_dead_units


def two_dead() -> nn.Sequential:
    model = nn.Sequential(nn.Linear(2, 4), nn.Dropout(), nn.ReLU(), nn.Linear(4, 1))
    with torch.no_grad():
        model.get_parameter("0.bias").copy_(torch.tensor([9.0, -9.0, 9.0, -9.0]))
    return model


def test_dead_units_are_found() -> None:
    model = two_dead()
    x = torch.rand(30, 2)
    assert find_dead_units(model, [x]) == {"2": [1, 3]}
    assert find_dead_units(model, [(x, torch.zeros(30))]) == {"2": [1, 3]}
    assert find_dead_units(model, DataLoader(TensorDataset(x), batch_size=7)) == {"2": [1, 3]}


@few
@given(n=st.integers(1, 12), size=st.integers(1, 5), seed=st.integers(0, 1000))
def test_a_unit_lives_if_any_batch_wakes_it(n: int, size: int, seed: int) -> None:
    torch.manual_seed(seed)
    model = nn.Sequential(nn.Linear(2, 6), nn.ReLU())
    x = torch.randn(n, 2)
    dead = (model[0](x) <= 0).all(0).nonzero().flatten().tolist()
    assert find_dead_units(model, [x[i : i + size] for i in range(0, n, size)]) == {"1": dead}


def test_a_channel_is_a_unit() -> None:
    model = nn.Sequential(nn.Conv2d(1, 3, 1), nn.ReLU(inplace=True))
    with torch.no_grad():
        model.get_parameter("0.weight").fill_(0)
        model.get_parameter("0.bias").copy_(torch.tensor([1.0, -1.0, 0.0]))
    assert find_dead_units(model, [torch.rand(2, 1, 4, 4), torch.rand(2, 1, 5, 5)], unit_dim=1) == {
        "1": [1, 2]
    }


def test_units_can_stand_in_the_last_dimension() -> None:
    words = torch.rand(3, 5, 2)
    assert find_dead_units(two_dead(), [words], unit_dim=-1) == {"2": [1, 3]}


def test_units_of_more_dimensions_must_be_said() -> None:
    with pytest.raises(ValueError, match=r"\(3, 5, 4\).*unit_dim=1 .*unit_dim=-1"):
        find_dead_units(two_dead(), [torch.rand(3, 5, 2)])
    model = nn.Sequential(nn.Conv1d(2, 3, 1), nn.ReLU())
    with pytest.raises(ValueError, match=r"\(3, 3, 5\)"):
        find_dead_units(model, [torch.rand(3, 2, 5)])


def test_dead_units_are_found_on_a_device(device: str) -> None:
    assert find_dead_units(two_dead().to(device), [torch.rand(30, 2)]) == {"2": [1, 3]}


def test_an_empty_batch_kills_no_unit() -> None:
    x = torch.rand(30, 2)
    with pytest.raises(ValueError, match="no examples reached a ReLU"):
        find_dead_units(two_dead(), [x[:0]])
    assert find_dead_units(two_dead(), [x[:0], x, x[:0]]) == {"2": [1, 3]}


def test_a_batch_that_is_no_tensor_is_refused() -> None:
    for batch in ({"x": torch.rand(3, 2)}, "x"):
        with pytest.raises(TypeError, match=r"x is a (dict|str): pass tensors \(collate_fn\)"):
            find_dead_units(two_dead(), [batch])


def test_dead_units_are_looked_for_in_evaluation_mode_without_gradients() -> None:
    noting = Noting()
    find_dead_units(nn.Sequential(noting, nn.ReLU()), [torch.rand(3, 2)])
    assert noting.seen == [(False, False)]


def test_looking_for_dead_units_leaves_the_model_as_it_was() -> None:
    model = two_dead()
    model[3].eval()
    modes = [module.training for module in model.modules()]
    find_dead_units(model, [torch.rand(3, 2)])
    with pytest.raises(RuntimeError, match="shapes cannot be multiplied"):
        find_dead_units(model, [torch.rand(3, 5)])
    assert not any(module._forward_hooks for module in model.modules())
    assert [module.training for module in model.modules()] == modes


def test_a_search_that_cannot_be_right_is_refused() -> None:
    x, relu = torch.rand(3, 2), nn.ReLU()
    with pytest.raises(ValueError, match=r"no nn\.ReLU module"):
        find_dead_units(nn.Linear(2, 2), [x])
    with pytest.raises(ValueError, match="'1' runs twice in a pass"):
        find_dead_units(nn.Sequential(nn.Linear(2, 2), relu, nn.Linear(2, 2), relu), [x])
    with pytest.raises(ValueError, match="no examples reached a ReLU"):
        find_dead_units(two_dead(), [])
    for dimension in (0, 2, -2):
        with pytest.raises(ValueError, match="say unit_dim=1 for its channels"):
            find_dead_units(two_dead(), [x], unit_dim=dimension)
