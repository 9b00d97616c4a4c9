import torch
from torch.utils.data import DataLoader

torch.manual_seed(0)
errors = torch.tensor([1.0, 1, 1, 1, 6])
loader = DataLoader(errors, batch_size=4)
means = [batch.mean().item() for batch in loader]
print("batch means:", means)
print("reported:", sum(means) / len(means))
