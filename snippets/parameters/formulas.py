import random

from torch import nn


def count(module):
    return sum(p.numel() for p in module.parameters())


random.seed(0)
checked = {}
for _ in range(25):
    n, m, k, h = (random.randint(1, 12) for _ in range(4))
    g, f = random.randint(1, 4), random.randint(1, 50)
    d = h * n
    pairs = {
        "Linear": (nn.Linear(n, m), n * m + m),
        "Conv2d": (
            nn.Conv2d(g * n, g * m, (k, h), groups=g),
            k * h * n * g * m + g * m,
        ),
        "Embedding": (nn.Embedding(n, m), n * m),
        "BatchNorm2d": (nn.BatchNorm2d(n), 2 * n),
        "LayerNorm": (nn.LayerNorm((n, m)), 2 * n * m),
        "GroupNorm": (nn.GroupNorm(g, g * n), 2 * g * n),
        "RNN": (nn.RNN(n, m), (n + m) * m + 2 * m),
        "GRU": (nn.GRU(n, m), 3 * ((n + m) * m + 2 * m)),
        "LSTM": (nn.LSTM(n, m), 4 * ((n + m) * m + 2 * m)),
        "MultiheadAttention": (
            nn.MultiheadAttention(d, h),
            4 * d * d + 4 * d,
        ),
        "TransformerEncoderLayer": (
            nn.TransformerEncoderLayer(d, h, f, batch_first=True),
            4 * d * d + 4 * d + (d * f + f) + (f * d + d) + 4 * d,
        ),
        "PReLU": (nn.PReLU(n), n),
    }
    for name, (layer, formula) in pairs.items():
        checked[name] = checked.get(name, 0) + (count(layer) == formula)
for name, agreed in checked.items():
    print(f"{name:24} agrees in {agreed} of 25")
