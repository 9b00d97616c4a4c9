"""Drills: each verdict, and each mistake that comes to another computation, is held against PyTorch."""

import functools
import inspect
import json
from typing import Any

import pytest
import torch
from torch import nn
from torch.nn import functional

from proof.modules import called

TOPICS = ["counts", "shapes", "steps", "slopes", "masks"]
LEVELS = [1, 2, 3]
HUNDRED = 100
FEW, MANY = 1, 7  # seeds: in 15 drills and 3 mixed ones each, of a hundred statements at most


def drills(seeds: range, numbers: range) -> list[dict[str, Any]]:
    places = [
        {"seed": seed, "level": level, "topic": topic, "number": number}
        for seed in seeds
        for topic in [*TOPICS, "all"]
        for level in LEVELS
        for number in numbers
    ]
    found = called("drills", [["drill", place] for place in places])
    return [{**one, "place": place} for one, place in zip(found, places, strict=True)]


@functools.cache
def layer_of(told: str, device: str = "meta") -> nn.Module:
    settings = json.loads(told)
    kind = getattr(nn, settings.pop("type"))
    settings = {key: tuple(value) if isinstance(value, list) else value for key, value in settings.items()}
    if issubclass(kind, nn.RNNBase) or "device" in inspect.signature(kind).parameters:
        settings["device"] = device  # on the meta device no numbers are drawn
    made: nn.Module = kind(**settings)
    return made


def layer(settings: dict[str, Any]) -> nn.Module:
    return layer_of(json.dumps(settings))


def count(layers: list[dict[str, Any]], **_: Any) -> int:
    return sum(one.numel() for settings in layers for one in layer(settings).parameters())


def buffers(layers: list[dict[str, Any]], **_: Any) -> int:
    return sum(one.numel() for settings in layers for one in layer(settings).buffers())


def shape(layer: dict[str, Any], shape: list[int], **_: Any) -> list[int]:
    made = layer_of(json.dumps(layer))
    if isinstance(made, nn.RNNBase):
        # On the meta device each step is run apart, and in float32 code is compiled for each size.
        made = layer_of(json.dumps(layer), "cpu").double()
        given = torch.zeros(shape, dtype=torch.float64)
    else:
        kind = torch.long if layer["type"] == "Embedding" else torch.float32
        given = torch.zeros(shape, dtype=kind, device="meta")
    with torch.no_grad():
        gives = made(given)
    return list((gives[0] if isinstance(gives, tuple) else gives).shape)


def step(optimizer: str, settings: dict[str, Any], start: float, gradients: list[float], **_: Any) -> float:
    weight = nn.Parameter(torch.tensor(start, dtype=torch.float64))
    stepping = getattr(torch.optim, optimizer)([weight], **settings)
    for gradient in gradients:
        weight.grad = torch.tensor(gradient, dtype=torch.float64)
        stepping.step()
    return weight.item()


def slope(activation: str, x: float, times: int, **_: Any) -> float:
    apart: dict[str, Any] = {
        "prelu": lambda x: functional.prelu(x, torch.tensor([0.25], dtype=x.dtype)),
        "gelu_tanh": lambda x: functional.gelu(x, approximate="tanh"),
        "tanh": torch.tanh,
        "sigmoid": torch.sigmoid,
    }
    at = torch.tensor([x], dtype=torch.float64, requires_grad=True)
    function = apart.get(activation) or getattr(functional, activation)
    function(at).backward()
    assert at.grad is not None
    found: float = at.grad.item() ** times
    return found


@functools.cache
def attending() -> nn.MultiheadAttention:
    torch.manual_seed(0)
    return nn.MultiheadAttention(1, 1).eval()


def mask(call: str, length: int, **asked: Any) -> bool | int:
    """Whether what is asked about gets a weight, or how many get one."""
    given = torch.tensor(asked["mask"]) if "mask" in asked else None
    batch, heads = asked.get("batch", 1), asked.get("heads", 1)
    if call == "MultiheadAttention":
        padding = torch.tensor(asked["keys"]) if "keys" in asked else None
        if padding is not None and given is not None and torch.equal(given, padding.expand(length, -1)):
            given = None  # it says of each position what the padding says
        inputs = torch.zeros(length, 1)
        with torch.no_grad():
            weights = attending()(inputs, inputs, inputs, attn_mask=given, key_padding_mask=padding)[1]
    else:
        inputs, each = torch.zeros(batch, heads, length, 1), torch.eye(length).expand(batch, heads, -1, -1)
        weights = functional.scaled_dot_product_attention(
            inputs, inputs, each, given, is_causal=asked.get("causal", False)
        )
    open_ = weights > 0
    if "key" in asked:
        return bool(open_.reshape(length, length)[asked["query"], asked["key"]])
    if "query" in asked:
        return int(open_.reshape(length, length)[asked["query"]].sum())
    return int(open_.sum())


ASKS: dict[str, Any] = {
    "count": count, "buffers": buffers, "shape": shape, "step": step, "slope": slope, "mask": mask,
}  # fmt: skip


def agrees(claimed: Any, evidence: dict[str, Any]) -> bool:
    """Whether PyTorch gives what was claimed, to the digits of the claim."""
    given = ASKS[evidence["kind"]](**{key: value for key, value in evidence.items() if key != "kind"})
    if "digits" not in evidence:
        assert type(given) is type(claimed), evidence
        return bool(given == claimed)
    within: bool = abs(given - claimed) <= 0.5 * 10 ** -evidence["digits"] + 1e-12
    return within


def hold(found: list[dict[str, Any]]) -> None:
    for one in found:
        evidence = {key: value for key, value in one["evidence"].items() if key not in ("claimed", "slip")}
        claimed, slip = one["evidence"]["claimed"], one["evidence"]["slip"]
        assert agrees(claimed, evidence) is one["verdict"], one
        assert (one["mistake"] is None) is one["verdict"], one
        assert slip is None or agrees(claimed, slip), one


def test_pytorch_agrees_with_the_first_statements_of_each_drill() -> None:
    found = drills(range(FEW), range(1, 31))
    assert {one["evidence"]["kind"] for one in found} == set(ASKS)
    hold(found)


@pytest.mark.long
def test_pytorch_agrees_with_ten_thousand_statements() -> None:
    found = drills(range(1, MANY), range(1, HUNDRED + 1))
    assert len(found) >= 10_000
    hold(found)


def test_a_false_verdict_is_seen() -> None:
    for one in drills(range(FEW), range(1, 6)):
        with pytest.raises(AssertionError):
            hold([{**one, "verdict": not one["verdict"]}])
