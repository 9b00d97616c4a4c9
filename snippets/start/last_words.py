import traceback
from pathlib import Path

import torch
from torch import nn


def predict(layer, batch):
    return layer(batch)


try:
    predict(nn.Linear(3, 2), torch.ones(4, 5))
except RuntimeError as error:
    for entry in traceback.extract_tb(error.__traceback__):
        file = Path(entry.filename).name
        print(f"File {file}, line {entry.lineno}, in {entry.name}")
        print("   ", entry.line)
    print(f"RuntimeError: {error}")
