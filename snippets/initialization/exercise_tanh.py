import torch
from torch import nn

torch.set_default_dtype(torch.float64)
starts = {
    "Xavier": lambda w: nn.init.xavier_normal_(w),
    "gain 5/3": lambda w: nn.init.xavier_normal_(w, gain=5 / 3),
}
for name, initialize in starts.items():
    torch.manual_seed(0)
    x = torch.randn(500, 256)
    for _ in range(30):
        x = torch.tanh(x @ initialize(torch.empty(256, 256)))
    print(f"{name}: {x.square().mean().sqrt():.2f} after 30 tanh layers")
print("PyTorch's gain for tanh:", round(nn.init.calculate_gain("tanh"), 2))
