import torch

worse = 0
for seed in range(1000):
    torch.manual_seed(seed)
    outputs = torch.randn(7, 20, dtype=torch.float64)
    y = torch.randn(20, dtype=torch.float64)
    of_mean = (outputs.mean(dim=0) - y).square().mean()
    mean_of = (outputs - y).square().mean()
    worse += (of_mean > mean_of).item()
print("worse than the average member:", worse, "of 1000")
print(worse > 0)
