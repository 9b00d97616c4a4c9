import torch
from sklearn.datasets import load_digits
from torch import nn

torch.set_default_dtype(torch.float64)
X, y = (torch.tensor(part) for part in load_digits(return_X_y=True))
X = X / 16  # pixels from 0 to 1
torch.manual_seed(0)
train, validation, test = torch.randperm(len(X))[:900].split(300)


def dense(n):
    return nn.Sequential(nn.Linear(64, n), nn.ReLU(), nn.Linear(n, 10))


def convolution(n):
    return nn.Sequential(
        nn.Unflatten(1, (1, 8, 8)),  # 64 numbers to an image, one channel
        nn.Conv2d(1, n, kernel_size=3),  # to n channels, 6 x 6
        nn.ReLU(),
        nn.MaxPool2d(2),  # to 3 x 3: the largest of each 2 x 2
        nn.Flatten(),
        nn.Linear(n * 3 * 3, 10),
    )


def cost(model):
    return sum(p.numel() for p in model.parameters())


def widest(make, budget):
    n = 1
    while cost(make(n + 1)) <= budget:
        n += 1
    return n


def accuracy(model, rows):
    with torch.no_grad():
        hit = model(X[rows]).argmax(1) == y[rows]
    return hit.double().mean().item()


right, models = {dense: [], convolution: []}, {}
for make in right:
    most = widest(make, 1000)
    for seed in range(5):
        torch.manual_seed(seed)
        models[make] = model = make(most)
        optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
        for _ in range(60):
            loss = nn.functional.cross_entropy(model(X[train]), y[train])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        right[make].append(accuracy(model, validation))
    each = cost(make(2)) - cost(make(1))
    print(f"{make.__name__}: {most} for {each} each, {cost(model)} in all")
    print("  validation", *(f"{share:.2f}" for share in right[make]))
ahead = sum(a < b for a, b in zip(*right.values()))
print("convolution ahead in", ahead, "of 5 pairs")
best = max(right, key=lambda make: sum(right[make]))
print(f"{best.__name__}, test {accuracy(models[best], test):.2f}")
