import torch
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split
from torch import nn

digits = load_digits()
X = torch.tensor(digits.data, dtype=torch.float32) / 16
y = torch.tensor(digits.target)


@torch.no_grad()
def once(model, x, with_dropout):
    model.train(with_dropout)
    return model(x).softmax(dim=1)


def compare(model, x):
    """Chances with dropout off, and their mean over 20 passes with it on."""
    passes = torch.stack([once(model, x, True) for _ in range(20)])
    return once(model, x, False), passes.mean(dim=0)


rows = {100: [], 300: []}
for seed in range(5):
    torch.manual_seed(seed)
    X_train, X_new, y_train, y_new = train_test_split(
        X, y, train_size=200, test_size=600, random_state=seed
    )
    model = nn.Sequential(
        nn.Linear(64, 100), nn.ReLU(), nn.Dropout(0.5), nn.Linear(100, 10)
    )
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    for step in range(1, 301):
        model.train()
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(X_train), y_train).backward()
        optimizer.step()
        if step in rows:
            row = []
            for p in compare(model, X_new):
                sure, guess = p.max(dim=1)
                right = (guess == y_new).float().mean()
                loss = nn.functional.nll_loss(p.log(), y_new)
                row.append(torch.stack([sure.mean(), right, loss]))
            rows[step].append(torch.stack(row))
for step, found in rows.items():
    runs = torch.stack(found)
    for name, (sure, right, _) in zip(("off", "on "), runs.mean(dim=0)):
        print(f"{step} steps, dropout {name}:", end=" ")
        print(f"sure {sure:.2f}, right {right:.2f}")
    lower = (runs[:, 1, 2] < runs[:, 0, 2]).sum()
    print(f"    its loss is lower with dropout on in {lower} of 5 runs")
