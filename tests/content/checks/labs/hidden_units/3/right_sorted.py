import bisect


def share_below(errors, limit):
    found = bisect.bisect_left(sorted(errors.tolist()), limit)
    share = found / errors.numel()
    return [share, (share / errors.numel() * (1 - share)) ** 0.5]
