from torch import nn


def count(*layers):
    model = nn.Sequential(*layers)
    return sum(p.numel() for p in model.parameters())


first, last = nn.Linear(10, 18), nn.Linear(18, 5)
print("without dropout:", count(first, nn.ReLU(), last))
print("with dropout:   ", count(first, nn.ReLU(), nn.Dropout(0.5), last))
