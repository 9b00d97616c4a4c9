from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn.utils.rnn import pad_sequence
from torch.utils.data import DataLoader, Dataset, Subset


def make_files(root):
    """In place of your own: 12 people, 3 kinds, 5 recordings each."""
    for person in range(12):
        vigour, tilt = 0.7 + 0.6 * torch.rand(()), 0.3 * torch.randn(2)
        for kind, spread in {"rest": 0.2, "walk": 1.0, "run": 2.2}.items():
            (root / kind).mkdir(parents=True, exist_ok=True)
            for number in range(5):
                length = int(torch.randint(20, 60, ()))
                rows = tilt + vigour * spread * torch.randn(length, 2)
                path = root / kind / f"p{person:02}-{number}.csv"
                np.savetxt(path, rows, "%.2f", ",")


class Recordings(Dataset):
    def __init__(self, root):
        self.paths = sorted(root.glob("*/*.csv"))
        if not self.paths:
            raise FileNotFoundError(f"no */*.csv in {root.resolve()}")
        self.classes = sorted({path.parent.name for path in self.paths})
        self.people = [path.stem.split("-")[0] for path in self.paths]

    def __len__(self):
        return len(self.paths)

    def __getitem__(self, i):
        path = self.paths[i]
        rows = np.loadtxt(path, np.float32, delimiter=",", ndmin=2)
        return torch.from_numpy(rows), self.classes.index(path.parent.name)


def pad(examples):
    rows, classes = zip(*examples)
    lengths = torch.tensor([len(one) for one in rows])
    x = pad_sequence(rows, batch_first=True)
    return x, lengths, torch.tensor(classes)


class Network(nn.Module):
    """Looks at each row, and takes the mean over the real ones."""

    def __init__(self, columns, classes):
        super().__init__()
        self.row = nn.Sequential(nn.Linear(columns, 16), nn.ReLU())
        self.output = nn.Linear(16, classes)

    def forward(self, x, lengths):
        real = torch.arange(x.shape[1], device=x.device) < lengths[:, None]
        total = (self.row(x) * real[:, :, None]).sum(dim=1)
        return self.output(total / lengths[:, None])


def accuracy(model, loader, device):
    model.eval()
    right = seen = 0
    with torch.no_grad():
        for x, lengths, y in loader:
            logits = model(x.to(device), lengths.to(device))
            right += (logits.argmax(dim=1) == y.to(device)).sum().item()
            seen += len(y)
    return right / seen


def main():
    torch.manual_seed(0)
    root = Path("motion_of_12")
    make_files(root)
    device = torch.device("cpu")
    if torch.accelerator.is_available():
        device = torch.accelerator.current_accelerator()

    data = Recordings(root)
    names = sorted(set(data.people))
    held_out = {names[i] for i in torch.randperm(len(names))[:3]}
    parts = [], []  # training, testing
    for i, person in enumerate(data.people):
        parts[person in held_out].append(i)
    training, testing = (Subset(data, part) for part in parts)
    print(len(data), "files, held out:", len(testing))
    batches = DataLoader(training, 16, shuffle=True, collate_fn=pad)
    judged = DataLoader(testing, 16, collate_fn=pad)

    model = Network(2, len(data.classes)).to(device)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
    epochs = 12
    for epoch in range(1, epochs + 1):
        model.train()
        total = 0.0
        for x, lengths, y in batches:
            x, lengths, y = x.to(device), lengths.to(device), y.to(device)
            loss = nn.functional.cross_entropy(model(x, lengths), y)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(y)
        if epoch % 3 == 0:
            bar = "#" * (20 * epoch // epochs)
            print(f"[{bar:<20}] loss {total / len(training):.1f}")
    print(f"people held out: accuracy {accuracy(model, judged, device):.2f}")
    kept = {"classes": data.classes, "weights": model.state_dict()}
    torch.save(kept, "model.pt")


if __name__ == "__main__":
    main()
