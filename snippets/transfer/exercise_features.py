import torch
from torch import nn

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
X, y = torch.randn(30, 8), torch.randint(0, 2, (30,))
body = nn.Sequential(nn.Linear(8, 16), nn.ReLU()).requires_grad_(False)
heads, features = [], body(X)
for once in (True, False):
    torch.manual_seed(1)
    head = nn.Linear(16, 2)
    optimizer = torch.optim.Adam(head.parameters(), lr=0.01)
    for _ in range(50):
        optimizer.zero_grad()
        out = head(features) if once else head(body(X))
        nn.functional.cross_entropy(out, y).backward()
        optimizer.step()
    heads.append(head)
print("same head:", torch.allclose(heads[0].weight, heads[1].weight))
