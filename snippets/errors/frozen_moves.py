import torch

w = torch.tensor([1.0], requires_grad=True)
optimizer = torch.optim.SGD([w], lr=0.1, weight_decay=0.5)
w.sum().backward()
optimizer.zero_grad(set_to_none=False)
w.requires_grad_(False)  # frozen
for _ in range(3):
    optimizer.step()
    print(f"w {w.item():.3f}")
