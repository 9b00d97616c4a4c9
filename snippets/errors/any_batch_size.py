import torch

for images in torch.zeros(100, 1, 28, 28).split(32):
    rows = images.flatten(start_dim=1)
    print(tuple(rows.shape))
