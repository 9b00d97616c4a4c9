"""Initialize the linear and convolutional layers of a model."""

import torch
from torch import nn

LAYERS = (nn.Linear, nn.Conv1d, nn.Conv2d, nn.Conv3d)


def initialize_model(model: nn.Module, activation: str = "relu") -> list[str]:
    """Draw new weights that fit the activation; set biases to zero.

    "relu" is Kaiming's rule, a variance of 2 / inputs, and "tanh" Xavier's,
    2 / (inputs + outputs), both normal. Linear, Conv1d, Conv2d and Conv3d
    are changed in place, on their device. Others stay as they are, and so do
    the layers in attention and those that share a weight with an embedding.
    Returns the names of the layers that were changed.

    Raises TypeError if `model` is not a module, and ValueError for another
    activation, a layer without sizes, a weight that is computed (weight norm,
    pruning), or a model with none of these layers.

    Sources: He et al., Delving Deep into Rectifiers (2015); Glorot and
    Bengio, Understanding the Difficulty of Training Deep Feedforward
    Neural Networks (2010).
    """
    if not isinstance(model, nn.Module):
        kind = type(model).__name__
        raise TypeError(f"pass the model, an nn.Module, not a {kind}")
    if activation not in ("relu", "tanh"):
        raise ValueError(f"{activation!r} is not known: use 'relu' or 'tanh'")
    kept = set[nn.Parameter]()
    for m in model.modules():
        if not isinstance(m, LAYERS):
            kept.update(m.parameters(isinstance(m, nn.MultiheadAttention)))
    layers = [(n, m) for n, m in model.named_modules() if isinstance(m, LAYERS)]
    found = [(n, m) for n, m in layers if m.weight not in kept]
    if not found:
        raise ValueError("nothing to initialize: no linear or conv layer")
    for name, layer in found:
        if isinstance(layer.weight, nn.UninitializedParameter):
            raise ValueError(
                f"the lazy layer {name!r} has no sizes yet: "
                "pass one batch through the model first"
            )
        if not isinstance(layer.weight, nn.Parameter):
            raise ValueError(
                f"the weight of {name!r} is computed from other parameters: "
                "initialize, then add the norm"
            )
    for _, layer in found:
        if activation == "relu":
            nn.init.kaiming_normal_(layer.weight, nonlinearity="relu")
        else:
            nn.init.xavier_normal_(layer.weight)
        if layer.bias is not None:
            nn.init.zeros_(layer.bias)
    return [name or "(model)" for name, _ in found]


if __name__ == "__main__":
    torch.manual_seed(0)
    wide, last = nn.Linear(1000, 1000), nn.Linear(1000, 10)
    model = nn.Sequential(wide, nn.ReLU(), last)
    print("layers:", *initialize_model(model))
    print(f"variance x inputs: {wide.weight.var().item() * 1000:.1f}")
    print("biases at zero:", not wide.bias.any())
