import torch


def losses_with(warm_up, x, y, start, steps):
    w = [one.double().clone().requires_grad_() for one in start]
    x, y = x.double(), y.double()

    def errors():
        h = torch.tanh(x @ w[0] + w[1])
        h = torch.tanh(h @ w[2] + w[3])
        return (h @ w[4] + w[5] - y).square().mean(dim=(1, 2))

    optimizer = torch.optim.Adam(w, 0.3)
    losses = []
    for step in range(steps):
        optimizer.param_groups[0]["lr"] = 0.3 * (step + 1) / max(warm_up, step + 1)
        optimizer.zero_grad()
        errors().sum().backward()
        optimizer.step()
        losses.append(errors())
    return losses
