"""gives the spread of single images"""

import torch


def spread_of_score(hit, times):
    scores = []
    for _ in range(times):
        drawn = torch.randint(len(hit), (len(hit),))
        scores.append(hit[drawn[0]].item())
    return torch.tensor(scores).std().item()
