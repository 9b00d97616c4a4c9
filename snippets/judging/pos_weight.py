import torch
from sklearn.metrics import average_precision_score
from torch import nn

torch.manual_seed(0)
torch.set_default_dtype(torch.float64)
truth = (torch.rand(6000) < 0.05).double()
X = torch.randn(6000, 2) + 1.5 * truth[:, None]
X, X_new = X.split([2000, 4000])
y, y_new = truth.split([2000, 4000])


def logits_on_new_data(weight):
    model = nn.Linear(2, 1)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.3)
    loss = nn.BCEWithLogitsLoss(pos_weight=weight)
    for _ in range(100):
        optimizer.zero_grad()
        loss(model(X).flatten(), y).backward()
        optimizer.step()
    return model(X_new).flatten().detach()


def judge(name, logits, threshold):
    called = logits > threshold
    hits = (called * y_new).sum()
    precision, recall = hits / called.sum(), hits / y_new.sum()
    ranking = average_precision_score(y_new, logits)
    print(f"{name:10} precision {precision:.2f}, recall {recall:.2f}, ", end="")
    print(f"average precision {ranking:.2f}, ", end="")
    print(f"mean probability {torch.sigmoid(logits).mean():.2f}")


weight = (1 - y).sum() / y.sum()
plain = logits_on_new_data(torch.tensor(1.0))
judge("plain", plain, 0)
judge("weighted", logits_on_new_data(weight), 0)
judge("threshold", plain, -weight.log())
