import torch
from sklearn.datasets import load_digits
from torch import nn

X = torch.tensor(load_digits().images).float()[:, None] / 16
torch.manual_seed(0)
model = nn.Sequential(nn.Conv2d(1, 8, 3, bias=False), nn.BatchNorm2d(8))
first, others = X[:1], X[1 + torch.randperm(1280)]
with torch.no_grad():
    for mates in (1, 7, 63):
        groups = others.split(mates)[:20]  # the same image in 20 batches
        seen = torch.stack([model(torch.cat([first, g]))[0] for g in groups])
        print(f"batches of {mates + 1:2}: spread {seen.std(dim=0).mean():.3f}")
    alone = model.eval()(first)[0]
    change = (model(torch.cat([first, groups[0]]))[0] - alone).abs().max()
    print(f"evaluation:    change {change:.3f}")
