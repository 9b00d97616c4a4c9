"""Checks solutions of the exercises in the chapter on deep networks."""

import torch
from torch import nn

from judge import Wrong, alike, compare, draws, exercise, quarters, shown


def normed(x, axes=(1,), less=0):
    """A layer norm of rows, or with one thing changed."""
    centered = x - x.mean(dim=axes, keepdim=True)
    return centered / (centered.var(dim=axes, keepdim=True, correction=less) + 1e-5).sqrt()


PLAIN, DIVIDED, BEFORE = WAYS = (  # from a signal, a branch and the number of blocks, what a block gives
    lambda x, f, n: x + f(x),
    lambda x, f, n: x + f(x) / (2 * n) ** 0.5,
    lambda x, f, n: x + f(normed(x)),
)


def ends(x, branches, ways=WAYS, size=lambda x: x.square().mean().sqrt().item(), again=True):
    """The sizes after all blocks: as asked, or with one thing changed."""
    found, y = [], x
    for way in ways:
        y = x if again else y
        for branch in branches:
            y = way(y, branch, len(branches))
        found.append(size(y))
    return found


def random_branch(generator, width):
    first, last = quarters(generator, width, width), quarters(generator, width, width)

    def branch(x):
        return torch.relu(x @ first) @ last

    return branch


@exercise(1, "final_sizes(x, branches)")
def judge_sizes(solution):
    def second(way):
        return lambda *case: ends(*case, (PLAIN, way, BEFORE))

    def third(way):
        return lambda *case: ends(*case, (PLAIN, DIVIDED, way))

    def giving(size):
        return lambda *case: ends(*case, size=size)

    mistakes = {
        "has no shortcuts: add x to what the branch gives": lambda *case: ends(
            *case, [lambda x, f, n, way=way: way(x, f, n) - x for way in WAYS]
        ),
        "divides by the root of the number of blocks: take that of twice the number": second(
            lambda x, f, n: x + f(x) / n**0.5
        ),
        "divides by 10, which is the root of twice 50: take that of twice the number of blocks": second(
            lambda x, f, n: x + f(x) / 10
        ),
        "divides by twice the number of blocks, not by its root": second(lambda x, f, n: x + f(x) / (2 * n)),
        "divides the sum: divide the branch alone": second(lambda x, f, n: (x + f(x)) / (2 * n) ** 0.5),
        "norms the sum: norm what the branch is given": third(lambda x, f, n: normed(x + f(x))),
        "norms the shortcut too: x itself goes on": third(lambda x, f, n: normed(x) + f(normed(x))),
        "norms what the branch gives: norm what it is given": third(lambda x, f, n: x + normed(f(x))),
        "norms the columns: each row has a mean of its own": third(lambda x, f, n: x + f(normed(x, (0,)))),
        "divides by a standard deviation of n - 1: layer normalization divides by that of n": third(
            lambda x, f, n: x + f(normed(x, less=1))
        ),
        "goes on where the way before ended: begin with x each time": lambda *case: ends(*case, again=False),
        "uses one branch for all blocks": lambda x, branches: ends(x, branches[:1] * len(branches)),
        "gives the mean square: take its root": giving(lambda x: x.square().mean().item()),
        "gives the standard deviation: take the root of the mean square": giving(lambda x: x.std().item()),
        "gives the length of all numbers: take the mean of the squares": giving(lambda x: x.norm().item()),
        "returns the signals: return their sizes": giving(lambda x: x),
    }
    cases = []
    for seed, (rows, width, blocks) in enumerate([(2, 4, 1), (3, 4, 2), (2, 8, 3), (4, 6, 2)]):
        generator = draws(seed)
        x = quarters(generator, rows, width)
        cases.append((x, [random_branch(generator, width) for _ in range(blocks)]))
    compare(solution, cases, ends, mistakes, lambda got, wanted: alike(got, wanted, 1e-3))


@exercise(2, "counted(norm)")
def judge_counts(solution):
    def total(tensors):
        return sum(one.numel() for one in tensors)

    def each(count):
        return lambda norm: (count(norm.parameters()), count(norm.buffers()))

    right = each(total)

    mistakes = {
        "gives the buffers first": lambda norm: right(norm)[::-1],
        "gives one number: return what learns and what is kept apart": lambda norm: sum(right(norm)),
        "counts tensors, not the numbers in them": each(lambda tensors: len([*tensors])),
        "adds up the numbers: count them": each(lambda tensors: sum(one.sum().item() for one in tensors)),
        "leaves out the biases": lambda norm: (
            total(one for name, one in norm.named_parameters() if name == "weight"),
            right(norm)[1],
        ),
        "leaves out the count of batches: it is kept in a buffer too": lambda norm: (
            right(norm)[0],
            total(one for one in norm.buffers() if one.dim()),
        ),
        "counts the buffers among what learns": lambda norm: (sum(right(norm)), right(norm)[1]),
        "counts what learns among what is kept": lambda norm: (right(norm)[0], sum(right(norm))),
    }
    norms = [nn.BatchNorm2d(64), nn.GroupNorm(8, 64), nn.RMSNorm(64), nn.LayerNorm((3, 4))]
    norms += [nn.BatchNorm1d(5, affine=False), nn.GroupNorm(2, 6, affine=False), nn.LayerNorm(7, bias=False)]
    norms += [nn.BatchNorm2d(6, track_running_stats=False), nn.InstanceNorm2d(4)]
    compare(solution, [(norm,) for norm in norms], right, mistakes)


class Centered(nn.Module):
    """A layer of one's own that reads the whole batch."""

    def forward(self, x):
        return x - x.mean(dim=0)


@exercise(3, "reads_others(layer, batch)")
def judge_others(solution):
    def reads(layer, batch):
        is_batch_norm = isinstance(layer, nn.BatchNorm2d) and layer.training
        return (
            is_batch_norm or isinstance(layer, Centered) or (isinstance(layer, nn.Softmax) and not layer.dim)
        )

    def whatever(mode):
        return lambda layer, batch: reads(layer.train(mode), batch)

    mistakes = {
        "says of every layer that it does: does an example's own input count?": lambda *case: True,
        "says of no layer that it does: is a copy changed, and another example looked at?": lambda *case: (
            False
        ),
        "turns the answer round: true is that it reads others": lambda *case: not reads(*case),
        "switches the layer to eval(): judge it in its mode": whatever(False),
        "switches the layer to train(): judge it in its mode": whatever(True),
        "knows batch norm by its name: try what the layer does": lambda layer, batch: isinstance(
            layer, nn.BatchNorm2d
        ),
        "asks whether the layer is in training: try what it does": lambda layer, batch: layer.training,
        "asks for the batch norms in training: try what any layer does": lambda layer, batch: (
            isinstance(layer, nn.BatchNorm2d) and layer.training
        ),
    }
    layers = [nn.BatchNorm2d(6), nn.BatchNorm2d(6).eval(), nn.GroupNorm(3, 6), nn.Conv2d(6, 2, 3)]
    layers += [nn.Softmax(dim=0), nn.Softmax(dim=1), nn.LayerNorm(5), Centered(), nn.ReLU().eval()]
    cases = [(layer, torch.randn(4, 6, 5, 5, generator=draws(0))) for layer in layers]
    compare(solution, cases, reads, mistakes)


@exercise(4, "ResidualBlock(width)")
def judge_block(solution):
    for width in (16, 10):
        called = f"called as   ResidualBlock({width})"
        block = solution(width)
        if not isinstance(block, nn.Module):
            raise Wrong("returns no module: define a class that inherits from nn.Module", called)
        x = 2 * torch.randn(40, width, generator=draws(width)) + 1
        try:
            y = block(x)
        except Exception as error:
            said = f"it says     {type(error).__name__}: {' '.join(str(error).split())[:200]}"
            raise Wrong("stops when it is given a batch: look at its forward", called, said) from None
        if not isinstance(y, torch.Tensor) or y.shape != x.shape:
            shape = tuple(y.shape) if isinstance(y, torch.Tensor) else type(y).__name__
            raise Wrong("does not keep the shape of what it is given", called, f"it gives    {shape}")
        judge_start(x, y, [called, f"for {shown(x[0, :4])}… it gives {shown(y[0, :4])}…"])
        judge_size(block, width, called)
        judge_learning(block, x, called)
        judge_branch(block, x, called)


def judge_start(x, y, said):
    """A new block gives what it is given."""
    if alike(y, x):
        return
    if alike(y, 0 * x):
        raise Wrong("has no shortcut: add x to what the branch gives", *said)
    if any(alike(y, bend(x)) for bend in (torch.relu, torch.tanh, torch.sigmoid, nn.functional.gelu)):
        raise Wrong("puts an activation behind the sum: x itself goes on", *said)
    rms = x / x.square().mean(dim=1, keepdim=True).sqrt()
    if any(alike(y, one, 1e-3) for one in (normed(x), normed(x, (0,)), rms)):
        raise Wrong("norms the shortcut or the sum: norm what the branch is given, and let x go on", *said)
    raise Wrong("does not start at x: weights and bias of the last layer begin at zero", *said)


def judge_size(block, width, called):
    counted = sum(one.numel() for one in block.parameters())
    least, most = 2 * width**2, 2 * width**2 + 4 * width  # with a norm and biases
    said = f"it has {counted} parameters, and two layers and a norm have {most}"
    if counted < least:
        raise Wrong("has fewer than two layers, or one twice, or hides one from PyTorch", called, said)
    if counted > most:
        raise Wrong("has more than two layers of this width, and a norm", called, said)


def judge_learning(block, x, called):
    """Does a gradient arrive at the last layer?"""
    (block(x) - x.flip(1)).square().sum().backward()
    slopes = [one.grad for one in block.parameters() if one.requires_grad and one.grad is not None]
    if not any(one.any() for one in slopes):
        what = "gets no gradient: an activation behind the last layer lets none through at zero"
        raise Wrong(what, called, "the gradient of each parameter is zero")
    if not any(one.any() for one in slopes if one.dim() == 2):
        what = "starts both layers at zero: then their weights get no gradient"
        raise Wrong(what, called, "the gradient of each weight is zero")


@torch.no_grad()
def judge_branch(block, x, called):
    """Once its last layer is not zero: what does the branch compute?"""
    generator = draws(1)
    for one in block.modules():
        if isinstance(one, nn.Dropout):
            one.p = 0.0
    for one in block.parameters():
        if one.dim() == 2:
            one.copy_(torch.randn(one.shape, generator=generator) / len(one) ** 0.5)

    def branch(x):
        return block(x) - x

    change = branch(x)
    said = [called, "with random weights in both layers"]
    if alike(change, normed(change), 1e-2):
        raise Wrong("norms what the branch gives: norm what it is given", *said)
    if not alike(branch(50 * x), change, 3e-2):
        larger = "what it adds to 50 times x is not what it adds to x, as it would be behind a norm"
        raise Wrong("does not norm what the branch is given", *said, larger)
    one, other = normed(x), normed(x.flip(1))
    middle, root = one + other, (one + other).std(dim=1, keepdim=True, correction=0)
    at_zero = branch(0 * x)  # what follows would hold if all else were a product
    if alike((branch(middle) - at_zero) * root, branch(one) + branch(other) - 2 * at_zero, 1e-3):
        raise Wrong("has no activation between its two layers", *said)
