import math

import torch

torch.manual_seed(0)
n, draws = 400, 10_000
one = math.sqrt(math.log(2 / 0.05) / (2 * n))
many = math.sqrt(math.log(2 * 100 / 0.05) / (2 * n))
print(f"bound for one network {one:.3f}, for all of a hundred {many:.3f}")
for p in (0.5, 0.9):
    counts = torch.full((draws, 100), float(n))
    scores = torch.binomial(counts, torch.full((draws, 100), p)) / n
    off = (scores - p).abs()  # each row: a hundred networks, tested once
    worst = off.max(dim=1).values
    print(f"accuracy {p}: off by more than {one:.3f}, the first:", end=" ")
    print(f"{(off[:, 0] > one).sum()}, at least one: {(worst > one).sum()};")
    print(f"    off by more than {many:.3f}, at least one:", end=" ")
    print(f"{(worst > many).sum()} of {draws} draws")
