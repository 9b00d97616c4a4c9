import torch
from torch import nn

logits = torch.tensor([-2.0, 3.0, 0.5])
labels = torch.tensor([0, 1, 1])
print(f"{nn.BCEWithLogitsLoss()(logits, labels.float()):.4f}")

pixels = torch.tensor([0, 128, 255])
pixels = pixels / 255  # a new tensor, of floats
print(pixels)
