import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(3, 7), nn.ReLU(), nn.Linear(7, 1))
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
shapes = [p.shape for p in model.parameters()]
values = [p.detach().clone() for p in model.parameters()]
for _ in range(20):
    optimizer.zero_grad()
    model(torch.randn(8, 3)).square().mean().backward()
    optimizer.step()
same_shapes = shapes == [p.shape for p in model.parameters()]
pairs = zip(values, model.parameters(), strict=True)
print("values changed:", not all(torch.equal(a, b) for a, b in pairs))
print("shapes kept:", same_shapes)
print(same_shapes)
