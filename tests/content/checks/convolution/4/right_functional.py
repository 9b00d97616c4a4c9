import torch
from torch import nn


class Anywhere(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.Conv2d(1, 16, 5)
        self.norm = nn.BatchNorm2d(16)
        self.second = nn.Conv2d(16, 10, 3)

    def forward(self, x):
        x = nn.functional.pad(x, (6, 6, 6, 6))
        return self.second(torch.relu(self.norm(self.first(x)))).amax(dim=(2, 3))


def train_anywhere(x, y):
    model = Anywhere()
    optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
    for _ in range(4):
        for rows in torch.randperm(len(x)).split(50):
            optimizer.zero_grad()
            nn.functional.cross_entropy(model(x[rows]), y[rows]).backward()
            optimizer.step()
    return model
