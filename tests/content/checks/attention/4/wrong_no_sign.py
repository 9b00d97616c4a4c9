"""begins before the sign"""

import torch


def both_ways(model, texts):
    told = model(texts[:, :-1])[:, 4:].argmax(2)
    text = texts[:, :4]
    for _ in range(4):
        text = torch.cat([text, model(text)[:, -1:].argmax(2)], dim=1)
    return told, text[:, 4:]
