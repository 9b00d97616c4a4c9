import torch

predicted = torch.tensor([[1], [0], [1]])
labels = torch.tensor([1, 0, 1])
shapes = predicted.shape, labels.shape
assert shapes[0] == shapes[1], f"not one shape: {shapes}"
