"""The statements of the table, computed."""

import torch
from torch import nn
from torch.nn import functional as F

images = torch.zeros(8, 3, 32, 32)
convolved = nn.Conv2d(3, 16, kernel_size=5, padding=2)(images)
print("shape:", tuple(convolved.shape))

for momentum in (0.9, 0):
    w = nn.Parameter(torch.tensor(1.0))
    sgd = torch.optim.SGD([w], lr=0.1, momentum=momentum)
    for gradient in (2.0, 3.0):
        w.grad = torch.tensor(gradient)
        sgd.step()
    print(f"momentum {momentum}: {w.item():.2f}")

x = torch.tensor(1.0, requires_grad=True)
x.tanh().backward()
print(f"slope: {x.grad:.2f}")

mask = torch.ones(4, 4, dtype=torch.bool).tril()
x = torch.zeros(4, 1)
opened = F.scaled_dot_product_attention(x, x, torch.eye(4), attn_mask=mask)
barred = nn.MultiheadAttention(1, 1)(x, x, x, attn_mask=mask)[1]
print("opened:", (opened[1] > 0).tolist())
print("barred:", (barred[1] > 0).tolist())
