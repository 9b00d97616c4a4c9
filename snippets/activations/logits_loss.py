import torch
from torch.nn import functional as F

z = torch.tensor([20.0], requires_grad=True)
target = torch.tensor([0.0])
for name in ("with logits", "after sigmoid"):
    z.grad = None
    if name == "with logits":
        loss = F.binary_cross_entropy_with_logits(z, target)
    else:
        loss = F.binary_cross_entropy(torch.sigmoid(z), target)
    loss.backward()
    print(f"{name}: loss {loss.item():.0f}, gradient {z.grad.item():.0f}")
