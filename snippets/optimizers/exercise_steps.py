import torch


def steps(momentum):
    w = torch.tensor(1.0, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=0.001, momentum=momentum)
    for step in range(10_000):
        if abs(w.item()) < 0.01:
            return step
        optimizer.zero_grad()
        (w**2).backward()
        optimizer.step()


for momentum in (0.0, 0.5, 0.9):
    print(f"momentum {momentum}: {steps(momentum)} steps")
