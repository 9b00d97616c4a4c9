"""What each head of the stored network does, over all 10,000 sums.

Run it beside train.py and weights.json with `python heads.py`: some seconds on
one core. It prints five things:

- How many answers are wrong with heads switched off (what they bring is zero),
  and how many have a wrong digit of ones, tens and hundreds; and what is
  written for the tens without head 3 of layer 1, where the ones are right.
- What happens to the tens where one head, at that step alone, brings what it
  would bring in another sum: the one with 9 minus each of the two ones, whose
  tens are the same. Where the ones do not come to 9, one of the two sums
  carries and the other does not: 9,000 pairs.
- What two sums become by these two changes.
- How often the next digit stays as it was where the digit before it, in the
  answer, is replaced by each of the nine others: 90,000 texts.
- Where the heads look while each digit is written: percent, mean of all sums.
"""

from pathlib import Path

import torch
from train import QUESTION, answers, load, sums

number = torch.arange(10_000)
a, b = number // 100, number % 100
ones = a % 10 + b % 10
carries = ones > 9
partner = 100 * (a // 10 * 10 + 9 - a % 10) + b // 10 * 10 + 9 - b % 10


def change(model, layer, heads, do):
    """Have `do` change what heads of a layer bring."""

    def hook(module, given):
        parts = given[0].unflatten(2, (4, 8)).clone()
        parts[:, :, heads] = do(parts[:, :, heads])
        return (parts.flatten(2),)

    return model.blocks[layer].out_of_heads.register_forward_pre_hook(hook)


def off(model, rows):
    """Which digits of the answers are wrong, with all heads and with less."""
    found = {"all on": answers(model, rows) != rows}
    cases = [(i, [j]) for i in range(2) for j in range(4)] + [(1, range(4))]
    for layer, heads in cases:
        hook = change(model, layer, list(heads), torch.zeros_like)
        which = f"head {heads[0] + 1}" if len(heads) == 1 else "all heads"
        written = answers(model, rows)
        found[f"layer {layer + 1}, {which}"] = written != rows
        hook.remove()
        if (layer, heads) == (0, [2]):
            without = written
    return found, without


def exchanged(model, rows, layer, head):
    """For each sum: the tens, with this head's part from the partner."""

    def other(part):
        part[:, QUESTION] = part[partner, QUESTION]
        return part

    hook = change(model, layer, [head], other)
    tens = model(rows[:, :-1])[:, QUESTION].argmax(dim=1)
    hook.remove()
    return tens


@torch.no_grad()
def main():
    model, rows = load(Path(__file__).with_name("weights.json")), sums()
    found, without = off(model, rows)
    print("switched off        wrong   ones   tens   100s")
    for name, wrong in found.items():
        counts = [wrong.any(dim=1), *wrong[:, QUESTION:].T]
        each = " ".join(f"{one.sum().item():6,}" for one in counts)
        print(f"{name:18}{each}")
    right = ~found["layer 1, head 3"][:, QUESTION]
    tens = (without - rows)[:, QUESTION + 1] % 10
    print("\nwithout head 3 of layer 1, ones right, the tens are")
    for name, some in [("carry", carries), ("no carry", ~carries)]:
        count = torch.bincount(tens[some & right], minlength=10).tolist()
        print(f"{name:8} right {count[0]:5,}", end="  ")
        print(f"1 more {count[1]:5,}  1 less {count[9]:5,}", end="  ")
        print(f"else {sum(count[2:9])}")
    flips = carries != carries[partner]
    print(f"\none head as in the other sum: {flips.sum():,} pairs")
    for layer in range(2):
        for head in range(4):
            tens = exchanged(model, rows, layer, head)
            moved = (rows[:, QUESTION + 1] + 1 - 2 * carries.long()) % 10
            count = (tens == moved)[flips].sum()
            if (layer, head) == (0, 2):
                other = tens
            print(f"layer {layer + 1}, head {head + 1}", end="  ")
            print(f"tens as in the other sum: {count:5,}")
    print("\nexamples     head 3 off, tens as in the other sum")
    for row in (5867, 2143):
        text = f"{a[row]}+{b[row]}={a[row] + b[row]:<3}"
        answer = int("".join(map(str, without[row, QUESTION:].tolist()))[::-1])
        then = f"{a[partner[row]]}+{b[partner[row]]}"
        print(f"{text}    {answer:<3}         {other[row]} with {then}")
    print("\nthe digit before is replaced: 90,000 texts")
    for place, name in [(QUESTION, "tens"), (QUESTION + 1, "100s")]:
        same = 0
        for more in range(1, 10):
            changed = rows[:, : place + 1].clone()
            changed[:, place] = (changed[:, place] + more) % 10
            best = model(changed)[:, -1].argmax(dim=1)
            same += (best == rows[:, place + 1]).sum().item()
        print(f"{name} stay as they were: {same:6,}")
    model(rows[:, :-1])
    print("\nwhere they look       4   7   +   8   5   =   2   3")
    for layer, block in enumerate(model.blocks):
        for head in range(4):
            mean = 100 * block.looks[:, head, QUESTION - 1 :].mean(dim=0)
            for step, row in zip(["ones", "tens", "100s"], mean, strict=True):
                each = "".join(f"{share:4.0f}" for share in row.abs())
                print(f"layer {layer + 1}, head {head + 1} {step}{each}")


if __name__ == "__main__":
    torch.set_num_threads(1)
    torch.set_default_dtype(torch.float64)
    main()
