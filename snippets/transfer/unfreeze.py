import torch
from torch import nn

torch.manual_seed(0)
body, head = nn.Linear(4, 4), nn.Linear(4, 1)
body.requires_grad_(False)
optimizer = torch.optim.SGD(head.parameters(), lr=0.1)


def step_moves_body():
    before = body.weight.clone()
    optimizer.zero_grad()
    head(body(torch.ones(1, 4))).backward()
    optimizer.step()
    return not torch.equal(body.weight, before)


print("frozen:          ", step_moves_body())
body.requires_grad_(True)
print("requires_grad:   ", step_moves_body())
optimizer.add_param_group({"params": body.parameters(), "lr": 0.001})
print("group added:     ", step_moves_body())
