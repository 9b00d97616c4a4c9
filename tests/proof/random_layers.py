"""Layers of PyTorch at random, with what they are fed, for tests that hold an explorable against them."""

import random
import warnings
from typing import Any

from torch import nn

Case = tuple[str, dict[str, Any], list[int]]


def maybe(rng: random.Random, chance: float, **values: Any) -> dict[str, Any]:
    """Each of these arguments, now and then."""
    return {name: value for name, value in values.items() if rng.random() < chance}


def pair(rng: random.Random, low: int, high: int, dimensions: int = 2) -> int | list[int]:
    """One number for all dimensions, or one for each."""
    if rng.random() < 0.6:
        return rng.randint(low, high)
    return [rng.randint(low, high) for _ in range(dimensions)]


def sides(rng: random.Random, count: int) -> list[int]:
    return [rng.randint(1, 9) for _ in range(count)]


def dense(rng: random.Random) -> Case:
    n, m = rng.randint(1, 9), rng.randint(1, 9)
    layer = {"in_features": n, "out_features": m, **maybe(rng, 0.5, bias=rng.random() < 0.5)}
    return "Linear", layer, [*sides(rng, rng.randint(0, 3)), n]


def convolution(rng: random.Random) -> Case:
    dimensions = rng.randint(1, 2)
    groups = rng.choice([1, 1, 2, 3])
    channels, filters = groups * rng.randint(1, 4), groups * rng.randint(1, 4)
    padding = rng.choice(["same", "valid", *(pair(rng, 0, 3, dimensions) for _ in range(4))])
    layer = {
        "in_channels": channels,
        "out_channels": filters,
        "kernel_size": pair(rng, 1, 4, dimensions),
        **maybe(rng, 0.5, groups=groups, padding=padding, bias=rng.random() < 0.5),
        **maybe(rng, 0.3, stride=pair(rng, 1, 3, dimensions), dilation=pair(rng, 1, 3, dimensions)),
        **maybe(rng, 0.2, padding_mode=rng.choice(["zeros", "reflect", "replicate", "circular"])),
    }
    batch = sides(rng, rng.randint(0, 1))
    return f"Conv{dimensions}d", layer, [*batch, channels, *sides(rng, dimensions)]


def transposed(rng: random.Random) -> Case:
    groups = rng.choice([1, 1, 2, 3])
    channels, filters = groups * rng.randint(1, 4), groups * rng.randint(1, 4)
    layer = {
        "in_channels": channels,
        "out_channels": filters,
        "kernel_size": pair(rng, 1, 4),
        **maybe(rng, 0.5, groups=groups, padding=pair(rng, 0, 3), bias=rng.random() < 0.5),
        **maybe(rng, 0.4, stride=pair(rng, 1, 3), dilation=pair(rng, 1, 3)),
        **maybe(rng, 0.3, output_padding=pair(rng, 0, 2)),
    }
    return "ConvTranspose2d", layer, [*sides(rng, rng.randint(0, 1)), channels, *sides(rng, 2)]


def recurrent(rng: random.Random) -> Case:
    kind = rng.choice(["RNN", "GRU", "LSTM"])
    n, m = rng.randint(1, 6), rng.randint(1, 6)
    flags = ["bias", "batch_first", "bidirectional"]
    layer = {
        "input_size": n,
        "hidden_size": m,
        **maybe(rng, 0.5, num_layers=rng.randint(1, 4)),
        **maybe(rng, 0.5, **{flag: rng.random() < 0.7 for flag in flags}),
        **maybe(rng, 0.3 if kind == "LSTM" else 0.03, proj_size=rng.randint(0, m)),
    }
    return kind, layer, [*sides(rng, rng.randint(1, 2)), n]


def embedding(rng: random.Random) -> Case:
    layer = {
        "num_embeddings": rng.randint(1, 9),
        "embedding_dim": rng.randint(1, 9),
        **maybe(rng, 0.2, padding_idx=rng.randint(-10, 10)),
    }
    return "Embedding", layer, sides(rng, rng.randint(0, 3))


def batch_norm(rng: random.Random) -> Case:
    dimensions = rng.randint(1, 2)
    n = rng.randint(1, 6)
    flags = ["affine", "track_running_stats", "bias"]
    layer = {"num_features": n, **maybe(rng, 0.5, **{f: rng.random() < 0.5 for f in flags})}
    inner = 2 if dimensions == 2 else rng.randint(0, 1)
    return f"BatchNorm{dimensions}d", layer, [rng.randint(1, 4), n, *sides(rng, inner)]


def shape_norm(rng: random.Random) -> Case:
    kind = rng.choice(["LayerNorm", "RMSNorm"])
    shape = sides(rng, rng.randint(1, 3))
    flags = ["elementwise_affine", *(["bias"] if kind == "LayerNorm" else [])]
    normalized = shape[0] if len(shape) == 1 and rng.random() < 0.5 else shape
    layer = {"normalized_shape": normalized, **maybe(rng, 0.5, **{f: rng.random() < 0.5 for f in flags})}
    return kind, layer, [*sides(rng, rng.randint(0, 2)), *shape]


def group_norm(rng: random.Random) -> Case:
    groups = rng.randint(1, 4)
    n = groups * rng.randint(1, 3)
    layer = {"num_groups": groups, "num_channels": n, **maybe(rng, 0.5, affine=rng.random() < 0.5)}
    return "GroupNorm", layer, [rng.randint(1, 3), n, *sides(rng, rng.randint(0, 2))]


def attention(rng: random.Random) -> Case:
    heads = rng.randint(1, 3)
    d = heads * rng.randint(1, 4)
    flags = ["bias", "add_bias_kv", "add_zero_attn", "batch_first"]
    layer = {
        "embed_dim": d,
        "num_heads": heads,
        **maybe(rng, 0.5, **{flag: rng.random() < 0.5 for flag in flags}),
        **maybe(rng, 0.3, kdim=rng.randint(1, 6), vdim=rng.randint(1, 6)),
    }
    return "MultiheadAttention", layer, [*sides(rng, rng.randint(1, 2)), d]


def encoder(rng: random.Random) -> Case:
    heads = rng.randint(1, 3)
    d = heads * rng.randint(1, 4)
    flags = ["bias", "norm_first", "batch_first"]
    layer = {
        "d_model": d,
        "nhead": heads,
        "dim_feedforward": rng.randint(1, 9),
        **maybe(rng, 0.5, **{flag: rng.random() < 0.5 for flag in flags}),
        **maybe(rng, 0.3, activation=rng.choice(["relu", "gelu", "silu"])),
    }
    return "TransformerEncoderLayer", layer, [*sides(rng, rng.randint(1, 2)), d]


def pool(rng: random.Random) -> Case:
    kind = rng.choice(["MaxPool2d", "AvgPool2d"])
    layer = {
        "kernel_size": pair(rng, 1, 4),
        **maybe(rng, 0.5, stride=pair(rng, 1, 4), ceil_mode=rng.random() < 0.7),
        **maybe(rng, 0.4, padding=pair(rng, 0, 2)),
        **maybe(rng, 0.3 if kind == "MaxPool2d" else 0, dilation=pair(rng, 1, 3)),
    }
    return kind, layer, [*sides(rng, rng.randint(1, 2)), *sides(rng, 2)]


def flatten(rng: random.Random) -> Case:
    layer = maybe(rng, 0.6, start_dim=rng.randint(-4, 4), end_dim=rng.randint(-4, 4))
    return "Flatten", layer, sides(rng, rng.randint(0, 5))


def activation(rng: random.Random) -> Case:
    dim = rng.choice([None, rng.randint(-4, 4)])
    n = rng.randint(1, 4)
    kinds: list[tuple[str, dict[str, Any]]] = [
        ("PReLU", maybe(rng, 0.6, num_parameters=n)),
        ("Softmax", maybe(rng, 0.8, dim=dim)),
        ("LogSoftmax", maybe(rng, 0.8, dim=dim)),
        ("Softmin", maybe(rng, 0.8, dim=dim)),
        ("GLU", maybe(rng, 0.8, dim=rng.randint(-4, 4))),
        ("Dropout", maybe(rng, 0.5, p=rng.choice([0.0, 0.3, 1.0, 1.5, -0.1]))),
        ("GELU", maybe(rng, 0.5, approximate=rng.choice(["none", "tanh", "x"]))),
        ("Threshold", {"threshold": 0.1, **maybe(rng, 0.8, value=0.5)}),
        ("Hardtanh", maybe(rng, 0.5, min_val=rng.randint(-2, 2), max_val=rng.randint(-2, 2))),
        *((kind, {}) for kind in ("Dropout1d", "Dropout2d", "AlphaDropout", "Softmax2d")),
        *((kind, {}) for kind in ("ReLU", "ReLU6", "SELU", "SiLU", "Mish", "Hardswish", "Hardsigmoid")),
        *((kind, {}) for kind in ("LeakyReLU", "RReLU", "ELU", "CELU", "Hardshrink", "Softshrink")),
        *((kind, {}) for kind in ("Softplus", "Softsign", "Sigmoid", "LogSigmoid", "Tanh", "Tanhshrink")),
        ("Identity", {}),
    ]
    kind, layer = rng.choice(kinds)
    return kind, layer, [*sides(rng, rng.randint(0, 1)), n, *sides(rng, rng.randint(0, 2))]


MAKERS = [dense, convolution, transposed, recurrent, embedding, batch_norm, shape_norm, group_norm]
MAKERS += [attention, encoder, pool, flatten, activation]


def spoiled(rng: random.Random, case: Case) -> Case:
    """The case with a mistake in its arguments or its shape: one that PyTorch may or may not refuse."""
    kind, layer, shape = case
    layer, shape = dict(layer), list(shape)
    numbers = [name for name, value in layer.items() if type(value) is int]
    fault = rng.choice(["argument", "left out", "unknown", "size", "axis", "no axis"])
    if fault == "argument" and numbers:
        layer[rng.choice(numbers)] = rng.choice([0, -1, 2.5, "3", 1, 2, 5, 7])
    elif fault == "left out" and layer:
        del layer[rng.choice(list(layer))]
    elif fault == "unknown":
        layer["feature"] = 3
    elif fault == "size" and shape:
        shape[rng.randrange(len(shape))] = rng.choice([0, 1, 2, 3, 5, 8])
    elif fault == "axis":
        shape.insert(rng.randint(0, len(shape)), rng.randint(1, 4))
    elif shape:
        del shape[rng.randrange(len(shape))]
    return kind, layer, shape


def drawn(seed: int, count: int) -> list[Case]:
    rng = random.Random(seed)
    cases = [rng.choice(MAKERS)(rng) for _ in range(count)]
    return [spoiled(rng, case) if rng.random() < 0.4 else case for case in cases]


def built(kind: str, layer: dict[str, Any]) -> nn.Module:
    given = {name: tuple(value) if isinstance(value, list) else value for name, value in layer.items()}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        module: nn.Module = getattr(nn, kind)(**given)
    return module
