import torch


def parts(X, y, seed, standardize):
    generator = torch.Generator().manual_seed(seed)
    train, test = [], []
    for sort in y.unique():
        rows = (y == sort).nonzero().flatten()
        rows = rows[torch.randperm(len(rows), generator=generator)]
        kept = round(60 * len(rows) / len(y))
        test.append(rows[:kept])
        train.append(rows[kept:])
    train, test = torch.cat(train), torch.cat(test)
    X_train, X_test = X[train], X[test]
    if standardize:
        deviation, mean = torch.std_mean(X_train, dim=0, correction=0)
        X_train, X_test = (X_train - mean) / deviation, (X_test - mean) / deviation
    return X_train, X_test, y[train], y[test]
