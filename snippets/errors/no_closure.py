import torch

w = torch.tensor([3.0], requires_grad=True)
optimizer = torch.optim.LBFGS([w])
(w - 1).square().sum().backward()
optimizer.step()
