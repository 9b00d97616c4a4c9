import torch
from torch import nn
from torch.func import functional_call, stack_module_state, vmap

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
x = torch.rand(40, 1) * 4 - 2
y = torch.sin(2 * x) + 0.2 * torch.randn(40, 1)
new_x = torch.linspace(-2, 2, 100)[:, None]
new_y = torch.sin(2 * new_x)
models = []
for _ in range(10):
    model = nn.Sequential(nn.Linear(1, 30), nn.Tanh(), nn.Linear(30, 1))
    optimizer = torch.optim.Adam(model.parameters(), lr=0.05)
    rows = torch.randint(40, (40,))  # drawn with replacement: bagging
    for _ in range(150):
        optimizer.zero_grad()
        nn.functional.mse_loss(model(x[rows]), y[rows]).backward()
        optimizer.step()
    models.append(model)

state = stack_module_state(models)
call = vmap(lambda p, b: functional_call(models[0], (p, b), (new_x,)))
with torch.no_grad():
    outputs = call(*state)
print("outputs:", tuple(outputs.shape))
errors = (outputs - new_y).square().mean()
spread = outputs.var(dim=0, correction=0).mean()
error_of_mean = (outputs.mean(dim=0) - new_y).square().mean()
print(f"mean error of the members: {errors:.4f}")
print(f"spread of the members:     {spread:.4f}")
print(f"error of their mean:       {error_of_mean:.4f}")
print("exact:", torch.allclose(error_of_mean, errors - spread))
