import torch
from torch import nn


def train_in_parts(layer, x, y, rows, parts):
    """Take a step after every few parts."""
    optimizer = torch.optim.SGD(layer.parameters(), lr=0.1)
    pairs = zip(x.split(rows), y.split(rows))
    for count, (part, target) in enumerate(pairs, 1):
        loss = nn.functional.mse_loss(layer(part), target)
        (loss / parts).backward()
        if count % parts == 0:
            optimizer.step()
            optimizer.zero_grad()


torch.manual_seed(0)
x, y = torch.randn(32, 3), torch.randn(32, 1)
batches, fours = nn.Linear(3, 1), nn.Linear(3, 1)
fours.load_state_dict(batches.state_dict())  # both begin alike
train_in_parts(batches, x, y, rows=8, parts=1)
train_in_parts(fours, x, y, rows=2, parts=4)
same = torch.allclose(batches.weight, fours.weight)
print("four parts of 2 train as batches of 8:", same)
