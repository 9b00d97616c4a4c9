"""lets the rate fall even where falling is false"""

import torch


def weights_after(A, y, epochs, falling):
    w = torch.zeros(2)
    for epoch, batches in enumerate(epochs):
        lr = 0.1 / (1 + epoch)
        for rows in batches:
            error = A[rows] @ w - y[rows]
            w = w - lr * 2 * A[rows].T @ error / len(rows)
    return w
