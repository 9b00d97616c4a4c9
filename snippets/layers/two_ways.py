import torch
from torch import nn


class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(4, 8)
        self.output = nn.Linear(8, 3)

    def forward(self, x):
        return self.output(torch.relu(self.hidden(x)))


torch.manual_seed(0)
written_out = Network()
torch.manual_seed(0)
in_a_row = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 3))

x = torch.randn(5, 4)
print("same outputs:", torch.equal(written_out(x), in_a_row(x)))
print([name for name, _ in written_out.named_parameters()])
print([name for name, _ in in_a_row.named_parameters()])
