import torch
from torch import nn

x = torch.tensor([-4.0], requires_grad=True)
for activation in (nn.ReLU(), nn.LeakyReLU(), nn.LeakyReLU(0.05)):
    x.grad = None
    y = activation(x)
    y.backward()
    print(f"{activation}: value {y.item():.2f}, slope {x.grad.item():.2f}")
