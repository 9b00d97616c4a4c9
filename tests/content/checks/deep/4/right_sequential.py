from torch import nn


class ResidualBlock(nn.Module):
    def __init__(self, width):
        super().__init__()
        last = nn.Linear(width, width)
        last.weight.data.zero_()
        last.bias.data.zero_()
        self.branch = nn.Sequential(
            nn.RMSNorm(width), nn.Linear(width, width), nn.GELU(), nn.Dropout(0.1), last
        )

    def forward(self, x):
        return x + self.branch(x)
