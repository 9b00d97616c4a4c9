"""turns the matrix round: each row should be a true class"""

import torch


def confusion_and_recall(truth, guess, classes):
    counts = torch.zeros(classes, classes)
    for row, column in zip(truth, guess, strict=True):
        counts[column, row] += 1
    return counts, counts.diagonal() / counts.sum(dim=0)
