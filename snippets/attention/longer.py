import torch
from torch import nn
from torch.nn.functional import cross_entropy, scaled_dot_product_attention


def turns(length, width):
    rate = 10_000 ** -(torch.arange(0, width, 2) / width)
    angle = torch.arange(length)[:, None] * rate
    return torch.polar(torch.ones_like(angle), angle)


def rotated(x):
    pairs = torch.view_as_complex(x.unflatten(2, (-1, 2)).contiguous())
    return torch.view_as_real(pairs * turns(*x.shape[1:])).flatten(2)


class Looker(nn.Module):
    def __init__(self, rotary, width=32):
        super().__init__()
        self.rotary, self.embed = rotary, nn.Embedding(8, width)
        self.into, self.out = nn.Linear(width, 3 * width), nn.Linear(width, 8)

    def forward(self, ids):
        x = self.embed(ids)
        if not self.rotary:
            x = x + torch.view_as_real(turns(*x.shape[1:])).flatten(1)
        query, key, value = self.into(x).chunk(3, dim=2)
        if self.rotary:
            query, key = rotated(query), rotated(key)
        mixed = scaled_dot_product_attention(query, key, value, is_causal=True)
        return self.out(mixed)


torch.set_default_dtype(torch.float64)
for rotary in (False, True):
    torch.manual_seed(0)
    model, right = Looker(rotary), []
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    for _ in range(100):
        ids = torch.randint(0, 8, (32, 12))
        optimizer.zero_grad()
        logits = model(ids)[:, 2:].transpose(1, 2)
        cross_entropy(logits, ids[:, :-2]).backward()  # name the token 2 back
        optimizer.step()
    for length in (12, 24, 48):
        ids = torch.randint(0, 8, (100, length))
        guess = model(ids)[:, -4:].argmax(2)  # of the last four positions
        right.append((guess == ids[:, -6:-2]).double().mean().item())
    print("rotary   " if rotary else "sinusoids", *(f"{r:.2f}" for r in right))
