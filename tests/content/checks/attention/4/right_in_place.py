import torch


def both_ways(model, texts):
    told = model(texts)[:, 4:8].softmax(dim=2).max(dim=2).indices
    text = texts.clone()
    text[:, 5:] = 0
    for place in range(5, 9):
        text[:, place] = model(text)[:, place - 1].argmax(dim=1)
    return torch.stack([told, text[:, 5:]])
