import torch

x = torch.zeros(1, requires_grad=True)
torch.relu(x).backward()
print("slope of ReLU at 0:", x.grad.item())
