import torch
from torch import nn

for to_none in (False, True):
    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(4, 3), nn.Linear(3, 1))
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    model(torch.ones(1, 4)).backward()
    optimizer.step()

    model[0].requires_grad_(False)
    before = model[0].weight.clone()
    for _ in range(10):
        optimizer.zero_grad(set_to_none=to_none)
        model(torch.ones(1, 4)).backward()
        optimizer.step()
    moved = not torch.equal(model[0].weight, before)
    print(f"set_to_none={to_none!s:5}  frozen weight moved: {moved}")
