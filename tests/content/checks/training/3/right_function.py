import torch


def one(x, y, units):
    shapes = [(2, units), (units,), (units,), ()]
    parameters = [(torch.randn(shape) * 0.5).requires_grad_() for shape in shapes]

    def predict(x):
        w, b, v, c = parameters
        return torch.tanh(x @ w + b) @ v + c

    optimizer = torch.optim.Adam(parameters, lr=0.05)
    for _ in range(300):
        optimizer.zero_grad()
        (predict(x) - y).square().mean().backward()
        optimizer.step()
    return predict


def fit(x, y, sizes):
    half = len(x) // 2
    models = [one(x[:half], y[:half], units) for units in sizes]
    return min(models, key=lambda model: (model(x[half:]) - y[half:]).square().mean().item())
