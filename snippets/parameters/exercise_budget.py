from torch import nn


def count(width):
    model = nn.Sequential(nn.Linear(20, width), nn.Linear(width, 3))
    return sum(p.numel() for p in model.parameters())


budget = 1000
print("each hidden unit costs", count(2) - count(1))
width = max(w for w in range(1, budget) if count(w) <= budget)
print("width", width, "gives", count(width))
print("width", width + 1, "gives", count(width + 1))
