"""Checks solutions of the exercises in the chapter on layers and networks."""

import copy
import itertools

import torch
from torch import nn

from judge import Wrong, alike, draws, exercise, number, shown


def circles(seed, n=400):
    """Points on two rings, one within the other, and on which of the two each lies."""
    generator = draws(seed)
    angle = 2 * torch.pi * torch.rand(n, generator=generator)
    ring = torch.arange(n) % 2
    points = torch.stack([angle.cos(), angle.sin()], dim=1) * (1 - 0.6 * ring)[:, None].to(angle.dtype)
    return points + 0.08 * torch.randn(n, 2, generator=generator), ring


@exercise(1, "share_right(width, x, y, x_test, y_test)")
def judge_accuracy(solution):
    (x, y), (x_test, y_test) = circles(1), circles(2, 200)

    def ask(width, labels):
        result = solution(width, x.clone(), y.clone(), x_test.clone(), labels.clone())
        got = number(result)
        if got is None:
            raise Wrong("returns no number: return the share that is right", f"it gives    {shown(result)}")
        if got > 1:
            raise Wrong("returns more than 1: return the share that is right", f"it gives    {got:g}")
        return got

    wide = [ask(width, y_test) for width in (16, 16, 32)]
    said = f"on two rings, 16, 16 and 32 hidden units give {', '.join(f'{one:.2f}' for one in wide)}"
    if max(wide) < 0.3:
        raise Wrong("gives the share that is wrong, or takes the smaller score: argmax tells the class", said)
    turned = ask(16, 1 - y_test)
    if turned > 0.8:
        with_wrong = f"with every test label turned round, it still gives {turned:.2f}"
        raise Wrong("measures on the examples that it trained on, not on the test examples", with_wrong)
    if max(wide) < 0.75:
        advice = "is there an activation between the layers, and does the optimizer take steps?"
        raise Wrong(f"draws no closed border, however many units it has: {advice}", said)
    if max(wide) < 0.9:
        raise Wrong("does not part the rings with 16 units: train with more steps, or a larger rate", said)
    narrow = [ask(1, y_test) for _ in range(2)]
    if max(narrow) > 0.9:
        raise Wrong("ignores the width: one hidden unit cannot close a border", f"it gives    {max(narrow)}")


def linear(generator, n, m):
    """A layer with numbers that an example can show."""
    layer = nn.Linear(n, m)
    with torch.no_grad():
        for one in layer.parameters():
            one.copy_((2 * torch.randn(one.shape, generator=generator)).round() / 2)
    return layer


def products(layers):
    """The weight and the bias of the one layer that does what these do in a row."""
    weight, bias = layers[0].weight, layers[0].bias
    for layer in layers[1:]:
        weight, bias = layer.weight @ weight, layer.weight @ bias + layer.bias
    return weight, bias


def turned_round(layers):
    weight = layers[0].weight
    for layer in layers[1:]:
        weight = weight @ layer.weight
    return weight


@exercise(2, "collapse(*layers)")
@torch.no_grad()
def judge_collapse(solution):
    sizes = [(2, 2, 2), (2, 2, 2, 2), (2, 3), (3, 1, 2), (2, 4, 1, 3)]
    cases = []
    for seed, widths in enumerate(sizes):
        generator = draws(seed)
        cases.append([linear(generator, n, m) for n, m in itertools.pairwise(widths)])
    results = []
    for layers in cases:
        given = copy.deepcopy(layers)
        with torch.enable_grad():
            result = solution(*given)
        called = f"called as   collapse({', '.join(map(shown, layers))})"
        if not isinstance(result, nn.Linear):
            raise Wrong(f"returns a {type(result).__name__}: return one nn.Linear", called)
        if result.bias is None:
            raise Wrong("forgets the bias: the layer that it returns has none", called)
        if any(not torch.equal(a.weight, b.weight) for a, b in zip(given, layers, strict=True)):
            raise Wrong("changes the layers that it was given: make a new one", called)
        results.append(result)

    def all_close(ones, others):
        return alike(ones, list(others))

    wanted = [products(layers) for layers in cases]
    pairs = list(zip(cases, results, wanted, strict=True))
    weights, biases = [one.weight for one in results], [one.bias for one in results]
    fine = [all_close([r.weight, r.bias], w) for r, w in zip(results, wanted, strict=True)]
    if all(fine):
        return
    layers, got, (weight, bias) = pairs[fine.index(False)]
    example = [
        f"called as   collapse({', '.join(map(shown, layers))})",
        f"it gives    weight {shown(got.weight)} and bias {shown(got.bias)}",
        f"right is    weight {shown(weight)} and bias {shown(bias)}",
    ]
    two = slice(0, 2)  # the cases with square layers, which multiply in any order
    if all_close(weights, [weight for weight, _ in wanted]):
        if all_close(biases, [layers[-1].bias for layers in cases]):
            raise Wrong(
                "leaves out the biases of the layers before the last: later weights carry them on", *example
            )
        if all_close(biases[two], [sum(layer.bias for layer in layers) for layers in cases[two]]):
            raise Wrong("adds up the biases: each has to go through the layers after it", *example)
        raise Wrong("forgets the bias, or gets it wrong: it is what the layers make of zero", *example)
    if all_close(weights, [w + b[:, None] for w, b in wanted]):
        raise Wrong("leaves the bias in the weight: subtract what the layers make of zero", *example)
    if all_close(weights[two], [turned_round(layers) for layers in cases[two]]):
        raise Wrong("multiplies the weights in the wrong order: the last layer's stands first", *example)
    if all_close(weights[two], [w.T for w, _ in wanted[two]]):
        raise Wrong("gives the weight transposed: it has a row for each output", *example)
    if all_close([weights[2]], [wanted[2][0]]) or len(layers) > 3:
        raise Wrong("collapses only some numbers of layers: take any number", *example)
    raise Wrong("gives another weight", *example)


@exercise(3, "Tower(inputs, width, depth, outputs)")
def judge_tower(solution):
    for inputs, width, depth, outputs in [(5, 7, 3, 2), (4, 6, 1, 3), (3, 8, 2, 2)]:
        called = f"called as   Tower(inputs={inputs}, width={width}, depth={depth}, outputs={outputs})"
        tower = solution(inputs, width, depth, outputs)
        if not isinstance(tower, nn.Module):
            raise Wrong("returns no module: define a class that inherits from nn.Module", called)
        counted = sum(one.numel() for one in tower.parameters())

        def count(hidden, ends=True, n=inputs, w=width, m=outputs):
            return (n * w + w) + (hidden - 1) * (w * w + w) + ends * (w * m + m)

        said = f"it has {counted} parameters, and {count(depth)} would be right"
        if counted in (0, count(1, ends=False), (width + 1) * outputs):
            what = "hides layers from PyTorch, so that they are not trained: keep them in an nn.ModuleList"
            if counted != count(depth):
                raise Wrong(what, called, said)
        if depth == 3 and counted == count(2):
            raise Wrong("uses one layer twice, or has a hidden layer too few", called, said)
        if counted == count(depth + 1):
            raise Wrong("has a hidden layer too many: depth counts the first too", called, said)
        if counted != count(depth):
            raise Wrong("has another number of parameters", called, said)
        judge_outputs(tower, inputs, outputs, called)


def judge_outputs(tower, inputs, outputs, called):
    """A tower with the right parameters: is what it computes that of a network?"""
    x = torch.randn(200, inputs, generator=draws(0))
    try:
        y = tower(x)
    except Exception as error:
        said = f"it says     {type(error).__name__}: {' '.join(str(error).split())[:200]}"
        raise Wrong("stops when it is given a batch: look at its forward", called, said) from None
    if not isinstance(y, torch.Tensor) or y.shape != (200, outputs):
        shape = tuple(y.shape) if isinstance(y, torch.Tensor) else type(y).__name__
        raise Wrong(
            "gives another shape than a row of outputs for each example", called, f"it gives    {shape}"
        )
    bent = (tower(x) + tower(-x) - 2 * tower(torch.zeros_like(x))).abs().max()
    if bent < 1e-4:
        raise Wrong("has no activation between its layers: it is one linear layer", called)
    if torch.allclose(y.sum(dim=1), torch.ones(200), atol=1e-4) and (y >= 0).all():
        raise Wrong("ends in a softmax: give the raw scores, cross_entropy does the rest", called)
    shifted = copy.deepcopy(tower)
    with torch.no_grad():  # far down, every output is negative, unless something bends it at the end
        last = [
            one for one in shifted.modules() if isinstance(one, nn.Linear) and one.out_features == outputs
        ]
        for layer in last[-1:]:
            layer.bias -= 1000
    if last and (shifted(x) > -500).any():
        raise Wrong("puts an activation behind the output: give the raw scores", called)
    y.square().sum().backward()
    if any(one.grad is None for one in tower.parameters()):
        raise Wrong("leaves a layer out when it computes: some parameters get no gradient", called)
