"""returns the share that is right"""

import torch


def both_ways(model, texts):
    told = model(texts[:, :-1])[:, 4:].argmax(2)
    text = texts[:, :5]
    for _ in range(4):
        text = torch.cat([text, model(text)[:, -1:].argmax(2)], dim=1)
    return [(one == texts[:, 5:]).float().mean().item() for one in (told, text[:, 5:])]
