import torch
from sklearn.datasets import load_digits
from torch import nn

torch.set_default_dtype(torch.float64)
X, y = load_digits(return_X_y=True)
X, y = torch.tensor(X[:200]) / 8 - 1, torch.tensor(y[:200])


class Block(nn.Module):
    def __init__(self, pre, width=16):
        super().__init__()
        self.norm, self.pre = nn.LayerNorm(width), pre
        self.first, self.last = nn.Linear(width, width), nn.Linear(width, width)

    def forward(self, x):
        if self.pre:
            return x + self.last(torch.relu(self.first(self.norm(x))))
        return self.norm(x + self.last(torch.relu(self.first(x))))


def trained(pre, warm_up, turned=False, lr=0.03, steps=30):
    torch.manual_seed(0)
    blocks = [Block(pre) for _ in range(16)]
    norm, out = nn.LayerNorm(16), nn.Linear(16, 10)
    model = nn.Sequential(nn.Linear(64, 16), *blocks, norm, out)
    optimizer = torch.optim.Adam(model.parameters())
    for step in range(steps):
        count = steps - step if turned else step + 1
        share = min(1, count / warm_up)
        optimizer.param_groups[0]["lr"] = lr * share
        optimizer.zero_grad()
        loss = nn.functional.cross_entropy(model(X), y)
        loss.backward()
        optimizer.step()
    return loss.item()


for pre, warm_up in ((True, 1), (False, 1), (False, 15)):
    name = "pre-norm" if pre else "post-norm"
    print(f"{name:9} warm-up {warm_up:2}: loss {trained(pre, warm_up):.2f}")
print(f"the same rates in reverse: loss {trained(False, 15, turned=True):.2f}")
