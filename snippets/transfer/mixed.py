import torch
from torch import nn

model = nn.Linear(4, 2)
x, y = torch.ones(3, 4), torch.zeros(3, 2)
with torch.autocast("cpu", dtype=torch.bfloat16):
    out = model(x)
    loss = nn.functional.mse_loss(out, y)
loss.backward()
print("output  ", out.dtype)
print("loss    ", loss.dtype)
print("weight  ", model.weight.dtype)
print("gradient", model.weight.grad.dtype)

for kind in (torch.float32, torch.bfloat16, torch.float16):
    small, near = torch.tensor([1e-8, 1.001], dtype=kind).tolist()
    print(f"{kind!s:14} holds 1e-8 as {small:.0e}, 1.001 as {near:.3f}")
