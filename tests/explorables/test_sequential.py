"""What is pasted into the parameter calculator is read as Python and PyTorch read it, mistakes and all."""

import collections
import random
import re
import warnings
from typing import Any

import torch
from torch import nn

from proof.modules import called
from proof.random_layers import drawn

NETWORKS = 300
MUTANTS = 1200
NAMES = {"torch": torch, "nn": nn, "collections": collections, "OrderedDict": collections.OrderedDict}
NAMES |= {name: getattr(nn, name) for name in ("Sequential", "Linear", "Conv2d", "ReLU", "LSTM", "Flatten")}
IN_PLACE = {"in_features", "out_features", "in_channels", "out_channels", "kernel_size", "input_size"}
IN_PLACE |= {"hidden_size", "num_embeddings", "embedding_dim", "num_features", "embed_dim", "num_heads"}


def value_of(rng: random.Random, value: Any) -> str:
    """A value as somebody might write it."""
    if isinstance(value, list):
        inner = ", ".join(value_of(rng, one) for one in value)
        return f"[{inner}]" if rng.random() < 0.3 else f"({inner},)"
    if type(value) is int and rng.random() < 0.2:
        return rng.choice(
            [f"({value})", f"{value + 2} - 2", f"2 * ({value}) // 2", f"({value + 9}) % 0x1_00 - 9"]
        )
    return repr(value)


def written(rng: random.Random, kind: str, layer: dict[str, Any]) -> str:
    """A layer as somebody might write it: its first arguments in their places or by name, with comments."""
    names = list(layer)
    placed = 0
    if rng.random() < 0.7:
        while placed < len(names) and names[placed] in IN_PLACE:
            placed += 1
    parts = [value_of(rng, layer[name]) for name in names[:placed]]
    parts += [f"{name}{rng.choice(['=', ' = '])}{value_of(rng, layer[name])}" for name in names[placed:]]
    comma = rng.choice([", ", ",", ",\n    ", ",  # more\n"])
    last = rng.choice(["", ","]) if parts else ""
    prefix = rng.choice(["nn.", "torch.nn.", *([""] if kind in NAMES else [])])
    return f"{prefix}{kind}({comma.join(parts)}{last})"


def network(seed: int) -> str:
    """The text of a network; parts of it may be nested, and PyTorch may refuse it."""
    rng = random.Random(seed)
    texts = [written(rng, kind, layer) for kind, layer, _ in drawn(seed, rng.randint(0, 5))]
    texts = [f"nn.Sequential({text})" if rng.random() < 0.1 else text for text in texts]
    before = rng.choice(["", "model = ", "import torch\nfrom torch import nn\n\nmodel = "])
    if rng.random() < 0.1:
        pairs = "".join(f"('part{i}', {text}),\n" for i, text in enumerate(texts))
        return f"{before}nn.Sequential(OrderedDict([\n{pairs}]))"
    joined = ",\n".join(texts)
    return f"{before}nn.Sequential(\n{joined}\n)\n"


def run(text: str) -> nn.Sequential | None:
    """The network that Python makes of a text, if it makes one."""
    scope: dict[str, Any] = dict(NAMES)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            exec(re.sub(r"\A(?=[\w.]+\()", "model = ", text.lstrip()), scope)
    except Exception:
        return None
    model = scope.get("model")
    return model if isinstance(model, nn.Sequential) else None


def flat(model: nn.Module) -> list[nn.Module]:
    if not isinstance(model, nn.Sequential):
        return [model]
    return [layer for part in model for layer in flat(part)]


def printed(layer: nn.Module) -> str:
    """As PyTorch prints a layer, with lists as tuples and 1.0 as 1."""
    return re.sub(r"\.0\b", "", repr(layer).replace("[", "(").replace("]", ")"))


def remade(layers: list[dict[str, Any]]) -> list[str]:
    """The layers that were read, built by PyTorch and printed."""
    made = []
    for layer in layers:
        given = {k: tuple(v) if isinstance(v, list) else v for k, v in layer.items() if k != "type"}
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            made.append(printed(getattr(nn, layer["type"])(**given)))
    return made


def read(texts: list[Any]) -> list[Any]:
    return called("parameters", [["parseSequential", text] for text in texts])


# What PyTorch builds and then refuses every input for is refused at once.
LATER = (
    "output padding must|kernel size|non-positive stride|stride should|negative padding|pad must|pad should"
)
LATER += "|dilation should|Expected num groups|approximate argument|negative output_padding|must be a"


def differences(text: str, ours: Any, model: nn.Sequential | None) -> list[str]:
    if isinstance(ours, dict) or model is None:
        refused = isinstance(ours, dict) and re.match(r"RangeError: Line \d+: .", ours["error"])
        return (
            []
            if refused and (model is None or re.search(LATER, ours["error"]))
            else [f"{text}\n{model}\n{ours}"]
        )
    theirs = [printed(layer) for layer in flat(model)]
    return [] if remade(ours) == theirs else [f"{text}\n{theirs}\n{ours}"]


def test_networks_are_read_as_pytorch_builds_them() -> None:
    texts = [network(seed) for seed in range(NETWORKS)]
    models = [run(text) for text in texts]
    answers = read(texts)
    faults = [one for given in zip(texts, answers, models, strict=True) for one in differences(*given)]
    assert not faults, "\n\n".join([f"{len(faults)} of {NETWORKS} differ", *faults[:5]])
    assert sum(model is not None for model in models) > NETWORKS / 3


def test_a_printed_network_is_read_back() -> None:
    models = [model for seed in range(NETWORKS) if (model := run(network(seed)))]
    untold = ("MultiheadAttention", "TransformerEncoderLayer")
    for model, layers in zip(models, read([repr(model) for model in models]), strict=True):
        if any(type(layer).__name__ in untold for layer in flat(model)):
            assert re.search(f"does not tell all of its arguments|{LATER}", layers["error"])
            continue
        faults = differences(repr(model), layers, model)
        assert not faults, faults[0]


def mutant(seed: int) -> str:
    """The text of a small network with one character too few, too many, or another."""
    rng = random.Random(seed)
    text = "nn.Sequential(\n    nn.Conv2d(3, 8, 3, padding='same', groups=1),  # one\n    nn.ReLU(),\n"
    text += "    nn.Flatten(),\n    nn.Linear(8 * 25, out_features=1_0),\n)\n"
    at = rng.randrange(len(text))
    extra = rng.choice(["", "", rng.choice("()[],.=:#'\"\\\n *-+/0123x_$“\u00a0é")])
    return text[:at] + extra + text[at + rng.randint(0, 1 if extra else 3) :]


def line_of_fault(text: str) -> int | None:
    """The line on which Python cannot read a text."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(text, "pasted", "exec")
    except SyntaxError as error:
        return error.lineno
    return None


def test_what_python_refuses_is_refused_on_its_line() -> None:
    texts = sorted({mutant(seed) for seed in range(MUTANTS)})
    faults, elsewhere, refused = [], [], 0
    for text, ours in zip(texts, read(texts), strict=True):
        model = run(text)
        if isinstance(ours, list) or model is None:
            faults += differences(text, ours, model)
        line = line_of_fault(text)
        if line is not None and isinstance(ours, dict):
            refused += 1
            if f"Line {line}:" not in ours["error"]:
                elsewhere.append(f"{text}\nPython: line {line}; {ours['error']}")
    assert not faults, "\n\n".join([f"{len(faults)} of {len(texts)} differ", *faults[:5]])
    # Where two things are wrong at once, Python may name the other one.
    assert len(elsewhere) < refused / 20, "\n\n".join([f"{len(elsewhere)} of {refused}", *elsewhere[:8]])
    assert refused > 200


def test_any_text_gives_layers_or_a_mistake_with_its_line() -> None:
    rng = random.Random(0)
    scraps = [*"()[]{},.=:#'\"\\\n *-+/%@;!?\t\0é“\u2028\U0001f600", "**", "...", "(0): "]
    scraps += [
        "nn.",
        "Sequential(",
        "Linear",
        "3",
        "1e5",
        "0x",
        "None",
        "True",
        "import",
        "OrderedDict([",
        "lambda",
        "for",
    ]
    texts = ["".join(rng.choices(scraps, k=rng.randint(0, 25))) for _ in range(2000)]
    texts += ["(" * 9999, "-" * 9999 + "1", "nn.Sequential(" * 9999, "2**" * 9999 + "2"]
    texts += ["[" * 150 + "]" * 150, f"nn.Sequential({'nn.ReLU(),' * 9999})", "9" * 999]
    texts += ["nn.Sequential(nn.Linear(10**400, 1))"]
    for text, answer in zip(texts, read(texts), strict=True):
        if isinstance(answer, dict):
            assert re.match(r"RangeError: Line \d+: .", answer["error"]), (text[:80], answer)


def test_a_text_is_needed() -> None:
    for answer in called(
        "parameters", [["parseSequential", text] for text in (None, 3, ["nn.Sequential()"])]
    ):
        assert answer["error"] == "RangeError: Line 1: text must be a string"
