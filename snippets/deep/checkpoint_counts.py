import torch
from torch import nn
from torch.utils.checkpoint import checkpoint

torch.manual_seed(0)
x = (torch.randn(64, 1) + 5).requires_grad_()
for name in ("plain", "run again"):
    norm = nn.BatchNorm1d(1)
    if name == "plain":
        out = norm(x)
    else:
        out = checkpoint(norm, x, use_reentrant=False)
    out.square().sum().backward()
    seen = norm.num_batches_tracked.item()
    share = (norm.running_mean / x.mean()).item()
    print(f"{name:9} batches counted: {seen},", end=" ")
    print(f"running mean at {share:.2f} of the batch's mean")
