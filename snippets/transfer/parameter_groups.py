import torch
from torch import nn

torch.manual_seed(0)
body, head = nn.Linear(4, 4), nn.Linear(4, 1)
model = nn.Sequential(body, head)
optimizer = torch.optim.SGD(
    [
        {"params": body.parameters(), "lr": 0.001},
        {"params": head.parameters()},
    ],
    lr=0.1,
)
for group in optimizer.param_groups:
    print("lr", group["lr"], "numbers", sum(p.numel() for p in group["params"]))

before = [p.clone() for p in model.parameters()]
model(torch.ones(1, 4)).backward()
optimizer.step()
for (name, p), old in zip(model.named_parameters(), before):
    step = (p - old).norm() / p.grad.norm()
    print(f"{name:9} step over gradient {step:.3f}")
