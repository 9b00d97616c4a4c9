import random

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


text = counting(600, seed=1)
vocabulary = sorted(set(text))
ids = torch.tensor([vocabulary.index(character) for character in text])


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


@torch.no_grad()
def first_words(count, temperature, top_k):
    token = torch.full((count, 1), vocabulary.index("\n"))
    state, drawn = None, []
    for _ in range(12):
        logits, state = model(token, state)
        best, places = (logits[:, :, -1] / temperature).topk(top_k)
        token = places.gather(1, best.softmax(1).multinomial(1))
        drawn.append(token)
    texts = ("".join(vocabulary[k] for k in row) for row in torch.cat(drawn, 1))
    return [text.replace("\n", " ").split()[0] for text in texts]


for name, temperature, top_k in (
    ("greedy", 1, 1),
    ("temperature 0.5", 0.5, 16),
    ("temperature 1", 1, 16),
    ("temperature 2", 2, 16),
    ("temperature 2, top 3", 2, 3),
):
    made = first_words(300, temperature, top_k)
    known = [word for word in made if word in words]
    print(f"{name:20} {len(known) / 3:3.0f} % are words,", end=" ")
    print(f"{len(set(known))} different ones")
