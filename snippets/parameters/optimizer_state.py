import torch
from torch import nn


def stored(make_optimizer):
    model = nn.Linear(100, 10)
    optimizer = make_optimizer(model.parameters())
    model(torch.ones(1, 100)).sum().backward()
    optimizer.step()
    state = optimizer.state.values()
    return sum(t.numel() for s in state for t in s.values() if t is not None)


SGD, Adam = torch.optim.SGD, torch.optim.Adam
print("parameters:        ", 100 * 10 + 10)
print("SGD keeps:         ", stored(lambda p: SGD(p, lr=0.1)))
print("SGD with momentum: ", stored(lambda p: SGD(p, lr=0.1, momentum=0.9)))
print("Adam:              ", stored(lambda p: Adam(p)))
