"""returns something else than it should"""


def counted(norm):
    return sum(len(p) for p in norm.parameters()), sum(b.numel() for b in norm.buffers())
