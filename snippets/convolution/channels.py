import torch
from torch import nn

torch.manual_seed(0)
layer = nn.Conv2d(3, 5, kernel_size=3)
image = torch.randn(1, 3, 8, 8)
by_hand = torch.zeros(5, 6, 6)
for f in range(5):
    for c in range(3):
        one, kernel = image[:, c : c + 1], layer.weight[f, c]
        by_hand[f] += torch.conv2d(one, kernel[None, None])[0, 0]
    by_hand[f] += layer.bias[f]
print("weight:", tuple(layer.weight.shape), "bias:", tuple(layer.bias.shape))
print("equal:", torch.allclose(layer(image)[0], by_hand, atol=1e-5))

point = nn.Conv2d(3, 5, kernel_size=1)
dense = nn.Linear(3, 5)
dense.load_state_dict({"weight": point.weight[:, :, 0, 0], "bias": point.bias})
pixel_by_pixel = dense(image.movedim(1, -1)).movedim(-1, 1)
print("1 x 1:", torch.allclose(point(image), pixel_by_pixel, atol=1e-6))
