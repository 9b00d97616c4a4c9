import torch

labels = ["cat", "dog", "cat"]
names = sorted(set(labels))
print(torch.tensor([names.index(label) for label in labels]), names)
