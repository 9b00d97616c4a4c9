import torch
from torch import nn


class Network(nn.Module):
    def __init__(self, hidden):
        super().__init__()
        self.hidden = nn.Linear(2, hidden)
        self.output = nn.Linear(hidden, 1)

    def forward(self, x):
        return self.output(torch.relu(self.hidden(x)))


def fit(x, y, sizes):
    best, kept = None, None
    y = y[:, None]
    for hidden in sizes:
        model = Network(hidden)
        optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
        for _ in range(400):
            loss = nn.functional.mse_loss(model(x[: -len(x) // 4]), y[: -len(x) // 4])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        error = (model(x[-len(x) // 4 :]) - y[-len(x) // 4 :]).square().mean().item()
        if best is None or error < best:
            best, kept = error, model
    return kept
