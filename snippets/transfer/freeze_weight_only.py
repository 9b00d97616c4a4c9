import torch
from torch import nn

torch.manual_seed(0)
model = nn.Sequential(nn.Linear(64, 128), nn.Linear(128, 256))
for name, p in model.named_parameters():
    if name == "0.weight":
        p.requires_grad = False
before = model[0].bias.clone()

optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
model(torch.randn(8, 64)).square().mean().backward()
optimizer.step()
total = sum(p.numel() for p in model.parameters())
left = sum(p.numel() for p in model.parameters() if p.requires_grad)
print(f"trainable: {left:,} of {total:,}")
print("0.bias moved:", not torch.equal(model[0].bias, before))
