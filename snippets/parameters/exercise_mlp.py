from torch import nn

model = nn.Sequential(
    nn.Linear(784, 100),
    nn.ReLU(),
    nn.Linear(100, 50),
    nn.ReLU(),
    nn.Linear(50, 10),
)
by_hand = [784 * 100 + 100, 100 * 50 + 50, 50 * 10 + 10]
print(" + ".join(f"{n:,}" for n in by_hand), "=", f"{sum(by_hand):,}")
print(sum(by_hand) == sum(p.numel() for p in model.parameters()))
