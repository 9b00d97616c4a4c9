"""reads what is told one place too late"""

import torch


def both_ways(model, texts):
    told = model(texts)[:, 5:].argmax(2)
    text = texts[:, :5]
    for _ in range(4):
        text = torch.cat([text, model(text)[:, -1:].argmax(2)], dim=1)
    return told, text[:, 5:]
