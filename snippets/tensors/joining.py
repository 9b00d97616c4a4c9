import torch

a, b = torch.zeros(2, 3), torch.ones(2, 3)
print("cat:         ", tuple(torch.cat([a, b]).shape))
print("cat, dim=1:  ", tuple(torch.cat([a, b], dim=1).shape))
print("stack:       ", tuple(torch.stack([a, b]).shape))

image = torch.tensor([[[1, 10], [2, 20], [3, 30]]])  # 3 pixels, 2 colours
print("permute:     ", image.permute(2, 0, 1).tolist())
print("reshape:     ", image.reshape(2, 1, 3).tolist())
