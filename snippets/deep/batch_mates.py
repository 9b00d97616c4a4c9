import torch
from torch import nn

torch.manual_seed(0)
batch = torch.randn(4, 6)
other = batch.clone()
other[3] = 10.0  # one example of the batch is another one
for norm in (nn.BatchNorm1d(6), nn.LayerNorm(6)):
    for mode in ("train", "eval"):
        getattr(norm, mode)()
        moved = (norm(batch)[0] - norm(other)[0]).abs().max().item()
        name = type(norm).__name__
        print(f"{name:11} {mode:5}: example 0 moved by {moved:.2f}")
