import torch


def confusion_and_recall(truth, guess, classes):
    counts = torch.zeros(classes, classes, dtype=torch.int64)
    for row, column in zip(truth, guess, strict=True):
        counts[row, column] += 1
    return counts, counts.diagonal() / counts.sum(dim=1)


truth = torch.tensor([0, 0, 1, 1, 1, 2, 2, 2, 2])
guess = torch.tensor([0, 1, 1, 1, 2, 2, 2, 2, 0])
counts, recall = confusion_and_recall(truth, guess, 3)
print(counts)
print("recall:", [f"{value:.2f}" for value in recall.tolist()])
