import contextlib
import io
import re

import torch
import torchsummary
from torch import nn


class Scaled(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(4, 4)
        self.scale = nn.Parameter(torch.ones(7))

    def forward(self, x):
        return self.layer(torch.tanh(self.layer(x))) * self.scale.sum()


torch.manual_seed(0)
model = Scaled()
said = io.StringIO()
with contextlib.redirect_stdout(said):
    torchsummary.summary(model, (4,), device="cpu")
total = re.search(r"Total params: ([\d,]+)", said.getvalue())[1]
print("torchsummary:", total)
print("true count:  ", sum(p.numel() for p in model.parameters()))
