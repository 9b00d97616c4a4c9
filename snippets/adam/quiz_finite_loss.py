import torch

x = torch.tensor([0.0, 4.0], requires_grad=True)
loss = torch.where(x > 0, x * x.log(), 0.0).sum()
loss.backward()
print(f"loss {loss.item():.2f}, gradient {x.grad.tolist()[0]}")
print(bool(loss.isfinite() and x.grad.isnan().any()))
