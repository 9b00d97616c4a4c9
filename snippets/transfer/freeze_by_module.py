import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(64, 128), nn.ReLU(), nn.Linear(128, 10))
model[0].requires_grad_(False)
before = [p.clone() for p in model.parameters()]

trainable = [p for p in model.parameters() if p.requires_grad]
optimizer = torch.optim.SGD(trainable, lr=0.1)
model(torch.randn(8, 64)).square().mean().backward()
optimizer.step()
for (name, p), old in zip(model.named_parameters(), before):
    print(f"{name:9} frozen {not p.requires_grad!s:5} ", end="")
    print(f"moved {not torch.equal(p, old)}")
