from torch import nn


def count(dropout):
    model = nn.Sequential(
        nn.Linear(10, 18), nn.Dropout(dropout), nn.Linear(18, 5)
    )
    return sum(p.numel() for p in model.parameters())


print(count(0.0), count(0.9))
print(count(0.9) < count(0.0))
