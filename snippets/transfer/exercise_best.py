import copy

import torch
from torch import nn

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
x = torch.rand(60, 1) * 6 - 3
y = x.sin() + 0.3 * torch.randn(60, 1)
X, Y, val_x, val_y = x[:15], y[:15], x[15:], y[15:]
model = nn.Sequential(nn.Linear(1, 50), nn.Tanh(), nn.Linear(50, 1))
optimizer = torch.optim.Adam(model.parameters(), lr=0.03)
best = float("inf")
for _ in range(1000):
    optimizer.zero_grad()
    nn.functional.mse_loss(model(X), Y).backward()
    optimizer.step()
    error = nn.functional.mse_loss(model(val_x), val_y).item()
    if error < best:
        best, kept = error, copy.deepcopy(model.state_dict())
last = error
model.load_state_dict(kept)
again = nn.functional.mse_loss(model(val_x), val_y).item()
print("the last weights are the best:", last == best)
print("the restored weights are:     ", again == best)
