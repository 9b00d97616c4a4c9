import torch


def f1_scores(counts):
    scores = []
    for d in range(len(counts)):
        hit = counts[d, d].item()
        p = hit / sum(counts[:, d].tolist())
        r = hit / sum(counts[d].tolist())
        scores.append(2 / (1 / p + 1 / r))
    return torch.tensor(scores)
