"""does not add what it wrote to the text"""

import torch


def both_ways(model, texts):
    told = model(texts[:, :-1])[:, 4:].argmax(2)
    alone = [model(texts[:, :5])[:, -1].argmax(1) for _ in range(4)]
    return told, torch.stack(alone, dim=1)
