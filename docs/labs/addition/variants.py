"""What becomes of the network of the lab "A transformer that adds" when one
thing about it, or about its training, is changed.

Run it beside train.py with `python variants.py`: 30 networks, five of each
kind, some minutes on one core. A line gives, for seeds 0 to 4, the share of
sums never seen that the network adds right, after half of its steps or after
all. With one seed, all kinds hold back the same sums and begin with the same
table of tokens; those that train on the same sums get the same batches. Of the
networks as they are come four lines more: the share without the attention of
the second layer, and how alike the rows of the digits are. Last comes what the
first network that never saw a carry writes.
"""

import torch
from torch.nn import functional as F
from train import STEPS, TOKENS, answers, exact, fit, split, sums

KINDS = {
    "as it is": {},
    "not reversed": {},
    "no positions": {"positions": False},
    "one layer": {"layers": 1},
    "few sums": {},
    "no carries": {},
}


def carries():
    """For each of the 10,000 sums: does anything carry in it?"""
    number = torch.arange(10_000)
    a, b = number // 100, number % 100
    return (a % 10 + b % 10 > 9) | (a // 10 + b // 10 > 9)


def inside(model, asked):
    """What the lab sees in one network, as numbers."""
    attention = model.blocks[1].out_of_heads
    off = attention.register_forward_pre_hook(lambda _, given: (0 * given[0],))
    share = exact(model, asked)
    off.remove()
    unit = F.normalize(model.token.weight[:10].detach(), dim=1)
    next_one = (unit * unit.roll(-1, dims=0)).sum(dim=1)
    others = ((unit @ unit.T).sum() - 10 - 2 * next_one.sum()) / 70
    return {
        "as it is, no second attention": share,
        "as it is, next digits alike": next_one.mean().item(),
        "as it is, other digits alike": others.item(),
        "as it is, 9 and 0 alike": next_one[9].item(),
    }


def shares(kind, seed):
    """What one network adds right: a name for what is asked, and the step."""
    rows = sums(reverse=kind != "not reversed")
    seen, unseen = split(seed)
    asked = {kind: unseen}
    if kind in ("few sums", "no carries"):
        without = seen[~carries()[seen]]
        seen = without if kind == "no carries" else seen[: len(without)]
        asked = {
            f"{kind}, asked without": unseen[~carries()[unseen]],
            f"{kind}, asked with": unseen[carries()[unseen]],
        }
    found = {}

    def watch(step, loss, model):
        if step in (STEPS // 2, STEPS):
            for name, numbers in asked.items():
                found[f"{name}, {step}"] = exact(model, rows[numbers])

    model = fit(rows[seen], seed, watch=watch, **KINDS[kind])
    if kind == "as it is":
        found |= inside(model, rows[unseen])
    return found


if __name__ == "__main__":
    torch.set_num_threads(1)
    torch.set_default_dtype(torch.float64)
    for kind in KINDS:
        runs = [shares(kind, seed) for seed in range(5)]
        for name in runs[0]:
            print(
                f"{name:30}", *(f"{run[name]:.3f}" for run in runs), flush=True
            )
    seen, _ = split(seed=0)
    rows = sums()
    model = fit(rows[seen[~carries()[seen]]], seed=0)
    for row in answers(model, rows[[5271, 2838, 4785]]):
        print("no carries writes", "".join(TOKENS[i] for i in row))
