"""counts the parameters that have a state"""


def numbers_kept(optimizer):
    return len(optimizer.state)
