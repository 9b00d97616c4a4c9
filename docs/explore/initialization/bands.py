"""The sizes of signals and gradients in 64 random networks of each kind.

Run it with `python bands.py`: it writes bands.json, in about ten seconds.
Each network has 30 layers of 256 units: weights are normal with a variance of
gain²/256, biases are 0, and its one input has a mean square of 1. The 64
networks of all kinds are made from the same 64 seeds.
"""

import json
from pathlib import Path

import torch
from torch.nn import functional

ACTIVATIONS = {
    "relu": functional.relu,
    "leaky_relu": functional.leaky_relu,
    "prelu": lambda x: functional.prelu(x, torch.tensor(0.25)),
    "elu": functional.elu,
    "selu": functional.selu,
    "softplus": functional.softplus,
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "gelu": functional.gelu,
    "gelu_tanh": lambda x: functional.gelu(x, approximate="tanh"),
    "silu": functional.silu,
    "mish": functional.mish,
    "hardswish": functional.hardswish,
}
GAINS = torch.tensor([3**-0.5, 1, 2**0.5, 2], dtype=torch.float64)
DEPTH = 30
LAYERS = [1, 2, 3, 5, 7, 10, 15, 20, 25, 30]
WIDTH = 256
SEEDS = 64


def sizes(activations, seed, width=WIDTH, depth=DEPTH):
    """Mean squares in one network, by activation, gain and layer: of the
    pre-activations, and of the gradients with respect to them, where that of
    the last layer is a random vector. The gradients are divided by its size.
    """
    torch.manual_seed(seed)
    signal = torch.randn(width)
    signal = signal / signal.square().mean().sqrt()
    x = signal.repeat(len(activations), len(GAINS), 1)
    fs, layers = activations.values(), []
    for _ in range(depth):
        weight = torch.randn(width, width) / width**0.5
        z = GAINS[:, None] * (x @ weight.T)
        layers.append(z.requires_grad_())
        x = torch.stack([f(one) for f, one in zip(fs, z, strict=True)])
    last = torch.randn(width).expand_as(layers[-1])
    gradients = torch.autograd.grad(layers[-1], layers, last)
    forward, backward = (
        torch.stack(tuple(some)).square().mean(-1).permute(1, 2, 0).detach() for some in (layers, gradients)
    )
    return forward, backward / backward[..., -1:]


def bands(activations=ACTIVATIONS, seeds=SEEDS):
    """By mode, activation and gain: the 5th percentile, the mean and the 95th
    of the networks at LAYERS, as powers of ten.
    """
    index = [layer - 1 for layer in LAYERS]
    found = {name: {} for name in activations}
    runs = [sizes(activations, seed) for seed in range(seeds)]
    for way, mode in enumerate(("forward", "backward")):
        sizes_seen = torch.stack([run[way] for run in runs])[..., index]
        low, high = sizes_seen.quantile(torch.tensor([0.05, 0.95]), dim=0)
        mean = sizes_seen.mean(0)
        powers = torch.stack([low, mean, high], dim=2).log10()
        for name, of_gain in zip(activations, powers.tolist(), strict=True):
            found[name][mode] = [[[round(x, 3) for x in line] for line in lines] for lines in of_gain]
    return found


if __name__ == "__main__":
    torch.set_num_threads(1)
    torch.set_default_dtype(torch.float64)
    made = {
        "width": WIDTH,
        "seeds": SEEDS,
        "depth": DEPTH,
        "layers": LAYERS,
        "gains": GAINS.tolist(),
        "bands": bands(),
    }
    text = json.dumps(made, separators=(",", ":"))
    Path(__file__).with_name("bands.json").write_text(text + "\n")
