"""Trains the network of the lab "A transformer that adds", and stores it in
weights.json beside this file.

Run it with `python train.py`: it takes some seconds on one core. It prints
which share of the sums never seen the network adds right, before and after
its weights are rounded to eight bits. README.txt says how the file is read.
"""

import base64
import json
import math
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F

TOKENS = "0123456789+="
LENGTH = 9  # characters: 47+85=231
QUESTION = 6  # of them given: 47+85=
STEPS = 800


def sums(reverse=True):
    """All sums of two numbers below 100 as ids; a + b is in row 100 a + b."""
    rows = []
    for a in range(100):
        for b in range(100):
            answer = f"{a + b:03}"
            text = f"{a:02}+{b:02}=" + (answer[::-1] if reverse else answer)
            rows.append([TOKENS.index(character) for character in text])
    return torch.tensor(rows)


class Block(nn.Module):
    """Attention to all characters so far, then feed-forward at each."""

    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.norm_1 = nn.LayerNorm(width)
        self.into_heads = nn.Linear(width, 3 * width)
        self.out_of_heads = nn.Linear(width, width)
        self.norm_2 = nn.LayerNorm(width)
        self.up = nn.Linear(width, 4 * width)
        self.down = nn.Linear(4 * width, width)

    def forward(self, x, since=0):
        parts = self.into_heads(self.norm_1(x)).chunk(3, dim=2)
        q, k, v = (
            part.unflatten(2, (self.heads, -1)).transpose(1, 2)
            for part in parts
        )
        scores = q @ k.transpose(2, 3) / math.sqrt(q.shape[3])
        later = torch.ones(scores.shape[2:]).triu(1).bool()
        self.looks = scores.masked_fill(later, -math.inf).softmax(dim=3)
        x = x + self.out_of_heads((self.looks @ v).transpose(1, 2).flatten(2))
        x = x[:, since:]  # nobody asks for what stands before
        return x + self.down(F.gelu(self.up(self.norm_2(x))))


class Adder(nn.Module):
    """A small transformer: at each character, the logits of the next."""

    def __init__(self, width=32, heads=4, layers=2, positions=True):
        super().__init__()
        self.token = nn.Embedding(len(TOKENS), width)
        self.position = nn.Embedding(LENGTH, width) if positions else None
        for table in filter(None, (self.token, self.position)):
            nn.init.normal_(table.weight, std=0.3)
        self.blocks = nn.ModuleList(Block(width, heads) for _ in range(layers))
        self.norm = nn.LayerNorm(width)

    def forward(self, ids, since=0):
        x = self.token(ids)
        if self.position is not None:
            x = x + self.position.weight[: ids.shape[1]]
        for block in self.blocks[:-1]:
            x = block(x)
        x = self.blocks[-1](x, since)
        return self.norm(x) @ self.token.weight.T


@torch.no_grad()
def answers(model, rows):
    """The question of each row, and what the model writes after it."""
    ids = rows[:, :QUESTION]
    while ids.shape[1] < LENGTH:
        best = model(ids)[:, -1].argmax(dim=1, keepdim=True)
        ids = torch.cat([ids, best], dim=1)
    return ids


@torch.no_grad()
def right(model, rows):
    """Of each digit of an answer: does the model write it after the others?"""
    best = [
        model(some[:, :-1], since=QUESTION - 1).argmax(dim=2)
        for some in rows.split(1000)
    ]
    return torch.cat(best) == rows[:, QUESTION:]


def exact(model, rows):
    """The share of the sums whose answer is right, all its digits."""
    return right(model, rows).all(dim=1).double().mean().item()


def split(seed):
    """The rows of the 9,000 sums to train on, and of those never seen."""
    order = torch.randperm(
        10_000, generator=torch.Generator().manual_seed(seed)
    )
    return order[:9000], order[9000:]


def fit(rows, seed, steps=STEPS, watch=None, **kind):
    """Train a model on rows; `watch` is called after each step."""
    torch.manual_seed(seed)
    model = Adder(**kind)
    optimizer = torch.optim.AdamW(model.parameters(), lr=0.01)
    cycle = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, max_lr=0.01, total_steps=steps, pct_start=0.1
    )
    torch.manual_seed(seed)
    for step in range(steps):
        batch = rows[torch.randint(len(rows), (64,))]
        logits = model(batch[:, :-1], since=QUESTION - 1)
        loss = F.cross_entropy(
            logits.flatten(0, 1), batch[:, QUESTION:].flatten()
        )
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        cycle.step()
        with torch.no_grad():  # the last bits differ between processors
            for p in model.parameters():
                p.copy_((p * 2**20).round() / 2**20)
        if watch:
            watch(step + 1, loss.item(), model)
    return model


def rounded(model):
    """Each tensor as whole numbers from -127 to 127, and their scale."""
    parts = {}
    for name, tensor in model.state_dict().items():
        scale = tensor.abs().max().item() / 127
        parts[name] = ((tensor / scale).round().to(torch.int8), scale)
    return parts


def store(parts, path):
    """Write them as README.txt says."""
    tensors = [
        {"name": name, "shape": list(whole.shape), "scale": scale}
        for name, (whole, scale) in parts.items()
    ]
    data = b"".join(whole.numpy().tobytes() for whole, _ in parts.values())
    head = {"tokens": TOKENS, "width": 32, "heads": 4, "layers": 2}
    text = json.dumps(
        {**head, "tensors": tensors, "data": base64.b64encode(data).decode()},
        indent=1,
    )
    path.write_text(text + "\n", encoding="utf-8")


def load(path):
    """The model that a file holds."""
    stored = json.loads(path.read_text(encoding="utf-8"))
    whole = torch.frombuffer(
        bytearray(base64.b64decode(stored["data"])), dtype=torch.int8
    )
    sizes = [math.prod(one["shape"]) for one in stored["tensors"]]
    state = {
        one["name"]: part.reshape(one["shape"]) * one["scale"]
        for one, part in zip(stored["tensors"], whole.split(sizes), strict=True)
    }
    model = Adder(stored["width"], stored["heads"], stored["layers"])
    model.load_state_dict(state)
    return model


if __name__ == "__main__":
    torch.set_num_threads(1)
    torch.set_default_dtype(torch.float64)
    seen, unseen = split(seed=0)
    model = fit(sums()[seen], seed=0)
    path = Path(__file__).with_name("weights.json")
    store(rounded(model), path)
    print(f"parameters: {sum(p.numel() for p in model.parameters()):,}")
    for name, one in [("as trained", model), ("in eight bits", load(path))]:
        share = exact(one, sums()[unseen])
        print(f"{name}: {share:.3f} of {len(unseen):,} never seen")
