import re
import traceback

import torch
from torch import nn

model = nn.Sequential(nn.Linear(784, 100), nn.ReLU(), nn.Linear(64, 10))


def scores_of(images):
    return model(images.flatten(1))


try:
    print(scores_of(torch.ones(32, 1, 28, 28)).shape)
except RuntimeError:
    text = traceback.format_exc()
    text = re.sub(r'File ".*/', 'File "', text)  # folders: yours differ
    print(re.sub(r"\n *[~^]+(?=\n)", "", text))  # underlines: so do they
