import torch

logits = torch.tensor([2.0, 1.0, 0.5])  # of one example
logits.softmax(dim=1)
