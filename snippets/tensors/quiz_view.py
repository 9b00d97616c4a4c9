import torch

x = torch.zeros(2, 2)
x.view(-1)[0] = 5.0
print(x.tolist())
print(x[0, 0].item() == 0.0)
