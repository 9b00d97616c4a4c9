"""Checks solutions of the exercises in the chapter on sequences."""

import math

import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

from judge import Wrong, alike, compare, draws, exercise, number, quarters, shown


def logit(gate):
    return math.log(gate / (1 - gate))


@exercise(1, "bias_for(share, steps)")
def judge_bias(solution):
    def right(share, steps):
        return logit(share ** (1 / steps))

    mistakes = {
        "gives the gate: return the bias, whose sigmoid it is": lambda share, steps: share ** (1 / steps),
        "ignores steps: the gate multiplies at each step": lambda share, steps: logit(share),
        "divides by the steps: the gate multiplies at each, so take a root": lambda share, steps: logit(
            share / steps
        ),
        "takes a power where a root is due: the gate to the steps is the share": lambda share, steps: logit(
            share**steps
        ),
        "spreads what is lost evenly: the gate multiplies what is left": lambda share, steps: logit(
            1 - (1 - share) / steps
        ),
        "turns the sign round": lambda *case: -right(*case),
        "takes the share for what is lost: it is what is left": lambda share, steps: right(1 - share, steps),
        "gives the logarithm of the gate: the inverse of the sigmoid is log(gate / (1 - gate))": (
            lambda share, steps: math.log(share) / steps
        ),
        "takes the sigmoid of the gate: take its inverse": lambda share, steps: (
            1 / (1 + math.exp(-(share ** (1 / steps))))
        ),
        "gives the logarithm of the steps, which is about right for one share alone": lambda share, steps: (
            math.log(steps)
        ),
    }
    cases = [(0.5, 100), (0.5, 10), (0.9, 20), (0.1, 50), (0.25, 2)]
    compare(solution, cases, right, mistakes, lambda got, wanted: alike(got, wanted, 2e-3))


def large(got, wanted):
    """Two numbers; beyond what float32 can hold, all are alike."""
    value, other = number(got), number(wanted)
    if value is None or other is None:
        return alike(got, wanted)
    return alike(min(value, 1e30), min(other, 1e30))


@exercise(2, "perplexity(chances)")
def judge_perplexity(solution):
    def loss(chances):
        return -chances.double().log().mean()

    mistakes = {
        "gives the loss: raise e to it": loss,
        "gives the bits for a token: raise 2 to them": lambda chances: loss(chances) / math.log(2),
        "raises 2 to a loss that is in e: log2 goes with 2, and log with exp": lambda chances: (
            2 ** loss(chances)
        ),
        "raises e to bits: log2 goes with 2, and log with exp": lambda chances: (
            loss(chances) / math.log(2)
        ).exp(),
        "forgets the minus: the loss is the mean of minus the logarithm": lambda chances: (
            -loss(chances)
        ).exp(),
        "adds the logarithms up: take their mean": lambda chances: (loss(chances) * len(chances)).exp(),
        "takes the mean of the probabilities: take that of their logarithms": lambda chances: (
            1 / chances.mean()
        ),
        "takes the mean of the inverses: take that of the logarithms": lambda chances: (1 / chances).mean(),
        "multiplies until nothing is left in float32: add logarithms": lambda chances: (
            chances.float().prod() ** (-1 / len(chances))
        ),
        "looks at the last token alone": lambda chances: 1 / chances[-1],
    }
    cases = [[0.5, 0.25, 0.125], [0.25, 1.0], [0.5], [0.01, 0.9, 0.3, 0.05], [0.5, 0.25] * 150]
    right = [(torch.tensor(case),) for case in cases]
    compare(solution, right, lambda chances: loss(chances).exp().item(), mistakes, large)
    zero = torch.tensor([0.5, 0.25, 0.0])
    if number(got := solution(zero)) != math.inf:
        said = [f"called as   perplexity({shown(zero)})", f"it gives    {shown(got)}", "right is    inf"]
        raise Wrong("hides a probability of 0: one alone makes the perplexity infinite", *said)


def each_alone(layer, padded, lengths):
    states = [layer(row[None, :length])[1] for row, length in zip(padded, lengths.tolist(), strict=True)]
    return torch.stack([torch.cat([state[0, 0], state[1, 0]]) for state in states])


def outputs(layer, padded, lengths, packed=True):
    """What the layer gives at each step."""
    if not packed:
        return layer(padded)[0]
    those = pack_padded_sequence(padded, lengths, batch_first=True, enforce_sorted=False)
    return pad_packed_sequence(layer(those)[0], batch_first=True)[0]


def at(steps, output):
    return output[torch.arange(len(output)), steps]


@exercise(3, "last_states(layer, padded, lengths)")
def judge_states(solution):
    def right(*case):
        return each_alone(*case)

    def halves(*case):
        return right(*case).unflatten(1, (2, -1))

    def unpacked(layer, padded, lengths):
        state = layer(padded)[1]
        return torch.cat([state[0], state[1]], dim=1)

    def backward_reads(layer, padded, lengths):
        output, size = layer(padded)[0], layer.hidden_size
        return torch.cat([at(lengths - 1, output)[:, :size], output[:, 0, size:]], dim=1)

    def stops(layer, padded, lengths):
        pack_padded_sequence(padded, lengths, batch_first=True)
        return right(layer, padded, lengths)

    mistakes = {
        "reads the padding, in both directions: pack the batch": unpacked,
        "reads the padding backward: forward is right at the length, backward needs packing": backward_reads,
        "takes the last step of the padded output": lambda *case: outputs(*case, False)[:, -1],
        "takes both directions at the last step: there backward has read one step": lambda *case: at(
            case[2] - 1, outputs(*case)
        ),
        "takes both directions at the end of each sequence, without packing": lambda *case: at(
            case[2] - 1, outputs(*case, False)
        ),
        "takes both directions at the first step: there forward has read one step": lambda *case: outputs(
            *case
        )[:, 0],
        "gives backward first": lambda *case: halves(*case).flip(1).flatten(1),
        "gives one direction above the other: put them side by side": lambda *case: halves(*case).transpose(
            0, 1
        ),
        "mixes the sequences: transpose the two directions before you reshape": lambda *case: (
            halves(*case).transpose(0, 1).reshape(len(case[2]), -1)
        ),
        "adds the two directions: put them side by side": lambda *case: halves(*case).sum(dim=1),
        "gives one direction alone: forward": lambda *case: halves(*case)[:, 0],
        "leaves the rows sorted by length: put them back": lambda *case: right(*case)[
            case[2].argsort(descending=True, stable=True)
        ],
        "stops where lengths are not sorted: pass enforce_sorted=False": stops,
    }
    cases = []
    for seed, lengths in enumerate([[2, 4, 3], [1, 5], [3, 3], [6, 2]]):
        layer = nn.GRU(2, 3, batch_first=True, bidirectional=True)
        rows = [quarters(draws(seed), length, 2) for length in lengths]
        cases.append((layer, nn.utils.rnn.pad_sequence(rows, batch_first=True), torch.tensor(lengths)))
    compare(solution, cases, right, mistakes)


def signs(generator, count, longest=11):
    """Rows of -1 and 1, padded with 0, their lengths, and whether there are more of 1."""
    lengths = 2 * torch.randint(1, longest // 2 + 1, (count,), generator=generator) + 1
    rows = [2.0 * torch.randint(2, (n, 1), generator=generator) - 1 for n in lengths.tolist()]
    padded = nn.utils.rnn.pad_sequence(rows, batch_first=True).to(torch.get_default_dtype())
    return padded, lengths, (padded.sum(dim=(1, 2)) > 0).to(padded.dtype)


def logits(model, padded, lengths):
    try:
        got = model(padded, lengths)
    except Exception as error:
        said = f"it says     {type(error).__name__}: {' '.join(str(error).split())[:200]}"
        if "enforce_sorted" in str(error):
            raise Wrong("stops where lengths are not sorted: pass enforce_sorted=False", said) from None
        raise Wrong("stops when it is given a padded batch: look at its forward", said) from None
    if not isinstance(got, torch.Tensor) or got.numel() != len(lengths):
        shape = tuple(got.shape) if isinstance(got, torch.Tensor) else type(got).__name__
        what = "does not give one logit for each sequence"
        raise Wrong(what, f"for {len(lengths)} sequences it gives {shape}")
    return got.reshape(-1)


@exercise(4, "Majority(width)")
def judge_majority(solution):
    model = solution(8)
    if not isinstance(model, nn.Module):
        raise Wrong(
            "returns no module: define a class that inherits from nn.Module", "called as   Majority(8)"
        )
    sizes = [sum(one.numel() for one in made.parameters()) for made in (model, solution(12))]
    if sizes[0] == sizes[1]:
        raise Wrong("ignores width", f"with a width of 8 and of 12 it has {sizes[0]} parameters")
    padded, lengths, _ = signs(draws(0), 20)
    model.eval()
    got = logits(model, padded, lengths)
    more = logits(model, nn.functional.pad(padded, (0, 0, 0, 5)), lengths)
    if not alike(more, got):
        said = f"with five more steps of padding {shown(got[:3])} becomes {shown(more[:3])}"
        raise Wrong("reads the padding: pack the batch", said)
    alone = [logits(model, row[None, :n], n[None]) for row, n in zip(padded, lengths, strict=True)]
    if not alike(torch.cat(alone), got):
        what = "mixes up the sequences of a batch: each should get what it gets alone"
        raise Wrong(what, f"alone they get {shown(torch.cat(alone)[:3])}, in a batch {shown(got[:3])}")
    judge_training(model.train())


def judge_training(model, steps=40):
    """Does it learn to count? The checker trains it."""
    generator = draws(1)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.03)
    for _ in range(steps):
        padded, lengths, more = signs(generator, 48)
        loss = nn.functional.binary_cross_entropy_with_logits(logits(model, padded, lengths), more)
        if not loss.requires_grad:
            raise Wrong("lets no gradient through: do not detach the state", "its output needs no gradient")
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    with torch.no_grad():
        padded, lengths, more = signs(generator, 400)
        got = logits(model.eval(), padded, lengths)
    right = ((got > 0) == (more > 0)).double().mean().item()
    said = f"after {steps} steps of 48 sequences, with Adam at 0.03, {right:.2f} of new ones are right"
    if got.min() >= 0 and 0.2 < got.max() - got.min() <= 1:
        raise Wrong("ends in a sigmoid: give the logits", said)
    if right < 0.8:
        raise Wrong("learns too little when it is trained: does the last state reach the output?", said)
