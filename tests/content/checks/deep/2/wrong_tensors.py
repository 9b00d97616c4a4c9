"""counts tensors, not the numbers in them"""


def counted(norm):
    return len(list(norm.parameters())), len(list(norm.buffers()))
