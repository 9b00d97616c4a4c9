"""counts what learns among what is kept"""


def counted(norm):
    kept = sum(t.numel() for t in norm.state_dict().values())
    return sum(p.numel() for p in norm.parameters()), kept
