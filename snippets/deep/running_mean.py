import torch
from torch import nn

torch.manual_seed(0)
norm = nn.BatchNorm1d(1)
print("momentum:", norm.momentum)
by_hand = torch.zeros(1)
for _ in range(20):
    batch = torch.randn(32, 1) + 5
    norm(batch)
    by_hand = 0.9 * by_hand + 0.1 * batch.mean(0)
print(f"running mean {norm.running_mean.item():.3f}, ", end="")
print(f"by hand {by_hand.item():.3f}")
once = nn.BatchNorm1d(1, momentum=1.0)  # keeps the last batch alone
once(batch)
sample = torch.allclose(once.running_var, batch.var(0, correction=1))
print("running variance divided by n - 1:", sample)
print(f"share that 20 batches reach of the mean: {1 - 0.9**20:.2f}")

x = torch.randn(4, 1) + 5
print("training  ", *[f"{v:.1f}" for v in norm(x).flatten()])
norm.eval()
print("evaluation", *[f"{v:.1f}" for v in norm(x).flatten()])
