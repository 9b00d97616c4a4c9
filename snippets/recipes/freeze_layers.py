"""Freeze layers, so that training leaves them exactly as they are."""

from typing import Any

import torch
from torch import nn
from torch.nn.modules.batchnorm import _NormBase
from torch.nn.utils.parametrize import is_parametrized
from torch.nn.utils.spectral_norm import SpectralNorm


def freeze_layers(model: nn.Module, *layers: nn.Module | str) -> list[str]:
    """Freeze parts of a model; return the names of the frozen parameters.

    A layer is a module of the model, or a prefix of names: "body" freezes
    "body.0.weight", not "body2.weight". The parameters no longer require
    gradients, and their old gradients are dropped, for an optimizer would
    go on using them. Batch norm and spectral norm, which change without
    gradients, are put in evaluation mode, and go back to it whenever they
    run, even after `model.train()`, while their parameters are frozen (for
    good, if there are none). Dropout and other buffers stay. An embedding
    with `max_norm` goes on shortening the rows that it reads.

    Raises ValueError if no layer is given or one is not in the model, and
    TypeError if it is neither a module nor a name.

    Source: PyTorch 2.13 documentation, Autograd mechanics (2026).
    """
    if not layers:
        raise ValueError("say what to freeze: a module, or a prefix of names")
    parts = [part for layer in layers for part in _find(model, layer)]
    frozen = set()
    for part in parts:
        if isinstance(part, nn.Parameter):
            frozen.add(part)
            continue
        frozen.update(part.parameters())
        for module in part.modules():
            hooks = module._forward_pre_hooks.values()
            old = any(isinstance(hook, SpectralNorm) for hook in hooks)
            if old or is_parametrized(module) or isinstance(module, _NormBase):
                module.eval()
                if _keep_eval not in hooks:
                    module.register_forward_pre_hook(_keep_eval, prepend=True)
    for parameter in frozen:
        parameter.requires_grad_(False)
        parameter.grad = None
    named = model.named_parameters(remove_duplicate=False)
    return [name for name, parameter in named if parameter in frozen]


def _find(
    model: nn.Module, layer: nn.Module | str
) -> list[nn.Module | nn.Parameter]:
    if isinstance(layer, nn.Module):
        if all(layer is not module for module in model.modules()):
            kind = type(layer).__name__
            raise ValueError(f"this {kind} is not in the model: pass its own")
        return [layer]
    if not isinstance(layer, str):
        kind = type(layer).__name__
        raise TypeError(f"pass modules or names, not a {kind}")
    known: dict[str, nn.Module | nn.Parameter] = {
        **dict(model.named_modules(remove_duplicate=False)),
        **dict(model.named_parameters(remove_duplicate=False)),
    }
    if not layer or layer not in known:
        parts = ", ".join(name for name, _ in model.named_children())
        raise ValueError(f"nothing is called {layer!r}: try one of {parts}")
    return [known[layer]]


def _keep_eval(module: nn.Module, _: Any) -> None:
    if not any(p.requires_grad for p in module.parameters()):
        module.eval()


if __name__ == "__main__":
    norm = nn.BatchNorm1d(8)
    body = nn.Sequential(nn.Linear(4, 8), norm, nn.ReLU())
    model = nn.Sequential(body, nn.Linear(8, 2))
    print(*freeze_layers(model, body))
    model.train()(torch.ones(5, 4))
    print("batches that moved batch norm:", int(norm.num_batches_tracked or 0))
