import torch

torch.set_default_dtype(torch.float64)
x = torch.linspace(-3, 3, 100)[:, None]
y = x**2 + 15 * torch.sin(x) ** 3
runs = 20


def train(*sizes):
    """Train 20 networks at once; give the error of each."""
    torch.manual_seed(1)
    parameters = []
    for n, m in zip(sizes, sizes[1:]):
        for rows in (n, 1):  # the weights, then the biases
            start = (2 * torch.rand(runs, rows, m) - 1) / n**0.5
            parameters.append(start.requires_grad_())
    optimizer = torch.optim.Adam(parameters, lr=0.1)
    for _ in range(400):
        output = x
        for k in range(0, len(parameters), 2):
            output = torch.sigmoid(output) if k else output
            output = output @ parameters[k] + parameters[k + 1]
        errors = (output - y).square().mean(dim=(1, 2))
        optimizer.zero_grad()
        errors.sum().backward()
        optimizer.step()
    count = sum(p[0].numel() for p in parameters)
    low, high = errors.min().item(), errors.max().item()
    print(f"{'-'.join(map(str, sizes)):7} {count} parameters:", end=" ")
    print(f"error {low:.1f} to {high:.1f}, median {errors.median():.1f}")
    return errors


small, deep, wide = train(1, 3, 1), train(1, 5, 3, 1), train(1, 10, 1)
print(f"1-5-3-1 ahead of 1-3-1 in {(deep < small).sum()} of {runs} runs")
print(f"1-10-1 ahead of 1-5-3-1 in {(wide < deep).sum()} of {runs} runs")
