"""The loss of each of 58 steps. It starts at the line of guessing, falls below
that of the counts of pairs within ten steps, and ends going up and down
about the line of the text's own rule."""

import math
import random

import matplotlib.pyplot as plt
import torch
from torch import nn

torch.set_default_dtype(torch.float64)
numbers = "one two three four five six seven eight nine"
words = numbers.split()


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
vocabulary = sorted(set(text))
ids, new = (
    torch.tensor([vocabulary.index(c) for c in t]) for t in (text, new_text)
)


class Model(nn.Module):
    def __init__(self, width=32):
        super().__init__()
        self.embedding = nn.Embedding(len(vocabulary), width)
        self.recurrent = nn.GRU(width, width, batch_first=True)
        self.out = nn.Linear(width, len(vocabulary))

    def forward(self, ids, state=None):
        output, state = self.recurrent(self.embedding(ids), state)
        return self.out(output).transpose(1, 2), state  # tokens second


torch.manual_seed(0)
model = Model()
optimizer = torch.optim.Adam(model.parameters(), lr=0.03)
rows = ids[: len(ids) // 40 * 40].view(40, -1)
losses = []
for _ in range(2):
    state = None
    for k in range(0, rows.shape[1] - 10, 10):
        logits, state = model(rows[:, k : k + 10], state)
        state = state.detach()
        loss = nn.functional.cross_entropy(logits, rows[:, k + 1 : k + 11])
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        losses.append(loss.item())
with torch.no_grad():
    logits, _ = model(new[None, :-1])
    loss = nn.functional.cross_entropy(logits, new[None, 1:])
size = len(vocabulary)
pairs = torch.bincount(ids[:-1] * size + ids[1:], minlength=size**2)
pairs = pairs.view(size, size) + 1.0
pairs = pairs / pairs.sum(1, keepdim=True)
rule = -200 * math.log(1 / 9 * 0.25) - new_text.count(" ") * math.log(0.75)
levels = {
    "guessing": math.log(size),
    "counts of pairs": -pairs[new[:-1], new[1:]].log().mean().item(),
    "the text's own rule": rule / len(new),
}
print(f"{len(losses)} steps, on a new text: perplexity {loss.exp():.3f}")

plt.rc("axes.spines", top=False, right=False)
fig, ax = plt.subplots(figsize=(4.5, 2.7), layout="constrained")
ax.plot(losses, "C0")
for k, (name, level) in enumerate(levels.items(), 1):
    print(f"{name:19} perplexity {math.exp(level):.3f}")
    ax.axhline(level, color=f"C{k}", lw=1)
    ax.text(
        58, level + (0.05 if k < 3 else 0.2), name, color=f"C{k}", ha="right"
    )
ax.set(title="What the model has learned", xlabel="step", ylabel="loss")
plt.show()
