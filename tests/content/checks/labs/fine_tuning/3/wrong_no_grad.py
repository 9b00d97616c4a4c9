"""leaves the parameters trainable"""

import torch


def freeze(module):
    with torch.no_grad():
        module.eval()
        module.zero_grad()
