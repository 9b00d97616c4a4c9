import torch


def steps_needed(lr, momentum):
    w = torch.tensor(1.0, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=lr, momentum=momentum)
    for step in range(100_000):
        if w.abs().item() < 0.01:
            return step
        optimizer.zero_grad()
        (w**2).backward()
        optimizer.step()
