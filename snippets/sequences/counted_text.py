import math
import random

import torch

words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]


def counting(lines, seed):
    draw = random.Random(seed)
    text = ""
    for _ in range(lines):
        k = draw.randrange(9)
        text += words[k]
        while draw.random() < 0.75:
            k = (k + 1) % 9
            text += " " + words[k]
        text += "\n"
    return text


text, new_text = counting(600, seed=1), counting(200, seed=2)
print(*text.splitlines()[:3], sep="\n")
vocabulary = sorted(set(text))
size = len(vocabulary)
ids, new = (
    torch.tensor([vocabulary.index(c) for c in t]) for t in (text, new_text)
)
single = torch.bincount(ids).double() / len(ids)
pairs = torch.bincount(ids[:-1] * size + ids[1:], minlength=size**2)
pairs = pairs.view(size, size) + 1.0  # so that no pair has chance 0
pairs = pairs / pairs.sum(1, keepdim=True)
for name, chances in (
    ("guessing", torch.full((len(new) - 1,), 1 / size)),
    ("counts of characters", single[new[1:]]),
    ("counts of pairs", pairs[new[:-1], new[1:]]),
):
    print(f"{name:20} perplexity {(-chances.log().mean()).exp():.2f}")
surprise = -200 * math.log(1 / 9 * 0.25) - new_text.count(" ") * math.log(0.75)
print(f"the text's own rule  perplexity {math.exp(surprise / len(new)):.3f}")
