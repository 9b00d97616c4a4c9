import torch
from torch import nn

moved = []
for kind in (torch.optim.SGD, torch.optim.Adam, torch.optim.AdamW):
    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(4, 3), nn.Linear(3, 1))
    optimizer = kind(model.parameters(), lr=0.1)
    model(torch.ones(1, 4)).backward()
    model[0].requires_grad_(False)
    before = model[0].weight.clone()
    optimizer.step()
    moved.append(not torch.equal(model[0].weight, before))
    print(f"{kind.__name__}: frozen weight moved {moved[-1]}")
print(any(moved))
