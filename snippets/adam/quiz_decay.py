import torch


def step(kind, decay, penalty):
    w = torch.tensor([3.0, -1.0], requires_grad=True)
    optimizer = kind([w], lr=0.1, weight_decay=decay)
    (w.exp().sum() + penalty / 2 * (w**2).sum()).backward()
    optimizer.step()
    return w.detach()


def same(kind):
    return torch.allclose(step(kind, 0.5, 0), step(kind, 0, 0.5))


print("SGD:", same(torch.optim.SGD))
print("AdamW:", same(torch.optim.AdamW))
print(same(torch.optim.SGD) and not same(torch.optim.AdamW))
