import torch
from torch import nn


def groups(model):
    weights = [p for p in model.parameters() if p.ndim > 1]
    others = [p for p in model.parameters() if p.ndim < 2]
    return [{"params": weights}, {"params": others, "weight_decay": 0.0}]


network = nn.Sequential(nn.Linear(4, 8), nn.LayerNorm(8), nn.Linear(8, 1))
left_out = [name for name, p in network.named_parameters() if p.ndim < 2]
print("without decay:", left_out)

torch.manual_seed(0)
x = torch.randn(200, 4)
y = x.sum(dim=1, keepdim=True) + 50
for name, choose in [("all", nn.Module.parameters), ("weights", groups)]:
    model = nn.Linear(4, 1)
    optimizer = torch.optim.SGD(choose(model), lr=0.1, weight_decay=0.1)
    for _ in range(200):
        loss = nn.functional.mse_loss(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    error = (model(x) - y).mean().abs().item()
    print(f"decay of {name}: predictions are off by {error:.1f} on average")
