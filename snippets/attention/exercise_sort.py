import torch
from torch import nn
from torch.nn.functional import (
    cross_entropy,
    gelu,
    scaled_dot_product_attention,
)


class Block(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.into = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.wide = nn.Linear(width, 4 * width)
        self.narrow = nn.Linear(4 * width, width)
        self.norm_1, self.norm_2 = nn.LayerNorm(width), nn.LayerNorm(width)

    def forward(self, x):
        query, key, value = (
            part.unflatten(2, (self.heads, -1)).transpose(1, 2)
            for part in self.into(self.norm_1(x)).chunk(3, dim=2)
        )
        mixed = scaled_dot_product_attention(query, key, value, is_causal=True)
        x = x + self.out(mixed.transpose(1, 2).flatten(2))
        return x + self.narrow(gelu(self.wide(self.norm_2(x))))


class Transformer(nn.Module):
    def __init__(self, tokens=9, length=8, width=24):
        super().__init__()
        self.tokens = nn.Embedding(tokens, width)
        self.places = nn.Embedding(length, width)
        self.block, self.norm = Block(width, heads=2), nn.LayerNorm(width)
        self.logits = nn.Linear(width, tokens)

    def forward(self, ids):
        x = self.tokens(ids) + self.places(torch.arange(ids.shape[1]))
        return self.logits(self.norm(self.block(x)))


def texts(count):  # four digits, a sign, the digits sorted
    digits = torch.randint(0, 8, (count, 4))
    return torch.cat(
        [digits, torch.full((count, 1), 8), digits.sort(1).values], dim=1
    )


def both_ways(model, texts):
    told = model(texts[:, :-1])[:, 4:].argmax(2)
    text = texts[:, :5]
    for _ in range(4):
        text = torch.cat([text, model(text)[:, -1:].argmax(2)], dim=1)
    return told, text[:, 5:]


torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
model = Transformer()
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
for _ in range(120):
    ids = texts(32)
    optimizer.zero_grad()
    logits = model(ids[:, :-1])[:, 4:]
    cross_entropy(logits.transpose(1, 2), ids[:, 5:]).backward()
    optimizer.step()
new = texts(200)
for name, found in zip(("told the truth", "by itself"), both_ways(model, new)):
    hit = found == new[:, 5:]
    whole = hit.all(dim=1).double().mean()
    print(f"{name:14} digits {hit.double().mean():.2f}, all four {whole:.3f}")
