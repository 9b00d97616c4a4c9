import torch

w = torch.tensor([1.0], requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.1, weight_decay=0.5)
w.sum().backward()
optimizer.zero_grad()  # to None, as is the default
w.requires_grad_(False)
for _ in range(3):
    optimizer.step()
    print(f"w {w.item():.3f}")
