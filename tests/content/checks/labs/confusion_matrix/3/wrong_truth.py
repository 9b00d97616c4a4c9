"""asks how likely the true class is"""

import torch


def when_sure(logits, labels, limit):
    probabilities = logits.softmax(dim=1)
    sure = probabilities[range(len(labels)), labels]
    right = logits.argmax(dim=1) == labels
    answered = sure > limit
    return answered.double().mean().item(), right[answered].double().mean().item()
