import torch


def spread_of_score(hit, times):
    n = len(hit)
    counts = torch.distributions.Binomial(n, hit.mean()).sample((times,))
    return (counts / n).std(correction=0)
