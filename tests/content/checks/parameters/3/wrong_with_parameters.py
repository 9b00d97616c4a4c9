"""counts the parameters themselves too"""


def numbers_kept(optimizer):
    values = [v for s in optimizer.state.values() for v in s.values() if v is not None]
    return sum(v.numel() for v in values) + sum(
        p.numel() for group in optimizer.param_groups for p in group["params"]
    )
