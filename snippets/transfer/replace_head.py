import torch
from torch import nn

torch.manual_seed(0)
old = nn.Sequential(nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, 10))
torch.save(old.state_dict(), "digits.pt")

new = nn.Sequential(nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, 2))
saved = torch.load("digits.pt")
body = {name: w for name, w in saved.items() if name.startswith("0.")}
report = new.load_state_dict(body, strict=False)
print("taken over:", list(body))
print("left as they were:", report.missing_keys)
print("same body:", torch.equal(new[0].weight, old[0].weight))
