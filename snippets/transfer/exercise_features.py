import torch
from torch import nn

torch.set_default_dtype(torch.float64)


def train_head(body, head, x, y, steps, once=True):
    features = body(x)
    optimizer = torch.optim.Adam(head.parameters(), lr=0.01)
    for _ in range(steps):
        optimizer.zero_grad()
        out = head(features) if once else head(body(x))
        nn.functional.cross_entropy(out, y).backward()
        optimizer.step()
    return head


torch.manual_seed(0)
X, y = torch.randn(30, 8), torch.randint(0, 2, (30,))
body = nn.Sequential(nn.Linear(8, 16), nn.ReLU()).requires_grad_(False)
heads = []
for once in (True, False):
    torch.manual_seed(1)
    heads.append(train_head(body, nn.Linear(16, 2), X, y, 50, once))
print("same head:", torch.allclose(heads[0].weight, heads[1].weight))
