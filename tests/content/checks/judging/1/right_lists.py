def confusion_and_recall(truth, guess, classes):
    matrix = [[0] * classes for _ in range(classes)]
    for true, said in zip(truth.tolist(), guess.tolist(), strict=True):
        matrix[true][said] += 1
    recall = tuple(round(matrix[k][k] / sum(matrix[k]), 2) for k in range(classes))
    return matrix, recall
