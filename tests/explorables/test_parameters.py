"""Counts and shapes of the parameter calculator are PyTorch's, and it refuses what PyTorch refuses."""

import math
import re
import warnings
from collections.abc import Iterator
from typing import Any

import pytest
import torch
from torch import nn

from proof.modules import called
from proof.random_layers import Case, built, drawn

TRIED = 2500


def numbers_of(module: nn.Module) -> list[int]:
    return [sum(t.numel() for t in tensors) for tensors in (module.parameters(), module.buffers())]


def fed(module: nn.Module, shape: list[int]) -> list[int]:
    """The shape of what a module gives; attention reads keys and values as long as its queries."""
    if isinstance(module, nn.Embedding):
        inputs = [torch.zeros(shape, dtype=torch.long)]
    elif isinstance(module, nn.MultiheadAttention):
        inputs = [torch.zeros(shape), *(torch.zeros([*shape[:-1], d]) for d in (module.kdim, module.vdim))]
    else:
        inputs = [torch.zeros(shape)]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        out = module(*inputs)
    return list((out[0] if isinstance(out, tuple) else out).shape)


def torch_says(case: Case) -> tuple[list[int] | None, list[int] | None]:
    """Of a case its parameters and buffers, and the shape that comes out; nothing where PyTorch refuses."""
    kind, layer, shape = case
    try:
        module = built(kind, layer)
    except Exception:
        return None, None
    try:
        return numbers_of(module), fed(module, shape)
    except Exception:
        return numbers_of(module), None


def differences(case: Case, count: dict[str, Any], shape: Any) -> list[str]:
    """Where they disagree; the module may refuse to count what PyTorch builds and no input passes."""
    numbers, expected = torch_says(case)
    ours = shape if isinstance(shape, list) else None
    if case[0] == "ConvTranspose2d" and expected and 0 in expected[-2:]:
        return []  # of no size: PyTorch refuses it or gives it, by the method that it chooses
    if case[1].get("num_features") in (-1, 2.5) and expected:
        return []  # a normalization that holds nothing does not look at its size
    faults = []
    if "error" not in count:
        value = eval(count["formula"].replace("·", "*"))
        if [count["parameters"], count["buffers"]] != numbers or value != count["parameters"]:
            faults.append(f"{numbers} in PyTorch, {count} here")
    if ours != expected:
        faults.append(f"{expected} in PyTorch, {shape} here")
    errors = [one["error"] for one in (count, shape) if isinstance(one, dict) and "error" in one]
    faults += [f"{error} is no RangeError" for error in errors if not error.startswith("RangeError: ")]
    return [f"{case}: {fault}" for fault in faults]


def held(cases: list[Case]) -> tuple[list[str], int]:
    """What differs from PyTorch; and how many of the cases are refused."""
    layers = [{"type": kind, **layer} for kind, layer, _ in cases]
    counts = called("parameters", [["count", layer] for layer in layers])
    shapes = called(
        "parameters", [["outputShape", layer, case[2]] for layer, case in zip(layers, cases, strict=True)]
    )
    faults = [one for given in zip(cases, counts, shapes, strict=True) for one in differences(*given)]
    return faults, sum(isinstance(shape, dict) for shape in shapes)


@pytest.fixture(autouse=True)
def one_thread() -> Iterator[None]:
    """Small tensors are faster on one."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)


def test_counts_buffers_and_shapes_are_pytorchs_and_so_is_what_is_refused() -> None:
    faults, refused = held(drawn(0, TRIED))
    assert not faults, "\n".join([f"{len(faults)} differ", *faults[:20]])
    assert TRIED / 8 < refused < TRIED / 2


@pytest.mark.long
@pytest.mark.parametrize("seed", range(1, 6))
def test_more_of_them(seed: int) -> None:
    faults, _ = held(drawn(seed, 2 * TRIED))
    assert not faults, "\n".join([f"{len(faults)} differ", *faults[:20]])


CONV = {"type": "Conv2d", "in_channels": 4, "out_channels": 8, "kernel_size": 3}
LINEAR = {"type": "Linear", "in_features": 3, "out_features": 2}
BAD: list[tuple[Any, str]] = [
    ({"type": "Linear", "in_features": 3}, "missing 1 required positional argument: 'out_features'"),
    ({"type": "Linear"}, "missing 2 required positional arguments: 'in_features' and 'out_features'"),
    (
        {**LINEAR, "in_features": math.nan},
        "in_features must be an integer, but got nan",
    ),
    ({**LINEAR, "in_features": math.inf}, "in_features must be an integer"),
    ({**LINEAR, "out_features": -2}, "out_features is -2: .*negative dimension -2"),
    (
        {**LINEAR, "in_features": "3"},
        "in_features must be an integer, but got '3'",
    ),
    ({**LINEAR, "in_features": [3]}, "in_features must be an integer"),
    (
        {**LINEAR, "in_features": None},
        "in_features must be an integer, but got None",
    ),
    (
        {**LINEAR, "bias": 1},
        "bias must be True or False, but got 1",
    ),
    (
        {**LINEAR, "feature": 1},
        "unexpected keyword argument 'feature'",
    ),
    ({**CONV, "groups": 3}, "in_channels must be divisible by groups"),
    ({**CONV, "groups": 0}, "groups must be a positive integer"),
    ({**CONV, "stride": 0}, "stride is 0: non-positive stride"),
    ({**CONV, "kernel_size": [3, 3, 3]}, "kernel_size must be an integer or 2 integers"),
    ({**CONV, "padding": "full"}, "Invalid padding string 'full'"),
    ({**CONV, "padding": "same", "stride": 2}, "padding='same' is not supported for strided"),
    (
        {"type": "MultiheadAttention", "embed_dim": 10, "num_heads": 3},
        "embed_dim must be divisible by num_heads",
    ),
    (
        {"type": "GroupNorm", "num_groups": 3, "num_channels": 4},
        r"num_channels \(4\) must be divisible by",
    ),
    ({"type": "Lineer"}, "type 'Lineer' is not the name of a layer"),
    ({"type": "constructor"}, "type 'constructor' is not the name of a layer"),
    ({"type": 3}, "type must be the name of a layer, but got 3"),
    ({"in_features": 3}, "type must be the name of a layer, but got None"),
    (None, "layer must be an object with a type, but got None"),
    ([CONV], "layer must be an object"),
]


@pytest.mark.parametrize("function", ["count", "outputShape"])
def test_a_bad_argument_is_named(function: str) -> None:
    answers = called("parameters", [[function, layer, [1, 4, 8, 8]] for layer, _ in BAD])
    for (layer, says), answer in zip(BAD, answers, strict=True):
        assert re.search("RangeError: .*" + says, answer["error"]), f"{layer}: {answer}"


def test_a_shape_that_is_none_is_refused() -> None:
    layer = {**LINEAR, "in_features": 8}
    shapes: list[Any] = [None, 8, "8", [[8]], [-1, 8], [1.5, 8], [math.nan, 8], ["1", 8], {"0": 8}]
    for shape, answer in zip(
        shapes, called("parameters", [["outputShape", layer, s] for s in shapes]), strict=True
    ):
        assert answer["error"].startswith("RangeError: shape must"), f"{shape}: {answer}"


def test_shapes_that_do_not_fit_are_told_as_pytorch_tells_it() -> None:
    cases: list[Case] = [
        ("Linear", {"in_features": 9, "out_features": 2}, [4, 8]),
        ("Conv2d", {"in_channels": 3, "out_channels": 8, "kernel_size": 3}, [1, 4, 8, 8]),
        ("Conv2d", {"in_channels": 3, "out_channels": 8, "kernel_size": 5}, [3, 4, 8]),
        ("LSTM", {"input_size": 3, "hidden_size": 4}, [5, 2, 4]),
        ("BatchNorm2d", {"num_features": 4}, [2, 3, 5, 5]),
        ("BatchNorm1d", {"num_features": 4}, [1, 4]),
        ("LayerNorm", {"normalized_shape": [3, 4]}, [2, 4, 4]),
        ("GroupNorm", {"num_groups": 2, "num_channels": 4}, [2, 3]),
        ("MultiheadAttention", {"embed_dim": 4, "num_heads": 2}, [5, 2, 3]),
        ("PReLU", {"num_parameters": 3}, [2, 4]),
        ("MaxPool2d", {"kernel_size": 2}, [1, 3, 1, 4]),
        ("Flatten", {}, [4]),
    ]
    answers = called(
        "parameters", [["outputShape", {"type": kind, **layer}, shape] for kind, layer, shape in cases]
    )
    for (kind, layer, shape), answer in zip(cases, answers, strict=True):
        with pytest.raises((RuntimeError, ValueError, AssertionError, IndexError)) as refusal:
            fed(built(kind, layer), shape)
        ours, theirs = answer["error"].removeprefix("RangeError: "), str(refusal.value)
        assert re.sub(r"torch\.Size\((.*)\)", r"\1", theirs) == ours


def test_a_bilinear_layer_takes_two_shapes_or_one() -> None:
    layer = {"type": "Bilinear", "in1_features": 3, "in2_features": 4, "out_features": 5}
    module = nn.Bilinear(3, 4, 5)
    shapes = [
        [[2, 3], [2, 4]],
        [[6, 2, 3], [6, 2, 4]],
        [[3], [4]],
        [[2, 3], [2, 3]],
        [[2, 3], [3, 4]],
        [[2, 3], [4]],
    ]
    answers = called("parameters", [["outputShape", layer, one] for one in [*shapes, [2, 3], [2, 4]]])
    for pair_of, answer in zip(shapes, answers[:-2], strict=True):
        try:
            expected = list(module(*map(torch.zeros, pair_of)).shape)
        except RuntimeError:
            expected = None
        assert (answer if isinstance(answer, list) else None) == expected, (pair_of, answer)
    assert answers[-2] == [2, 5] and "error" in answers[-1]
    assert called("parameters", [["count", layer]])[0]["parameters"] == 65


def test_a_number_that_is_not_exact_is_not_given() -> None:
    layer = {"type": "Linear", "in_features": 2**52, "out_features": 2**52}
    assert "more than can be counted" in called("parameters", [["count", layer]])[0]["error"]
