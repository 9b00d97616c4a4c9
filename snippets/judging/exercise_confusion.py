import torch

truth = torch.tensor([0, 0, 1, 1, 1, 2, 2, 2, 2])
guess = torch.tensor([0, 1, 1, 1, 2, 2, 2, 2, 0])
counts = torch.zeros(3, 3, dtype=torch.int64)
for row, column in zip(truth, guess, strict=True):
    counts[row, column] += 1
print(counts)
recall = counts.diagonal() / counts.sum(dim=1)
print("recall:", [f"{value:.2f}" for value in recall.tolist()])
