"""Find the ReLU units that are off for every example."""

from collections.abc import Iterable, Sequence
from typing import Any

import torch
from torch import Tensor, nn


def find_dead_units(
    model: nn.Module,
    batches: Iterable[Tensor | Sequence[Tensor]],
    unit_dim: int | None = None,
) -> dict[str, list[int]]:
    """List, for each nn.ReLU, the units that are never positive.

    `batches` gives inputs x (N, ...), or pairs whose first is x, which are
    moved to the model's device. A unit is an index along `unit_dim` of the
    ReLU's output: 1 for (N, units), where it need not be said, and for
    (N, channels, ...), -1 for (N, ..., units). Take the whole training set:
    a unit may sleep through one batch. The model runs in evaluation mode,
    without gradients, and is left as it was, without the hooks.

    Raises TypeError if x is no tensor, and ValueError if there is no nn.ReLU
    (`F.relu` cannot be watched), one runs twice in a pass, there are no
    examples, or `unit_dim` is missing or does not exist.

    Source: Lu et al., Dying ReLU and Initialization (2019).
    """
    relus = {n: m for n, m in model.named_modules() if isinstance(m, nn.ReLU)}
    if not relus:
        raise ValueError("the model has no nn.ReLU module to watch")
    alive: dict[str, Tensor] = {}
    ran: set[str] = set()

    def watch(name: str, output: Tensor) -> None:
        if name in ran:
            raise ValueError(
                f"the ReLU {name!r} runs twice in a pass: give each place "
                "its own nn.ReLU()"
            )
        dim = 1 if unit_dim is None and output.dim() == 2 else unit_dim
        if not dim or not -output.dim() < dim < output.dim():
            raise ValueError(
                f"the ReLU {name!r} gives shape {tuple(output.shape)}: say "
                "unit_dim=1 for its channels, unit_dim=-1 for its last units"
            )
        ran.add(name)
        active = (output > 0).movedim(dim, 0).flatten(1).any(1)
        alive[name] = alive.get(name, torch.zeros_like(active)) | active

    def hook_for(name: str) -> Any:
        return lambda _module, _inputs, output: watch(name, output)

    place = next(model.parameters(), None)
    modes = [(module, module.training) for module in model.modules()]
    hooks = [m.register_forward_hook(hook_for(n)) for n, m in relus.items()]
    model.eval()
    try:
        with torch.no_grad():
            for batch in batches:
                ran.clear()
                x = batch[0] if isinstance(batch, (tuple, list)) else batch
                if not isinstance(x, Tensor):
                    kind = type(x).__name__
                    raise TypeError(f"x is a {kind}: pass tensors (collate_fn)")
                if len(x):
                    model(x if place is None else x.to(place.device))
    finally:
        for hook in hooks:
            hook.remove()
        for module, training in modes:
            module.training = training
    if not alive:
        raise ValueError("no examples reached a ReLU: pass some")
    return {n: (~on).nonzero().flatten().tolist() for n, on in alive.items()}


if __name__ == "__main__":
    torch.manual_seed(0)
    hidden = nn.Linear(2, 4)
    with torch.no_grad():
        hidden.bias.copy_(torch.tensor([9.0, -9.0, 9.0, -9.0]))
    model = nn.Sequential(hidden, nn.ReLU(), nn.Linear(4, 1))
    print(find_dead_units(model, torch.rand(100, 2).chunk(10)))
