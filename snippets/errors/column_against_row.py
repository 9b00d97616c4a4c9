import torch

prediction = torch.tensor([[1.0], [2.0], [3.0]])
target = torch.tensor([1.0, 2.0, 3.0])
error = prediction - target
print("errors:", tuple(error.shape))
print(f"loss, all predictions right: {error.square().mean():.2f}")
