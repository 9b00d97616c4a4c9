import torch
from sklearn.metrics import average_precision_score
from torch import nn


def with_weight(X, y, X_new, y_new, weight):
    model = nn.Linear(2, 1)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.3)
    loss = nn.BCEWithLogitsLoss(pos_weight=torch.tensor(weight))
    for _ in range(100):
        optimizer.zero_grad()
        loss(model(X).flatten(), y).backward()
        optimizer.step()
    logits = model(X_new).flatten().detach()
    called = logits > 0
    hits = (called * y_new).sum()
    precision, recall = hits / called.sum(), hits / y_new.sum()
    return precision, recall, average_precision_score(y_new, logits)


torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
truth = (torch.rand(6000) < 0.05).double()
X = torch.randn(6000, 2) + 1.5 * truth[:, None]
X, X_new = X.split([2000, 4000])
y, y_new = truth.split([2000, 4000])
for weight in (1, 5, 20, 100):
    given = X, y, X_new, y_new, weight
    precision, recall, ranking = with_weight(*given)
    print(f"weight {weight:3}: precision {precision:.2f}, ", end="")
    print(f"recall {recall:.2f}, average precision {ranking:.2f}")
