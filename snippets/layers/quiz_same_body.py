import torch
from torch import nn

x = torch.linspace(-2, 2, 64)[:, None]
far = (x[:, 0].abs() > 1).long()


def fit(outputs, loss_function, target):
    torch.manual_seed(0)
    body = nn.Sequential(nn.Linear(1, 16), nn.Tanh())
    model = nn.Sequential(body, nn.Linear(16, outputs))
    optimizer = torch.optim.Adam(model.parameters(), lr=0.05)
    for _ in range(200):
        optimizer.zero_grad()
        loss = loss_function(model(x), target)
        loss.backward()
        optimizer.step()
    return model(x), loss


_, error = fit(1, nn.MSELoss(), x.sin())
scores, _ = fit(2, nn.CrossEntropyLoss(), far)
right = (scores.argmax(1) == far).float().mean()
print("error below 0.01:", bool(error < 0.01))
print("accuracy above 0.95:", bool(right > 0.95))
print(bool(error < 0.01 and right > 0.95))
