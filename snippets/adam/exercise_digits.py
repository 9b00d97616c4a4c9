import torch
from sklearn.datasets import load_digits
from torch import nn
from torch.optim import lr_scheduler as schedules


def optimizer_for(model, lr):
    weights = [p for p in model.parameters() if p.ndim > 1]
    biases = [p for p in model.parameters() if p.ndim < 2]
    groups = [{"params": weights}, {"params": biases, "weight_decay": 0.0}]
    optimizer = torch.optim.AdamW(groups, lr)
    up = schedules.LinearLR(optimizer, 0.1, total_iters=10)
    down = schedules.CosineAnnealingLR(optimizer, 50)
    return optimizer, schedules.SequentialLR(optimizer, [up, down], [10])


def train(lr, train_rows):
    model = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10))
    optimizer, schedule = optimizer_for(model, lr)
    for _ in range(60):
        loss = nn.functional.cross_entropy(model(X[train_rows]), y[train_rows])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        schedule.step()
    return model


@torch.no_grad()
def accuracy(model, rows):
    return (model(X[rows]).argmax(dim=1) == y[rows]).float().mean().item()


X, y = load_digits(return_X_y=True)
X, y = torch.tensor(X).float() / 16, torch.tensor(y)
for seed in range(3):
    torch.manual_seed(seed)
    part = torch.randperm(len(X)).split(400)
    models = {lr: train(lr, part[0]) for lr in (0.003, 0.03, 0.3)}
    right = {lr: accuracy(model, part[1]) for lr, model in models.items()}
    best = max(right, key=right.get)
    print("validation:", {lr: f"{value:.2f}" for lr, value in right.items()})
    print(f"    chosen {best}, test {accuracy(models[best], part[2]):.2f}")
