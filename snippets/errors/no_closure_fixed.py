import torch

w = torch.tensor([3.0], requires_grad=True)
optimizer = torch.optim.LBFGS([w])


def closure():
    optimizer.zero_grad()
    loss = (w - 1).square().sum()
    loss.backward()
    return loss


optimizer.step(closure)
print(f"w = {w.item():.3f}")
