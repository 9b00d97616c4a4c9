"""ignores falling"""

import torch


def weights_after(A, y, epochs, falling):
    w = torch.zeros(2)
    for batches in epochs:
        lr = 0.1
        for rows in batches:
            error = A[rows] @ w - y[rows]
            w = w - lr * 2 * A[rows].T @ error / len(rows)
    return w
