import torch

torch.manual_seed(0)
x = torch.randn(1000, 32)
start = x.square().mean()
for _ in range(10):
    x = x + x @ torch.randn(32, 32) / 32**0.5
growth = (x.square().mean() / start).item()
print(f"mean square after 10 blocks: {growth:.0f} times")
print(growth < 2)
