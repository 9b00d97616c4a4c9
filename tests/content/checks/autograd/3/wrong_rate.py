"""reaches other weights than batches would"""

import torch


def train_in_parts(layer, x, y, rows, parts):
    optimizer = torch.optim.SGD(layer.parameters(), lr=0.01)
    for count, (part, target) in enumerate(zip(x.split(rows), y.split(rows)), 1):
        (torch.nn.functional.mse_loss(layer(part), target) / parts).backward()
        if count % parts == 0:
            optimizer.step()
            optimizer.zero_grad()
