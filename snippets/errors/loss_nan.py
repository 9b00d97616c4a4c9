import torch

w = torch.tensor(1.0, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=1.5)
for step in range(1, 201):
    loss = (w - 3).square()
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    if step in (1, 2, 3, 100, 200):
        print("step", step, "loss", loss.item())
