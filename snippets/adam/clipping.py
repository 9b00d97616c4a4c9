import torch
from torch import nn

w = torch.tensor([3.0, 4.0], requires_grad=True)
w.grad = torch.tensor([30.0, 40.0])
before = nn.utils.clip_grad_norm_([w], max_norm=1.0)
print(f"norm before: {before:.0f}")
print("after:", [f"{g:.1f}" for g in w.grad.tolist()])
