import torch

logits = torch.tensor([2.0, 1.0, 0.5])
print(logits.softmax(dim=-1))
print(logits.unsqueeze(0).softmax(dim=1))
