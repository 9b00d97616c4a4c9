"""Checks solutions of the exercises in the chapter on convolution."""

import torch
from torch import nn

from judge import Wrong, alike, compare, draws, exercise, number, quarters, shown


def windows(signal, size):
    return signal.unfold(0, size, 1)


def solved(signal, target, size):
    return torch.linalg.lstsq(windows(signal, size), target[:, None]).solution.flatten()


def same_weights(got, wanted):
    """The same numbers, in any shape and in whatever holds them."""
    try:
        flat = torch.as_tensor(got).detach().flatten()
    except (TypeError, ValueError, RuntimeError):
        return False
    return alike(flat.to(wanted.dtype), wanted, 0.02)


@exercise(1, "weights_between(signal, target, size)")
def judge_weights(solution):
    mistakes = {
        "gives the kernel of convolve: PyTorch's weights stand the other way round": lambda *case: solved(
            *case
        ).flip(0),
        "changes the signs": lambda *case: -solved(*case),
        "multiplies the windows by the target: solve for the weights": lambda signal, target, size: (
            windows(signal, size).T @ target
        ),
        "swaps the two in lstsq: the windows come first": lambda signal, target, size: torch.linalg.lstsq(
            target[:, None], windows(signal, size)
        ).solution.flatten(),
    }
    cases = []
    for seed, size in enumerate((3, 5, 2)):
        signal, weights = torch.randn(80, generator=draws(seed)), quarters(draws(10 + seed), size)
        cases.append((signal, windows(signal, size) @ weights, size))
    for signal, target, size in cases:
        got = solution(signal.clone(), target.clone(), size)
        if hasattr(got, "solution"):
            raise Wrong(
                "returns all that lstsq gives: return its solution", f"it gives    {type(got).__name__}"
            )
        count = got.numel() if isinstance(got, torch.Tensor) else len(got) if hasattr(got, "__len__") else 1
        if count != size:
            raise Wrong(f"gives {count} numbers where {size} weights are asked for", f"with size {size}")
    compare(solution, cases, solved, mistakes, same_weights)


def reach(size, kernel, stride, padding, dilation):
    return (size + 2 * padding - dilation * (kernel - 1) - 1) // stride + 1


@exercise(2, "after_convolution(size, inputs, outputs, kernel, stride, padding, dilation)")
def judge_sizes(solution):
    def right(size, inputs, outputs, k, s, p, d):
        return reach(size, k, s, p, d), outputs * (inputs * k * k + 1)

    sizes = {
        "forgets to add 1: the first place of the window counts too": lambda n, i, o, k, s, p, d: (
            reach(n, k, s, p, d) - 1
        ),
        "gives half places: round down": lambda n, i, o, k, s, p, d: (n + 2 * p - d * (k - 1) - 1) / s + 1,
        "rounds up: a window that does not fit is left out": lambda n, i, o, k, s, p, d: reach(
            n + s - 1, k, s, p, d
        ),
        "pads one side only: there are two": lambda n, i, o, k, s, p, d: reach(n - p, k, s, p, d),
        "ignores the padding": lambda n, i, o, k, s, p, d: reach(n, k, s, 0, d),
        "ignores the dilation": lambda n, i, o, k, s, p, d: reach(n, k, s, p, 1),
        "ignores the stride": lambda n, i, o, k, s, p, d: reach(n, k, 1, p, d),
        "takes a window of dilation times kernel: it is shorter": lambda n, i, o, k, s, p, d: reach(
            n, d * k, s, p, 1
        ),
        "finds a place too many": lambda n, i, o, k, s, p, d: reach(n + 1, k, s, p, d),
        "divides before it takes the window away": lambda n, i, o, k, s, p, d: (
            (n + 2 * p) // s - d * (k - 1) - 1 + 1
        ),
    }
    counts = {
        "forgets the biases": lambda n, i, o, k, s, p, d: o * i * k * k,
        "counts a bias for each pair of channels: each output has one": lambda n, i, o, k, s, p, d: (
            o * i * (k * k + 1)
        ),
        "counts one bias for all: each output has one": lambda n, i, o, k, s, p, d: o * i * k * k + 1,
        "takes the kernel for a row: it has two sides": lambda n, i, o, k, s, p, d: o * (i * k + 1),
        "forgets the input channels": lambda n, i, o, k, s, p, d: o * (k * k + 1),
        "counts what the dilation skips": lambda n, i, o, k, s, p, d: o * (i * (d * (k - 1) + 1) ** 2 + 1),
        "counts the weights for each place: they are shared": lambda n, i, o, k, s, p, d: (
            o * (i * k * k + 1) * reach(n, k, s, p, d) ** 2
        ),
    }
    cases = [(64, 3, 16, 5, 1, 2, 1), (32, 16, 32, 3, 2, 0, 1), (15, 5, 7, 3, 1, 0, 2)]
    cases += [(28, 1, 4, 4, 3, 1, 2), (9, 2, 3, 1, 1, 0, 1), (20, 2, 6, 3, 3, 2, 3)]
    given = solution(*cases[0])
    if not isinstance(given, (list, tuple)) or len(given) != 2 or None in map(number, given):
        what = "returns something else than two numbers: the size, and how many parameters"
        raise Wrong(what, f"it gives    {shown(given)}")
    if alike(given, right(*cases[0])[::-1]):
        raise Wrong("gives the parameters first: the size comes before them", f"it gives    {shown(given)}")
    for place, mistakes in enumerate((sizes, counts)):

        def same(got, wanted, place=place):
            got, wanted = (one[place] if isinstance(one, (list, tuple)) else one for one in (got, wanted))
            return alike(got, wanted, 1e-6)

        compare(solution, cases, right, mistakes, same)


def seen(layers, side):
    """Which rows and which columns of an image reach the middle of what comes out."""
    image = torch.ones(1, 1, side, side, requires_grad=True)
    out = nn.Sequential(*layers)(image)
    out[0, 0, out.shape[2] // 2, out.shape[3] // 2].backward()
    return [image.grad[0, 0].any(dim=dim).nonzero().flatten() for dim in (1, 0)]


@exercise(3, "wide_layers(count)")
def judge_wide(solution):
    for count in (4, 2, 1, 3):
        called, wanted = f"called as   wide_layers({count})", 2 ** (count + 1) - 1
        result = solution(count)
        layers = list(result) if hasattr(result, "__iter__") else [result]
        if not layers or not all(isinstance(one, nn.Module) for one in layers):
            raise Wrong(
                "returns something else than a list of layers", called, f"it gives    {shown(result)}"
            )
        weights = [one.weight.numel() for one in layers if getattr(one, "weight", None) is not None]
        with torch.no_grad():
            for layer in layers:
                for one in layer.parameters():
                    one.fill_(1)
        try:
            rows, columns = seen(layers, 129)
        except Exception as error:
            said = f"it says     {type(error).__name__}: {' '.join(str(error).split())[:200]}"
            raise Wrong("returns layers that stop on an image of 129 × 129", called, said) from None
        said = f"{sum(weights)} weights see {len(rows)} rows and {len(columns)} columns"
        if len(weights) == count and sum(weights) != 9 * count:
            raise Wrong("has other layers than 3 × 3 from one channel to one", called, said)
        if len(weights) != count:
            raise Wrong("has another number of layers than was asked for", called, said)
        if len(rows) != len(columns):
            raise Wrong("sees more one way than the other", called, said)
        if len(rows) == wanted and rows[-1] - rows[0] + 1 == wanted:
            continue
        if rows[-1] - rows[0] + 1 > len(rows):
            raise Wrong(
                "skips pixels that no layer reads: the first layer should have dilation 1", called, said
            )
        if len(rows) == 2 * count + 1:
            raise Wrong("adds only two rows with each layer: let dilation or stride grow", called, said)
        if len(rows) == count * (count + 1) + 1:
            raise Wrong("lets the dilation grow by one with each layer: let it double", called, said)
        raise Wrong(f"does not see {wanted} rows with {count} layers", called, said)


def shapes(seed, n):
    """Small images, each of one of ten shapes, and which shape it is."""
    patterns = nn.functional.avg_pool2d(torch.rand(10, 1, 10, 10, generator=draws(1)), 3, stride=1) > 0.5
    y = torch.arange(n) % 10
    noise = 0.15 * torch.randn(n, 1, 8, 8, generator=draws(seed))
    return (patterns[y].to(noise.dtype) * 0.8 + noise).clamp(0, 1), y


def placed(x, height, width, top, left):
    large = torch.zeros(len(x), 1, height, width)
    large[:, :, top : top + 8, left : left + 8] = x
    return large


@exercise(4, "train_anywhere(x, y)")
def judge_anywhere(solution):
    x, y = shapes(2, 500)
    order = torch.randperm(500, generator=draws(3))
    model = solution(x[order], y[order])
    if not callable(model):
        raise Wrong("returns no network", f"it gives    {shown(model)}")
    if isinstance(model, nn.Module):
        model.eval()
    x, y = shapes(4, 50)

    def asked(images):
        try:
            with torch.no_grad():
                logits = model(images)
        except Exception as error:
            size, said = tuple(images.shape[2:]), " ".join(str(error).split())[:200]
            what = (
                "stops on larger images" if size != (8, 8) else "returns a network that stops on the images"
            )
            raise Wrong(what, f"with {size[0]} × {size[1]} it says {type(error).__name__}: {said}") from None
        if not isinstance(logits, torch.Tensor) or logits.shape != (len(images), 10):
            gives = tuple(logits.shape) if isinstance(logits, torch.Tensor) else type(logits).__name__
            raise Wrong("returns a network that does not give ten logits for each image", f"it gives {gives}")
        return logits

    def share(logits):
        return (logits.argmax(dim=1) == y).double().mean().item()

    home, places = asked(x), [(30, 40, 17, 9), (30, 40, 4, 25), (25, 60, 13, 9)]
    abroad = [asked(placed(x, *place)) for place in places]
    elsewhere = min(map(share, abroad))
    said = f"it knows {share(home):.0%} in images of 8 × 8, and {elsewhere:.0%} in larger ones"
    if share(home) < 0.75:
        raise Wrong("does not know them at home: are steps taken, and enough of them?", said)
    if elsewhere > share(home) - 0.1:
        return
    if not torch.allclose(abroad[0], abroad[1], rtol=0.001, atol=0.001):
        raise Wrong("depends on where the digit stands: take the largest of all places", said)
    if not torch.allclose(abroad[0], abroad[2], rtol=0.001, atol=0.001):
        raise Wrong("depends on the size of the image: take the largest of all places, not their mean", said)
    raise Wrong("sees the rim of small images: put the zeros around once, before everything", said)
