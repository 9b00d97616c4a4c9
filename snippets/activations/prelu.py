import torch
from torch import nn

activation = nn.PReLU()
print("learned slope starts at", activation.weight.item())
optimizer = torch.optim.SGD(activation.parameters(), lr=0.1)
x = torch.tensor([-2.0, -1.0, 1.0, 2.0])
for _ in range(200):
    optimizer.zero_grad()
    (activation(x) - x.abs()).square().mean().backward()
    optimizer.step()
print(f"to fit |x| it becomes {activation.weight.item():.2f}")
