import torch
from torch import nn


def network():
    return nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10))


torch.manual_seed(0)
model = network()
torch.save(model.state_dict(), "model.pt")

again = network()
x = torch.randn(5, 64)
print("same outputs before:", torch.equal(again(x), model(x)))
print(again.load_state_dict(torch.load("model.pt")))
print("same outputs after: ", torch.equal(again(x), model(x)))
