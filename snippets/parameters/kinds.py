from torch import nn


class Tied(nn.Module):
    def __init__(self):
        super().__init__()
        self.words = nn.Embedding(100, 16)
        self.norm = nn.BatchNorm1d(16)
        self.scores = nn.Linear(16, 100)
        self.scores.weight = self.words.weight


model = Tied()
model.scores.bias.requires_grad_(False)

parameters = list(model.parameters())
trainable = [p for p in parameters if p.requires_grad]
print("sizes:         ", [p.numel() for p in parameters])
print("all parameters:", sum(p.numel() for p in parameters))
print("trainable:     ", sum(p.numel() for p in trainable))
print("buffers:       ", sum(b.numel() for b in model.buffers()))
print("saved:", *model.state_dict(), sep="\n  ")
