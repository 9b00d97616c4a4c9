import torch

start = 5
w = torch.tensor([float(start)], requires_grad=True)
optimizer = torch.optim.AdamW([w], lr=0.1)
w.grad = torch.zeros(1)
optimizer.step()
decay = optimizer.defaults["weight_decay"]
print(f"decay {decay}: {start} became {w.item():.3f}")
print(w.item() == start)
