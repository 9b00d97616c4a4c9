from torch import nn

model = nn.Sequential(nn.Linear(2, 3), nn.ReLU(), nn.Linear(3, 2))
by_hand = (2 * 3 + 3) + (3 * 2 + 2)
counted = sum(p.numel() for p in model.parameters())
print("hidden layer:", 2 * 3 + 3)
print("output layer:", 3 * 2 + 2)
print("by hand:", by_hand, " counted:", counted)
