"""takes all rows for each step"""

import torch


def weights_after(A, y, epochs, falling):
    w = torch.zeros(2)
    for epoch, batches in enumerate(epochs):
        lr = 0.1 / (1 + epoch) if falling else 0.1
        for _ in batches:
            w = w - lr * 2 * A.T @ (A @ w - y) / len(y)
    return w
