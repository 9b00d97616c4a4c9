import torch


def standardize(x):
    return (x - x.mean(dim=0)) / x.std(dim=0)


torch.manual_seed(0)
x = 5 + 3 * torch.randn(1000, 4)
z = standardize(x)
print("means are 0:", torch.allclose(z.mean(dim=0), torch.zeros(4), atol=1e-5))
print("stds are 1: ", torch.allclose(z.std(dim=0), torch.ones(4)))
