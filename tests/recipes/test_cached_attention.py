"""Attention with a cache."""

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch import Tensor, nn

from proof.recipes import few, load

recipe = load("cached_attention")
CachedAttention, Cache = recipe.CachedAttention, recipe.Cache


def made(width: int = 12, heads: int = 3, dtype: torch.dtype = torch.float32) -> nn.Module:
    torch.manual_seed(0)
    layer: nn.Module = CachedAttention(width, heads).to(dtype)
    nn.init.normal_(layer.get_parameter("project_in.bias"))
    return layer


def in_pieces(layer: nn.Module, x: Tensor, sizes: list[int], is_token: Tensor | None = None) -> Tensor:
    cache, outs, seen = None, [], 0
    for piece in torch.split(x, sizes, dim=1):
        seen += piece.shape[1]
        out, cache = layer(piece, cache, None if is_token is None else is_token[:, :seen])
        outs.append(out)
    return torch.cat(outs, 1)


@few
@given(
    sizes=st.lists(st.integers(1, 4), min_size=1, max_size=5),
    batch=st.integers(1, 3),
    heads=st.sampled_from([1, 2, 3, 6]),
    seed=st.integers(0, 1000),
)
def test_pieces_give_what_the_whole_gives(sizes: list[int], batch: int, heads: int, seed: int) -> None:
    layer = made(heads=heads)
    torch.manual_seed(seed)
    x = torch.randn(batch, sum(sizes), 12)
    whole, cache = layer(x)
    assert torch.allclose(in_pieces(layer, x, sizes), whole, atol=1e-5)
    assert cache.keys.shape == cache.values.shape == (batch, heads, sum(sizes), 12 // heads)
    is_token = torch.rand(batch, sum(sizes)) < 0.6
    masked, _ = layer(x, None, is_token)
    assert torch.allclose(in_pieces(layer, x, sizes, is_token), masked, atol=1e-5)


@pytest.mark.parametrize(
    ("dtype", "atol"), [(torch.float64, 1e-12), (torch.float32, 1e-5), (torch.bfloat16, 0.05)]
)
def test_it_keeps_the_dtype(dtype: torch.dtype, atol: float) -> None:
    layer, x = made(dtype=dtype), torch.randn(2, 6, 12, dtype=dtype)
    whole, cache = layer(x)
    assert whole.dtype == cache.keys.dtype == dtype
    assert torch.allclose(in_pieces(layer, x, [3, 1, 2]), whole, atol=atol)


@pytest.mark.parametrize("heads", [1, 3])
def test_it_is_multi_head_attention_with_a_causal_mask(heads: int) -> None:
    layer, theirs = made(heads=heads), nn.MultiheadAttention(12, heads, batch_first=True)
    names = {"project_in": "in_proj_", "project_out": "out_proj."}
    state = layer.state_dict()
    theirs.load_state_dict({names[k.split(".")[0]] + k.split(".")[1]: v for k, v in state.items()})
    x = torch.randn(2, 5, 12)
    later = torch.ones(5, 5, dtype=torch.bool).triu(1)  # there, True is what is not read
    expected, _ = theirs(x, x, x, attn_mask=later)
    assert torch.allclose(layer(x)[0], expected, atol=1e-5)


def test_the_future_changes_nothing() -> None:
    layer, x = made(), torch.randn(2, 6, 12)
    other = x.clone()
    other[:, 4:] = torch.randn(2, 2, 12)
    assert torch.equal(layer(x)[0][:, :4], layer(other)[0][:, :4])
    assert not torch.allclose(layer(x)[0][:, 4:], layer(other)[0][:, 4:])


def test_padding_is_not_read() -> None:
    layer, x = made(), torch.randn(2, 6, 12)
    is_token = torch.tensor([[False, False, True, True, True, True], [True] * 6])
    out, _ = layer(x, None, is_token)
    alone, _ = layer(x[:1, 2:])
    assert torch.allclose(out[:1, 2:], alone, atol=1e-5)
    bias = layer.get_parameter("project_out.bias")
    assert torch.equal(out[0, :2], bias.expand(2, 12))  # nothing to read: no nan


def test_gradients_reach_the_first_position_through_the_cache() -> None:
    layer, x = made(), torch.randn(1, 4, 12, requires_grad=True)
    (gradient,) = torch.autograd.grad(in_pieces(layer, x, [1, 1, 1, 1])[:, -1].sum(), x)
    assert gradient.abs().sum(2).gt(0).all()


@pytest.mark.parametrize(("width", "heads"), [(12, 5), (12, 0), (0, 1), (12, -3)])
def test_the_width_must_divide(width: int, heads: int) -> None:
    with pytest.raises(ValueError, match="is no multiple of heads"):
        CachedAttention(width, heads)


@pytest.mark.parametrize("shape", [(6, 12), (2, 6, 11), (2, 3, 6, 12)])
def test_an_input_of_another_shape_is_refused(shape: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match=r"\(batch, new, 12\)"):
        made()(torch.randn(shape))


@pytest.mark.parametrize("shape", [(1, 3, 4, 4), (2, 6, 4, 2), (2, 3, 4, 5), (2, 4, 12)])
def test_a_cache_of_another_layer_or_batch_is_refused(shape: tuple[int, ...]) -> None:
    part = torch.randn(shape)
    with pytest.raises(ValueError, match=r"this piece is \(2, 3, 1, 4\)"):
        made()(torch.randn(2, 1, 12), Cache(part, part))


def test_a_mask_must_be_of_booleans_and_cover_the_past() -> None:
    layer, x = made(), torch.randn(2, 3, 12)
    _, cache = layer(x)
    with pytest.raises(ValueError, match=r"is_token is \(2, 3\), not \(2, 6\)"):
        layer(x, cache, torch.ones(2, 3, dtype=torch.bool))
    for mask in (torch.ones(2, 3), torch.ones(2, 3, dtype=torch.long)):
        with pytest.raises(TypeError, match="True for tokens, False for padding"):
            layer(x, None, mask)
