import copy

import torch
from torch import nn

torch.set_default_dtype(torch.float64)
torch.manual_seed(0)
x = torch.rand(60, 1) * 20 - 10
y = torch.sin(0.4 * x) + 0.3 * torch.randn(60, 1)
model = nn.Sequential(nn.Linear(1, 50), nn.Tanh(), nn.Linear(50, 1))
optimizer = torch.optim.SGD(model.parameters(), lr=0.02, momentum=0.9)
error = nn.functional.mse_loss
best, best_step, patience = float("inf"), 0, 600
for step in range(4000):
    model.train()
    optimizer.zero_grad()
    error(model(x[:20]), y[:20]).backward()
    optimizer.step()
    model.eval()
    with torch.no_grad():
        checked = error(model(x[20:]), y[20:]).item()
    if checked < best:
        best, best_step = checked, step
        kept = copy.deepcopy(model.state_dict())
    elif step - best_step >= patience:
        break
model.load_state_dict(kept)  # still in evaluation mode
print(f"stopped at step {step}, kept step {best_step}")
new_x = torch.rand(200, 1) * 20 - 10  # the test data
new_y = torch.sin(0.4 * new_x) + 0.3 * torch.randn(200, 1)
with torch.no_grad():
    print(f"validation error {error(model(x[20:]), y[20:]).item():.2f}")
    print(f"test error {error(model(new_x), new_y).item():.2f}")
