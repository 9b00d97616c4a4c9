import torch
from sklearn.datasets import load_digits
from torch import nn

images, y = map(torch.tensor, load_digits(return_X_y=True))
images = images.float().reshape(-1, 8, 8) / 16
X = images.flatten(1)
moved = torch.zeros_like(images)
moved[:, :, 1:] = images[:, :, :-1]  # one pixel to the right
moved = moved.flatten(1)
torch.manual_seed(0)
train, test = torch.randperm(len(X)).split([800, 997])


class Adapted(nn.Module):
    def __init__(self, layer, rank):
        super().__init__()
        self.layer = layer.requires_grad_(False)
        self.A = nn.Parameter(torch.randn(rank, layer.in_features) / 8)
        self.B = nn.Parameter(torch.zeros(layer.out_features, rank))

    def forward(self, x):
        return self.layer(x) + x @ self.A.T @ self.B.T


def fit(model, X, y):
    used = [p for p in model.parameters() if p.requires_grad]
    optimizer = torch.optim.Adam(used, lr=0.01)
    for _ in range(60):
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(X), y).backward()
        optimizer.step()
    print(sum(p.numel() for p in used), "numbers trained", end="")


def adapt(model, X, y, rank):
    model.requires_grad_(False)
    adapted = nn.Sequential(Adapted(model[0], rank), *model[1:])
    fit(adapted, X, y)
    return adapted


@torch.no_grad()
def report(model):
    for name, inputs in (("as they were", X), ("moved", moved)):
        right = model(inputs[test]).argmax(dim=1) == y[test]
        print(f", {name} {right.float().mean():.2f}", end="")
    print()


model = nn.Sequential(nn.Linear(64, 64), nn.ReLU(), nn.Linear(64, 10))
fit(model, X[train], y[train])
report(model)
for rank in (1, 4, 16):
    report(adapt(model, moved[train], y[train], rank))
print("without it", end="")
report(model)
