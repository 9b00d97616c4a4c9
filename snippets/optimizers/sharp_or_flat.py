import torch
from torch.func import grad, hessian, vmap

torch.set_default_dtype(torch.float64)
x = torch.linspace(-2, 2, 20)[:, None]
y = torch.sin(2 * x[:, 0])


def loss(w):  # a network with 8 hidden units
    hidden = torch.relu(x * w[:8] + w[8:16])
    return (hidden @ w[16:24] + w[24] - y).square().mean()


torch.manual_seed(0)
w = 0.5 * torch.randn(10, 25)  # ten networks
for _ in range(400):
    w = w - 0.05 * vmap(grad(loss))(w)
scale = torch.ones(25)
scale[:16], scale[16:24] = 10, 1 / 10
sharpness = []
for name, weights in [("trained ", w), ("rescaled", w * scale)]:
    curvatures = torch.linalg.eigvalsh(vmap(hessian(loss))(weights))
    sharpness.append(curvatures.amax(dim=1))
    print(f"{name}: loss {vmap(loss)(weights).median():.3f},", end=" ")
    print(f"largest curvature {sharpness[-1].median():.0f}")
print(f"sharper in {(sharpness[1] > sharpness[0]).sum()} of 10 networks")
