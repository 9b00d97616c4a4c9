from torch import nn


class Network(nn.Module):
    def __init__(self, inputs, hidden, outputs):
        super().__init__()
        self.hidden = nn.Linear(inputs, hidden)
        self.activation = nn.Sigmoid()
        self.output = nn.Linear(hidden, outputs)

    def forward(self, x):
        return self.output(self.activation(self.hidden(x)))


explicit = Network(1, 3, 1)
sequential = nn.Sequential(nn.Linear(1, 3), nn.Sigmoid(), nn.Linear(3, 1))
for model in (explicit, sequential):
    print(sum(p.numel() for p in model.parameters()))
