import torch
from torch.utils.data import DataLoader

torch.manual_seed(0)
verdicts = []
for size in [1, 7, 50, 64, 500]:
    loader = DataLoader(torch.arange(500), batch_size=size, shuffle=True)
    seen = torch.cat(list(loader))
    verdicts.append(seen.sort().values.equal(torch.arange(500)))
print(verdicts)
print(all(verdicts))
