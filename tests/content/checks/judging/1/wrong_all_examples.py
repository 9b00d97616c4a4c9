"""divides by all examples: divide by those of the class"""

import torch


def confusion_and_recall(truth, guess, classes):
    counts = torch.zeros(classes, classes)
    for row, column in zip(truth, guess, strict=True):
        counts[row, column] += 1
    return counts, counts.diagonal() / len(truth)
