"""draws 897 images"""

import torch


def spread_of_score(hit, times):
    scores = []
    for _ in range(times):
        drawn = torch.randint(len(hit), (897,))
        scores.append(hit[drawn].mean().item())
    return torch.tensor(scores).std().item()
