import torch

ends = []
for nesterov in (False, True):
    x = torch.tensor(-2.0, requires_grad=True)
    optimizer = torch.optim.SGD([x], 0.01, momentum=0.9, nesterov=nesterov)
    for _ in range(100):
        optimizer.zero_grad()
        (x**4 + x**3 - 2 * x**2 - 2 * x).backward()
        optimizer.step()
    ends.append(round(x.item(), 2))
print(ends)
print(ends[0] == ends[1])
