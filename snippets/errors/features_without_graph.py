import torch
from torch import nn

body, head = nn.Linear(4, 3), nn.Linear(3, 1)
with torch.no_grad():
    features = body(torch.ones(8, 4))
features -= features.mean(dim=0)
head(features).square().mean().backward()
print("head:", tuple(head.weight.grad.shape))
print("body:", body.weight.grad)

with torch.inference_mode():
    features = body(torch.ones(8, 4))
head(features.clone()).square().mean().backward()
print("clone: done")
