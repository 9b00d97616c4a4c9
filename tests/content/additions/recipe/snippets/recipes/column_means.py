"""The mean of each column of a table."""

import torch
from torch import Tensor


def column_means(table: Tensor) -> Tensor:
    """Means of shape (columns,) for a table of shape (rows, columns).

    Raises ValueError where there is no row. Source: torch.mean (PyTorch
    documentation).
    """
    if table.ndim != 2 or len(table) == 0:
        raise ValueError("a table has the shape (rows, columns), and a row")
    return table.mean(dim=0)


if __name__ == "__main__":
    print(column_means(torch.tensor([[1.0, 2.0], [3.0, 6.0]])))
