import torch
from torch import nn


def perplexity(chances):
    return nn.functional.nll_loss(chances.log()[:, None], torch.zeros(len(chances), dtype=torch.long)).exp()
