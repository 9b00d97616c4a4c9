"""Checks solutions of the exercises in the chapter on your own data."""

import tempfile
from pathlib import Path

import torch

from judge import Wrong, compare, draws, exercise, shown


def person(file):
    return file.split("/")[1].split("-")[0]


def both(training, testing):
    return {person(file) for file in training} & {person(file) for file in testing}


@exercise(1, "shared(training, testing)")
def judge_shared(solution):
    mistakes = {
        "compares whole files, not the people in their names": lambda a, b: sorted({*a} & {*b}),
        "compares the folders, not the people": lambda a, b: sorted(
            {file.split("/")[0] for file in a} & {file.split("/")[0] for file in b}
        ),
        "compares name and number together: recordings differ in the number": lambda a, b: sorted(
            {file[file.index("/") + 1 : -4] for file in a} & {file[file.index("/") + 1 : -4] for file in b}
        ),
        "gives everybody in either list: only those in both": lambda a, b: sorted({person(f) for f in a + b}),
        "gives those who are in one list only": lambda a, b: sorted({person(f) for f in a + b} - both(a, b)),
        "gives those who are in the training data only": lambda a, b: sorted(
            set(map(person, a)) - both(a, b)
        ),
        "names somebody once for each file: name everybody once": lambda a, b: sorted(
            person(file) for file in a if person(file) in both(a, b)
        ),
        "gives the files, not the names of the people": lambda a, b: sorted(
            file for file in a if person(file) in both(a, b)
        ),
        "gives the number of people, not their names": lambda a, b: len(both(a, b)),
        "tells whether there is anybody, not who": lambda a, b: bool(both(a, b)),
    }
    cases = [
        (["run/ada-1.csv", "walk/bo-2.csv", "run/ada-3.csv"], ["rest/ada-2.csv", "run/cy-1.csv"]),
        (["run/ann-1.csv", "run/eve-1.csv"], ["run/anna-1.csv", "run/dan-12.csv"]),
        (["run/zoe-1.csv", "run/bo-12.csv", "run/cy-1.csv"], ["rest/bo-3.csv", "walk/zoe-1.csv"]),
        (["walk/cy-1.csv", "walk/eve-2.csv"], ["walk/eve-11.csv", "rest/cy-3.csv", "rest/ada-3.csv"]),
        ([], ["run/ada-1.csv"]),
    ]
    given = solution(*map(list, cases[2]))
    if isinstance(given, (set, frozenset)):
        raise Wrong("returns a set, which has no order: return a sorted list", f"it gives    {shown(given)}")
    if isinstance(given, (list, tuple)) and list(given) == ["zoe", "bo"]:
        raise Wrong("does not sort the names from a to z", f"it gives    {shown(given)}")
    compare(solution, cases, lambda a, b: sorted(both(a, b)), mistakes, same_names)


def same_names(got, wanted):
    if isinstance(wanted, list):
        return isinstance(got, (list, tuple)) and list(got) == wanted
    return type(got) is type(wanted) and got == wanted


def share(lengths, batch_size, longest=None, whole=None):
    """How much of the padded batches is padding, or that of other batches or another whole."""
    batches = lengths.double().split(batch_size)
    padded = sum(len(one) * (longest or one.max().item()) for one in batches)
    return (padded - lengths.sum().item()) / (whole or padded)


@exercise(2, "padding(lengths, batch_size)")
def judge_padding(solution):
    def kept(lengths, batch_size):
        return lengths[: len(lengths) // batch_size * batch_size]

    def mean(lengths, batch_size):
        return sum(share(one, batch_size) for one in lengths.split(batch_size)) / -(
            -len(lengths) // batch_size
        )

    def full(lengths, batch_size):
        batches = lengths.double().split(batch_size)
        padded = sum(batch_size * one.max().item() for one in batches)
        return 1 - lengths.sum().item() / padded

    mistakes = {
        "pads all to the longest of the epoch: each batch has a longest of its own": lambda n, size: share(
            n, size, longest=n.max().item()
        ),
        "gives the share of what is no padding": lambda n, size: 1 - share(n, size),
        "gives the number of rows of padding, not their share": lambda n, size: share(n, size, whole=1),
        "divides by the rows that are no padding: divide by all": lambda n, size: share(
            n, size, whole=n.sum().item()
        ),
        "takes the mean over batches: short ones would count as much": mean,
        "gives the share in percent": lambda n, size: 100 * share(n, size),
        "sorts by length: leave the order as it is given": lambda n, size: share(n.sort().values, size),
        "leaves out the last batch where it is short": lambda n, size: share(kept(n, size), size),
        "counts a short batch as a full one": full,
    }
    cases = []
    for seed, (n, size) in enumerate([(9, 4), (6, 3), (10, 4), (7, 2)]):
        cases.append((torch.randint(2, 20, (n,), generator=draws(seed)), size))
    compare(solution, cases, share, mistakes)


LETTERS = {"sea": "aaeio nst", "hills": "aeioo nrt"}


def text(generator, kind, low, high):
    """Letters of a kind, as many as are drawn."""
    size = torch.randint(low, high, (), generator=generator).item()
    return "".join(LETTERS[kind][k] for k in torch.randint(9, (size,), generator=generator))


@exercise(3, "train_on(root)")
def judge_train_on(solution):
    generator = draws(0)
    with tempfile.TemporaryDirectory() as root:
        for kind in LETTERS:
            Path(root, kind).mkdir()
            for i in range(60):
                Path(root, kind, f"{i:02}.txt").write_text(text(generator, kind, 50, 200), "utf-8")
        classify = solution(root)
    if not callable(classify):
        what = "returns no function: return one that takes a text and names its kind"
        raise Wrong(what, f"it gives    {shown(classify)}")
    found = []
    for low, high in ((100, 200), (300, 400)):
        for kind in list(LETTERS) * 20:
            new = text(generator, kind, low, high)
            said = f"for a text of {len(new)} letters"
            try:
                got = classify(new)
            except Exception as error:
                said += f" it says {type(error).__name__}: {' '.join(str(error).split())[:200]}"
                what = "returns a function that stops on a new text"
                raise Wrong(
                    what if low < 200 else f"{what}, where it is longer than those before", said
                ) from None
            if not isinstance(got, str) or got not in LETTERS:
                what = "returns a function that gives something else than the name of a folder"
                raise Wrong(what, f"{said}, it gives {shown(got)}")
            found.append((got, kind))
    right = sum(got == kind for got, kind in found) / len(found)
    said = f"of {len(found)} new texts, {right:.0%} are right"
    if right < 0.2:
        raise Wrong("turns the kinds round: do the numbers belong to the names?", said)
    if len({got for got, _ in found}) == 1:
        raise Wrong("names the same kind for every text: are steps taken, on both kinds?", said)
    if right < 0.65:
        raise Wrong("does no better than a coin: does the text reach the network?", said)
    if right < 0.9:
        raise Wrong("is right too seldom: does it read whole texts, and take enough steps?", said)
