import torch


def last(c, lr, mu, nesterov):
    w = torch.tensor(1.0, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr, momentum=mu, nesterov=nesterov)
    for _ in range(500):
        w.grad = c * w.detach()
        optimizer.step()
    return abs(w.item())


c = 10.0
for mu, nesterov in [(0.5, False), (0.9, False), (0.5, True), (0.9, True)]:
    limit = 2 * (1 + mu) / c
    if nesterov:
        limit = limit / (1 + 2 * mu)
    below, above = (last(c, x * limit, mu, nesterov) for x in (0.99, 1.01))
    name = "Nesterov" if nesterov else "momentum"
    print(f"{name} {mu}: limit {limit:.3f}, ", end="")
    print(f"below settles: {below < 0.01}, above: {above < 0.01}")
