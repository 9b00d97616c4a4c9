"""Causal self-attention that goes on from where it stopped."""

from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn.functional import scaled_dot_product_attention


class Cache(NamedTuple):
    """Keys and values so far, each (batch, heads, past, width / heads)."""

    keys: Tensor
    values: Tensor


class CachedAttention(nn.Module):
    """Multi-head attention of each position to itself and those before it.

    Give a text whole, or in pieces with the cache of those before: the
    outputs are the same, up to rounding.

    Raises ValueError if width is no multiple of heads.

    Source: Vaswani et al., Attention Is All You Need (2017).
    """

    def __init__(self, width: int, heads: int, bias: bool = True) -> None:
        """Draw the weights; raises ValueError as the class says."""
        super().__init__()
        if heads < 1 or width < 1 or width % heads:
            raise ValueError(f"width {width} is no multiple of heads {heads}")
        self.heads = heads
        self.project_in = nn.Linear(width, 3 * width, bias)
        self.project_out = nn.Linear(width, width, bias)

    def forward(
        self,
        x: Tensor,
        cache: Cache | None = None,
        is_token: Tensor | None = None,
    ) -> tuple[Tensor, Cache]:
        """Attend from x (batch, new, width); return the same shape, the cache.

        `is_token` (batch, past + new) is True for tokens and False for
        padding, which no position reads. Where there is none to read, the
        heads give zeros, and `project_out` its bias.

        Raises ValueError for other shapes, and TypeError if `is_token` is not
        of booleans: in a mask of floats, 0 would mean that it is read.
        """
        width = self.project_out.in_features
        if x.dim() != 3 or x.shape[2] != width:
            raise ValueError(f"x is {tuple(x.shape)}: (batch, new, {width})")
        batch, new, _ = x.shape
        parts = self.project_in(x).chunk(3, dim=2)
        query, key, value = (
            p.unflatten(2, (self.heads, -1)).transpose(1, 2) for p in parts
        )
        if cache is not None:
            for part in cache:
                if _without_length(part) != _without_length(key):
                    raise ValueError(
                        f"the cache holds {tuple(part.shape)}, this piece is "
                        f"{tuple(key.shape)}: only the third may differ"
                    )
            key = torch.cat([cache.keys, key], dim=2)
            value = torch.cat([cache.values, value], dim=2)
        length = key.shape[2]
        # Row i stands for position past + i, and reads up to itself.
        seen = torch.ones(new, length, dtype=torch.bool, device=x.device)
        seen = seen.tril(length - new)
        if is_token is not None:
            if is_token.dtype != torch.bool:
                raise TypeError("is_token: True for tokens, False for padding")
            if is_token.shape != (batch, length):
                shape = tuple(is_token.shape)
                raise ValueError(f"is_token is {shape}, not {(batch, length)}")
            seen = seen & is_token[:, None, None, :]
        mixed = scaled_dot_product_attention(query, key, value, attn_mask=seen)
        out = self.project_out(mixed.transpose(1, 2).flatten(2))
        return out, Cache(key, value)


def _without_length(part: Tensor) -> tuple[int, ...]:
    return (*part.shape[:2], *part.shape[3:])


if __name__ == "__main__":
    torch.manual_seed(0)
    attention = CachedAttention(width=8, heads=2).eval()
    text = torch.randn(1, 5, 8)
    with torch.no_grad():
        whole, _ = attention(text)
        cache, pieces = None, []
        for position in text.split(1, dim=1):
            out, cache = attention(position, cache)
            pieces.append(out)
    print("cached keys:", tuple(cache.keys.shape))
    print("equal:", torch.allclose(whole, torch.cat(pieces, 1), atol=1e-5))
