"""Count a model's parameters, and list them module by module."""

import torch
from torch import nn


def count_parameters(model: nn.Module) -> dict[str, int]:
    """Count the numbers in a model's parameters, a shared one once.

    Returns {"total": ..., "trainable": ..., "frozen": ...} for parameters
    of any shape, on any device, "meta" included. Buffers do not count.

    Raises TypeError if `model` is not a module, and ValueError if one of
    its lazy layers has no sizes yet.

    Source: PyTorch 2.13 documentation, nn.Module.parameters (2026).
    """
    total = sum(count for _, _, count in parameter_rows(model))
    frozen = sum(p.numel() for p in model.parameters() if not p.requires_grad)
    return {"total": total, "trainable": total - frozen, "frozen": frozen}


def parameter_rows(model: nn.Module) -> list[tuple[str, str, int]]:
    """List (name, type, parameters) of each module that has its own.

    A shared parameter counts in the first row that holds it, so the counts
    add up to the total. The model's own name is "(model)".

    Raises TypeError if `model` is not a module, and ValueError if one of
    its lazy layers has no sizes yet.
    """
    if not isinstance(model, nn.Module):
        kind = type(model).__name__
        raise TypeError(f"pass the model, an nn.Module, not a {kind}")
    rows, seen = [], set()
    for name, module in model.named_modules():
        own = list(module.parameters(recurse=False))
        if any(isinstance(p, nn.UninitializedParameter) for p in own):
            raise ValueError(
                f"the lazy layer {name!r} has no sizes yet: "
                "pass one batch through the model, then count"
            )
        count = sum(p.numel() for p in own if p not in seen)
        seen.update(own)
        if own:
            rows.append((name or "(model)", type(module).__name__, count))
    return rows


def parameter_table(model: nn.Module) -> str:
    """Lay out the rows as text: name, type and count, then the total.

    Raises TypeError if `model` is not a module, and ValueError if one of
    its lazy layers has no sizes yet.
    """
    rows = parameter_rows(model)
    rows.append(("total", "", sum(count for _, _, count in rows)))
    names = max(len(name) for name, _, _ in rows)
    types = max(len(kind) for _, kind, _ in rows)
    return "\n".join(
        f"{name:{names}}  {kind:{types}}  {count:>13,}"
        for name, kind, count in rows
    )


if __name__ == "__main__":
    with torch.device("meta"):
        model = nn.Sequential(
            nn.Conv2d(3, 64, 3), nn.Flatten(), nn.LazyLinear(10)
        )
        model(torch.zeros(1, 3, 32, 32))
    model[0].requires_grad_(False)
    print(parameter_table(model))
    print(count_parameters(model))
