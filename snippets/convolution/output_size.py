import random

import torch
from torch import nn

random.seed(0)
right = {"convolution": 0, "pooling": 0, "mean": 0, "transposed": 0}
for _ in range(100):
    n, k = random.randint(12, 40), random.randint(1, 5)
    p, s = random.randint(0, k // 2), random.randint(1, 4)
    d = random.randint(1, 3)
    reach = d * (k - 1) + 1
    down = (n + 2 * p - reach) // s + 1
    up = (n - 1) * s - 2 * p + reach
    settings = {"stride": s, "padding": p, "dilation": d}
    layers = {
        "convolution": (nn.Conv1d(1, 1, k, **settings), down),
        "pooling": (nn.MaxPool1d(k, **settings), down),
        "mean": (nn.AvgPool1d(k, s, p), (n + 2 * p - k) // s + 1),
        "transposed": (nn.ConvTranspose1d(1, 1, k, **settings), up),
    }
    for name, (layer, size) in layers.items():
        right[name] += layer(torch.zeros(1, 1, n)).shape[2] == size
print(right)
