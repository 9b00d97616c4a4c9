"""Every recipe does what its docstring says, and refuses what it cannot use."""

import ast
import copy
import importlib.util
import inspect
import math
import os
import random
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Any

import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plt
import numpy as np
import pages
import pytest
import sandbox
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor, nn
from torch.utils.data import DataLoader, Dataset, TensorDataset

RECIPES = sorted((pages.SNIPPETS / "recipes").glob("*.py"))
LONGEST = 80
few = settings(max_examples=25, deadline=None, derandomize=True, database=None)
Pairs = list[tuple[Tensor, Tensor]]


def load(name: str) -> ModuleType:
    """Import one recipe from its file, under a name of its own."""
    path = pages.SNIPPETS / "recipes" / f"{name}.py"
    spec = importlib.util.spec_from_file_location(f"recipe_{name}", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


count_parameters = load("count_parameters")
seed_everything = load("seed_everything")
train_model = load("train_model").train_model
evaluate_model = load("evaluate_model").evaluate_model
EarlyStopping = load("early_stopping").EarlyStopping
freeze_layers = load("freeze_layers").freeze_layers
initialize_model = load("initialize_model").initialize_model
checkpoint = load("checkpoint")
find_learning_rate = load("find_learning_rate").find_learning_rate
gradient_norms = load("gradient_norms").gradient_norms
find_dead_units = load("find_dead_units").find_dead_units
draw_network = load("draw_network").draw_network


@pytest.fixture(autouse=True)
def seeded() -> Iterator[None]:
    with torch.random.fork_rng():
        torch.manual_seed(0)
        yield


def snapshot(model: nn.Module) -> dict[str, Tensor]:
    return copy.deepcopy(model.state_dict())


def same_state(one: dict[str, Tensor], other: dict[str, Tensor]) -> bool:
    return one.keys() == other.keys() and all(torch.equal(one[name], other[name]) for name in one)


def line(n: int = 32, parts: int = 4) -> Pairs:
    """The points of y = 3x + 1, in batches."""
    x = torch.linspace(-1, 1, n, dtype=torch.float64).unsqueeze(1)
    return list(zip(x.chunk(parts), (3 * x + 1).chunk(parts), strict=True))


def linear() -> tuple[nn.Linear, torch.optim.Optimizer]:
    model = nn.Linear(1, 1, dtype=torch.float64)
    return model, torch.optim.SGD(model.parameters(), lr=0.3)


def mlp(widths: list[int]) -> nn.Sequential:
    layers: list[nn.Module] = []
    for n, m in pairwise(widths):
        layers += [nn.Linear(n, m), nn.ReLU()]
    return nn.Sequential(*layers)


# All recipes


def test_there_are_recipes() -> None:
    assert len(RECIPES) == 12


@pytest.mark.parametrize("path", RECIPES, ids=lambda path: path.stem)
class TestEachRecipe:
    def test_is_short(self, path: Path) -> None:
        lines = path.read_text(encoding="utf-8").splitlines()
        assert len(lines) <= LONGEST, f"{path.name}:{LONGEST + 1}: a recipe has at most {LONGEST} lines"
        assert max(map(len, lines)) <= 80

    def test_imports_no_other_recipe(self, path: Path) -> None:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        names = {a.name for node in ast.walk(tree) if isinstance(node, ast.Import) for a in node.names}
        froms = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
        names |= {node.module or "" for node in froms}
        assert not any(node.level for node in froms)
        assert not {name.partition(".")[0] for name in names} & {recipe.stem for recipe in RECIPES}

    def test_ends_in_an_example(self, path: Path) -> None:
        last = ast.parse(path.read_text(encoding="utf-8")).body[-1]
        assert isinstance(last, ast.If) and ast.unparse(last.test) == "__name__ == '__main__'"

    def test_says_what_its_functions_take_and_raise(self, path: Path) -> None:
        public = public_functions(load(path.stem))
        assert public
        for name, function in public:
            doc = inspect.getdoc(function) or ""
            assert doc, f"{path.name}: {name} has no docstring"
            assert "aises " in doc, f"{path.name}: {name} does not say what it raises"
            signature = inspect.signature(function)
            parameters = [p for p in signature.parameters.values() if p.name != "self"]
            assert all(p.annotation is not p.empty for p in parameters), f"{path.name}: annotate {name}"
            assert signature.return_annotation is not signature.empty, f"{path.name}: annotate {name}"

    def test_runs_alone(self, path: Path, tmp_path: Path) -> None:
        copied = tmp_path / path.name
        copied.write_bytes(path.read_bytes())
        result = sandbox.run(copied.read_text(encoding="utf-8"), path.stem)
        assert not result.failure and not result.error and not result.stderr and not result.warnings
        assert result.text or result.figures


def public_functions(module: ModuleType) -> list[tuple[str, Callable[..., object]]]:
    own = [(n, o) for n, o in vars(module).items() if getattr(o, "__module__", "") == module.__name__]
    found: list[tuple[str, Callable[..., object]]] = []
    found += [(n, o) for n, o in own if inspect.isfunction(o) and not n.startswith("_")]
    for name, kind in own:
        if inspect.isclass(kind):
            assert inspect.getdoc(kind)
            methods = [(n, m) for n, m in vars(kind).items() if inspect.isfunction(m)]
            found += [(f"{name}.{n}", m) for n, m in methods if n == "__init__" or not n.startswith("_")]
    return found


# Count parameters


class Tied(nn.Module):
    """Any number of layers, some of which share the first one's weight."""

    def __init__(self, widths: list[int], width: int, ties: int, bias: bool, norm: bool) -> None:
        super().__init__()
        self.scale = nn.Parameter(torch.ones(width))
        self.body = mlp(widths)
        self.first = nn.Linear(width, width, bias=bias)
        self.again = nn.ModuleList(nn.Linear(width, width, bias=bias) for _ in range(ties))
        for layer in self.again:
            assert isinstance(layer, nn.Linear)
            layer.weight = self.first.weight
        self.alias = self.first
        self.norm = nn.BatchNorm1d(width) if norm else nn.Identity()


@few
@given(
    widths=st.lists(st.integers(1, 6), min_size=1, max_size=4),
    width=st.integers(1, 6),
    ties=st.integers(0, 3),
    bias=st.booleans(),
    norm=st.booleans(),
    data=st.data(),
)
def test_counts_agree_with_a_plain_sum(
    widths: list[int], width: int, ties: int, bias: bool, norm: bool, data: st.DataObject
) -> None:
    model = Tied(widths, width, ties, bias, norm)
    for parameter in model.parameters():
        parameter.requires_grad_(data.draw(st.booleans()))
    total = sum(p.numel() for p in model.parameters())
    trainable = sum(p.numel() for p in model.parameters() if p.requires_grad)
    assert count_parameters.count_parameters(model) == {
        "total": total,
        "trainable": trainable,
        "frozen": total - trainable,
    }
    rows = count_parameters.parameter_rows(model)
    assert sum(count for _, _, count in rows) == total
    assert rows[0] == ("(model)", "Tied", width)


def test_the_table_has_a_row_a_layer_and_the_total() -> None:
    table = count_parameters.parameter_table(nn.Sequential(nn.Linear(10, 18), nn.ReLU(), nn.Linear(18, 5)))
    assert [row.split() for row in table.split("\n")] == [
        ["0", "Linear", "198"],
        ["2", "Linear", "95"],
        ["total", "293"],
    ]


def test_a_model_without_parameters_counts_zero() -> None:
    assert count_parameters.count_parameters(nn.ReLU()) == {"total": 0, "trainable": 0, "frozen": 0}
    assert count_parameters.parameter_table(nn.ReLU()).split() == ["total", "0"]


@pytest.mark.parametrize("function", ["count_parameters", "parameter_rows", "parameter_table"])
class TestCountingRefuses:
    def test_what_is_no_model(self, function: str) -> None:
        with pytest.raises(TypeError, match="pass the model"):
            getattr(count_parameters, function)([nn.Linear(1, 1)])

    def test_a_layer_without_sizes(self, function: str) -> None:
        with pytest.raises(ValueError, match="'0' has no sizes yet: pass one batch"):
            getattr(count_parameters, function)(nn.Sequential(nn.LazyLinear(3)))


# Seed everything


def draw_from_each() -> tuple[float, float, float]:
    return random.random(), float(np.random.rand()), torch.rand(1).item()


@few
@given(seed=st.integers(0, 2**32 - 1))
def test_a_seed_repeats_every_generator(seed: int) -> None:
    seed_everything.seed_everything(seed)
    first = draw_from_each()
    seed_everything.seed_everything(seed)
    assert draw_from_each() == first
    assert not set(draw_from_each()) & set(first)


def test_deterministic_asks_pytorch_for_repeatable_algorithms(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.backends.cudnn, "benchmark", True)
    monkeypatch.setenv("CUBLAS_WORKSPACE_CONFIG", "kept for the monkeypatch to undo")
    monkeypatch.delenv("CUBLAS_WORKSPACE_CONFIG")
    try:
        seed_everything.seed_everything(0)
        assert not torch.are_deterministic_algorithms_enabled()
        seed_everything.seed_everything(0, deterministic=True)
        assert torch.are_deterministic_algorithms_enabled()
        assert not torch.backends.cudnn.benchmark
        assert os.environ["CUBLAS_WORKSPACE_CONFIG"] == ":4096:8"
    finally:
        torch.use_deterministic_algorithms(False)


class Draws(Dataset[Tensor]):
    """Each example is drawn when it is read."""

    def __len__(self) -> int:
        return 4

    def __getitem__(self, index: int) -> Tensor:
        return torch.tensor(draw_from_each())


def test_a_seed_repeats_the_workers_of_a_loader() -> None:
    draws = []
    for seed in (5, 5, 6):
        seed_everything.seed_everything(seed)
        draws.append(torch.cat(list(DataLoader(Draws(), num_workers=2))))
    assert draws[0].equal(draws[1])
    assert not (draws[0] == draws[2]).any()
    assert len(set(draws[0].flatten().tolist())) == draws[0].numel()


@pytest.mark.parametrize("seed", [-1, 2**32])
def test_a_seed_out_of_range_is_refused(seed: int) -> None:
    with pytest.raises(ValueError, match=r"must be from 0 to 4294967295"):
        seed_everything.seed_everything(seed)


@pytest.mark.parametrize("seed", [1.0, "1", None, True])
def test_a_seed_that_is_no_int_is_refused(seed: object) -> None:
    with pytest.raises(TypeError, match="must be an int"):
        seed_everything.seed_everything(seed)


# Train a model


def test_training_finds_the_line() -> None:
    model, optimizer = linear()
    losses = train_model(model.eval(), line(), nn.MSELoss(), optimizer, epochs=60)
    assert len(losses) == 60 and losses[-1] < 1e-6 < losses[0]
    assert model.weight.item() == pytest.approx(3, abs=1e-3)
    assert model.bias.item() == pytest.approx(1, abs=1e-3)
    assert model.training


def test_training_takes_a_loader_and_class_indices() -> None:
    x = torch.randn(40, 2)
    y = (x[:, 0] > 0).long()
    model = mlp([2, 8, 2])
    optimizer = torch.optim.Adam(model.parameters(), lr=0.05)
    loader = DataLoader(TensorDataset(x, y), batch_size=16, shuffle=True)
    losses = train_model(model, loader, nn.CrossEntropyLoss(), optimizer, epochs=20)
    assert losses[-1] < losses[0] / 2


def test_an_epochs_loss_weighs_each_example_alike() -> None:
    model, _ = linear()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.0)
    x, y = torch.randn(10, 1).double(), torch.randn(10, 1).double()
    ragged = [(x[:7], y[:7]), (x[7:], y[7:])]
    (loss,) = train_model(model, ragged, nn.MSELoss(), optimizer)
    assert loss == pytest.approx(nn.functional.mse_loss(model(x), y).item())


def test_training_switches_to_training_mode_in_every_epoch() -> None:
    model, optimizer = linear()
    modes = []

    def loss_fn(prediction: Tensor, y: Tensor) -> Tensor:
        modes.append(model.training)
        model.eval()
        return nn.functional.mse_loss(prediction, y)

    train_model(model.eval(), line(parts=1), loss_fn, optimizer, epochs=2)
    assert modes == [True, True]


@pytest.mark.parametrize(
    ("outputs", "targets"),
    [
        ((8, 1), torch.rand(8)),  # the missing flatten
        ((8, 1), torch.arange(8)),  # the same with whole numbers
        ((8,), torch.rand(8, 1)),
        ((8, 3), torch.zeros(8, 1, dtype=torch.int64)),
        ((8, 3), torch.rand(8)),
        ((7, 1), torch.rand(8, 1)),
    ],
)
def test_shapes_that_do_not_fit_stop_training(outputs: tuple[int, ...], targets: Tensor) -> None:
    class Shaped(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.w = nn.Parameter(torch.ones(()))

        def forward(self, _: Tensor) -> Tensor:
            return self.w.expand(outputs)

    model = Shaped()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    with pytest.raises(ValueError, match=r"outputs \(.*flatten the outputs"):
        train_model(model, [(torch.rand(8, 1), targets)], nn.MSELoss(), optimizer)
    assert model.w.item() == 1


def test_a_loss_that_is_not_finite_stops_training_before_the_step() -> None:
    model, optimizer = linear()
    before = snapshot(model)
    x, y = line(parts=1)[0]
    for bad in (math.nan, math.inf):
        with pytest.raises(ValueError, match=r"the loss is (nan|inf) in epoch 1: lower"):
            train_model(model, [(x, y * bad)], nn.MSELoss(), optimizer)
    assert same_state(before, snapshot(model))


def test_a_rate_too_high_stops_training() -> None:
    model, _ = linear()
    optimizer = torch.optim.SGD(model.parameters(), lr=1e9)
    with pytest.raises(ValueError, match="lower the learning rate"):
        train_model(model, line(), nn.MSELoss(), optimizer, epochs=50)


def test_a_loss_for_each_example_is_refused() -> None:
    model, optimizer = linear()
    with pytest.raises(ValueError, match="average it"):
        train_model(model, line(), nn.MSELoss(reduction="none"), optimizer)


def test_a_generator_runs_out_in_the_second_epoch() -> None:
    model, optimizer = linear()
    with pytest.raises(ValueError, match="no batches in epoch 2: pass a DataLoader"):
        train_model(model, (pair for pair in line()), nn.MSELoss(), optimizer, epochs=2)


def test_an_optimizer_of_another_model_is_refused() -> None:
    model, _ = linear()
    _, other = linear()
    with pytest.raises(ValueError, match="holds no trainable parameter"):
        train_model(model, line(), nn.MSELoss(), other)


def test_a_frozen_model_is_refused() -> None:
    model, optimizer = linear()
    model.requires_grad_(False)
    with pytest.raises(ValueError, match="holds no trainable parameter"):
        train_model(model, line(), nn.MSELoss(), optimizer)


def test_no_epochs_are_refused() -> None:
    model, optimizer = linear()
    with pytest.raises(ValueError, match="train for at least 1"):
        train_model(model, line(), nn.MSELoss(), optimizer, epochs=0)


# Evaluate a model


@few
@given(n=st.integers(1, 20), size=st.integers(1, 7), seed=st.integers(0, 1000))
def test_evaluation_agrees_with_one_large_batch(n: int, size: int, seed: int) -> None:
    torch.manual_seed(seed)
    model = nn.Sequential(nn.Linear(4, 8), nn.BatchNorm1d(8), nn.Dropout(), nn.Linear(8, 3)).double()
    x, y = torch.randn(n, 4).double(), torch.randint(3, (n,))
    loss, accuracy = evaluate_model(model, DataLoader(TensorDataset(x, y), batch_size=size))
    logits = model.eval()(x)
    assert loss == pytest.approx(nn.functional.cross_entropy(logits, y).item())
    assert accuracy == pytest.approx((logits.argmax(1) == y).double().mean().item())


class Noting(nn.Module):
    """Notes the mode and the tracking that it is run with."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[bool, bool]] = []

    def forward(self, x: Tensor) -> Tensor:
        self.seen.append((self.training, torch.is_grad_enabled()))
        return x


def test_evaluation_runs_in_evaluation_mode_without_gradients() -> None:
    model = Noting()
    evaluate_model(model, [(torch.rand(2, 3), torch.tensor([0, 1]))])
    assert model.seen == [(False, False)] and torch.is_grad_enabled()


@pytest.mark.parametrize("targets", [torch.tensor([0, 1]), torch.tensor([0, 9])])
def test_evaluation_gives_every_module_its_mode_back(targets: Tensor) -> None:
    model = nn.Sequential(nn.Linear(3, 3), nn.BatchNorm1d(3))
    model[1].eval()
    before = snapshot(model)
    try:
        evaluate_model(model, [(torch.rand(2, 3), targets)])
    except ValueError:
        assert targets.max() == 9
    assert [module.training for module in model.modules()] == [True, True, False]
    assert same_state(before, snapshot(model))


@pytest.mark.parametrize(
    ("logits", "targets", "said"),
    [
        (torch.rand(4, 3), torch.zeros(4, 1, dtype=torch.int64), r"must be \(N, classes\) and \(N,\)"),
        (torch.rand(4, 1), torch.zeros(4, dtype=torch.int64), "two classes at least"),
        (torch.rand(4), torch.zeros(4, dtype=torch.int64), r"must be \(N, classes\)"),
        (torch.rand(4, 3), torch.zeros(3, dtype=torch.int64), r"must be \(N, classes\)"),
        (torch.rand(4, 3), torch.tensor([0, 1, 2, 3]), "from 0 to 3, and the model knows the classes 0 to 2"),
        (torch.rand(4, 3), torch.tensor([0, 1, 2, -1]), "from -1 to 2"),
    ],
)
def test_evaluation_refuses_what_does_not_fit(logits: Tensor, targets: Tensor, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        evaluate_model(nn.Identity(), [(logits, targets)])


@pytest.mark.parametrize("dtype", [torch.float32, torch.bool])
def test_evaluation_refuses_targets_that_are_no_indices(dtype: torch.dtype) -> None:
    with pytest.raises(TypeError, match="pass class indices"):
        evaluate_model(nn.Identity(), [(torch.rand(4, 3), torch.zeros(4, dtype=dtype))])


def test_evaluation_refuses_no_examples() -> None:
    with pytest.raises(ValueError, match="no examples"):
        evaluate_model(nn.Identity(), [])


# Early stopping


@few
@given(
    losses=st.lists(st.floats(-100, 100) | st.sampled_from([math.nan, math.inf]), min_size=1, max_size=20),
    patience=st.integers(1, 4),
    min_delta=st.sampled_from([0.0, 0.5, 10.0]),
)
def test_early_stopping_keeps_the_best_seen(losses: list[float], patience: int, min_delta: float) -> None:
    model, stopper = nn.Linear(1, 1), EarlyStopping(patience, min_delta)
    seen: list[float] = []
    for i, loss in enumerate(losses):
        nn.init.constant_(model.bias, i)
        seen.append(loss)
        if stopper.step(loss, model):
            break
    finite = [loss for loss in seen if math.isfinite(loss)]
    if finite:
        assert stopper.restore(model) == min(finite)
        assert model.bias.item() == seen.index(min(finite))
    else:
        with pytest.raises(ValueError, match="call step first"):
            stopper.restore(model)


@pytest.mark.parametrize(
    ("losses", "min_delta", "stops"),
    [
        ([3, 2, 1, 0], 0.0, [False, False, False, False]),
        ([3, 3, 3], 0.0, [False, False, True]),
        ([3, 4, 2, 3, 3], 0.0, [False, False, False, False, True]),
        ([3, 2.9, 2.8], 0.5, [False, False, True]),
        ([3, 2.7, 2.4, 2.3], 0.5, [False, False, False, False]),
        ([3, math.nan, math.inf], 0.0, [False, False, True]),
    ],
)
def test_early_stopping_waits_for_its_patience(
    losses: list[float], min_delta: float, stops: list[bool]
) -> None:
    stopper = EarlyStopping(patience=2, min_delta=min_delta)
    assert [stopper.step(loss, nn.Linear(1, 1)) for loss in losses] == stops


def test_the_best_weights_are_a_copy() -> None:
    model, stopper = nn.Linear(2, 2), EarlyStopping()
    stopper.step(1.0, model)
    kept = snapshot(model)
    nn.init.zeros_(model.weight)
    stopper.restore(model)
    assert same_state(kept, snapshot(model))
    nn.init.zeros_(model.weight)
    stopper.restore(model)
    assert same_state(kept, snapshot(model))


def test_early_stopping_refuses_bad_settings() -> None:
    with pytest.raises(ValueError, match="wait at least 1 time"):
        EarlyStopping(patience=0)
    for delta in (-0.1, math.nan):
        with pytest.raises(ValueError, match="use 0 or more"):
            EarlyStopping(min_delta=delta)


@pytest.mark.parametrize("loss", [torch.tensor(1.0), "1", None, True])
def test_early_stopping_refuses_a_loss_that_is_no_number(loss: object) -> None:
    with pytest.raises(TypeError, match=r"pass a float, loss\.item\(\)"):
        EarlyStopping().step(loss, nn.Linear(1, 1))


def test_the_best_weights_go_into_no_other_model() -> None:
    stopper = EarlyStopping()
    stopper.step(1.0, nn.Linear(1, 1))
    with pytest.raises(RuntimeError, match="size mismatch"):
        stopper.restore(nn.Linear(2, 2))


# Freeze layers


def normed(widths: list[int]) -> nn.Sequential:
    blocks: list[nn.Module] = [
        nn.Sequential(nn.Linear(n, m), nn.BatchNorm1d(m), nn.Tanh()) for n, m in pairwise(widths)
    ]
    return nn.Sequential(*blocks, nn.Linear(widths[-1], 1))


def some_steps(model: nn.Module, optimizer: torch.optim.Optimizer, width: int) -> None:
    for _ in range(3):
        model.train()
        loss = nn.functional.mse_loss(model(torch.randn(6, width)), torch.randn(6, 1))
        optimizer.zero_grad(set_to_none=False)
        torch.autograd.backward(loss)
        optimizer.step()


@few
@given(
    widths=st.lists(st.integers(1, 5), min_size=2, max_size=4),
    kind=st.sampled_from(["SGD", "Adam", "AdamW"]),
    by_name=st.booleans(),
    data=st.data(),
)
def test_what_is_frozen_stays_and_the_rest_trains(
    widths: list[int], kind: str, by_name: bool, data: st.DataObject
) -> None:
    model = normed(widths)
    options = {"SGD": {"momentum": 0.9, "weight_decay": 0.1}}.get(kind, {"weight_decay": 0.1})
    optimizer = getattr(torch.optim, kind)(model.parameters(), lr=0.1, **options)
    some_steps(model, optimizer, widths[0])  # leaves gradients and momentum behind
    blocks = sorted(data.draw(st.sets(st.integers(0, len(widths) - 2), min_size=1)))
    names = freeze_layers(model, *[str(i) if by_name else model[i] for i in blocks])
    assert names == [n for n, _ in model.named_parameters() if int(n.split(".")[0]) in blocks]
    before = snapshot(model)
    some_steps(model, optimizer, widths[0])
    after = snapshot(model)
    held = {name for name in before if int(name.split(".")[0]) in blocks}
    assert all(torch.equal(before[name], after[name]) for name in held)
    head = f"{len(widths) - 1}.bias"
    assert not torch.equal(before[head], after[head])
    free = [name for name in before if name not in held and name.endswith("running_mean")]
    assert not any(torch.equal(before[name], after[name]) for name in free)


def test_one_parameter_can_be_frozen() -> None:
    model = mlp([2, 3, 1])
    assert freeze_layers(model, "0.weight") == ["0.weight"]
    assert [p.requires_grad for p in model.parameters()] == [False, True, True, True]


def test_a_prefix_ends_at_a_dot() -> None:
    model = nn.Sequential(*[nn.Linear(1, 1) for _ in range(12)])
    assert freeze_layers(model, "1") == ["1.weight", "1.bias"]


def test_freezing_drops_old_gradients_of_the_frozen_only() -> None:
    model = mlp([2, 3, 1])
    torch.autograd.backward(model(torch.ones(1, 2)).sum())
    freeze_layers(model, "0")
    assert [p.grad is None for p in model.parameters()] == [True, True, False, False]


def test_a_shared_parameter_is_frozen_under_all_its_names() -> None:
    model = nn.Sequential(nn.Linear(2, 2), nn.Linear(2, 2))
    assert isinstance(model[0], nn.Linear) and isinstance(model[1], nn.Linear)
    model[1].weight = model[0].weight
    assert freeze_layers(model, "1") == ["0.weight", "1.weight", "1.bias"]


def test_batch_norm_wakes_when_its_parameters_do() -> None:
    model = normed([2, 3])
    for _ in range(3):
        freeze_layers(model, "0")
    norm = model[0][1]  # type: ignore[index]
    assert isinstance(norm, nn.BatchNorm1d) and not norm.training
    assert len(norm._forward_pre_hooks) == 1
    model.train()(torch.rand(4, 2))
    assert not norm.training and norm.num_batches_tracked == 0
    model.requires_grad_(True).train()(torch.rand(4, 2))
    assert norm.training and norm.num_batches_tracked == 1


def test_freezing_refuses_what_it_cannot_find() -> None:
    model = mlp([2, 3, 1])
    for name in ("body", "", "0.", "0.weigh"):
        with pytest.raises(ValueError, match=r"nothing is called .*: try one of 0, 1, 2, 3"):
            freeze_layers(model, "0", name)
    with pytest.raises(ValueError, match="this Linear is not in the model"):
        freeze_layers(model, "0", nn.Linear(2, 3))
    with pytest.raises(ValueError, match="say what to freeze"):
        freeze_layers(model)
    with pytest.raises(TypeError, match="not a int"):
        freeze_layers(model, "0", 0)
    assert all(p.requires_grad for p in model.parameters())


# Initialize a model


@pytest.mark.parametrize(
    ("layer", "inputs", "outputs"),
    [
        (nn.Linear(400, 100), 400, 100),
        (nn.Conv1d(60, 50, 5), 60 * 5, 50 * 5),
        (nn.Conv2d(30, 40, 3), 30 * 9, 40 * 9),
        (nn.Conv3d(10, 20, 3), 10 * 27, 20 * 27),
    ],
)
def test_the_variance_is_that_of_the_rule(layer: nn.Linear, inputs: int, outputs: int) -> None:
    assert initialize_model(layer) == ["(model)"]
    assert layer.weight.var().item() == pytest.approx(2 / inputs, rel=0.1)
    assert initialize_model(layer, "tanh") == ["(model)"]
    assert layer.weight.var().item() == pytest.approx(2 / (inputs + outputs), rel=0.1)
    assert not layer.bias.any()


def test_initializing_leaves_other_layers_alone() -> None:
    model = nn.Sequential(nn.Conv2d(1, 2, 3, bias=False), nn.BatchNorm2d(2), nn.Flatten(), nn.Linear(2, 2))
    nn.init.constant_(model.get_parameter("1.weight"), 7)
    before = snapshot(model)
    assert initialize_model(model) == ["0", "3"]
    after = snapshot(model)
    assert {name for name in before if not torch.equal(before[name], after[name])} == {
        "0.weight",
        "3.weight",
        "3.bias",
    }


def test_initializing_refuses_what_it_does_not_know() -> None:
    model = nn.Sequential(nn.Linear(2, 2), nn.LazyLinear(2))
    before = model.get_parameter("0.weight").clone()
    with pytest.raises(ValueError, match="'1' has no sizes yet"):
        initialize_model(model)
    with pytest.raises(ValueError, match="'gelu' is not known: use 'relu' or 'tanh'"):
        initialize_model(model[0], "gelu")
    with pytest.raises(ValueError, match="nothing to initialize"):
        initialize_model(nn.ReLU())
    with pytest.raises(TypeError, match="pass the model"):
        initialize_model(torch.zeros(2, 2))
    assert torch.equal(before, model.get_parameter("0.weight"))


# Save and load a checkpoint


def trained(widths: list[int], kind: str, steps: int) -> tuple[nn.Sequential, torch.optim.Optimizer]:
    model = normed(widths)
    optimizer: torch.optim.Optimizer = getattr(torch.optim, kind)(model.parameters(), lr=0.1)
    for _ in range(steps):
        some_steps(model, optimizer, widths[0])
    return model, optimizer


@few
@given(
    widths=st.lists(st.integers(1, 5), min_size=2, max_size=4),
    kind=st.sampled_from(["SGD", "Adam", "AdamW", "RMSprop"]),
    steps=st.integers(0, 2),
    epoch=st.integers(0, 10**6),
)
def test_a_checkpoint_goes_on_as_if_never_stopped(
    tmp_path_factory: pytest.TempPathFactory, widths: list[int], kind: str, steps: int, epoch: int
) -> None:
    path = tmp_path_factory.mktemp("checkpoint") / "run.pt"
    model, optimizer = trained(widths, kind, steps)
    checkpoint.save_checkpoint(path, model, optimizer, epoch)
    copied, its_optimizer = trained(widths, kind, 1)
    assert checkpoint.load_checkpoint(path, copied, its_optimizer) == epoch
    assert same_state(snapshot(model), snapshot(copied))
    for one, its in ((model, optimizer), (copied, its_optimizer)):
        torch.manual_seed(1)
        some_steps(one, its, widths[0])
    assert same_state(snapshot(model), snapshot(copied))


def test_a_save_that_fails_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "run.pt"
    model, optimizer = trained([1, 2], "SGD", 0)
    checkpoint.save_checkpoint(path, model, optimizer, 1)
    before = path.read_bytes()

    def full(_: object, file: object) -> None:
        file.write(b"half")  # type: ignore[attr-defined]
        raise OSError("No space left on device")

    monkeypatch.setattr(torch, "save", full)
    with pytest.raises(OSError, match="No space left"):
        checkpoint.save_checkpoint(path, model, optimizer, 2)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_saving_replaces_and_leaves_one_file(tmp_path: Path) -> None:
    path = tmp_path / "run.pt"
    model, optimizer = trained([1, 2], "Adam", 1)
    for epoch in (1, 2):
        checkpoint.save_checkpoint(str(path), model, optimizer, epoch)
    assert checkpoint.load_checkpoint(str(path), model, optimizer) == 2
    assert list(tmp_path.iterdir()) == [path]


def test_saving_refuses_a_negative_epoch_and_a_missing_folder(tmp_path: Path) -> None:
    model, optimizer = trained([1, 2], "SGD", 0)
    with pytest.raises(ValueError, match="count from 0"):
        checkpoint.save_checkpoint(tmp_path / "run.pt", model, optimizer, -1)
    with pytest.raises(FileNotFoundError):
        checkpoint.save_checkpoint(tmp_path / "none" / "run.pt", model, optimizer, 0)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("widths", "kind", "said"),
    [
        ([2, 3], "Adam", r"another model: see 0\.0\.bias, 0\.0\.weight"),
        ([1, 2, 2], "Adam", r"another model: see 1\.0\.bias"),
        ([1, 2], "SGD", "another optimizer: make a Adam"),
    ],
)
def test_a_checkpoint_of_something_else_changes_nothing(
    tmp_path: Path, widths: list[int], kind: str, said: str
) -> None:
    checkpoint.save_checkpoint(tmp_path / "run.pt", *trained([1, 2], "Adam", 1), 1)
    model, optimizer = trained(widths, kind, 1)
    before, state = snapshot(model), repr(optimizer.state_dict())
    with pytest.raises(ValueError, match=said):
        checkpoint.load_checkpoint(tmp_path / "run.pt", model, optimizer)
    assert same_state(before, snapshot(model)) and repr(optimizer.state_dict()) == state


def test_an_optimizer_of_fewer_parameters_changes_nothing(tmp_path: Path) -> None:
    checkpoint.save_checkpoint(tmp_path / "run.pt", *trained([1, 2], "SGD", 1), 1)
    model, _ = trained([1, 2], "SGD", 1)
    before = snapshot(model)
    with pytest.raises(ValueError, match="parameter group"):
        checkpoint.load_checkpoint(tmp_path / "run.pt", model, torch.optim.SGD([*model.parameters()][:1]))
    assert same_state(before, snapshot(model))


class Acts:
    """Would touch a file when it is unpickled."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Callable[..., object], tuple[Path]]:
        return Path.touch, (self.path,)


def test_a_file_that_acts_is_refused(tmp_path: Path) -> None:
    torch.save({"model": Acts(tmp_path / "acted")}, tmp_path / "run.pt")
    model, optimizer = trained([1, 2], "SGD", 0)
    with pytest.raises(ValueError, match="broken or not plain data"):
        checkpoint.load_checkpoint(tmp_path / "run.pt", model, optimizer)
    assert not (tmp_path / "acted").exists()


@few
@given(start=st.integers(0, 40), junk=st.binary(max_size=60))
def test_a_broken_file_is_refused(tmp_path_factory: pytest.TempPathFactory, start: int, junk: bytes) -> None:
    path = tmp_path_factory.mktemp("broken") / "run.pt"
    model, optimizer = trained([1, 2], "SGD", 0)
    checkpoint.save_checkpoint(path, model, optimizer, 1)
    path.write_bytes(path.read_bytes()[:start] + junk)
    with pytest.raises(ValueError, match="broken or not plain data"):
        checkpoint.load_checkpoint(path, model, optimizer)


def test_a_file_of_something_else_is_refused(tmp_path: Path) -> None:
    model, optimizer = trained([1, 2], "SGD", 0)
    torch.save(model.state_dict(), tmp_path / "weights.pt")
    with pytest.raises(ValueError, match="not written by save_checkpoint"):
        checkpoint.load_checkpoint(tmp_path / "weights.pt", model, optimizer)
    with pytest.raises(FileNotFoundError):
        checkpoint.load_checkpoint(tmp_path / "none.pt", model, optimizer)


# Find a learning rate


def test_the_suggested_rate_trains_and_is_below_the_limit() -> None:
    # For y = 3x + 1 on these points the limit of gradient descent is 1: the largest curvature is 2.
    model, optimizer = linear()
    rates, losses, suggestion = find_learning_rate(model, line(parts=1), nn.MSELoss(), optimizer)
    assert len(rates) == len(losses) < 100
    assert rates == sorted(rates) and rates[0] == 1e-6
    assert suggestion == pytest.approx(rates[losses.index(min(losses))] / 10)
    assert 0.01 < suggestion < 1


def test_the_sweep_puts_everything_back() -> None:
    model = normed([1, 4])
    model[0].eval()
    groups: list[dict[str, Any]] = [
        {"params": model[0].parameters(), "lr": 0.5},
        {"params": model[1].parameters()},
    ]
    optimizer = torch.optim.Adam(groups, lr=0.25)
    some_steps(model, optimizer, 1)
    model[0].eval()
    before, state = snapshot(model), repr(optimizer.state_dict())
    modes = [module.training for module in model.modules()]
    batches = 4 * [(x.float(), y.float()) for x, y in line(parts=1)]
    find_learning_rate(model, batches, nn.MSELoss(), optimizer)
    with pytest.raises(ValueError, match="no batches left"):
        find_learning_rate(model, iter(batches), nn.MSELoss(), optimizer)
    assert same_state(before, snapshot(model))
    assert repr(optimizer.state_dict()) == state
    assert [module.training for module in model.modules()] == modes
    assert all(p.grad is None for p in model.parameters())


def test_the_sweep_goes_to_the_highest_rate_if_nothing_breaks() -> None:
    model, optimizer = linear()
    found = find_learning_rate(
        model, line(parts=1), nn.MSELoss(), optimizer, lowest=1e-4, highest=1e-3, steps=12
    )
    assert len(found[0]) == 12
    assert found[0][-1] == pytest.approx(1e-3)


def test_the_sweep_takes_a_loss_below_zero() -> None:
    model, optimizer = linear()
    offset = lambda out, y: nn.functional.mse_loss(out, y) - 100  # noqa: E731
    rates, _, _ = find_learning_rate(model, line(), offset, optimizer, highest=0.1)
    assert len(rates) == 100


@pytest.mark.parametrize(
    "sweep", [{"lowest": 0}, {"lowest": 2, "highest": 1}, {"highest": math.inf}, {"steps": 9}]
)
def test_a_sweep_that_is_none_is_refused(sweep: dict[str, float]) -> None:
    model, optimizer = linear()
    with pytest.raises(ValueError, match="0 < lowest < highest"):
        find_learning_rate(model, line(), nn.MSELoss(), optimizer, **sweep)


def test_a_sweep_over_nothing_useful_is_refused() -> None:
    model, optimizer = linear()
    with pytest.raises(ValueError, match="no batches left"):
        find_learning_rate(model, [], nn.MSELoss(), optimizer)
    with pytest.raises(ValueError, match="first loss is not finite"):
        find_learning_rate(model, [(x, y * math.nan) for x, y in line()], nn.MSELoss(), optimizer)
    with pytest.raises(ValueError, match=r"reshape .* to targets"):
        find_learning_rate(model, [(x, y.flatten()) for x, y in line()], nn.MSELoss(), optimizer)


# Gradient norms


def test_norms_are_those_of_all_a_layers_gradients() -> None:
    model = mlp([3, 4, 2])
    torch.autograd.backward(model(torch.rand(5, 3)).square().sum())
    norms, without = gradient_norms(model)
    assert list(norms) == ["0", "2"] and without == []
    for name, norm in norms.items():
        gradients = [p.grad.flatten() for p in model[int(name)].parameters() if p.grad is not None]
        assert norm == pytest.approx(torch.cat(gradients).norm().item())


def test_layers_without_a_gradient_are_named_and_frozen_ones_not() -> None:
    model = nn.ModuleDict({name: nn.Linear(2, 2) for name in ("used", "unused", "frozen", "partly")})
    model["frozen"].requires_grad_(False)
    partly = model["partly"]
    assert isinstance(partly, nn.Linear)
    torch.autograd.backward(model["frozen"](model["used"](torch.rand(3, 2))).sum() + partly.weight.sum())
    norms, without = gradient_norms(model)
    assert list(norms) == ["used", "partly"]
    assert without == ["unused", "partly"]


def test_norms_hold_for_half_precision_sparse_and_bare_parameters() -> None:
    half, rows = nn.Linear(2, 1, bias=False).half(), nn.Embedding(5, 1, sparse=True)
    own = nn.Parameter(torch.zeros(2))
    model = nn.ModuleDict({"narrow": half, "rows": rows})
    model.register_parameter("own", own)
    half.weight.grad = torch.full((1, 2), 6e4, dtype=torch.float16)
    torch.autograd.backward(rows(torch.tensor([1, 1, 2])).sum() + (3 * own).sum())
    norms, _ = gradient_norms(model)
    assert norms["narrow"] == pytest.approx(6e4 * 2**0.5, rel=1e-3)
    assert norms["rows"] == pytest.approx(5**0.5)
    assert norms["(model)"] == pytest.approx(18**0.5)


def test_norms_before_a_backward_pass_are_refused() -> None:
    with pytest.raises(ValueError, match=r"call loss\.backward\(\) first"):
        gradient_norms(nn.Linear(1, 1))


# Find dead units


def two_dead() -> nn.Sequential:
    model = nn.Sequential(nn.Linear(2, 4), nn.Dropout(), nn.ReLU(), nn.Linear(4, 1))
    with torch.no_grad():
        model.get_parameter("0.bias").copy_(torch.tensor([9.0, -9.0, 9.0, -9.0]))
    return model


def test_dead_units_are_found() -> None:
    model = two_dead()
    x = torch.rand(30, 2)
    assert find_dead_units(model, [x]) == {"2": [1, 3]}
    assert find_dead_units(model, [(x, torch.zeros(30))]) == {"2": [1, 3]}
    assert find_dead_units(model, DataLoader(TensorDataset(x), batch_size=7)) == {"2": [1, 3]}


@few
@given(n=st.integers(1, 12), size=st.integers(1, 5), seed=st.integers(0, 1000))
def test_a_unit_lives_if_any_batch_wakes_it(n: int, size: int, seed: int) -> None:
    torch.manual_seed(seed)
    model = nn.Sequential(nn.Linear(2, 6), nn.ReLU())
    x = torch.randn(n, 2)
    dead = (model[0](x) <= 0).all(0).nonzero().flatten().tolist()
    assert find_dead_units(model, [x[i : i + size] for i in range(0, n, size)]) == {"1": dead}


def test_a_channel_is_a_unit() -> None:
    model = nn.Sequential(nn.Conv2d(1, 3, 1), nn.ReLU(inplace=True))
    with torch.no_grad():
        model.get_parameter("0.weight").fill_(0)
        model.get_parameter("0.bias").copy_(torch.tensor([1.0, -1.0, 0.0]))
    assert find_dead_units(model, [torch.rand(2, 1, 4, 4), torch.rand(2, 1, 5, 5)]) == {"1": [1, 2]}


def test_units_can_stand_in_the_last_dimension() -> None:
    words = torch.rand(3, 5, 2)
    assert find_dead_units(two_dead(), [words], unit_dim=-1) == {"2": [1, 3]}


def test_dead_units_are_looked_for_in_evaluation_mode_without_gradients() -> None:
    noting = Noting()
    find_dead_units(nn.Sequential(noting, nn.ReLU()), [torch.rand(3, 2)])
    assert noting.seen == [(False, False)]


def test_looking_for_dead_units_leaves_the_model_as_it_was() -> None:
    model = two_dead()
    model[3].eval()
    modes = [module.training for module in model.modules()]
    find_dead_units(model, [torch.rand(3, 2)])
    with pytest.raises(RuntimeError, match="shapes cannot be multiplied"):
        find_dead_units(model, [torch.rand(3, 5)])
    assert not any(module._forward_hooks for module in model.modules())
    assert [module.training for module in model.modules()] == modes


def test_a_search_that_cannot_be_right_is_refused() -> None:
    x, relu = torch.rand(3, 2), nn.ReLU()
    with pytest.raises(ValueError, match=r"no nn\.ReLU module"):
        find_dead_units(nn.Linear(2, 2), [x])
    with pytest.raises(ValueError, match="'1' runs twice in a pass"):
        find_dead_units(nn.Sequential(nn.Linear(2, 2), relu, nn.Linear(2, 2), relu), [x])
    with pytest.raises(ValueError, match="no batches reached a ReLU"):
        find_dead_units(two_dead(), [])
    for dimension in (0, 2, -2):
        with pytest.raises(ValueError, match="change unit_dim"):
            find_dead_units(two_dead(), [x], unit_dim=dimension)


# Draw a network


@pytest.fixture
def closing() -> Iterator[None]:
    yield
    plt.close("all")


@pytest.mark.usefixtures("closing")
class TestDrawing:
    def test_draws_each_unit_and_each_weight(self) -> None:
        model = nn.Sequential(nn.Flatten(), nn.Sequential(nn.Linear(3, 5), nn.ReLU()), nn.Linear(5, 2))
        ax = draw_network(model)
        assert [len(np.asarray(units.get_xdata())) for units in ax.lines] == [3, 5, 2]
        assert [len(lines.get_paths()) for lines in ax.collections] == [15, 10]
        assert [t.get_text() for t in ax.texts] == ["3 inputs", "5 Linear\nReLU", "2 Linear"]

    def test_draws_a_layer_that_is_used_twice_twice(self) -> None:
        layer = nn.Linear(2, 2)
        assert len(draw_network(nn.Sequential(layer, nn.ReLU(), layer)).lines) == 3

    def test_draws_on_the_axes_it_is_given(self) -> None:
        _, ax = plt.subplots()
        assert draw_network(nn.Sequential(nn.Linear(1, 1)), ax) is ax
        assert len(plt.get_fignums()) == 1

    def test_draws_only_some_of_a_wide_layer(self) -> None:
        ax = draw_network(nn.Sequential(nn.Linear(784, 10)), most=6)
        assert [len(np.asarray(units.get_xdata())) for units in ax.lines] == [6, 6]
        assert [t.get_text() for t in ax.texts] == ["784 inputs", "10 Linear"]

    def test_refuses_what_it_cannot_draw(self) -> None:
        for model in (nn.Sequential(nn.Conv2d(1, 1, 3)), nn.Sequential(nn.ModuleList([nn.Linear(1, 1)]))):
            with pytest.raises(ValueError, match="only Linear"):
                draw_network(model)
        with pytest.raises(ValueError, match=r"'1' takes 4 features and gets 3"):
            draw_network(nn.Sequential(nn.Linear(2, 3), nn.Linear(4, 1)))
        with pytest.raises(ValueError, match=r"no nn\.Linear to draw"):
            draw_network(nn.Sequential(nn.ReLU()))
        with pytest.raises(ValueError, match="at least 1 unit"):
            draw_network(nn.Sequential(nn.Linear(1, 1)), most=0)
        with pytest.raises(TypeError, match=r"pass an nn\.Sequential, not a Linear"):
            draw_network(nn.Linear(1, 1))
        assert not plt.get_fignums()
