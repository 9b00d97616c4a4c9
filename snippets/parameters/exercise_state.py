import torch
from torch import nn


def numbers_kept(optimizer):
    state = optimizer.state.values()
    return sum(t.numel() for s in state for t in s.values() if t is not None)


def after_a_step(make_optimizer, frozen=False, **options):
    model = nn.Linear(100, 10)
    model.weight.requires_grad_(not frozen)
    optimizer = make_optimizer(model.parameters(), **options)
    model(torch.ones(1, 100)).sum().backward()
    optimizer.step()
    return numbers_kept(optimizer)


Adam, RMSprop = torch.optim.Adam, torch.optim.RMSprop
print("parameters:         ", 100 * 10 + 10)
print("Adam:               ", after_a_step(Adam))
print("RMSprop:            ", after_a_step(RMSprop))
print("Adam with amsgrad:  ", after_a_step(Adam, amsgrad=True))
print("Adam, weight frozen:", after_a_step(Adam, frozen=True))
