"""starts again from zero in each epoch"""

import torch


def weights_after(A, y, epochs, falling):
    for epoch, batches in enumerate(epochs):
        w = torch.zeros(2)
        lr = 0.1 / (1 + epoch) if falling else 0.1
        for rows in batches:
            w = w - lr * 2 * A[rows].T @ (A[rows] @ w - y[rows]) / len(rows)
    return w
