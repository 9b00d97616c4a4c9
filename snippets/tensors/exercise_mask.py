import torch

x = torch.tensor([3.0, -1.0, 0.5, -2.0])
by_mask = x.clone()
by_mask[by_mask < 0] = 0
print(by_mask.tolist())
print("same as ReLU:", torch.equal(by_mask, torch.relu(x)))
print("x is unchanged:", x.tolist())
