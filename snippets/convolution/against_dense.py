import torch
from sklearn.datasets import load_digits
from torch import nn

torch.set_default_dtype(torch.float64)
X, y = load_digits(return_X_y=True)
X, y = torch.tensor(X).reshape(-1, 1, 8, 8) / 16, torch.tensor(y)
torch.manual_seed(0)
train, validation, test = torch.randperm(len(X))[:900].split([200, 200, 500])
moved = nn.functional.pad(X, (1, -1))  # one pixel to the right
nets = 3  # of each kind, side by side: groups keep them apart


def last(inputs):
    layer = nn.Conv1d(nets * inputs, nets * 10, 1, groups=nets)
    apart = nn.Unflatten(1, (nets * inputs, 1)), nn.Unflatten(1, (nets, 10))
    return nn.Sequential(nn.Flatten(), apart[0], layer, nn.Flatten(), apart[1])


def dense():
    first = nn.Linear(64, nets * 12)
    return nn.Sequential(nn.Flatten(), first, nn.ReLU(), last(12))


def convolution():
    first = nn.Conv2d(1, nets * 9, kernel_size=3)
    return nn.Sequential(first, nn.ReLU(), nn.MaxPool2d(2), last(9 * 3 * 3))


def accuracy(model, images, rows):
    right = model(images[rows]).argmax(dim=2) == y[rows, None]
    return right.double().mean(dim=0).tolist()


def trained(make, lr):
    torch.manual_seed(1)
    model = make()
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    for _ in range(35):
        logits = model(X[train]).flatten(0, 1)
        loss = nn.functional.cross_entropy(
            logits, y[train].repeat_interleave(nets)
        )
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return model


for make in (dense, convolution):
    models = {lr: trained(make, lr) for lr in (0.02, 0.05)}
    score = {lr: sum(accuracy(m, X, validation)) for lr, m in models.items()}
    lr = max(score, key=score.get)
    count = sum(p.numel() for p in models[lr].parameters()) // nets
    print(f"{make.__name__}: {count} parameters each, rate {lr}")
    for name, images in (("as they are", X), ("moved", moved)):
        shares = accuracy(models[lr], images, test)
        print(f"  {name:11}", *(f"{share:.2f}" for share in shares))
