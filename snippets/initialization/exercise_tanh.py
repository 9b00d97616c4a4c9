import torch
from torch import nn

torch.set_default_dtype(torch.float64)


def size_after(x, gain, layers):
    for _ in range(layers):
        w = torch.empty(x.shape[1], x.shape[1])
        x = torch.tanh(x @ nn.init.xavier_normal_(w, gain=gain))
    return x.square().mean().sqrt().item()


for name, gain in (("Xavier", 1), ("gain 5/3", 5 / 3)):
    torch.manual_seed(0)
    x = torch.randn(500, 256)
    print(f"{name}: {size_after(x, gain, 30):.2f} after 30 tanh layers")
print("PyTorch's gain for tanh:", round(nn.init.calculate_gain("tanh"), 2))
