import torch
from torch import nn

torch.set_default_dtype(torch.float64)
for factor in (1, 2, 4):
    torch.manual_seed(0)
    layer, head = nn.RNN(4, 32), nn.Linear(32, 1)
    layer.weight_hh_l0.data *= factor
    x = 0.1 * torch.randn(40, 8, 4)
    loss = head(layer(x)[0][-1]).square().mean()
    loss.backward()
    norm = nn.utils.clip_grad_norm_(layer.parameters(), max_norm=1.0)
    left = nn.utils.get_total_norm(p.grad for p in layer.parameters())
    print(f"matrix times {factor}: gradient {norm:.1e},", end=" ")
    print(f"after clipping {left:.1e}")
