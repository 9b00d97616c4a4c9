"""Layers that follow each other: the calculator stops where PyTorch stops, and its code is the network."""

import random
import warnings
from typing import Any

import torch
from torch import nn

from proof.modules import called
from proof.random_layers import built

CHAINS, LONGEST = 250, 4
FITTING = (
    "Linear Conv1d Conv2d ConvTranspose2d RNN GRU LSTM Embedding BatchNorm1d BatchNorm2d LayerNorm GroupNorm"
)
FITTING += (
    " RMSNorm MultiheadAttention TransformerEncoderLayer PReLU MaxPool2d AvgPool2d Flatten Identity ReLU"
)
FITTING += " Softmax GLU Dropout Dropout1d Dropout2d Bilinear Softmax2d Threshold"
Layers = list[dict[str, Any]]


def chains() -> tuple[list[Layers], list[list[int]]]:
    """Layers that the page would add one after the other, whether they fit or not, and what they are fed."""
    rng = random.Random(0)
    inputs = [[rng.randint(2, 6) for _ in range(rng.randint(2, 4))] for _ in range(CHAINS)]
    shapes: list[list[int] | None] = list(inputs)
    made: list[Layers] = [[] for _ in inputs]
    for _ in range(LONGEST):
        asked = [["fitting", rng.choice(FITTING.split()), shape] for shape in shapes]
        for layers, layer in zip(made, called("layers/code", asked), strict=True):
            layers.append(layer)
        steps = called("layers/chain", [["followed", *pair] for pair in zip(made, inputs, strict=True)])
        shapes = [came[-1].get("shape") or shape for came, shape in zip(steps, shapes, strict=True)]
    return made, inputs


def network(layers: Layers) -> nn.Sequential:
    return nn.Sequential(
        *(built(one["type"], {k: v for k, v in one.items() if k != "type"}) for one in layers)
    )


def run(layers: Layers, shape: list[int]) -> list[list[int] | None]:
    """The shapes that PyTorch gives, up to the layer that it refuses."""
    first = next((one["type"] for one in layers if one["type"] not in ("Flatten", "Identity")), "")
    out: Any = torch.zeros(shape, dtype=torch.long if first == "Embedding" else torch.float)
    shapes: list[list[int] | None] = []
    for layer in network(layers):
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                out = layer(out)
        except Exception:
            return [*shapes, None]
        shapes.append(list((out[0] if isinstance(out, tuple) else out).shape))
    return shapes


def test_a_network_runs_as_far_as_pytorch_runs_it() -> None:
    torch.set_num_threads(1)
    made, inputs = chains()
    answers = called("layers/chain", [["followed", *pair] for pair in zip(made, inputs, strict=True)])
    whole = 0
    for layers, shape, answer in zip(made, inputs, answers, strict=True):
        expected = run(layers, shape)
        ours = [one.get("shape") for one in answer][: len(expected)]
        assert ours == expected, f"{layers} fed {shape}: {expected} in PyTorch, {answer}"
        whole += None not in expected
    assert CHAINS / 10 < whole < CHAINS


def test_the_code_of_a_network_is_read_back_as_the_network() -> None:
    made, _ = chains()
    codes = called("layers/code", [["codeOf", layers] for layers in made])
    for layers, code in zip(made, codes, strict=True):
        assert repr(eval(code, {"nn": nn})) == repr(network(layers))
    totals = called(
        "layers/chain",
        [
            ["summed", layers]
            for layers in called("parameters", [["parseSequential", code] for code in codes])
        ],
    )
    for layers, total in zip(made, totals, strict=True):
        assert total["parameters"] == sum(p.numel() for p in network(layers).parameters())
