import torch

predicted = torch.tensor([[1], [0], [1]])
labels = torch.tensor([1, 0, 1])
right = (predicted.flatten() == labels).sum()
print(f"accuracy: {right / len(labels):.2f}")
