import torch
from torch import nn

torch.manual_seed(0)
image = torch.zeros(1, 1, 16, 16)
image[..., 4:12, 4:12] = torch.rand(8, 8)  # ink, and zeros around it


def largest_difference(layer, by, then):
    """Move the image `by` pixels, the output `then`: do they agree?"""
    moved = layer(image.roll(by, dims=3))
    expected = layer(image).roll(then, dims=3)
    return (moved - expected).abs().max().item()


plain = nn.Conv2d(1, 4, kernel_size=3, padding=1, bias=False)
coarse = nn.Conv2d(1, 4, kernel_size=3, padding=1, stride=2, bias=False)
print(f"stride 1, moved 1: {largest_difference(plain, 1, 1):.2f}")
print(f"stride 2, moved 2: {largest_difference(coarse, 2, 1):.2f}")
for then in (0, 1):
    print(f"stride 2, moved 1: {largest_difference(coarse, 1, then):.2f}")
