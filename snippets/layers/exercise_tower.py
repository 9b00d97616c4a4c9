import torch
from sklearn.datasets import load_digits
from torch import nn

torch.set_default_dtype(torch.float64)
X, y = (torch.tensor(part) for part in load_digits(return_X_y=True))
X = X / 16  # pixels from 0 to 1
torch.manual_seed(0)
train, validation, test = torch.randperm(len(X))[:900].split(300)


class Tower(nn.Module):
    def __init__(self, inputs, width, depth, outputs):
        super().__init__()
        widths = [inputs] + [width] * depth
        self.hidden = nn.ModuleList(
            nn.Linear(a, b) for a, b in zip(widths, widths[1:])
        )
        self.output = nn.Linear(width, outputs)

    def forward(self, x):
        for layer in self.hidden:
            x = torch.relu(layer(x))
        return self.output(x)


def accuracy(model, rows):
    with torch.no_grad():
        hit = model(X[rows]).argmax(1) == y[rows]
    return hit.double().mean().item()


towers = []
for depth in (1, 6):
    right = []
    for seed in range(3):
        torch.manual_seed(seed)
        model = Tower(inputs=64, width=32, depth=depth, outputs=10)
        optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
        for _ in range(100):
            loss = nn.functional.cross_entropy(model(X[train]), y[train])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        right.append(accuracy(model, validation))
    total = sum(p.numel() for p in model.parameters())
    print(f"depth {depth}: {total:,} parameters, validation", end=" ")
    print(*(f"{share:.2f}" for share in right))
    towers.append((sum(right) / 3, depth, model))
_, depth, model = max(towers)
print(f"depth {depth} chosen, test {accuracy(model, test):.2f}")
