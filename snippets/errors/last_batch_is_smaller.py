import torch

for images in torch.zeros(100, 1, 28, 28).split(32):
    rows = images.view(32, 28 * 28)
    print(tuple(rows.shape))
