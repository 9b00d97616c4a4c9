"""counts the parameters, not what is kept for them"""


def numbers_kept(optimizer):
    return sum(p.numel() for group in optimizer.param_groups for p in group["params"])
