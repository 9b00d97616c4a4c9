import torch
from torch.utils.data import DataLoader


def named(examples):
    names, values = zip(*examples)
    return {"files": list(names), "x": torch.tensor(values)}


torch.manual_seed(0)
data = [(f"walk/p{k}.csv", k / 2) for k in range(4)]
loader = DataLoader(data, batch_size=2, collate_fn=named)
batches = list(loader)
print(batches[0])
print(all(isinstance(batch, dict) for batch in batches))
