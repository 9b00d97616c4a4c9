import pickle
import re

import torch
from torch import nn

torch.save(nn.Linear(2, 2), "layer.pt")
try:
    torch.load("layer.pt")
except pickle.UnpicklingError as error:
    print(type(error).__name__)
    core = "Weights only load failed|Unsupported global.*?default"
    print(*re.findall(core, str(error)), sep="\n")
