import torch
from torch import nn


class Block(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.first = nn.Linear(width, width)
        self.last = nn.Linear(width, width)
        nn.init.zeros_(self.last.weight)
        nn.init.zeros_(self.last.bias)

    def forward(self, x):
        return x + self.last(torch.relu(self.first(x)))


torch.manual_seed(0)
model = nn.Sequential(*[Block(8) for _ in range(100)])
x = torch.randn(5, 8)
print("100 blocks, output equal to the input:", torch.equal(model(x), x))
model(x).square().sum().backward()
block = model[0]
print("gradient of its first layer:", block.first.weight.grad.norm().item())
print(f"gradient of its zero layer:  {block.last.weight.grad.norm():.1f}")
