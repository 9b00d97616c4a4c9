"""leaves out the factor 2"""

import torch


def weights_after(A, y, epochs, falling):
    w = torch.zeros(2)
    for epoch, batches in enumerate(epochs):
        lr = 0.1 / (1 + epoch) if falling else 0.1
        for rows in batches:
            error = A[rows] @ w - y[rows]
            w = w - lr * A[rows].T @ error / len(rows)
    return w
