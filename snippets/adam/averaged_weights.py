import torch
from sklearn.datasets import make_regression
from torch.optim.swa_utils import AveragedModel

torch.set_default_dtype(torch.float64)
X, y = make_regression(500, 1, noise=10, random_state=0)
A = torch.cat([torch.ones(500, 1), torch.tensor(X)], dim=1)
y = torch.tensor(y)[:, None]
best = torch.linalg.lstsq(A, y).solution

torch.manual_seed(0)
model = torch.nn.ParameterList([torch.zeros(20, 2, 1)])  # twenty runs
averaged = AveragedModel(model)
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
mean, whole = torch.zeros(2, 20, 2, 1)
for epoch in range(20):
    order = torch.stack([torch.randperm(500) for _ in range(20)])
    for rows in order.split(50, dim=1):
        optimizer.zero_grad()
        errors = A[rows] @ model[0] - y[rows]
        errors.square().mean(dim=(1, 2)).sum().backward()
        optimizer.step()
        whole += model[0].detach() / 200  # from the first step on
        if epoch >= 10:
            averaged.update_parameters(model)
            mean += model[0].detach() / 100  # ten epochs of ten steps

print("by hand the same:", torch.allclose(averaged.module[0], mean))
found = (model[0], mean, whole)
last, middle, early = ((w - best).norm(dim=(1, 2)) for w in found)
print(f"distance of the last weights {last.median():.3f},", end=" ")
print(f"of their average {middle.median():.3f}")
print(f"the average is closer in {(middle < last).sum()} of 20 runs")
print(f"from the first step on, in {(early < last).sum()} of 20")
