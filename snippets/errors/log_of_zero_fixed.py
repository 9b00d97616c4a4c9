import torch
from torch.nn import functional as F

logits = torch.tensor([200.0, 0.0], requires_grad=True)
truth = torch.tensor([1.0, 0.0])
loss = F.cross_entropy(logits, truth)
loss.backward()
print("loss finite:", bool(loss.isfinite()))
print("gradient:", logits.grad.tolist())
