import torch
from torch import nn


class Two(nn.Module):
    def __init__(self, hidden):
        super().__init__()
        self.first = nn.Linear(1, hidden)
        self.second = nn.Linear(hidden, 1)

    def forward(self, x):
        return self.second(self.first(x))


def stack_two(x, y, hidden):
    network = Two(hidden)
    adam = torch.optim.Adam(network.parameters(), 0.1)
    loss_function = nn.MSELoss()
    for i in range(300):
        adam.zero_grad()
        loss_function(network(x), y).backward()
        adam.step()
    return network
