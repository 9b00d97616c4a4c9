import torch

w = torch.tensor([5.0], requires_grad=True)
optimizer = torch.optim.AdamW([w], lr=0.1)
w.grad = torch.zeros(1)
optimizer.step()
print(f"decay {optimizer.defaults['weight_decay']}: 5 became {w.item():.3f}")
print(w.item() == 5.0)
