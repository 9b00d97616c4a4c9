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
    def __init__(self, has_places, tokens=9, length=8, width=24):
        super().__init__()
        self.tokens, self.has_places = nn.Embedding(tokens, width), has_places
        self.places = nn.Embedding(length, width)
        self.block, self.norm = Block(width, heads=2), nn.LayerNorm(width)
        self.logits = nn.Linear(width, tokens)

    def forward(self, ids):
        x = self.tokens(ids)
        if self.has_places:
            x = x + self.places(torch.arange(ids.shape[1]))
        return self.logits(self.norm(self.block(x)))


def texts(count):  # four digits, a sign, the digits in reverse
    digits = torch.randint(0, 8, (count, 4))
    return torch.cat([digits, torch.full((count, 1), 8), digits.flip(1)], dim=1)


torch.set_default_dtype(torch.float64)
for has_places in (True, False):
    torch.manual_seed(0)
    model = Transformer(has_places)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
    for _ in range(60):
        ids = texts(32)
        optimizer.zero_grad()
        logits = model(ids[:, :-1])[:, 4:]  # from the sign on
        cross_entropy(logits.transpose(1, 2), ids[:, 5:]).backward()
        optimizer.step()
    new = texts(200)
    text = new[:, :5]
    for _ in range(4):  # it goes on by itself
        text = torch.cat([text, model(text)[:, -1:].argmax(2)], dim=1)
    right = (text == new).all(dim=1).double().mean()
    name = "with positions" if has_places else "without"
    print(f"{name:14} reversed: {right:.2f}")
