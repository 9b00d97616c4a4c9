import copy

import torch
from torch import nn

torch.set_default_dtype(torch.float64)
mse = nn.functional.mse_loss


def train_best(model, optimizer, x, y, val_x, val_y, steps):
    best = float("inf")
    for _ in range(steps):
        optimizer.zero_grad()
        mse(model(x), y).backward()
        optimizer.step()
        error = mse(model(val_x), val_y).item()
        if error < best:
            best, kept = error, copy.deepcopy(model.state_dict())
    print("the last weights are the best:", error == best)
    model.load_state_dict(kept)
    return best


torch.manual_seed(0)
x = torch.rand(60, 1) * 6 - 3
y = x.sin() + 0.3 * torch.randn(60, 1)
X, Y, val_x, val_y = x[:15], y[:15], x[15:], y[15:]
model = nn.Sequential(nn.Linear(1, 50), nn.Tanh(), nn.Linear(50, 1))
optimizer = torch.optim.Adam(model.parameters(), lr=0.03)
best = train_best(model, optimizer, X, Y, val_x, val_y, 1000)
again = mse(model(val_x), val_y).item()
print("the restored weights are:     ", again == best)
