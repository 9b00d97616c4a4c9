import torch
from torch import nn

torch.manual_seed(0)
batch = torch.randn(4, 6, 3)  # 4 examples, 6 steps, 3 numbers
changed = batch.clone()
changed[0] += 1  # another first example
for first in (False, True):
    torch.manual_seed(0)
    layer = nn.LSTM(3, 5, batch_first=first)
    before, (state, _) = layer(batch)
    after, _ = layer(changed)
    moved = [not torch.equal(a, b) for a, b in zip(before, after)]
    print(f"batch_first={first}: output {tuple(before.shape)},", end=" ")
    print("state", tuple(state.shape))
    print("  example that changed:", [k for k in range(4) if moved[k]])
