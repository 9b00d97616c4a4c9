import torch
from torch import nn

torch.manual_seed(0)
layer = nn.Conv2d(4, 4, kernel_size=3, groups=4)
image = torch.randn(1, 4, 6, 6)
other = image.clone()
other[:, 1] += 1  # another second channel
changed = (layer(image) != layer(other)).any(dim=(0, 2, 3))
print("output channels that changed:", changed.tolist())
print(changed.tolist() == [False, True, False, False])
