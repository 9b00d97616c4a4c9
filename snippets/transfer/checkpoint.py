import torch
from torch import nn

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
X, y = torch.randn(50, 3), torch.randn(50, 1)


def start():
    torch.manual_seed(1)
    model = nn.Linear(3, 1)
    return model, torch.optim.Adam(model.parameters(), lr=0.1)


def train(model, optimizer, steps):
    for _ in range(steps):
        optimizer.zero_grad()
        nn.functional.mse_loss(model(X), y).backward()
        optimizer.step()


through, optimizer = start()
train(through, optimizer, 20)

model, optimizer = start()
train(model, optimizer, 10)
state = {"model": model.state_dict(), "optimizer": optimizer.state_dict()}
torch.save(state | {"step": 10}, "checkpoint.pt")

for with_optimizer in (True, False):
    model, optimizer = start()
    saved = torch.load("checkpoint.pt")
    model.load_state_dict(saved["model"])
    if with_optimizer:
        optimizer.load_state_dict(saved["optimizer"])
    train(model, optimizer, 20 - saved["step"])
    same = torch.equal(model.weight, through.weight)
    print(f"optimizer restored: {with_optimizer}, same as no break: {same}")
