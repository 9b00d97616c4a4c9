import torch
from torch import nn

torch.manual_seed(0)
x, target = torch.tensor([1.0, -2.0]), torch.tensor([0.5, 1.0])
hidden, output = nn.Linear(2, 3), nn.Linear(3, 2)

# Forward, keeping what the way back will need.
a = hidden.weight @ x + hidden.bias
h = torch.tanh(a)
y = output.weight @ h + output.bias
loss = ((y - target) ** 2).sum()

# Backward, from the loss to the first weight: the chain rule.
to_y = 2 * (y - target)
to_output_weight = torch.outer(to_y, h)
to_h = output.weight.T @ to_y
to_a = to_h * (1 - h**2)
to_hidden_weight = torch.outer(to_a, x)

loss.backward()
pairs = {
    "output.weight": (to_output_weight, output.weight.grad),
    "output.bias": (to_y, output.bias.grad),
    "hidden.weight": (to_hidden_weight, hidden.weight.grad),
    "hidden.bias": (to_a, hidden.bias.grad),
}
total = 0
for name, (by_hand, autograd) in pairs.items():
    same = torch.isclose(by_hand, autograd, atol=1e-6)
    total += same.sum().item()
    print(f"{name:14}{same.sum()} of {same.numel()} numbers agree")
print("agree in total:", total)
