"""counts the buffers among what learns"""


def counted(norm):
    learned = sum(t.numel() for t in norm.state_dict().values())
    return learned, sum(b.numel() for b in norm.buffers())
