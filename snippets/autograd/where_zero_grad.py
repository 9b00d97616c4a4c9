import torch
from torch import nn

torch.manual_seed(0)
x, y = torch.randn(20, 3), torch.randn(20, 1)


def train(place):
    torch.manual_seed(1)
    model = nn.Linear(3, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(50):
        if place == "first":
            optimizer.zero_grad()
        nn.functional.mse_loss(model(x), y).backward()
        if place == "between":
            optimizer.zero_grad()
        optimizer.step()
        if place == "last":
            optimizer.zero_grad()
    return model.weight.detach()


for place in ("first", "last", "between", "nowhere"):
    same = torch.equal(train(place), train("first"))
    print(f"{place:7} the same weights: {same}")
