import torch

x = torch.tensor([0.5, 0.0], requires_grad=True)
loss = (x * torch.log(x)).sum()
print("loss:", loss.item())

safe = torch.special.xlogy(x, x).sum()
print(f"with xlogy: {safe.item():.2f}")
