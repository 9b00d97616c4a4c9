"""returns something else"""

import torch


def spread_of_score(hit, times):
    scores = []
    for _ in range(times):
        drawn = torch.randperm(len(hit))[: len(hit) // 4]
        scores.append(hit[drawn].mean().item())
    return torch.tensor(scores).std().item()
