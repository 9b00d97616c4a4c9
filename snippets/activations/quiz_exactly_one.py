import torch

z = 20
s = torch.sigmoid(torch.tensor(float(z)))
print("1 minus it:", 1 - s.item())
print(s.item() < 1)
