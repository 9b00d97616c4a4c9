import torch
from torch import nn

torch.set_default_dtype(torch.float64)
for activation in (nn.ReLU(), nn.LeakyReLU()):
    for lr in (0.03, 0.3):
        torch.manual_seed(0)
        x = torch.rand(500, 10)
        y = x.sum(dim=1, keepdim=True)
        model = nn.Sequential(nn.Linear(10, 50), activation, nn.Linear(50, 1))
        optimizer = torch.optim.SGD(model.parameters(), lr=lr)
        for _ in range(300):
            loss = nn.functional.mse_loss(model(x), y)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        silent = (model[0](x) <= 0).all(dim=0).sum()
        name = type(activation).__name__
        print(f"{name:9} lr {lr:4}: {silent:2} of 50 never positive, ", end="")
        print(f"loss {loss:.3f}")
print(f"variance of y: {y.var(correction=0):.2f}")
