import torch
from torch import nn

torch.set_default_dtype(torch.float64)
runs, ends = 20, []


def linear(n, m):
    """The weights and the biases of a layer, for each of the runs."""
    shapes = [(runs, n, m), (runs, 1, m)]
    starts = [(2 * torch.rand(shape) - 1) / n**0.5 for shape in shapes]
    return [start.requires_grad_() for start in starts]


trials = [(nn.ReLU(), [0.03])]
trials += [(nn.ReLU(), [0.2, 0.03]), (nn.LeakyReLU(), [0.2, 0.03])]
for activation, rates in trials:
    torch.manual_seed(0)
    x = torch.rand(100, 10)
    y = x.sum(dim=1, keepdim=True)
    (w1, b1), (w2, b2) = linear(10, 50), linear(50, 1)
    began = (x @ w1 + b1 <= 0).all(dim=1).sum(dim=1)
    optimizer = torch.optim.SGD([w1, b1, w2, b2])
    for phase, rate in enumerate(rates):
        optimizer.param_groups[0]["lr"] = rate
        for _ in range(150):
            hidden = x @ w1 + b1
            output = activation(hidden) @ w2 + b2
            losses = (output - y).square().mean(dim=(1, 2))
            optimizer.zero_grad()
            losses.sum().backward()
            optimizer.step()
        silent = (hidden <= 0).all(dim=1).sum(dim=1)
        name = "   then" if phase else type(activation).__name__
        print(f"{name:9} lr {rate:4}: {silent.min():2} to", end=" ")
        print(f"{silent.max():2} of 50 never positive,", end=" ")
        print(f"loss {losses.min():.3f} to {losses.max():.3f}")
    ends.append(losses)
ahead = (ends[2] < ends[1]).sum()
print(f"leaky ReLU ends lower than ReLU in {ahead} of {runs} pairs")
print(f"before the first step: {began.min()} to {began.max()} of 50")
