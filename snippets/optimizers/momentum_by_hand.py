import torch

w = torch.tensor(1.0, requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.1, momentum=0.9)
mine, velocity = 1.0, 0.0
for step in range(1, 5):
    optimizer.zero_grad()
    (w**2).backward()
    optimizer.step()

    velocity = 0.9 * velocity + 2 * mine
    mine = mine - 0.1 * velocity
    print(f"step {step}: {w.item():.4f} by PyTorch, {mine:.4f} by hand")
