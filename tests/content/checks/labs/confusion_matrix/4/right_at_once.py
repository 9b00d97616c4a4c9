import torch


def spread_of_score(hit, times):
    torch.manual_seed(1)
    n = len(hit)
    return hit[torch.randint(n, (times, n))].mean(dim=1).std()
