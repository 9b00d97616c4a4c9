"""tells the truth both times"""

import torch


def both_ways(model, texts):
    told = model(texts[:, :-1])[:, 4:].argmax(2)
    alone = [model(texts[:, : 5 + i])[:, -1].argmax(1) for i in range(4)]
    return told, torch.stack(alone, dim=1)
