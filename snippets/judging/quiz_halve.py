import torch

torch.manual_seed(0)
error = {}
for n in (400, 800, 1600):
    scores = (torch.rand(2000, n) < 0.8).double().mean(dim=1)
    error[n] = scores.std().item()
    print(f"{n:4} examples: standard error {error[n]:.3f}")
print(abs(error[400] / error[800] - 2) < 0.2)
