"""Measure each layer's gradient after a backward pass."""

import math

import torch
from torch import nn


def gradient_norms(model: nn.Module) -> tuple[dict[str, float], list[str]]:
    """Return the gradient's norm per layer, and the layers that lack one.

    Call it between `loss.backward()` and `optimizer.step()`; with a
    `GradScaler`, after `scaler.unscale_(optimizer)`, or each norm is that
    many times too large. A layer is a
    module with parameters of its own, of any shape and on any device; its
    norm is the root of the sum of their squared gradients. In the list are
    layers with a trainable parameter that got no gradient: the loss does
    not depend on it, or the way back is cut, as by `detach` or `no_grad`.
    Frozen layers are in neither.

    Raises ValueError if there is no gradient at all.

    Source: Pascanu et al., On the Difficulty of Training Recurrent Neural
    Networks (2013), for watching the norm.
    """
    norms: dict[str, float] = {}
    without = []
    for name, module in model.named_modules():
        own = [p for p in module.parameters(recurse=False) if p.requires_grad]
        gradients = [p.grad.detach() for p in own if p.grad is not None]
        if gradients:
            norms[name or "(model)"] = math.hypot(*map(_norm, gradients))
        if len(gradients) < len(own):
            without.append(name or "(model)")
    if not norms:
        raise ValueError("no gradient yet: call loss.backward() first")
    return norms, without


def _norm(gradient: torch.Tensor) -> float:
    # The squares of half precision would overflow.
    wide = torch.promote_types(gradient.dtype, torch.float32)
    return float(gradient.to(wide).norm())


if __name__ == "__main__":
    torch.manual_seed(0)
    layers = [nn.Sequential(nn.Linear(16, 16), nn.Sigmoid()) for _ in range(4)]
    model = nn.ModuleDict({"body": nn.Sequential(*layers)})
    model["unused"] = nn.Linear(16, 1)
    model["body"](torch.rand(8, 16)).square().mean().backward()
    norms, without = gradient_norms(model)
    for name, norm in norms.items():
        print(f"{name}: {norm:.0e}")
    print("without a gradient:", *without)
