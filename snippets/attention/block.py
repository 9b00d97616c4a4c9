import torch
from torch import nn
from torch.nn.functional import gelu, scaled_dot_product_attention


class Block(nn.Module):
    """Pre-norm, causal; x is (batch, length, width) and stays so."""

    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.into = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.wide = nn.Linear(width, 4 * width)
        self.narrow = nn.Linear(4 * width, width)
        self.norm_1, self.norm_2 = nn.LayerNorm(width), nn.LayerNorm(width)

    def forward(self, x):
        query, key, value = (  # each (batch, heads, length, width / heads)
            part.unflatten(2, (self.heads, -1)).transpose(1, 2)
            for part in self.into(self.norm_1(x)).chunk(3, dim=2)
        )
        mixed = scaled_dot_product_attention(query, key, value, is_causal=True)
        x = x + self.out(mixed.transpose(1, 2).flatten(2))
        return x + self.narrow(gelu(self.wide(self.norm_2(x))))


torch.manual_seed(0)
block, x = Block(32, 4), torch.randn(2, 10, 32)
theirs = nn.TransformerEncoderLayer(
    32, 4, 128, 0, activation="gelu", batch_first=True, norm_first=True
)
for ours, parameter in zip(block.parameters(), theirs.parameters()):
    ours.data.copy_(parameter)
hidden = nn.Transformer.generate_square_subsequent_mask(10)
print("equal:", torch.allclose(block(x), theirs(x, hidden), atol=1e-5))
