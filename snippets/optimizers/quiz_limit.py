import torch

verdicts = []
for c in [0.5, 1.0, 4.0, 30.0]:
    ends = []
    for share in (0.99, 1.01):
        x = torch.tensor(1.0, dtype=torch.float64)
        for _ in range(500):
            x = x - share * 2 / c * c * x
        ends.append(x.abs().item())
    verdicts.append(ends[0] < 0.1 and ends[1] > 10)
print(verdicts)
print(all(verdicts))
