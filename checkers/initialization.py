"""Checks solutions of the exercises in the chapter on initialization."""

import copy
import itertools

import torch
from torch import nn

from judge import Wrong, alike, compare, draws, exercise, number, shown


@exercise(1, "bound(layer)")
def judge_bound(solution):
    def fan(layer):
        return layer.weight[0].numel()

    def channels(layer):
        return layer.weight.shape[1]

    def side(layer):
        return layer.weight.shape[-1] if layer.weight.dim() == 4 else 1

    mistakes = {
        "forgets the places of the window: an output sums over them too": lambda one: channels(one) ** -0.5,
        "forgets the channels: an output sums over all of them": lambda one: 1 / side(one),
        "counts one side of the window: it has k times k places": lambda one: (fan(one) / side(one)) ** -0.5,
        "takes the outputs for the inputs": lambda one: len(one.weight) ** -0.5,
        "takes the fan-out for the fan-in": lambda one: len(one.weight) ** -0.5 / side(one),
        "forgets the root: the bound is one over the root of the fan-in": lambda one: 1 / fan(one),
        "gives the fan-in: the bound is one over its root": lambda one: fan(one),
        "gives Kaiming's bound for ReLU: the default has another": lambda one: (6 / fan(one)) ** 0.5,
        "gives the standard deviation: a bound is larger": lambda one: (3 * fan(one)) ** -0.5,
        "gives the largest weight drawn, not the bound": lambda one: one.weight.abs().max().item(),
    }
    layers = [nn.Linear(6, 2), nn.Conv2d(3, 4, kernel_size=2), nn.Conv2d(2, 8, 3, padding=1), nn.Linear(3, 5)]

    def same(got, wanted):
        return number(got) is not None and alike(number(got), wanted, 5e-4)

    compare(solution, [(one,) for one in layers], lambda one: fan(one) ** -0.5, mistakes, same)


def size(x):
    return x.square().mean().sqrt().item()


def through(x, gain, layers, bend=torch.tanh):
    n = x.shape[1]
    for _ in range(layers):
        x = bend(x @ torch.randn(n, n) * gain / n**0.5)
    return size(x)


@exercise(2, "size_after(x, gain, layers)")
def judge_tanh(solution):
    mistakes = {  # for 256 inputs, whose root is 16
        "leaves out the tanh": lambda *case: through(*case, bend=torch.clone),
        "ignores the gain": lambda x, gain, layers: through(x, 1.0, layers),
        "takes the gain of tanh, whatever gain is": lambda x, gain, layers: through(x, 5 / 3, layers),
        "multiplies the variance by the gain, not the weights": lambda x, gain, n: through(x, gain**0.5, n),
        "draws too large weights: divide by the root of inputs": lambda x, gain, n: through(x, 16 * gain, n),
        "draws by Kaiming's rule: Xavier's are smaller": lambda x, gain, n: through(x, 2**0.5 * gain, n),
        "gives the mean, in which signs cancel: take the root of the mean square": lambda *case: 0.0,
        "gives the mean of the squares: take its root": lambda *case: through(*case) ** 2,
        "gives the size of x, before the layers": lambda x, gain, layers: size(x),
    }
    x = torch.randn(300, 256, generator=draws(0))
    cases = [(x, 1.0, 3), (2 * x, 5 / 3, 10), (x, 5 / 3, 2), (x / 2, 0.7, 4), (x, 2.5, 6), (x / 4, 1.3, 2)]

    def same(got, wanted):
        value = number(got)
        return value is not None and abs(value - wanted) <= 0.05 * abs(wanted) + 0.005

    compare(solution, cases, through, mistakes, same)


@exercise(3, "first_loss(model, size, x, target)")
def judge_last_layer(solution):
    for sizes, deviation in [((20, 64, 10), 0.5), ((8, 50, 60, 20), 0.0), ((20, 80, 30), 2.0)]:
        layers = [nn.Linear(n, m) for n, m in itertools.pairwise(sizes)]
        model = nn.Sequential(*(part for one in layers for part in (one, nn.ReLU())))[:-1]
        old = copy.deepcopy(model)
        x = torch.randn(200, sizes[0], generator=draws(0))
        target = torch.arange(200) % sizes[-1]
        result = solution(model, deviation, x.clone(), target.clone())
        called = f"called as   first_loss(model, {deviation}, x, target), with a last layer {old[-1]}"
        if number(result) is None:
            raise Wrong("returns no number: return the loss", called, f"it gives    {shown(result)}")
        judge_weights(old, model, deviation, called)
        judge_loss(old, model, x, target, number(result), called)


def judge_weights(old, model, deviation, called):
    """Did the last weights change as they should, and nothing else?"""
    parts = model.named_parameters()
    changed = [name for name, one in parts if not torch.equal(one, old.get_parameter(name))]
    last, which = f"{len(old) - 1}.weight", f"changed: {', '.join(changed)}"
    if not changed:
        raise Wrong("changes nothing in the model that it is given", called)
    if last not in changed:
        raise Wrong("changes another layer than the last", called, which)
    if any(not name.startswith(last[:-6]) for name in changed):
        raise Wrong("changes other layers too: set the last one alone", called, which)
    weight, bias = model[-1].weight, model[-1].bias
    said = f"its weights have the mean {weight.mean():.2f} and the standard deviation {weight.std():.2f}"
    if deviation and abs(weight.mean() - deviation) < 0.1 * deviation:
        raise Wrong("takes size for the mean of the weights: it is their standard deviation", called, said)
    if deviation and weight.std() < 0.01 * deviation:
        raise Wrong("makes all weights the same: draw them", called, said)
    if max(abs(weight.std() - deviation), abs(weight.mean())) > 0.12 * deviation + 1e-6:
        raise Wrong("gives the last weights another standard deviation than size", called, said)
    if bias is not None and bias.abs().max() > 1e-6:
        raise Wrong("leaves biases in the last layer: set them to zero", called, f"they are {shown(bias)}")


@torch.no_grad()
def judge_loss(old, model, x, target, got, called):
    """Is the loss that of the model as it is now?"""
    logits = model(x)
    wanted = nn.functional.cross_entropy(logits, target).item()
    if abs(got - wanted) <= 1e-3 * max(1, wanted):
        return
    said = [called, f"it gives    {got:.5g}", f"right is    {wanted:.5g}"]
    wrong = {
        "takes the softmax first: cross_entropy takes the logits": lambda: nn.functional.cross_entropy(
            logits.softmax(1), target
        ),
        "gives the loss of the model as it was: set the last layer first": lambda: (
            nn.functional.cross_entropy(old(x), target)
        ),
        "adds up the losses: take their mean": lambda: len(x) * wanted,
    }
    for name, mistake in wrong.items():
        if alike(got, float(mistake()), 1e-3):
            raise Wrong(name, *said)
    raise Wrong("gives another loss than the cross-entropy of the model", *said)


@exercise(4, "different_units(model, left, x, y)")
def judge_units(solution):
    x = torch.randn(60, 2, generator=draws(0))
    y = x[:, :1] * x[:, 1:]
    cases = list(itertools.product((8, 5), ("0.weight", "0.bias", "2.weight", "2.bias")))
    got = []
    for units, left in cases:
        model = nn.Sequential(nn.Linear(2, units), nn.Tanh(), nn.Linear(units, 1))
        with torch.no_grad():  # all different, so that no two units come close by chance
            for one in model.parameters():
                one.copy_(torch.linspace(-0.6, 0.7, one.numel()).reshape(one.shape))
        got.append(number(solution(model, left, x.clone(), y.clone())))
    pairs = zip(cases, got, strict=True)
    example = [f"{left} random, {n} units: {shown(one)}" for (n, left), one in pairs][:4]
    if None in got:
        raise Wrong("returns no number: return how many different units there are", *example)

    def gives(wanted):
        return got == [wanted(*case) for case in cases]

    if gives(lambda units, left: 1 if left == "2.bias" else units):
        return
    wrong = {
        "counts before the training, or takes no steps": lambda n, left: n if left == "0.weight" else 1,
        "leaves the other parameters random: set them to a constant": lambda n, left: n,
        "sets the one that is left to a constant too": lambda n, left: 1,
        "counts different numbers, not the rows of them: unique(dim=0)": lambda n, left: (
            2 if left == "2.bias" else 2 * n
        ),
        "counts columns: a unit has a row, unique(dim=0)": lambda n, left: 2,
        "tells whether units differ: return how many do": lambda n, left: float(left != "2.bias"),
    }
    for name, mistake in wrong.items():
        if gives(mistake):
            raise Wrong(name, *example)
    raise Wrong("counts other units than there are", *example)


@torch.no_grad()
def sizes_of(model, x):
    """How large the output of each hidden linear layer is."""
    return [size(model[: at + 1](x)) for at in range(0, len(model) - 1, 2)]


@torch.no_grad()
def sizes_by_data(model, x, measure=size, behind=False, first=False, bent=True, biases=False):
    """These sizes for a copy of the model that is set by the data, or with one thing changed."""
    old, model, start = model, copy.deepcopy(model), x
    for at in range(0, len(model) - 1, 2):
        if not biases:
            nn.init.zeros_(model[at].bias)
        out = old[: at + 1](start) if first else model[at](x)
        model[at].weight /= measure(model[at + 1](out) if behind else out)
        x = model[at + 1](model[at](x)) if bent else model[at](x)
    return sizes_of(model, start)


@exercise(5, "by_data(model, x)")
def judge_by_data(solution):
    cases, found = [], []
    for seed, (bend, width, depth) in enumerate([(nn.ReLU, 30, 4), (nn.GELU, 20, 3), (nn.Tanh, 40, 2)]):
        layers = [nn.Linear(5, width), bend()]
        for _ in range(depth - 1):
            layers += [nn.Linear(width, width), bend()]
        model, x = nn.Sequential(*layers, nn.Linear(width, 1)), torch.randn(100, 5, generator=draws(seed)) / 2
        given = copy.deepcopy(model)
        solution(given, x.clone(), returns=False)
        called = f"called as   by_data(model, x), with {depth} hidden layers and {bend.__name__}"
        if all(torch.equal(*pair) for pair in zip(given.parameters(), model.parameters(), strict=True)):
            raise Wrong("leaves the model as it was: change the weights of the one that is given", called)
        if not torch.equal(given[-1].weight, model[-1].weight):
            raise Wrong("changes the last layer too: only the hidden ones", called)
        cases.append((model, x))
        found.append(sizes_of(given, x))

    def gives(**changed):
        wanted = [sizes_by_data(*case, **changed) for case in cases]
        pairs = zip(itertools.chain(*found), itertools.chain(*wanted), strict=True)
        return all(abs(one - other) <= 0.03 * other for one, other in pairs)

    if all(0.9 < one < 1.1 for one in itertools.chain(*found)):
        return
    example = [
        "with ReLU, the hidden layers put out",
        f"it gives    {shown(found[0])}",
        "right is    1 for each",
    ]
    mistakes = {
        "divides by the mean of the squares: take its root": lambda: gives(measure=lambda x: size(x) ** 2),
        "divides by the mean without signs": lambda: gives(measure=lambda x: x.abs().mean()),
        "multiplies by the size: divide": lambda: gives(measure=lambda x: 1 / size(x)),
        "measures behind the activation: measure before it": lambda: gives(behind=True),
        "measures all layers before it changes any: change each first": lambda: gives(first=True),
        "sends the data through the linear layers alone": lambda: gives(bent=False),
        "leaves the biases: set them to zero before you measure": lambda: gives(biases=True),
    }
    for name, mistake in mistakes.items():
        if mistake():
            raise Wrong(name, *example)
    raise Wrong("leaves the hidden layers other sizes than 1", *example)
