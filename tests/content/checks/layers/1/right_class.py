import torch
from torch import nn


class Network(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.hidden = nn.Linear(2, width)
        self.out = nn.Linear(width, 2)

    def forward(self, x):
        return self.out(torch.relu(self.hidden(x)))


def share_right(width, x, y, x_test, y_test):
    model = Network(width)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.5, momentum=0.9)
    for _ in range(100):
        for rows in torch.randperm(len(x)).split(100):
            optimizer.zero_grad()
            nn.functional.cross_entropy(model(x[rows]), y[rows]).backward()
            optimizer.step()
    right = sum(int(a == b) for a, b in zip(model(x_test).argmax(1), y_test))
    return right / len(x_test)
