"""takes two numbers for each parameter"""


def numbers_kept(optimizer):
    return 2 * sum(p.numel() for group in optimizer.param_groups for p in group["params"])
