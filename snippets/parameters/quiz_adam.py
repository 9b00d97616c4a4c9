import torch
from torch import nn

ratios = []
for n in (10, 100, 1000):
    model = nn.Linear(n, n)
    optimizer = torch.optim.Adam(model.parameters())
    model(torch.ones(1, n)).sum().backward()
    optimizer.step()
    state = [t for s in optimizer.state.values() for t in s.values()]
    parameters = sum(p.numel() for p in model.parameters())
    ratios.append(sum(t.numel() for t in state) / parameters)
print([f"{ratio:.2f}" for ratio in ratios])
print(all(abs(ratio - 2) < 0.05 for ratio in ratios))
