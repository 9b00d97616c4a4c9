import torch
from torch import nn

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
x = torch.rand(60, 1) * 20 - 10
y = torch.sin(0.4 * x) + 0.3 * torch.randn(60, 1)
model = nn.Sequential(nn.Linear(1, 50), nn.Tanh(), nn.Linear(50, 1))
optimizer = torch.optim.SGD(model.parameters(), lr=0.02, momentum=0.9)
error, training, validation = nn.functional.mse_loss, [], []
for _ in range(4000):
    loss = error(model(x[:20]), y[:20])
    training.append(loss.item())
    validation.append(error(model(x[20:]), y[20:]).item())
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print(f"training:   {training[600]:.3f}, later {training[-1]:.3f}")
print(f"validation: {validation[600]:.3f}, later {validation[-1]:.3f}")
fell = training[-1] < training[600]
print(fell and validation[-1] > validation[600])
