import torch
from torch import nn


def share_right(width, x, y, x_test, y_test):
    torch.manual_seed(3)
    model = nn.Sequential(nn.Linear(2, width), nn.Tanh(), nn.Linear(width, 1), nn.Flatten(0))
    optimizer = torch.optim.Adam(model.parameters(), lr=0.1)
    for _ in range(150):
        loss = nn.functional.binary_cross_entropy_with_logits(model(x), y.to(x.dtype))
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return ((model(x_test) > 0) == (y_test == 1)).double().mean()
