import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


class Line(nn.Module):
    def __init__(self, features):
        super().__init__()
        self.linear = nn.Linear(features, 1)

    def forward(self, x):
        return self.linear(x)


def error_without(x, y, column):
    x = torch.cat([x[:, :column], x[:, column + 1 :]], dim=1)
    model = Line(x.shape[1])
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    loader = DataLoader(TensorDataset(x, y), batch_size=len(x), shuffle=True)
    for epoch in range(40):
        for xb, yb in loader:
            optimizer.zero_grad()
            nn.functional.mse_loss(model(xb), yb).backward()
            optimizer.step()
    return nn.functional.mse_loss(model(x), y).item()
