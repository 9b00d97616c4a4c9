"""does not keep the share of each sort"""

import torch
from sklearn.model_selection import train_test_split


def parts(X, y, seed, standardize):
    train, test = train_test_split(torch.arange(len(X)), test_size=60, random_state=seed)
    if standardize:
        X = (X - X[train].mean(dim=0)) / X[train].std(dim=0)
    return X[train], X[test], y[train], y[test]
