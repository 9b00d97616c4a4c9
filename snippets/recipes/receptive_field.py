"""Measure which pixels of an image a network's output can depend on."""

import warnings
from typing import NamedTuple

import torch
from torch import nn


class Field(NamedTuple):
    """A box of pixels: its first row and column, and its size."""

    top: int
    left: int
    height: int
    width: int


@torch.enable_grad()
def receptive_field(
    model: nn.Module,
    shape: tuple[int, int, int],
    at: tuple[int, int] | None = None,
    draws: int = 10,
) -> Field:
    """Return the smallest box around all pixels that move one output.

    The model gets images (1, channels, height, width) of this `shape`
    (channels, height, width), and must give (1, channels, rows, columns);
    `at` is the (row, column) of the output, the middle one if it is left
    out. A pixel counts if its gradient is not 0 on any of `draws` random
    images: a ReLU or a maximum passes only some gradients on at a time. The
    model runs in evaluation mode and is left as it was; so are PyTorch's
    generator on the CPU and all gradients.

    Warns if the box touches the border: a larger image may show a larger one.

    Raises ValueError if the output is of another shape, `at` lies outside,
    `draws` is under 1, or no pixel moves the output.

    Source: Luo et al., Understanding the Effective Receptive Field (2016).
    """
    if draws < 1:
        raise ValueError(f"draws is {draws}: use 1 or more")
    channels, height, width = shape
    place = next(model.parameters(), torch.empty(0))
    generator = torch.Generator().manual_seed(0)
    moved = torch.zeros(height, width, dtype=torch.bool)
    modes = [(module, module.training) for module in model.modules()]
    model.eval()
    try:
        for _ in range(draws):
            image = torch.randn(1, channels, height, width, generator=generator)
            image = image.to(place.device, place.dtype).requires_grad_()
            out = model(image)
            if out.dim() != 4 or len(out) != 1:
                raise ValueError(
                    f"the output is {tuple(out.shape)}: pass the part of the "
                    "model that gives (1, channels, rows, columns)"
                )
            rows, columns = out.shape[2:]
            row, column = at or (rows // 2, columns // 2)
            if not (0 <= row < rows and 0 <= column < columns):
                raise ValueError(f"at {at}: the output is {rows} x {columns}")
            # Random weights: the channels' gradients must not cancel.
            mix = torch.rand(out.shape[1], generator=generator).to(out)
            total = (out[0, :, row, column] * mix).sum()
            if not total.requires_grad:
                raise ValueError("the output does not depend on the image")
            (gradient,) = torch.autograd.grad(total, image, allow_unused=True)
            if gradient is not None:
                moved |= (gradient[0] != 0).any(0).cpu()
    finally:
        for module, training in modes:
            module.training = training
    if not moved.any():
        raise ValueError("no pixel moves the output: its gradient is 0")
    down = moved.any(1).nonzero().flatten().tolist()
    right = moved.any(0).nonzero().flatten().tolist()
    top, left, bottom, end = down[0], right[0], down[-1] + 1, right[-1] + 1
    if top == 0 or left == 0 or bottom == height or end == width:
        warnings.warn(
            f"the field touches the border of a {height} x {width} image: "
            "a larger image may show a larger one",
            stacklevel=2,
        )
    return Field(top, left, bottom - top, end - left)


if __name__ == "__main__":
    torch.manual_seed(0)
    layers = [nn.Conv2d(1, 4, kernel_size=3), nn.ReLU()]
    layers += [nn.MaxPool2d(2), nn.Conv2d(4, 4, kernel_size=3)]
    found = receptive_field(nn.Sequential(*layers), (1, 24, 24))
    print(found.height, "x", found.width, "pixels from", found.top, found.left)
