import torch
from torch import nn

loss = nn.BCEWithLogitsLoss(pos_weight=torch.tensor(19.0))
print(f"{loss(torch.zeros(2), torch.tensor([0.0, 1.0])):.2f}")
