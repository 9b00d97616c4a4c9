"""gives the columns of the training part other means than 0"""

import torch
from sklearn.model_selection import train_test_split


def parts(X, y, seed, standardize):
    train, test = train_test_split(torch.arange(len(X)), test_size=60, stratify=y, random_state=seed)
    if standardize:
        low, high = X[train].amin(dim=0), X[train].amax(dim=0)
        X = (X - low) / (high - low)
    return X[train], X[test], y[train], y[test]
