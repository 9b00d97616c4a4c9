"""does not do with the test part"""

import torch
from sklearn.model_selection import train_test_split


def parts(X, y, seed, standardize):
    train, test = train_test_split(torch.arange(len(X)), test_size=60, stratify=y, random_state=seed)
    X_train, X_test = X[train], X[test]
    if standardize:
        X_train = (X_train - X_train.mean(0)) / X_train.std(0)
    return X_train, X_test, y[train], y[test]
