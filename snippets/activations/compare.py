import torch
from torch import nn

torch.set_default_dtype(torch.float64)
x = torch.linspace(-3, 3, 50)[:, None]
y = torch.sin(2 * x)
runs, sizes, results = 20, [1, 20, 20, 1], {}
for activation in (nn.Sigmoid(), nn.Tanh(), nn.ReLU(), nn.GELU()):
    torch.manual_seed(0)  # the same starts for each of them
    parameters = []
    for n, m in zip(sizes, sizes[1:]):
        for rows in (n, 1):  # the weights, then the biases
            start = (2 * torch.rand(runs, rows, m) - 1) / n**0.5
            parameters.append(start.requires_grad_())
    w1, b1, w2, b2, w3, b3 = parameters
    optimizer = torch.optim.Adam(parameters, lr=0.01)
    for _ in range(200):
        hidden = activation(activation(x @ w1 + b1) @ w2 + b2)
        errors = (hidden @ w3 + b3 - y).square().mean(dim=(1, 2))
        optimizer.zero_grad()
        errors.sum().backward()
        optimizer.step()
    name = type(activation).__name__
    results[name] = errors.detach()
    print(f"{name:7} error {errors.min():.0e} to {errors.max():.0e}", end=", ")
    print(f"median {errors.median():.0e}")
ahead = (results["GELU"] < results["ReLU"]).sum()
print(f"GELU ahead of ReLU in {ahead} of {runs} runs")
