import torch
from torch.func import grad, hessian, vmap

torch.set_default_dtype(torch.float64)
x = torch.linspace(-2, 2, 20)[:, None]
y = torch.sin(2 * x[:, 0])


def loss(w):  # a network with 8 hidden units
    hidden = torch.tanh(x * w[:8] + w[8:16])
    return (hidden @ w[16:24] + w[24] - y).square().mean()


torch.manual_seed(0)
w = 0.5 * torch.randn(10, 25)  # ten networks
largest = []
for steps in (0, 400):
    for _ in range(steps):
        w = w - 0.1 * vmap(grad(loss))(w)
    curvatures = torch.linalg.eigvalsh(vmap(hessian(loss))(w))
    largest.append(curvatures.amax(dim=1))
    limit = 2 / largest[-1].median()
    print(f"after {steps:3} steps: largest curvature", end=" ")
    print(f"{largest[-1].median():.1f}, so a limit of {limit:.2f}")
grown = (largest[1] > largest[0]).sum()
print(f"the largest curvature has grown in {grown} of 10 networks")
