import torch
from torch import nn

photo = torch.arange(2 * 2 * 3).reshape(2, 2, 3)  # rows, columns, colours
red = photo[:, :, 0]
print("permute keeps red:", torch.equal(photo.permute(2, 0, 1)[0], red))
print("reshape keeps red:", torch.equal(photo.reshape(3, 2, 2)[0], red))
layer = nn.Conv2d(3, 16, kernel_size=3)
photos = torch.zeros(20, 32, 32, 3)
print(tuple(layer(photos.permute(0, 3, 1, 2)).shape))
layer(photos)
