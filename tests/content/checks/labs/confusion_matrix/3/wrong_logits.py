"""compares the logits with the limit"""

import torch


def when_sure(logits, labels, limit):
    probabilities = logits.softmax(dim=1)
    sure = logits.max(dim=1).values
    right = logits.argmax(dim=1) == labels
    answered = sure > limit
    return answered.double().mean().item(), right[answered].double().mean().item()
