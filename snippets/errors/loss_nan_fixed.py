import torch

w = torch.tensor(1.0, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.15)
for step in range(1, 201):
    loss = (w - 3).square()
    if not loss.isfinite():
        raise RuntimeError(f"loss {loss.item()} at step {step}")
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(f"w = {w.item():.3f}, loss {loss.item():.3f}")
