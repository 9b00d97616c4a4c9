import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_sequence

torch.set_default_dtype(torch.float64)


def batch(count, shortest, longest):
    """Rows of -1 and 1, and whether there are more of 1."""
    lengths = torch.randint(shortest // 2, longest // 2, (count,)) * 2 + 1
    rows = [torch.randint(2, (n, 1)) * 2.0 - 1 for n in lengths.tolist()]
    more = torch.stack([row.sum() > 0 for row in rows]).double()
    return pad_sequence(rows, batch_first=True), lengths, more


class Majority(nn.Module):
    def __init__(self, width=8):
        super().__init__()
        self.recurrent = nn.GRU(1, width, batch_first=True)
        self.out = nn.Linear(width, 1)

    def forward(self, padded, lengths):
        packed = pack_padded_sequence(
            padded, lengths, batch_first=True, enforce_sorted=False
        )
        _, state = self.recurrent(packed)
        return self.out(state[0])[:, 0]


torch.manual_seed(0)
model = Majority()
optimizer = torch.optim.Adam(model.parameters(), lr=0.03)
for _ in range(40):
    padded, lengths, more = batch(64, 3, 12)
    logits = model(padded, lengths)
    loss = nn.functional.binary_cross_entropy_with_logits(logits, more)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
for shortest, longest in ((3, 12), (31, 60)):
    padded, lengths, more = batch(500, shortest, longest)
    right = ((model(padded, lengths) > 0) == (more > 0)).double().mean()
    print(f"{shortest} to {longest - 1} signs: {right:.2f} right")
