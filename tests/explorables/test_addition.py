"""The network that adds, in JavaScript: its numbers equal torch's, and it says what it cannot take."""

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest
import torch

from proof import beside, pages
from proof.modules import called

FOLDER = pages.DOCS / "labs" / "addition"
WEIGHTS: dict[str, Any] = json.loads((FOLDER / "weights.json").read_text(encoding="utf-8"))
LAYERS, HEADS = 2, 4
EVERY = [(layer, head) for layer in range(LAYERS) for head in range(HEADS)]
TEXT = [4, 7, 10, 8, 5, 11, 2, 3]  # 47+85=23


@pytest.fixture(scope="module")
def lab() -> Iterator[tuple[Any, torch.Tensor]]:
    """The lab's own network in float64, and all its sums."""
    with beside.imported(FOLDER, "train") as (train,):
        yield train.load(FOLDER / "weights.json"), train.sums()


def passed(model: Any, ids: torch.Tensor, off: list[tuple[int, int]]) -> dict[str, list[torch.Tensor]]:
    """Logits, attention and hidden states of a batch, by layer, with heads switched off as the lab does."""
    hidden: list[torch.Tensor] = []
    hooks = [block.register_forward_hook(lambda *given: hidden.append(given[2])) for block in model.blocks]
    for layer, head in off:

        def silent(_: Any, given: tuple[torch.Tensor], head: int = head) -> tuple[torch.Tensor]:
            parts = given[0].clone()
            parts[..., 8 * head : 8 * head + 8] = 0
            return (parts,)

        hooks.append(model.blocks[layer].out_of_heads.register_forward_pre_hook(silent))
    with torch.no_grad():
        logits = model(ids)
    for hook in hooks:
        hook.remove()
    return {"logits": [logits], "attention": [block.looks for block in model.blocks], "hidden": hidden}


@pytest.mark.parametrize("count", [100, pytest.param(1000, marks=pytest.mark.long)])
def test_random_sums_give_torchs_logits_whole_and_without_each_head(
    lab: tuple[Any, torch.Tensor], count: int
) -> None:
    model, rows = lab
    draw = torch.Generator().manual_seed(count)
    ids = rows[torch.randperm(len(rows), generator=draw)[:count]]
    offs: list[list[tuple[int, int]]] = [[], *([one] for one in EVERY)]
    calls = [["forward", row, {"off": off}] for off in offs for row in ids.tolist()]
    given = iter(called("transformer", calls, ["load", WEIGHTS], keep=["logits"]))
    for off in offs:
        ours = torch.tensor([next(given)["logits"] for _ in ids])
        assert (ours - passed(model, ids, off)["logits"][0]).abs().max() < 1e-10


def test_attention_and_what_each_layer_hands_on_are_torchs(lab: tuple[Any, torch.Tensor]) -> None:
    model, rows = lab
    draw = torch.Generator().manual_seed(1)
    some = [rows[i : i + 1, : 1 + i % 9] for i in torch.randperm(len(rows), generator=draw)[:100].tolist()]
    offs = [[one for one in EVERY if torch.rand((), generator=draw) < 0.3] for _ in some]
    calls = [["forward", ids[0].tolist(), {"off": off}] for ids, off in zip(some, offs, strict=True)]
    for ids, off, ours in zip(some, offs, called("transformer", calls, ["load", WEIGHTS]), strict=True):
        theirs = passed(model, ids, off)
        assert ours.keys() == theirs.keys()
        for name, wanted in theirs.items():
            found = torch.tensor(ours[name] if name != "logits" else [ours[name]])
            assert found.shape == (stacked := torch.cat(wanted)).shape, name
            assert (found - stacked).abs().max() < 1e-10, name


def test_heads_may_be_left_out_of_the_call() -> None:
    plain, none = called(
        "transformer", [["forward", TEXT], ["forward", TEXT, {"off": []}]], ["load", WEIGHTS]
    )
    assert plain == none
    later = torch.ones(len(TEXT), len(TEXT)).triu(1).bool()
    assert not torch.tensor(plain["attention"])[..., later].any()  # exactly 0


NUMBER = float("nan")


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["57"], "tokens must be a list of ids"),
        ([], "tokens must be a list of ids"),
        ([[]], "tokens must not be empty"),
        ([[4] * 10], "tokens must be at most 9, not 10"),
        ([[4, 12]], "each of the tokens must be a whole number from 0 to 11, not 12"),
        ([[-1]], "each of the tokens must be a whole number from 0 to 11, not -1"),
        ([[1.5]], "each of the tokens must be a whole number from 0 to 11, not 1.5"),
        ([[NUMBER]], "each of the tokens must be a whole number from 0 to 11, not NaN"),
        ([["4"]], 'each of the tokens must be a whole number from 0 to 11, not "4"'),
        ([[None]], "each of the tokens must be a whole number from 0 to 11, not null"),
        ([TEXT, None], "options must be an object, not null"),
        ([TEXT, {"off": 1}], "off must be a list of [layer, head], not 1"),
        ([TEXT, {"off": [1]}], "off must be a list of [layer, head], and has 1"),
        ([TEXT, {"off": [[0, 4]]}], "the head in off must be a whole number from 0 to 3, not 4"),
        ([TEXT, {"off": [[2, 0]]}], "the layer of a head in off must be a whole number from 0 to 1, not 2"),
        ([TEXT, {"off": [[0, NUMBER]]}], "the head in off must be a whole number from 0 to 3, not NaN"),
    ],
)
def test_what_is_wrong_with_the_tokens_is_said(given: list[Any], said: str) -> None:
    (answer,) = called("transformer", [["forward", *given]], ["load", WEIGHTS])
    assert answer["error"].startswith(f"RangeError: {said}")


def changed(**parts: Any) -> dict[str, Any]:
    return {**WEIGHTS, **parts}


def tensor(number: int, **parts: Any) -> dict[str, Any]:
    weights = copy.deepcopy(WEIGHTS)
    weights["tensors"][number].update(parts)
    return weights


def fewer(**parts: str) -> dict[str, Any]:
    """Weights without some keys, and tensors without those of a name."""
    weights = {key: value for key, value in WEIGHTS.items() if key != parts.get("key")}
    if "name" in parts:
        weights["tensors"] = [one for one in WEIGHTS["tensors"] if one["name"] != parts["name"]]
        sizes = [torch.Size(one["shape"]).numel() for one in WEIGHTS["tensors"]]
        assert WEIGHTS["tensors"][-1]["name"] == parts["name"]
        weights["data"] = WEIGHTS["data"][: -(-(sum(sizes) - sizes[-1]) // 3) * 4]
    return weights


BAD_WEIGHTS: list[tuple[Any, str]] = [
    (None, "weights must be the object of weights.json, not null"),
    ("{}", "weights must be the object of weights.json"),
    ({}, "weights.tokens must be a text"),
    *((fewer(key=key), f"weights.{key} must be") for key in WEIGHTS),
    (changed(tokens="01234567899="), "weights.tokens must name each character once"),
    (changed(tokens="012"), "the shape of token.weight must be [3,32], not [12,32]"),
    (changed(width=float("nan")), "weights.width must be a whole number from 1 to 4096, not NaN"),
    (changed(width=-32), "weights.width must be"),
    (changed(width="32"), "weights.width must be"),
    (changed(width=64), "the shape of token.weight must be [12,64]"),
    (changed(heads=5), "weights.heads must divide the width of 32, not 5"),
    (changed(layers=3), "weights.tensors lacks blocks.2.norm_1"),
    (changed(layers=1), "weights.tensors has blocks.1.norm_1.weight, which the network does not know"),
    (changed(data=WEIGHTS["data"][:-4]), "weights.data has 26142 bytes: too few for norm.bias"),
    (changed(data=WEIGHTS["data"][:-4] + "AAAAAAAA"), "weights.data has 26148 bytes, and the shapes ask for"),
    (changed(data="é"), "weights.data must be a text in base64"),
    (changed(tensors=[*WEIGHTS["tensors"], WEIGHTS["tensors"][0]]), "weights.tensors has token.weight twice"),
    (changed(tensors=[1]), "weights.tensors[0] must have a name"),
    (tensor(0, scale=float("nan")), "the scale of token.weight must be a finite number, not NaN"),
    (tensor(0, scale=None), "the scale of token.weight must be a finite number, not null"),
    (tensor(0, shape=[12, 31]), "weights.data has 26144 bytes, and the shapes ask for 26132"),
    (tensor(0, shape=[32, 12]), "the shape of token.weight must be [12,32], not [32,12]"),
    (tensor(0, shape=[12, float("nan")]), "each size in the shape of token.weight must be a whole number"),
    (tensor(0, shape="12, 32"), "the shape of token.weight must be a list"),
    (fewer(name="norm.bias"), "weights.tensors lacks norm.bias"),
]


def test_what_is_wrong_with_weights_is_said() -> None:
    answers = called("transformer", [["load", weights] for weights, _ in BAD_WEIGHTS])
    for answer, (_, said) in zip(answers, BAD_WEIGHTS, strict=True):
        assert answer["error"].startswith(f"RangeError: {said}"), said


EXAMPLES = [
    ("58+67=", [], False, "58+67=521"),
    ("58+67=", [[0, 2]], False, "58+67=521"),
    ("21+43=", [[0, 2]], False, "21+43=470"),
    ("58+67=", [], True, "58+67=511"),
]


def test_the_examples_of_the_page_come_out_as_it_says() -> None:
    asked = [["written", WEIGHTS, begun, {"off": off, "other": other}] for begun, off, other, _ in EXAMPLES]
    assert called("addition", asked) == [text for *_, text in EXAMPLES]
    page = (pages.DOCS / "explore" / "addition.md").read_text(encoding="utf-8")
    assert "58 + 67 = 125 is still right. But for 21 + 43 = 64 it writes 74" in page
    assert "the answer becomes 115" in page


def test_a_head_that_reads_another_sum_brings_what_it_brings_there(lab: tuple[Any, torch.Tensor]) -> None:
    model, rows = lab
    draw = torch.Generator().manual_seed(2)
    pairs = rows[torch.randperm(len(rows), generator=draw)[:100]].reshape(50, 2, -1)
    cases = [(pair, EVERY[i % 8], i % 7) for i, pair in enumerate(pairs)]
    calls = [
        ["forward", ours.tolist(), {"lent": dict(zip(LENT, (*head, position, theirs.tolist()), strict=True))}]
        for (ours, theirs), head, position in cases
    ]
    given = called("transformer", calls, ["load", WEIGHTS], keep=["logits"])
    for (pair, (layer, head), position), found in zip(cases, given, strict=True):
        part = slice(8 * head, 8 * head + 8)

        def lend(
            _: Any, given: tuple[torch.Tensor], place: int = position, part: slice = part
        ) -> tuple[torch.Tensor]:
            brought = given[0].clone()
            brought[0, place, part] = brought[1, place, part]
            return (brought,)

        hook = model.blocks[layer].out_of_heads.register_forward_pre_hook(lend)
        wanted = model(pair)[0].detach()
        hook.remove()
        assert (torch.tensor(found["logits"]) - wanted).abs().max() < 1e-10


LENT = ("layer", "head", "position", "tokens")
BAD_LENT: list[tuple[Any, str]] = [
    (None, "lent must be an object, not null"),
    ({}, "lent.layer must be a whole number from 0 to 1, not undefined"),
    (dict(zip(LENT, (0, 4, 6, TEXT), strict=True)), "lent.head must be a whole number from 0 to 3, not 4"),
    (dict(zip(LENT, (0, 2, 8, TEXT), strict=True)), "lent.position must be a whole number from 0 to 7"),
    (dict(zip(LENT, (0, 2, 6, []), strict=True)), "lent.tokens must not be empty"),
]


def test_what_is_wrong_with_what_is_lent_is_said() -> None:
    calls = [["forward", TEXT, {"lent": lent}] for lent, _ in BAD_LENT]
    for answer, (_, said) in zip(called("transformer", calls, ["load", WEIGHTS]), BAD_LENT, strict=True):
        assert answer["error"].startswith(f"RangeError: {said}"), said
