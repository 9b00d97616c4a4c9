import torch
from torch import nn


def different_units(model, left, x, y):
    for name, p in model.named_parameters():
        if name not in (left,):
            p.data = torch.full_like(p, 0.5)
    optimizer = torch.optim.AdamW(model.parameters(), lr=0.02)
    for _ in range(60):
        loss = nn.functional.mse_loss(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    rows = torch.cat([model[0].weight, model[0].bias[:, None]], dim=1).tolist()
    return len({tuple(round(one, 5) for one in row) for row in rows})
