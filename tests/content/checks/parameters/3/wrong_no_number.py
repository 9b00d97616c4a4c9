"""returns no number"""


def numbers_kept(optimizer):
    return list(optimizer.state)
