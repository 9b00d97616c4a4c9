"""adds the slopes of a batch up"""

import torch


def weights_after(A, y, epochs, falling):
    w = torch.zeros(2)
    for epoch, batches in enumerate(epochs):
        lr = 0.1 / (1 + epoch) if falling else 0.1
        for rows in batches:
            error = A[rows] @ w - y[rows]
            w = w - lr * 2 * A[rows].T @ error
    return w
