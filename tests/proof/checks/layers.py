"""What layers compute, and how many parameters they have."""

import ast
import math
import re
from collections.abc import Callable, Iterator
from functools import partial

import torch
from torch import nn
from torch.nn import functional as F

from proof.checks.case import Case, Check, Matrix, agrees, gives, number, points, values


def counts(case: Case, layer: str, left_out: str = "nothing") -> bool:
    """Does the formula count the parameters of a layer, built with random sizes?"""
    for sizes in random_sizes(layer):
        built = eval(layer, vars(nn), sizes)
        count = sum(p.numel() for name, p in built.named_parameters() if left_out not in name)
        if not gives(case, sizes, count, "parameters"):
            return False
    return True


def random_sizes(layer: str) -> Iterator[dict[str, int]]:
    """Seven times sizes with which the layer can be built: groups, for example, must divide channels."""
    call = ast.parse(layer, mode="eval").body
    assert isinstance(call, ast.Call)
    names = sorted(
        {node.id for node in ast.walk(call) if isinstance(node, ast.Name)} - {ast.unparse(call.func)}
    )
    found = 0
    while found < 7:
        sizes = {name: int(torch.randint(1, 13, ())) for name in names}
        try:
            eval(layer, vars(nn), sizes)
        except (AssertionError, ValueError):
            continue
        found += 1
        yield sizes


def parameters_of_row(case: Case) -> bool:
    """In a table: the count of each layer that the row's first cell calls."""
    layers = named_by(case.row)
    return bool(layers) and all(counts(case, layer) for layer in layers)


def named_by(row: str) -> list[str]:
    """The layers that the first cell of a table's row calls: `LSTM(n, m)`."""
    return re.findall(r"`(\w+\([^`]*\))`", row)


def dense_parameters(case: Case) -> bool:
    return counts(case, "Linear(n, m)")


def neuron_parameters(case: Case) -> bool:
    return counts(case, "Linear(N, 1)")


def attention(case: Case) -> bool:
    """Each has a row for a position; there are more keys than queries, and values of another width."""
    queries, keys, given = (points(*shape).as_subclass(Matrix) for shape in ((3, 4), (5, 4), (5, 2)))
    functions = {"softmax": partial(F.softmax, dim=1), "attention": F.scaled_dot_product_attention}
    return agrees(case, {"Q": queries, "K": keys, "V": given, "T": "T", "d": 4, **functions})


def convolution_parameters(case: Case) -> bool:
    return counts(case, "Conv2d(channels_in, filters, (height, width), groups=groups)")


def convolution_weights(case: Case) -> bool:
    """Without groups."""
    inputs, outputs, height, width = torch.randint(2, 9, (4,)).tolist()
    count = nn.Conv2d(inputs, outputs, (height, width)).weight.numel()
    return gives(case, {"in": inputs, "out": outputs, "height": height, "width": width}, count)


def output_size(case: Case) -> bool:
    """Of a convolution and of pooling, for settings of all kinds; a fraction is rounded down."""

    def pooling(_in: int, _out: int, k: int, s: int, p: int, dilation: int) -> nn.Module:
        return nn.MaxPool1d(k, s, p, dilation)

    return sizes_agree(case, nn.Conv1d) and sizes_agree(case, pooling)


def transposed_size(case: Case) -> bool:
    return sizes_agree(case, nn.ConvTranspose1d)


def sizes_agree(case: Case, make: Callable[..., nn.Module]) -> bool:
    """Is the formula, rounded down, the size of what 50 such layers give?"""
    for _ in range(50):
        n, k, s, d = (int(torch.randint(1, most, ())) for most in (40, 6, 5, 4))
        p, n = k // 2, n + d * k  # a window fits
        layer = make(1, 1, k, s, p, dilation=d)
        size = layer(torch.zeros(1, 1, n)).shape[2]
        names = {"n": n, "k": k, "s": s, "p": p, "d": d, "output": size}
        if math.floor(number(values(case, names)[-1])) != size:
            return False
    return True


def lstm_parameters(case: Case) -> bool:
    return counts(case, "LSTM(n, m)")


def lstm_parameters_with_one_bias(case: Case) -> bool:
    """As textbooks and Keras have it."""
    return counts(case, "LSTM(n, m)", left_out="bias_hh")


def neuron(case: Case) -> bool:
    layer, x = nn.Linear(3, 1, dtype=torch.float64), points(3)
    weights = {f"w_{i}": weight for i, weight in enumerate(layer.weight[0], 1)}
    inputs = {f"x_{i}": one for i, one in enumerate(x, 1)}
    return gives(case, {**weights, **inputs, "b": layer.bias[0]}, layer(x)[0])


def line(case: Case) -> bool:
    """A layer of one input and one output."""
    layer, x = nn.Linear(1, 1, dtype=torch.float64), points(7, 1)
    return gives(case, {"w": layer.weight, "b": layer.bias, "x": x}, layer(x), "y_hat")


def column_layer(case: Case) -> bool:
    """The book's column against PyTorch's row."""
    layer, x = nn.Linear(4, 3, dtype=torch.float64), points(4)
    names = {"W": layer.weight.as_subclass(Matrix), "b": layer.bias[:, None], "x": x[:, None]}
    return gives(case, names, layer(x)[:, None])


checks: dict[str, Check] = {
    check.__name__: check
    for check in (
        parameters_of_row,
        dense_parameters,
        neuron_parameters,
        convolution_parameters,
        convolution_weights,
        output_size,
        transposed_size,
        lstm_parameters,
        lstm_parameters_with_one_bias,
        neuron,
        line,
        column_layer,
        attention,
    )
}
