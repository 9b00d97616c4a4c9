import torch
from torch.nn.utils.rnn import pad_sequence

short, long = torch.full((2, 1), 6.0), torch.full((6, 1), 3.0)
x = pad_sequence([short, long], batch_first=True)
lengths = torch.tensor([2, 6])

real = torch.arange(x.shape[1]) < lengths[:, None]
total = (x * real[:, :, None]).sum(dim=1)
print("alone:      ", short.mean().item(), long.mean().item())
print("padded:     ", x.mean(dim=1).flatten().tolist())
print("real values:", (total / lengths[:, None]).flatten().tolist())
print(real.int())
