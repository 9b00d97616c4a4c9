import torch
from torch.utils.flop_counter import FlopCounterMode

d = 768


def matrices(x, matrix):
    return [x @ matrix for _ in range(4)]  # query, key, value, output


def scores(x, _):
    return (x @ x.T) @ x  # and the weighted means


for n in (256, 1024, 4096):
    x = torch.zeros(n, d, device="meta")
    matrix = torch.zeros(d, d, device="meta")
    counts = []
    for part in (matrices, scores):
        with FlopCounterMode(display=False) as counter:
            part(x, matrix)
        counts.append(counter.get_total_flops() // 2 / 1e6)
    print(
        f"{n:4} positions: {n * n:10,} scores, {n * n * 4 / 1e6:4.1f} MB",
        end="",
    )
    print(f", {counts[0]:5,.0f} + {counts[1]:6,.0f} million products")
