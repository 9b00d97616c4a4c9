import torch

one = torch.tensor([0.90, 0.91, 0.92, 0.93, 0.94, 0.95, 0.96, 0.97, 0.98, 0.99])
other = one - 0.01
ahead = (one > other).sum().item()
overlap = (other.max() > one.min()).item()
print(f"overlap: {overlap}; ahead in {ahead} of 10 pairs")
print(not (overlap and ahead == 10))
