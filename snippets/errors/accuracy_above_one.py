import torch

predicted = torch.tensor([[1], [0], [1]])
labels = torch.tensor([1, 0, 1])
equal = predicted == labels
print(f"accuracy: {equal.sum() / len(labels):.2f}")
print(f"as a mean: {equal.float().mean():.2f}")
