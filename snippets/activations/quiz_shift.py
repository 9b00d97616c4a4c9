import torch

torch.manual_seed(0)
verdicts = []
for _ in range(100):
    z = torch.randn(4, 5, dtype=torch.float64)
    moved = torch.softmax(z + 5, dim=1)
    verdicts.append(torch.allclose(torch.softmax(z, dim=1), moved))
print(len(verdicts), "sets of logits")
print(all(verdicts))
