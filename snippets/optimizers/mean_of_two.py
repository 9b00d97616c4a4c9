import torch
from torch.func import grad, vmap

torch.set_default_dtype(torch.float64)
x = torch.linspace(-2, 2, 20)[:, None]
y = torch.sin(2 * x[:, 0])


def line(w):
    return (x[:, 0] * w[0] + w[1] - y).square().mean()


def network(w):  # with 8 hidden units
    hidden = torch.tanh(x * w[:8] + w[8:16])
    return (hidden @ w[16:24] + w[24] - y).square().mean()


torch.manual_seed(0)
a, b = torch.randn(2, 1000, 2)
chord = (vmap(line)(a) + vmap(line)(b)) / 2
below = (vmap(line)((a + b) / 2) <= chord).sum()
print(f"line: the middle lies below the chord for {below} of 1000 pairs")

w = 0.5 * torch.randn(10, 25)  # ten networks
for _ in range(400):
    w = w - 0.1 * vmap(grad(network))(w)
units = torch.arange(7, -1, -1)  # in the other order
order = [units, units + 8, units + 16, torch.tensor([24])]
swapped = w[:, torch.cat(order)]
middle = (w + swapped) / 2
losses = [vmap(network)(one) for one in (w, swapped, middle)]
seen = [f"{one.median():.3f}" for one in losses]
print("network {}, swapped {}, middle {}".format(*seen))
above = (losses[2] > losses[0]).sum()
print(f"the middle lies above the chord in {above} of 10 networks")
