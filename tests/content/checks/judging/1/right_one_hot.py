import torch

torch.set_default_dtype(torch.float64)


def confusion_and_recall(truth, guess, classes):
    rows = torch.nn.functional.one_hot(truth, classes).double()
    columns = torch.nn.functional.one_hot(guess, classes).double()
    matrix = rows.T @ columns
    return [matrix, matrix.diagonal() / matrix.sum(dim=1)]
