import torch
from torch import nn

logits = torch.tensor([-2.0, 3.0, 0.5])
labels = torch.tensor([0.0, 1.0, 1.0])
print(f"{nn.BCEWithLogitsLoss()(logits, labels):.4f}")
print(f"{nn.BCELoss()(logits.sigmoid(), labels):.4f}")
