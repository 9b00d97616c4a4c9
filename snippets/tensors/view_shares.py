import torch

x = torch.zeros(2, 3)
row = x.view(6)
copy = x.clone()
row[0] = 7.0
print("x[0, 0]:   ", x[0, 0].item())
print("copy[0, 0]:", copy[0, 0].item())
