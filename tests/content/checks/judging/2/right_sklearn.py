import torch
from sklearn import metrics
from torch import nn

torch.set_default_dtype(torch.float64)


def with_weight(X, y, X_new, y_new, weight):
    model = nn.Sequential(nn.Linear(2, 1), nn.Flatten(0))
    optimizer = torch.optim.LBFGS(model.parameters(), max_iter=100)
    loss = nn.BCEWithLogitsLoss(pos_weight=torch.tensor([float(weight)]))

    def closure():
        optimizer.zero_grad()
        value = loss(model(X), y)
        value.backward()
        return value

    optimizer.step(closure)
    p = torch.sigmoid(model(X_new)).detach().numpy()
    calls = p > 0.5
    precision = metrics.precision_score(y_new, calls)
    return precision, metrics.recall_score(y_new, calls), metrics.average_precision_score(y_new, p)
