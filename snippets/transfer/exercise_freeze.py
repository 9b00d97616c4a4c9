import torch
from torch import nn


def freeze(module):
    module.requires_grad_(False)
    module.eval()
    for p in module.parameters():
        p.grad = None


torch.manual_seed(0)
body = nn.Sequential(nn.Linear(4, 4), nn.BatchNorm1d(4))
model = nn.Sequential(body, nn.Linear(4, 1))
optimizer = torch.optim.Adam(model.parameters(), lr=0.1)
model(torch.randn(8, 4)).square().mean().backward()
freeze(body)
before = {name: t.clone() for name, t in model.state_dict().items()}
for _ in range(5):
    optimizer.step()
    optimizer.zero_grad()
    model(torch.randn(8, 4)).square().mean().backward()
moved = [n for n, t in model.state_dict().items() if not t.equal(before[n])]
print("moved:", moved)
