import torch
from torch import nn

log_probabilities = torch.arange(12.0).reshape(4, 3).log_softmax(dim=1)
labels = nn.functional.one_hot(torch.tensor([0, 2, 1, 1]))
nn.NLLLoss()(log_probabilities, labels)
