import torch


def size_after(x, gain, layers):
    x = x.double()
    n = x.shape[-1]
    for layer in range(layers):
        w = torch.randn(n, n, dtype=torch.float64) * gain / n**0.5
        x = (w @ x.T).T.tanh()
    return (x.norm() / x.numel() ** 0.5).item()
